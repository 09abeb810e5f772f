//! The workout document, as the command line prints it and as others read it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{PerformedSet, Source, Status, Workout};
use crate::{day::TrainingDay, planner::PastWorkout, session::Session};

/// A workout with its session and what was performed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct WorkoutDocument {
    /// The training day.
    pub training_day: TrainingDay,
    /// The workout's key: its training day.
    pub workout_id: String,
    /// Where it stands.
    pub status: Status,
    /// Who made the session; absent on a day that was only logged.
    pub source: Option<Source>,
    /// The session that holds; absent on a day that was only logged.
    #[validate(nested)]
    pub session: Option<Session>,
    /// What was done, in the order in which it was logged.
    #[validate(length(max = 1000), nested)]
    pub performed: Vec<PerformedSet>,
}

impl WorkoutDocument {
    /// Puts a workout and its sets together.
    #[must_use]
    pub fn new(workout: &Workout, performed: Vec<PerformedSet>) -> Self {
        Self {
            training_day: workout.training_day,
            workout_id: workout.training_day.to_string(),
            status: workout.status(),
            source: workout.offer.as_ref().map(|offer| offer.source),
            session: workout.session().cloned(),
            performed,
        }
    }
}

impl From<WorkoutDocument> for PastWorkout {
    fn from(document: WorkoutDocument) -> Self {
        let WorkoutDocument {
            training_day,
            status,
            session,
            performed,
            ..
        } = document;
        Self::of(training_day, status, session.as_ref(), performed)
    }
}
