//! The reasons of endurance sessions; the numbers hold all that the sentence says.

use std::collections::BTreeMap;

use super::{choice::Why, kind::Mode, repeats::Repeats, walk_run::WalkRun};
use crate::session::Reason;

fn reason<const N: usize>(rule: &str, text: impl Into<String>, numbers: [(&str, f64); N]) -> Reason {
    Reason {
        rule: rule.to_owned(),
        text: text.into(),
        exercise_id: None,
        numbers: BTreeMap::from(numbers.map(|(name, number)| (name.to_owned(), number))),
    }
}

fn minutes(seconds: u32) -> u32 {
    seconds / 60
}

/// Seconds as one says them: 90 s, 3 min.
fn span(seconds: u32) -> String {
    if seconds.is_multiple_of(60) && seconds > 60 {
        format!("{} min", seconds / 60)
    } else {
        format!("{seconds} s")
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

pub(super) fn recovery(seconds: u32) -> Reason {
    let minutes = minutes(seconds);
    let text = format!("{minutes} minutes so easy that you end them fresher than you began.");
    reason("endurance.recovery", text, [("minutes", minutes.into())])
}

pub(super) fn easy(seconds: u32) -> Reason {
    let minutes = minutes(seconds);
    let text = format!("{minutes} easy minutes: you can speak in full sentences, and most of your week is like this.");
    reason("endurance.easy", text, [("minutes", minutes.into())])
}

pub(super) fn long(seconds: u32, longest_s: Option<u32>) -> Reason {
    let (minutes, longest) = (minutes(seconds), longest_s.map_or(0, minutes));
    let text = if longest == 0 {
        format!("Your long session of the week: {minutes} minutes at a pace for full sentences.")
    } else {
        format!("Your long session of the week: {minutes} minutes; your longest of the last 30 days had {longest}.")
    };
    let numbers = [("minutes", minutes.into()), ("longest_minutes", longest.into())];
    reason("endurance.long", text, numbers)
}

pub(super) fn repeats(repeats: Repeats, rpe: u8) -> Reason {
    let (count, work, rest) = (repeats.count, span(repeats.work_s), span(repeats.rest_s.into()));
    let rpe = f64::from(rpe) / 10.0;
    let (rule, text) = if repeats.is_touch {
        let text =
            format!("{count} × {work} at RPE {rpe}: one short touch, so that the easier week does not dull you.");
        ("endurance.touch", text)
    } else if repeats.zone == 2 {
        let text = format!("{count} × {work} at RPE {rpe}, a pace for short phrases, with {rest} easy between.");
        ("endurance.tempo", text)
    } else {
        let text = format!("{count} × {work} at RPE {rpe}, a pace for single words, with {rest} easy between.");
        ("endurance.intervals", text)
    };
    let numbers = [
        ("repeats", count.into()),
        ("work_s", repeats.work_s.into()),
        ("rest_s", repeats.rest_s.into()),
        ("rpe", rpe),
        ("work_minutes", minutes(repeats.work_s()).into()),
    ];
    reason(rule, text, numbers)
}

pub(super) fn walk_run(walk_run: WalkRun) -> Reason {
    let (bouts, run, walk) = (walk_run.bouts, span(walk_run.run_s), span(walk_run.walk_s.into()));
    let text =
        format!("{bouts} × {run} running with {walk} of walking between: the running grows, the walking shrinks.");
    let numbers = [
        ("repeats", bouts.into()),
        ("run_s", walk_run.run_s.into()),
        ("walk_s", walk_run.walk_s.into()),
    ];
    reason("endurance.walk_run", text, numbers)
}

pub(super) fn first_week(done_s: u32) -> Reason {
    let done = minutes(done_s);
    let text = format!("{done} minutes of running are enough for your first week: joints learn slower than the heart.");
    reason("endurance.first_week", text, [("done_minutes", done.into())])
}

pub(super) fn volume(mode: Mode, mean_s: u32, limit_s: u32, done_s: u32) -> Reason {
    let (mean, limit, done) = (minutes(mean_s), minutes(limit_s), minutes(done_s));
    let did = mode.did();
    let text = format!("You {did} {mean} minutes a week lately; {limit} are enough this week, and {done} are done.");
    let numbers = [
        ("mean_minutes", mean.into()),
        ("limit_minutes", limit.into()),
        ("done_minutes", done.into()),
    ];
    reason("endurance.volume", text, numbers)
}

pub(super) fn spike(mode: Mode, longest_s: u32, limit_s: u32) -> Reason {
    let (longest, limit) = (minutes(longest_s), minutes(limit_s));
    let did = mode.did();
    let text = format!("You {did} {longest} minutes at the longest lately, so {limit} are enough for one session.");
    let numbers = [("longest_minutes", longest.into()), ("limit_minutes", limit.into())];
    reason("endurance.spike", text, numbers)
}

pub(super) fn time(limit_s: u32) -> Reason {
    let limit = minutes(limit_s);
    let text = format!("Your {limit} minutes set the length.");
    reason("endurance.time", text, [("limit_minutes", limit.into())])
}

pub(super) fn first(mode: Mode) -> Reason {
    let did = mode.did();
    let text = format!("Nothing says how long you {did} lately, so you begin short and build from there.");
    reason("endurance.first", text, [])
}

pub(super) fn deload(percent: u32) -> Reason {
    let text = format!("In this easier week your session has {percent} % of its usual length.");
    reason("endurance.deload", text, [("percent", percent.into())])
}

pub(super) fn after_deload(percent: u32) -> Reason {
    let text = format!("After the easier week you take up the length again at {percent} %.");
    reason("endurance.after_deload", text, [("percent", percent.into())])
}

pub(super) fn taper(percent: u32, days: Option<i32>) -> Reason {
    let days = days.unwrap_or(0);
    let text = format!("{days} days to your event: {percent} % of the length, and the pace stays.");
    let numbers = [("percent", percent.into()), ("days", days.into())];
    reason("endurance.taper", text, numbers)
}

pub(super) fn returning(days: i32, percent: u32) -> Reason {
    let text = format!("After {days} days without it you begin again at {percent} % of your usual length.");
    reason(
        "endurance.return",
        text,
        [("days", days.into()), ("percent", percent.into())],
    )
}

pub(super) fn substitute(asked: Mode, mode: Mode, why: Why) -> Reason {
    let does = |mode: Mode| match mode {
        Mode::Run => "run",
        Mode::Ride => "ride",
        Mode::Row => "row",
        Mode::Walk => "walk",
    };
    let (from, to) = (does(asked), does(mode));
    let (rule, text) = match why {
        Why::Never => ("never", format!("You asked not to {from}, so you {to}.")),
        Why::Equipment => (
            "equipment",
            format!("What you {from} with is not there today, so you {to}."),
        ),
        Why::Region => (
            "region",
            format!("To {from} would strain what you have to spare, so you {to}."),
        ),
        Why::Health => (
            "health",
            format!("To {from} does not suit you at present, so you {to}: the heart does not mind."),
        ),
    };
    reason(&format!("endurance.substitute.{rule}"), text, [])
}

pub(super) fn easier_health() -> Reason {
    let text = "Your health answers call for moderate effort, so you stay where you can talk.";
    reason("endurance.easier.health", text, [])
}

pub(super) fn easier_newcomer(days: i32, needed: i32) -> Reason {
    let text = format!("The first hard session comes after {needed} days of endurance; you have {days}.");
    let numbers = [("days", days.into()), ("needed_days", needed.into())];
    reason("endurance.easier.newcomer", text, numbers)
}

pub(super) fn easier_week(week: usize, month: usize, sessions: usize) -> Reason {
    let text = format!(
        "Of your last {sessions} endurance sessions {month} were hard, {week} of them in the last week, so you go easy."
    );
    let numbers = [
        ("week", count(week)),
        ("month", count(month)),
        ("sessions", count(sessions)),
    ];
    reason("endurance.easier.week", text, numbers)
}

pub(super) fn easier_gap(days: Option<i32>) -> Reason {
    let days = days.unwrap_or(0);
    let text = if days == 0 {
        "You begin this sport easy, before anything in it is hard.".to_owned()
    } else {
        format!("After a break, last {days} days ago, you begin easy.")
    };
    reason("endurance.easier.gap", text, [("days", days.into())])
}

pub(super) fn easier_event(days: i32) -> Reason {
    let text = format!("{days} days to your event: you stay fresh.");
    let text = if days == 1 {
        text.replace("1 days", "1 day")
    } else {
        text
    };
    reason("endurance.easier.event", text, [("days", days.into())])
}

pub(super) fn easier_time(limit_s: u32) -> Reason {
    let limit = minutes(limit_s);
    let text = format!("{limit} minutes are too few to warm up for something hard, so you go easy.");
    reason("endurance.easier.time", text, [("limit_minutes", limit.into())])
}

pub(super) fn easier_region() -> Reason {
    let text = "What is hard in this sport would strain what you have to spare, so you go easy.";
    reason("endurance.easier.region", text, [])
}

pub(super) fn lowered(from: u16, to: u16) -> Reason {
    let text = format!("This morning asks for less: {to} easy minutes instead of {from}.");
    let numbers = [("from_minutes", from.into()), ("minutes", to.into())];
    reason("endurance.lowered", text, numbers)
}
