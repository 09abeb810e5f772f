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

pub(in crate::planner) fn rest_holiday() -> Reason {
    reason(
        "day.rest.holiday",
        "You are away. Enjoy the rest; what you left waits for you.",
        [],
    )
}

pub(in crate::planner) fn rest_event() -> Reason {
    reason("day.rest.event", "Today is your day. There is nothing to train.", [])
}

pub(in crate::planner) fn rest_eve() -> Reason {
    reason("day.rest.eve", "Your event is tomorrow. Rest today, and go fresh.", [])
}

pub(in crate::planner) fn rest_load(percent: u64) -> Reason {
    let text = format!(
        "The last seven days hold {percent} % of your usual load or more, so there is no room for a session today."
    );
    reason(
        "day.rest.load",
        text,
        [("percent", f64::from(u32::try_from(percent).unwrap_or(u32::MAX)))],
    )
}

pub(in crate::planner) fn wish_rest() -> Reason {
    reason("wish.rest", "You asked for a day without training.", [])
}

pub(in crate::planner) fn wish_training() -> Reason {
    reason("wish.training", "You asked for a session on this day.", [])
}
