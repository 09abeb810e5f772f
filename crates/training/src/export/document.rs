//! The document, and what of it a schema cannot say.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{
    athlete::Athlete,
    biometrics::Biometrics,
    day::TrainingDay,
    planner::DayChange,
    refusal::Refusal,
    workout::{Act, Offer, PerformedSet},
};

/// The version of the document that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// What marks the document, so that no other JSON is taken for one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The athlete's data.
    #[default]
    #[serde(rename = "healthpilot.export")]
    Export,
}

/// Everything that is the athlete's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct Export {
    /// What it is.
    pub format: Format,
    /// Which version of the document it is.
    #[validate(range(min = 1))]
    pub version: u32,
    /// The athlete; absent while nobody has said who it is.
    #[validate(nested)]
    pub athlete: Option<Athlete>,
    /// The mornings, oldest first: one document a day and source.
    #[validate(nested)]
    pub mornings: Vec<Biometrics>,
    /// The workouts, oldest first.
    #[validate(nested)]
    pub workouts: Vec<WorkoutRecord>,
    /// What the athlete wants of single days, oldest first.
    #[validate(nested)]
    pub wishes: Vec<DayChange>,
    /// The proposals that were turned down, oldest first.
    #[validate(nested)]
    pub kept_proposals: Vec<KeptProposal>,
}

/// Everything about one training day's workout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct WorkoutRecord {
    /// The training day.
    pub training_day: TrainingDay,
    /// What the athlete did about it; absent until the first act.
    #[validate(nested)]
    pub act: Option<Act>,
    /// The machine-made session; absent on a day that was only logged.
    #[validate(nested)]
    pub offer: Option<Offer>,
    /// What was done, in the order in which it was logged.
    #[validate(length(max = 1000), nested)]
    pub performed: Vec<PerformedSet>,
}

/// A proposal that the athlete turned down, by what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct KeptProposal {
    /// The training day.
    pub training_day: TrainingDay,
    /// The digest of the input.
    #[validate(length(min = 1, max = 128))]
    pub input_digest: String,
}

impl Export {
    /// What of the document contradicts itself, by path; empty when nothing does.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, morning) in self.mornings.iter().enumerate() {
            if !seen.insert((morning.training_day, morning.source.as_str())) {
                found.push(Refusal::new(format!("mornings[{index}]"), TWICE));
            }
        }
        let mut days = BTreeSet::new();
        let mut sets = BTreeSet::new();
        for (index, workout) in self.workouts.iter().enumerate() {
            let path = format!("workouts[{index}]");
            if !days.insert(workout.training_day) {
                found.push(Refusal::new(&path, TWICE));
            }
            for (place, set) in workout.performed.iter().enumerate() {
                let path = format!("{path}.performed[{place}]");
                if set.set_id.training_day != workout.training_day {
                    found.push(Refusal::new(
                        format!("{path}.set_id"),
                        "must be of the workout's training day",
                    ));
                }
                if !sets.insert(set.set_id) {
                    found.push(Refusal::new(format!("{path}.set_id"), TWICE));
                }
                if set.done_at.as_nanosecond() % 1_000_000 != 0 {
                    found.push(Refusal::new(format!("{path}.done_at"), "must be in whole milliseconds"));
                }
            }
        }
        let mut wished = BTreeSet::new();
        for (index, wish) in self.wishes.iter().enumerate() {
            if !wished.insert(wish.training_day) {
                found.push(Refusal::new(format!("wishes[{index}]"), TWICE));
            }
        }
        found
    }
}

const TWICE: &str = "must not be given twice";
