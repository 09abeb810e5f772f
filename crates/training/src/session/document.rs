//! The session document.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{BlockKind, Phase, SessionKind, SetKind};
use crate::{
    catalogue::{ExerciseId, Muscle},
    quantity::{Mass, Rpe},
};

/// What is prescribed for one training day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Session {
    /// What kind of day it makes.
    pub kind: SessionKind,
    /// The title in English; a window in another language words it from `template`.
    #[validate(length(min = 1, max = 80))]
    pub title: String,
    /// The planner's template that the session came from, such as `full_body.a`; absent when a coach made it.
    #[validate(length(max = 64))]
    pub template: Option<String>,
    /// The muscles it is about, most important first.
    #[validate(length(max = 22))]
    pub focus: Vec<Muscle>,
    /// Where it stands in the athlete's longer course.
    pub phase: Phase,
    /// Estimated minutes, warm-up and rests included.
    #[validate(range(max = 600))]
    pub minutes: u16,
    /// The exertion that the whole session should feel like (CR-10); absent on a rest day.
    pub target_rpe: Option<Rpe>,
    /// Expected session load in arbitrary units: minutes × CR-10 (Foster 2001), rounded.
    #[validate(range(max = 10_000))]
    pub load_au: u32,
    /// The blocks in the order in which they are done.
    #[validate(length(max = 12), nested)]
    pub blocks: Vec<Block>,
    /// Why the session is what it is, the strongest reason first.
    #[validate(length(max = 32), nested)]
    pub reasons: Vec<Reason>,
}

/// Exercises that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Block {
    /// What it is for.
    pub kind: BlockKind,
    /// True when its exercises are done in turn, set by set.
    pub superset: bool,
    /// The exercises in order.
    #[validate(length(min = 1, max = 20), nested)]
    pub exercises: Vec<PlannedExercise>,
}

/// One exercise with its sets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct PlannedExercise {
    /// Which exercise of the catalogue.
    pub exercise_id: ExerciseId,
    /// The sets in order.
    #[validate(length(min = 1, max = 20), nested)]
    pub sets: Vec<PlannedSet>,
}

/// One prescribed set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct PlannedSet {
    /// Whether it counts.
    pub kind: SetKind,
    /// Repetitions; on a one-sided exercise for each side.
    #[validate(range(min = 1, max = 100))]
    pub reps: Option<u16>,
    /// Seconds to hold or to go on.
    #[validate(range(min = 1, max = 36_000))]
    pub seconds: Option<u32>,
    /// Metres to cover.
    #[validate(range(min = 1, max = 500_000))]
    pub metres: Option<u32>,
    /// External load in kilograms; absent when the athlete chooses by feel or the body is the load.
    pub load_kg: Option<Mass>,
    /// How hard it should feel.
    pub target_rpe: Option<Rpe>,
    /// Rest after it in seconds.
    #[validate(range(max = 3600))]
    pub rest_s: u16,
    /// The zone of endurance work, 1 (low), 2 (threshold) or 3 (high), after Seiler; absent elsewhere.
    #[validate(range(min = 1, max = 3))]
    pub zone: Option<u8>,
    /// The heart rate that endurance work should stay below, in beats a minute; the exertion counts before it.
    #[validate(range(min = 60, max = 220))]
    pub max_hr_bpm: Option<u16>,
}

/// One reason for a decision: the rule, its numbers, and one plain English sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Reason {
    /// The rule's id, such as `progression.double.up`.
    #[validate(length(min = 1, max = 64))]
    pub rule: String,
    /// One sentence in English; a window in another language words it from rule and numbers.
    #[validate(length(min = 1, max = 400))]
    pub text: String,
    /// The exercise that it is about, if it is about one.
    pub exercise_id: Option<ExerciseId>,
    /// The numbers in the sentence, by name with unit; every one is finite.
    #[cfg_attr(feature = "bindings", specta(type = BTreeMap<String, u32>))]
    pub numbers: BTreeMap<String, f64>,
}
