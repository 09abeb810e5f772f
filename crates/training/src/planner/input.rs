//! Everything that a session is made from.

use serde::{Deserialize, Serialize};

use crate::{
    athlete::Athlete,
    biometrics::Biometrics,
    day::TrainingDay,
    quantity::Rpe,
    session::SessionKind,
    workout::{PerformedSet, Status},
};

/// The athlete, the history and the biometrics as they stood when a session was made.
///
/// It is kept (compressed) for 400 days: the same input with the same planner version gives the same bytes again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanInput {
    /// The athlete.
    pub athlete: Athlete,
    /// The training day to plan.
    pub training_day: TrainingDay,
    /// The training day on which the app first made a session; the same as `training_day` on the first.
    pub first_day: TrainingDay,
    /// Workouts of the 120 days before `training_day`, oldest first, at most one a day.
    pub history: Vec<PastWorkout>,
    /// Biometrics of the 90 days up to and including `training_day`, oldest first, at most one a day.
    pub biometrics: Vec<Biometrics>,
}

/// A workout of an earlier training day, as far as planning needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PastWorkout {
    /// Its training day.
    pub training_day: TrainingDay,
    /// What became of it.
    pub status: Status,
    /// What kind of day was prescribed; absent when the day was only logged.
    pub kind: Option<SessionKind>,
    /// The planner's template, if it had one.
    pub template: Option<String>,
    /// Minutes: as prescribed, or as the athlete said at the end.
    pub minutes: u16,
    /// The exertion of the whole session: as the athlete said at the end, else the target.
    pub session_rpe: Option<Rpe>,
    /// What was done, in the order in which it was logged.
    pub performed: Vec<PerformedSet>,
}
