//! Looking back.

use jiff::civil::date;
use serde::Serialize;
use training::{
    day::TrainingDay,
    planner::PastWorkout,
    session::SessionKind,
    workout::{PerformedSet, Status},
};

use crate::{Engine, Result};

/// Everything that was lived through.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct History {
    /// Every training day with a workout that can be read, oldest first.
    pub workouts: Vec<HistoryDay>,
    /// How many rows, of workouts and of sets, could not be read. They are kept as they are.
    pub unreadable: usize,
}

/// One training day that was lived through.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HistoryDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// What became of its workout.
    pub status: Status,
    /// What kind of day was prescribed.
    pub kind: Option<SessionKind>,
    /// What was done, in the order in which it was logged.
    pub performed: Vec<PerformedSet>,
}

impl Engine {
    /// Everything that was lived through. A session that is pinned for a day ahead is not, yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn history(&self) -> Result<History> {
        let today = self.moment_as_it_is().await?.window.training_day;
        let (first, last) = (date(1, 1, 1), date(9999, 12, 31));
        let history = self
            .store
            .read()
            .await?
            .history(TrainingDay::new(first), TrainingDay::new(last))
            .await?;
        let lived_through = |workout: &PastWorkout| {
            let is_touched = workout.status != Status::Planned || !workout.performed.is_empty();
            workout.training_day <= today || is_touched
        };
        let day = |workout: PastWorkout| HistoryDay {
            training_day: workout.training_day,
            status: workout.status,
            kind: workout.kind,
            performed: workout.performed,
        };
        Ok(History {
            workouts: history.past.into_iter().filter(lived_through).map(day).collect(),
            unreadable: history.unreadable,
        })
    }
}
