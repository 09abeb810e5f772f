//! What the athlete says about a workout: how it was, or why it was left out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the work suited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Feel {
    /// There was plenty left.
    TooEasy,
    /// As it should be.
    Right,
    /// More than it should be.
    TooHard,
    /// Something hurt.
    Pain,
}

/// Why a workout was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// No time.
    NoTime,
    /// Tired.
    Tired,
    /// Ill.
    Ill,
    /// Something hurts.
    Pain,
    /// The place or the gear was not to be had.
    NoPlace,
    /// No wish to.
    NoWish,
}
