//! Why the day is a training day or not.

use super::{count, plural, reason};
use crate::session::Reason;

pub(in crate::planner) fn first_day() -> Reason {
    reason(
        "day.first",
        "This is your first day here, so there is a session for you to begin with.",
        [],
    )
}

pub(in crate::planner) fn training_day(sessions: usize, days_per_week: usize) -> Reason {
    let text = format!(
        "You trained {} in the last 7 days. Your week has {days_per_week}.",
        plural(sessions, "time", "times")
    );
    reason(
        "day.training",
        text,
        [
            ("sessions_last_7", count(sessions)),
            ("days_per_week", count(days_per_week)),
        ],
    )
}

pub(in crate::planner) fn rest_week_done(sessions: usize, days_per_week: usize) -> Reason {
    let text = format!(
        "You have trained {} in 7 days. Your week has {days_per_week}, so today is for rest.",
        plural(sessions, "time", "times")
    );
    reason(
        "day.rest.week_done",
        text,
        [
            ("sessions_last_7", count(sessions)),
            ("days_per_week", count(days_per_week)),
        ],
    )
}

pub(in crate::planner) fn rest_in_a_row(days: usize) -> Reason {
    let text = format!(
        "You trained {} in a row. Today is for rest.",
        plural(days, "day", "days")
    );
    reason("day.rest.in_a_row", text, [("days_in_a_row", count(days))])
}

pub(in crate::planner) fn rest_spacing(days: i32) -> Reason {
    let text = if days == 1 {
        "You trained yesterday. A rest day in between spreads your week evenly.".to_owned()
    } else {
        format!("You last trained {days} days ago. One more day of rest spreads your week evenly.")
    };
    reason("day.rest.spacing", text, [("days_since_last", f64::from(days))])
}

pub(in crate::planner) fn rest_weekday() -> Reason {
    reason(
        "day.rest.weekday",
        "Today is not one of the weekdays you chose for training.",
        [],
    )
}
