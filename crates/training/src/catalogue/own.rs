//! Exercises of the athlete's own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::{ExerciseId, Muscle, Pattern};
use crate::{
    athlete::{Equipment, distinct},
    quantity::Mass,
};

/// What the ids of own exercises begin with; no built-in one does.
const PREFIX: &str = "own-";

/// An exercise that the athlete added, told in as few words as one adds an exercise with.
///
/// What is not told is taken carefully: see [`Exercise::from`](super::Exercise).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
#[validate(schema(function = helpers_are_others), schema(function = endurance_is_timed))]
pub struct OwnExercise {
    /// Its id, which begins with `own-` so that no later catalogue takes it.
    #[validate(custom(function = is_own))]
    #[schemars(regex(pattern = r"^own(-[a-z0-9]+)+$"))]
    pub id: ExerciseId,
    /// The athlete's name for it.
    #[validate(length(min = 1, max = 60), custom(function = is_one_line))]
    pub name: String,
    /// Its movement.
    pub pattern: Pattern,
    /// The muscles that it trains.
    #[validate(length(min = 1, max = 6), custom(function = distinct))]
    pub primary: Vec<Muscle>,
    /// The muscles that help.
    #[validate(length(max = 10), custom(function = distinct))]
    pub secondary: Vec<Muscle>,
    /// Everything that it needs together.
    #[validate(length(max = 6), custom(function = distinct))]
    pub equipment: Vec<Equipment>,
    /// True when one side is trained at a time.
    pub unilateral: bool,
    /// True when it is measured in seconds instead of repetitions.
    pub timed: bool,
    /// The smallest rise of the load; absent when no load is counted.
    #[validate(range(min = 0.1, max = 50.0))]
    pub increment_kg: Option<Mass>,
}

fn is_own(id: &ExerciseId) -> Result<(), ValidationError> {
    if id.as_str().starts_with(PREFIX) {
        return Ok(());
    }
    Err(ValidationError::new("id").with_message("must begin with own-, such as own-sandbag-squat".into()))
}

fn is_one_line(name: &str) -> Result<(), ValidationError> {
    if !name.trim().is_empty() && !name.chars().any(char::is_control) {
        return Ok(());
    }
    Err(ValidationError::new("name").with_message("must be one line of text".into()))
}

fn helpers_are_others(exercise: &OwnExercise) -> Result<(), ValidationError> {
    if exercise
        .secondary
        .iter()
        .all(|muscle| !exercise.primary.contains(muscle))
    {
        return Ok(());
    }
    Err(ValidationError::new("secondary").with_message("secondary must name other muscles than primary".into()))
}

fn endurance_is_timed(exercise: &OwnExercise) -> Result<(), ValidationError> {
    if exercise.timed || exercise.pattern != Pattern::Conditioning {
        return Ok(());
    }
    Err(ValidationError::new("timed").with_message("timed must be true for conditioning".into()))
}

/// Refuses a list in which two exercises have one id.
pub(crate) fn unique(exercises: &[OwnExercise]) -> Result<(), ValidationError> {
    let repeated = |(index, exercise): (usize, &OwnExercise)| exercises[..index].iter().any(|o| o.id == exercise.id);
    if exercises.iter().enumerate().any(repeated) {
        return Err(ValidationError::new("unique").with_message("must not give one id to two exercises".into()));
    }
    Ok(())
}
