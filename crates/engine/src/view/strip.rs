//! The week as seven marks.

use serde::Serialize;
use store::Forecast;
use training::{day::TrainingDay, planner::PastWorkout, session::SessionKind, workout::Status};

/// One day of the week strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StripDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// What it was, is, or looks like becoming.
    pub mark: StripMark,
}

/// What a day of the week strip was, is, or looks like becoming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum StripMark {
    /// Trained.
    Done,
    /// A session was there and was not done.
    Missed,
    /// Rest, taken or ahead.
    Rest,
    /// A session ahead.
    Planned,
    /// The day that it is.
    Today,
    /// Nothing is known.
    None,
}

/// Monday to Sunday around `today`.
pub(super) fn week(today: TrainingDay, past: &[PastWorkout], ahead: &[Forecast]) -> Vec<StripDay> {
    let monday = monday_of(today);
    (0..7)
        .map(|offset| {
            let training_day = monday.plus_days(offset);
            let mark = match training_day.cmp(&today) {
                std::cmp::Ordering::Less => past_mark(training_day, past),
                std::cmp::Ordering::Equal => StripMark::Today,
                std::cmp::Ordering::Greater => mark_ahead(training_day, ahead),
            };
            StripDay { training_day, mark }
        })
        .collect()
}

/// The Monday on or before a training day.
pub(super) fn monday_of(day: TrainingDay) -> TrainingDay {
    day.plus_days(-i32::from(day.date().weekday().to_monday_zero_offset()))
}

fn past_mark(training_day: TrainingDay, past: &[PastWorkout]) -> StripMark {
    let Some(workout) = past.iter().find(|workout| workout.training_day == training_day) else {
        return StripMark::None;
    };
    let trained = workout.status == Status::Finished || !workout.performed.is_empty();
    match workout.kind {
        _ if trained => StripMark::Done,
        Some(SessionKind::Rest) => StripMark::Rest,
        _ => StripMark::Missed,
    }
}

fn mark_ahead(training_day: TrainingDay, ahead: &[Forecast]) -> StripMark {
    match ahead.iter().find(|day| day.training_day == training_day) {
        Some(day) if day.session.kind == SessionKind::Rest => StripMark::Rest,
        Some(_) => StripMark::Planned,
        None => StripMark::None,
    }
}
