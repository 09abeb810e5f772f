//! What made the session as a whole.

use super::{count, number, plural, point, reason};
use crate::{planner::stage::Ground, record::Group, session::Reason};

pub(in crate::planner) fn full_body(days_per_week: usize) -> Reason {
    let text = format!(
        "With {} a week, each session trains the whole body, so every muscle gets its turn.",
        plural(days_per_week, "training day", "training days")
    );
    reason("split.full_body", text, [("days_per_week", count(days_per_week))])
}

pub(in crate::planner) fn body_weight() -> Reason {
    reason(
        "equipment.body_weight",
        "You have no equipment, so your body is the weight.",
        [],
    )
}

pub(in crate::planner) fn no_pull() -> Reason {
    let text = "Nothing you have lets you pull today. Raises lying face down train the upper back; lats and biceps wait for a band or a bar.";
    reason("equipment.no_pull", text, [])
}

pub(in crate::planner) fn equipment(used: usize) -> Reason {
    let text = format!(
        "{} of today's session use your equipment.",
        plural(used, "exercise", "exercises")
    );
    let text = if used == 1 {
        text.replace(" use ", " uses ")
    } else {
        text
    };
    reason("equipment.used", text, [("count", count(used))])
}

pub(in crate::planner) fn fitted(minutes: u16, limit: u16) -> Reason {
    let text = format!("The session takes about {minutes} minutes of your {limit}.");
    reason(
        "time.fitted",
        text,
        [("minutes", f64::from(minutes)), ("limit_minutes", f64::from(limit))],
    )
}

pub(in crate::planner) fn sets(sets: usize) -> Reason {
    let text = format!(
        "{} suit your training experience.",
        plural(sets, "work set", "work sets")
    );
    reason("experience.sets", text, [("sets", count(sets))])
}

pub(in crate::planner) fn second_day(max_rpe: u8) -> Reason {
    let text = format!(
        "Some of today's muscles worked hard yesterday, so their sets stay at RPE {} or less.",
        number(point(max_rpe))
    );
    reason("effort.second_day", text, [("max_rpe", point(max_rpe))])
}

pub(in crate::planner) fn after_hard_days(days: usize, max_rpe: u8) -> Reason {
    let text = format!(
        "{} behind you, so today stays at RPE {} or less.",
        plural(days, "hard day lies", "hard days in a row lie"),
        number(point(max_rpe))
    );
    reason(
        "effort.hard_days",
        text,
        [("hard_days", count(days)), ("max_rpe", point(max_rpe))],
    )
}

pub(in crate::planner) fn split_halves() -> Reason {
    reason(
        "split.upper_lower",
        "Four sessions a week: upper and lower body take turns, so every muscle is trained twice.",
        [],
    )
}

pub(in crate::planner) fn split_thirds(days_per_week: usize) -> Reason {
    let text = format!("With {days_per_week} training days a week, pushes, pulls and legs take turns.");
    reason("split.push_pull_legs", text, [("days_per_week", count(days_per_week))])
}

pub(in crate::planner) fn beside_endurance(strength: usize, endurance: usize) -> Reason {
    let text = format!(
        "Your week holds {} and {}.",
        plural(strength, "strength session", "strength sessions"),
        plural(endurance, "endurance session", "endurance sessions")
    );
    let numbers = [("strength", count(strength)), ("endurance", count(endurance))];
    reason("split.mixed", text, numbers)
}

pub(in crate::planner) fn week_load() -> Reason {
    reason(
        "load.week",
        "The session is shorter so that this week's load does not rise faster than you are used to.",
        [],
    )
}

pub(in crate::planner) fn supersets(rest_s: u16) -> Reason {
    let text = format!("Time is short, so exercises for different muscles are done in turn with {rest_s} s of rest.");
    reason("time.supersets", text, [("rest_seconds", f64::from(rest_s))])
}

/// Which groups a week leaves short; the numbers name each of them with a 1, and why.
pub(in crate::planner) fn volume_short(groups: &[Group], by_time: bool) -> Reason {
    let words: Vec<String> = groups.iter().map(|group| group.word().replace('_', " ")).collect();
    let why = if by_time {
        "there is no time for more"
    } else {
        "nothing you can do here trains them"
    };
    let text = format!(
        "Less than the least that builds this week, because {why}: {}.",
        words.join(", ")
    );
    let mut reason = reason("volume.short", text, [("by_time", f64::from(u8::from(by_time)))]);
    reason
        .numbers
        .extend(groups.iter().map(|group| (group.word().to_owned(), 1.0)));
    reason
}

pub(in crate::planner) fn deload(ground: Ground) -> Reason {
    match ground {
        Ground::Planned { weeks } => {
            let text = format!("After {weeks} weeks of loading comes an easier one: half the sets, a tenth less load.");
            reason("deload.planned", text, [("weeks", f64::from(weeks))])
        }
        Ground::Triggered { signals } => {
            let text = format!("{signals} signals say that you are tired, so an easier week begins: half the sets.");
            reason("deload.triggered", text, [("signals", f64::from(signals))])
        }
        Ground::Asked => reason(
            "deload.asked",
            "You asked for an easier week of 7 days: half the sets, a tenth less load.",
            [],
        ),
        Ground::Running { day } => {
            let text = format!("Day {day} of your easier week: half the sets, a tenth less load, the same days.");
            reason("deload.running", text, [("day", f64::from(day))])
        }
        Ground::AfterEvent { days } => {
            let text = format!(
                "Your event was {} ago, so this week is an easy one.",
                plural(usize::try_from(days).unwrap_or(0), "day", "days")
            );
            reason("deload.after_event", text, [("days_since_event", f64::from(days))])
        }
    }
}

pub(in crate::planner) fn taper(days: i32) -> Reason {
    let text = format!(
        "{} to your event: less volume each day, the same effort.",
        plural(usize::try_from(days).unwrap_or(0), "day", "days")
    );
    reason("taper.event", text, [("days_to_event", f64::from(days))])
}

pub(in crate::planner) fn after_deload() -> Reason {
    reason(
        "deload.after",
        "The first week after an easier one begins with a little less volume and the loads from before.",
        [],
    )
}

pub(in crate::planner) fn returning(days: i32) -> Reason {
    let text = format!("You come back after {days} days without training, so today has fewer sets.");
    reason("progression.return", text, [("days", f64::from(days))])
}
