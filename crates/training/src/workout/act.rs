//! What the athlete did about a workout.

use std::collections::BTreeMap;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Activity, Feel, SkipReason, Status, Step, StepRefused};
use crate::{catalogue::ExerciseId, quantity::Rpe, session::Session};

/// What the athlete did: written by acts of the athlete alone, replaced as a whole by a later act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct Act {
    /// Where the workout stands.
    #[serde(default)]
    pub status: Status,
    /// True when the athlete wants to keep this very session.
    #[serde(default)]
    pub pinned: bool,
    /// The athlete's words about the workout.
    #[validate(length(max = 10_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// A copy of the session that was meant, so that no later offer can slip under the act.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    /// When it was started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub started_at: Option<Timestamp>,
    /// When it was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub finished_at: Option<Timestamp>,
    /// How hard the whole session felt (CR-10), as the athlete said at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_rpe: Option<Rpe>,
    /// How the work suited, as the athlete said at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feel: Option<Feel>,
    /// Why it was left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_reason: Option<SkipReason>,
    /// The athlete's words about single exercises.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exercise_notes: BTreeMap<ExerciseId, String>,
    /// What was done that day besides the session.
    #[validate(length(max = 20), nested)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
}

impl Act {
    /// True when the session shown is the act's own copy and nothing but the athlete may change it.
    #[must_use]
    pub const fn locks(&self) -> bool {
        self.status.locks() || self.pinned
    }

    /// The act after one more step of the athlete on the session that is on the screen.
    ///
    /// # Errors
    /// [`StepRefused`] when the step does not lead on from the status.
    pub fn after(
        mut self,
        step: Step,
        shown: Option<&Session>,
        sets: usize,
        now: Timestamp,
    ) -> Result<Self, StepRefused> {
        let before = self.status;
        self.status = before.after(step, sets)?;
        if !before.locks() && self.status.locks() && !self.pinned {
            self.session = shown.cloned();
        }
        match (before, self.status) {
            (Status::Planned, Status::Started) => self.started_at = Some(now),
            (_, Status::Finished) => self.finished_at = Some(now),
            (Status::Finished, _) => self.finished_at = None,
            (Status::Started, Status::Planned) => self.started_at = None,
            (Status::Skipped, _) => self.skip_reason = None,
            _ => {}
        }
        if !self.locks() {
            self.session = None;
        }
        Ok(self)
    }
}
