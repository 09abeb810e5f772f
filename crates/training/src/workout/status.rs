//! How a workout goes from planned to done, and back when the athlete undoes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the athlete has done about a workout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing yet.
    #[default]
    Planned,
    /// Begun.
    Started,
    /// Done.
    Finished,
    /// Left out on purpose.
    Skipped,
}

/// An act of the athlete that changes the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Begin the workout.
    Start,
    /// End it.
    Finish,
    /// Leave it out.
    Skip,
    /// Take the last step back.
    Undo,
}

/// The step does not lead on from the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a workout that is {from:?} does not allow {step:?}")]
pub struct StepRefused {
    /// The status the workout has.
    pub from: Status,
    /// What was asked.
    pub step: Step,
}

impl Status {
    /// True when no timer, opening, sync, zone change or second device may replace the session.
    #[must_use]
    pub const fn locks(self) -> bool {
        !matches!(self, Self::Planned)
    }

    /// The status after `step`.
    ///
    /// `sets` is the number of performed sets: a start with sets cannot be undone, the sets would hang in the air.
    ///
    /// # Errors
    /// [`StepRefused`] when the step does not lead on from here.
    pub const fn after(self, step: Step, sets: usize) -> Result<Self, StepRefused> {
        match (self, step) {
            (Self::Planned, Step::Start) | (Self::Finished, Step::Undo) => Ok(Self::Started),
            (Self::Started, Step::Finish) => Ok(Self::Finished),
            (Self::Planned, Step::Skip) => Ok(Self::Skipped),
            (Self::Skipped, Step::Undo) => Ok(Self::Planned),
            (Self::Started, Step::Undo) if sets == 0 => Ok(Self::Planned),
            (from, step) => Err(StepRefused { from, step }),
        }
    }
}
