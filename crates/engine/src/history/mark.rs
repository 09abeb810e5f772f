//! What became of a training day, as one mark.

use serde::Serialize;
use training::{
    catalogue::{Catalogue, Pattern},
    planner::PastWorkout,
    session::{Session, SessionKind},
    workout::Status,
};

/// What a training day was, is, or looks like becoming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DayMark {
    /// Trained with sets.
    Strength,
    /// Endurance, or easy movement.
    Endurance,
    /// Begun and never finished.
    Open,
    /// A session was there and was not done.
    Missed,
    /// Rest, taken or ahead.
    Rest,
    /// A session ahead.
    Planned,
    /// Nothing is known.
    None,
}

impl DayMark {
    /// The mark of a day that began before today's.
    pub(super) fn past(workout: &PastWorkout, catalogue: &Catalogue) -> Self {
        match (workout.status, workout.kind) {
            (Status::Finished, Some(SessionKind::Rest)) if workout.performed.is_empty() => Self::Rest,
            (Status::Finished, _) => Self::done(workout, catalogue),
            (Status::Started, _) => Self::Open,
            _ if !workout.performed.is_empty() => Self::done(workout, catalogue),
            (_, Some(SessionKind::Rest)) => Self::Rest,
            (_, Some(_)) => Self::Missed,
            (_, None) => Self::None,
        }
    }

    /// The mark of today.
    pub(super) fn today(workout: &PastWorkout, catalogue: &Catalogue) -> Self {
        match Self::past(workout, catalogue) {
            Self::Missed if workout.status == Status::Planned => Self::Planned,
            mark => mark,
        }
    }

    pub(super) fn ahead(session: &Session) -> Self {
        if session.kind == SessionKind::Rest {
            Self::Rest
        } else {
            Self::Planned
        }
    }

    /// By what was logged; a day without sets by the kind of its session.
    fn done(workout: &PastWorkout, catalogue: &Catalogue) -> Self {
        let mut patterns = workout
            .performed
            .iter()
            .filter_map(|set| catalogue.get(&set.exercise_id))
            .map(|exercise| exercise.pattern)
            .peekable();
        let is_endurance = if patterns.peek().is_some() {
            patterns.all(|pattern| pattern == Pattern::Conditioning)
        } else {
            workout.kind == Some(SessionKind::Recovery) || workout.template.as_deref().is_some_and(is_of_endurance)
        };
        if is_endurance { Self::Endurance } else { Self::Strength }
    }
}

/// Endurance templates are named after how one moves.
fn is_of_endurance(template: &str) -> bool {
    let moves = template.split_once('.').map(|(moves, _)| moves);
    matches!(moves, Some("run" | "ride" | "row" | "walk"))
}
