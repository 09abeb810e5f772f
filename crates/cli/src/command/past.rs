//! A workout of an earlier day as a line of a history tells it: as the planner knows it, as the document of a workout,
//! or as `simulate` tells a day of a season.

use engine::document;
use serde::Deserialize;
use serde_json::Value;
use training::{
    day::TrainingDay,
    planner::PastWorkout,
    session::{Phase, Session},
    workout::{PerformedSet, Status, WorkoutDocument},
};
use validator::Validate;

/// A day of a season.
#[derive(Deserialize, Validate)]
struct SeasonDay {
    training_day: TrainingDay,
    #[serde(rename = "phase")]
    _phase: Phase,
    #[serde(rename = "readiness")]
    _readiness: Value,
    #[validate(nested)]
    session: Session,
    #[validate(length(max = 1000), nested)]
    performed: Vec<PerformedSet>,
    #[serde(rename = "verdict")]
    _verdict: Value,
}

/// Reads the line.
pub(super) fn workout(line: &[u8]) -> engine::Result<PastWorkout> {
    let fields: Option<Value> = serde_json::from_slice(line).ok();
    let has = |name| fields.as_ref().is_some_and(|fields| fields.get(name).is_some());
    if has("workout_id") {
        return document::read::<WorkoutDocument>(line).map(PastWorkout::from);
    }
    if has("verdict") {
        return document::read::<SeasonDay>(line).map(PastWorkout::from);
    }
    document::read(line)
}

impl From<SeasonDay> for PastWorkout {
    fn from(day: SeasonDay) -> Self {
        let status = if day.performed.is_empty() {
            Status::Planned
        } else {
            Status::Finished
        };
        Self::of(day.training_day, status, Some(&day.session), day.performed)
    }
}
