//! What was done.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::SetId;
use crate::{
    catalogue::ExerciseId,
    quantity::{Mass, Rpe},
};

/// A set as the athlete enters it, before it has a name and an instant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
#[validate(schema(function = something_was_done))]
pub struct SetEntry {
    /// Which exercise of the catalogue.
    pub exercise_id: ExerciseId,
    /// The set's place among the exercise's work sets, from 1.
    #[validate(range(min = 1, max = 100))]
    pub set: u16,
    /// Repetitions; on a one-sided exercise of each side.
    #[validate(range(min = 0, max = 1000))]
    pub reps: Option<u32>,
    /// Seconds held or gone on.
    #[validate(range(min = 1, max = 172_800))]
    pub seconds: Option<u32>,
    /// Metres covered.
    #[validate(range(min = 1, max = 1_000_000))]
    pub metres: Option<u32>,
    /// External load in kilograms.
    pub load_kg: Option<Mass>,
    /// How hard it felt.
    pub rpe: Option<Rpe>,
}

fn something_was_done(entry: &SetEntry) -> Result<(), ValidationError> {
    if entry.reps.is_none() && entry.seconds.is_none() && entry.metres.is_none() {
        return Err(ValidationError::new("reps").with_message("reps, seconds or metres must be given".into()));
    }
    Ok(())
}

/// A set that was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct PerformedSet {
    /// The set's name.
    pub set_id: SetId,
    /// Which exercise of the catalogue.
    pub exercise_id: ExerciseId,
    /// The set's place among the exercise's work sets, from 1.
    #[validate(range(min = 1, max = 100))]
    pub set: u16,
    /// Repetitions; on a one-sided exercise of each side.
    #[validate(range(min = 0, max = 1000))]
    pub reps: Option<u32>,
    /// Seconds held or gone on.
    #[validate(range(min = 1, max = 172_800))]
    pub seconds: Option<u32>,
    /// Metres covered.
    #[validate(range(min = 1, max = 1_000_000))]
    pub metres: Option<u32>,
    /// External load in kilograms.
    pub load_kg: Option<Mass>,
    /// How hard it felt.
    pub rpe: Option<Rpe>,
    /// When it was logged, on the training clock.
    #[schemars(with = "String")]
    #[cfg_attr(feature = "bindings", specta(type = String))]
    pub done_at: Timestamp,
}
