//! What made the session as a whole.

use super::{count, number, plural, point, reason};
use crate::session::Reason;

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
        "You trained yesterday, so RPE stays at {} or less today.",
        number(point(max_rpe))
    );
    reason("effort.second_day", text, [("max_rpe", point(max_rpe))])
}

pub(in crate::planner) fn returning(days: i32) -> Reason {
    let text = format!("You last trained {days} days ago, so today has fewer sets.");
    reason("progression.return", text, [("days", f64::from(days))])
}
