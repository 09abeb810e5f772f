//! Exercises of the athlete's own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ExerciseId, Muscle, Pattern};
use crate::{athlete::Equipment, quantity::Mass};

/// An exercise that the athlete added, told in as few words as one adds an exercise with.
///
/// What is not told is taken carefully: see [`Exercise::from`](super::Exercise).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct OwnExercise {
    /// Its id, which begins with `own-` so that no later catalogue takes it.
    pub id: ExerciseId,
    /// The athlete's name for it.
    #[validate(length(min = 1, max = 60))]
    pub name: String,
    /// Its movement.
    pub pattern: Pattern,
    /// The muscles that it trains.
    #[validate(length(min = 1, max = 6))]
    pub primary: Vec<Muscle>,
    /// The muscles that help.
    #[validate(length(max = 10))]
    pub secondary: Vec<Muscle>,
    /// Everything that it needs together.
    #[validate(length(max = 6))]
    pub equipment: Vec<Equipment>,
    /// True when one side is trained at a time.
    pub unilateral: bool,
    /// True when it is measured in seconds instead of repetitions.
    pub timed: bool,
    /// The smallest rise of the load; absent when no load is counted.
    pub increment_kg: Option<Mass>,
}
