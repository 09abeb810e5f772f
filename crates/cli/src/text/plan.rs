//! The plan, a change to it, a proposal, as one would tell them.

use std::fmt::Write as _;

use engine::{
    ChangeView, DayEvent, DayEventKind, ExerciseDose, PlanDay, ProposalView, Replay, SessionDifference,
    notification::PlannedNotice,
};
use training::{catalogue::Catalogue, quantity::Rpe};

use super::name;

/// A line a day.
pub(crate) fn days(days: &[PlanDay]) -> String {
    let mut out = String::new();
    for day in days {
        let _ = write!(out, "{}  {}", day.training_day, day.title);
        if let (true, Some(rpe)) = (day.minutes > 0, day.target_rpe) {
            let _ = write!(out, "  {} min, RPE {}", day.minutes, rpe.value());
        }
        for (holds, word) in [
            (day.pinned, "pinned"),
            (day.moved, "moved"),
            (day.changed, "changed by you"),
        ] {
            if holds {
                let _ = write!(out, "  ({word})");
            }
        }
        out += "\n";
    }
    out
}

/// The days before and after, and what is to be done about it.
pub(crate) fn change(view: &ChangeView) -> String {
    let mut out = format!("before\n{}\nafter\n{}", days(&view.before), days(&view.after));
    for finding in &view.findings {
        let _ = writeln!(out, "{}: {}", finding.training_day, finding.finding.text);
    }
    out += match (&view.proposal, view.confirmed) {
        (_, true) => "\ndone",
        (Some(_), false) => "\nproposed; accept it with proposal accept",
        (None, false) => "\nnot done yet; add --confirm",
    };
    out
}

/// The two sessions, side by side.
pub(crate) fn proposal(proposal: &ProposalView, catalogue: &Catalogue) -> String {
    let mut out = format!("{} instead of {}\n", proposal.after.title, proposal.before.title);
    for finding in &proposal.refused {
        let _ = writeln!(out, "it cannot be started as it is: {}", finding.text);
    }
    out + &difference(&proposal.difference, catalogue)
}

/// A line an event.
pub(crate) fn events(events: &[DayEvent], catalogue: &Catalogue) -> String {
    if events.is_empty() {
        return "nothing happened to that day's session".to_owned();
    }
    let mut out = String::new();
    for event in events {
        let _ = writeln!(out, "{}  {:?}", event.at, event.kind);
        if let (DayEventKind::SetAside, Some(reason)) = (event.kind, &event.reason) {
            let _ = writeln!(out, "  {}", reason.text);
        }
        let changed = event.difference.as_ref();
        out += &changed.map_or_else(String::new, |changed| difference(changed, catalogue));
    }
    out
}

/// A line a notification.
pub(crate) fn notices(planned: &[PlannedNotice]) -> String {
    let mut out = String::new();
    for notice in planned {
        let PlannedNotice {
            year,
            month,
            day,
            hour,
            minute,
            title,
            body,
            ..
        } = notice;
        let _ = writeln!(
            out,
            "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}  {title}: {body}"
        );
    }
    out
}

/// Whether it came out the same, and what is different.
pub(crate) fn replay(replay: &Replay, catalogue: &Catalogue) -> String {
    let versions = format!("rules {} then, rules {} now", replay.made_by, replay.replayed_by);
    if replay.identical {
        format!("identical ({versions})")
    } else {
        format!("different ({versions})\n{}", difference(&replay.difference, catalogue))
    }
}

fn difference(difference: &SessionDifference, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let mut line = |what: &str, before: String, after: String| {
        if before != after {
            let _ = writeln!(out, "  {what:<34} {before} → {after}");
        }
    };
    let both = |pair: engine::Pair<u32>| (pair.before.to_string(), pair.after.to_string());
    let rpe = |rpe: Option<Rpe>| rpe.map_or_else(|| "none".to_owned(), |rpe| rpe.value().to_string());
    line(
        "minutes",
        difference.minutes.before.to_string(),
        difference.minutes.after.to_string(),
    );
    let (before, after) = both(difference.work_sets);
    line("work sets", before, after);
    line(
        "RPE",
        rpe(difference.target_rpe.before),
        rpe(difference.target_rpe.after),
    );
    let (before, after) = both(difference.load_au);
    line("load", before, after);
    for exercise in &difference.exercises {
        let told = |side: &Option<ExerciseDose>| side.as_ref().map_or_else(|| "none".to_owned(), dose);
        line(
            name(&exercise.exercise_id, catalogue),
            told(&exercise.before),
            told(&exercise.after),
        );
    }
    out
}

fn dose(dose: &ExerciseDose) -> String {
    let amounts = [
        dose.reps.map(|reps| format!("{reps}")),
        dose.seconds.map(|seconds| format!("{seconds} s")),
        dose.metres.map(|metres| format!("{metres} m")),
    ];
    let amounts: Vec<String> = amounts.into_iter().flatten().collect();
    let mut out = format!("{} × {}", dose.work_sets, amounts.join(", "));
    if let Some(load) = dose.load_kg {
        let _ = write!(out, " at {} kg", load.kg());
    }
    if let Some(rpe) = dose.target_rpe {
        let _ = write!(out, ", RPE {}", rpe.value());
    }
    out
}
