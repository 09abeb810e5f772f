//! Everything that a session is made from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{
    athlete::{Athlete, Equipment},
    biometrics::Biometrics,
    day::TrainingDay,
    quantity::Rpe,
    session::{Phase, Session, SessionKind},
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
    /// What the athlete asked for on single days, today and ahead, oldest first, at most one a day.
    #[serde(default)]
    pub changes: Vec<DayChange>,
}

/// What the athlete asked for on one training day, in the place of what the rules would choose.
///
/// The planner follows as far as the gate lets it, and says where it could not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct DayWish {
    /// True for a day without training, false for one with.
    pub rest: Option<bool>,
    /// The template of the session, such as `full_body.a`: a session that was moved here from another day.
    #[validate(length(min = 1, max = 64))]
    pub template: Option<String>,
    /// Minutes, when there are fewer than usual.
    #[validate(range(min = 10, max = 240))]
    pub minutes: Option<u16>,
    /// True for an easier session: less exertion and fewer sets, as on a morning that is not so good.
    pub easier: Option<bool>,
    /// What there is to train with, when it is not what the place has.
    #[validate(length(max = 13))]
    pub equipment: Option<Vec<Equipment>>,
}

/// A wish with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct DayChange {
    /// The training day.
    pub training_day: TrainingDay,
    /// What was asked for.
    #[validate(nested)]
    pub wish: DayWish,
}

/// A workout of an earlier training day, as far as planning needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
pub struct PastWorkout {
    /// Its training day.
    pub training_day: TrainingDay,
    /// What became of it.
    pub status: Status,
    /// What kind of day was prescribed; absent when the day was only logged.
    pub kind: Option<SessionKind>,
    /// Where the prescribed session stood in the course; absent when the day was only logged.
    #[serde(default)]
    pub phase: Option<Phase>,
    /// The planner's template, if it had one.
    #[validate(length(max = 64))]
    pub template: Option<String>,
    /// Minutes: as prescribed, or as the athlete said at the end.
    #[validate(range(max = 1440))]
    pub minutes: u16,
    /// The exertion of the whole session: as the athlete said at the end, else the target.
    pub session_rpe: Option<Rpe>,
    /// The exertion that was prescribed for the whole session.
    #[serde(default)]
    pub target_rpe: Option<Rpe>,
    /// What was done, in the order in which it was logged.
    #[validate(length(max = 1000), nested)]
    pub performed: Vec<PerformedSet>,
}

impl PastWorkout {
    /// What is left of a day whose session is known, and of which the athlete said nothing but what was done.
    #[must_use]
    pub fn of(
        training_day: TrainingDay,
        status: Status,
        session: Option<&Session>,
        performed: Vec<PerformedSet>,
    ) -> Self {
        let target_rpe = session.and_then(|session| session.target_rpe);
        Self {
            training_day,
            status,
            kind: session.map(|session| session.kind),
            phase: session.map(|session| session.phase),
            template: session.and_then(|session| session.template.clone()),
            minutes: session.map_or(0, |session| session.minutes),
            session_rpe: target_rpe,
            target_rpe,
            performed,
        }
    }
}
