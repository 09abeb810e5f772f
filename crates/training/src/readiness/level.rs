//! The outcome: level and confidence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::constants::{AMBER, AMBER_TOP, GREEN, RED_TOP, ROUNDING};

/// How ready, from the smallest dose that it allows to the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Rest, or easy movement.
    Red,
    /// Less and easier.
    Amber,
    /// Too little is known: as planned, but no more than planned.
    Unknown,
    /// As planned.
    Green,
}

/// How much the level rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// On too little to say anything.
    None,
    /// On less than half of the weights.
    Low,
    /// On less than four fifths, or on a short past.
    Medium,
    /// On nearly everything.
    High,
}

impl Level {
    /// The level of a score: green from 60, amber from 45 (2.6; design).
    #[must_use]
    pub fn of_score(score: f64) -> Self {
        if score >= GREEN - ROUNDING {
            Self::Green
        } else if score >= AMBER - ROUNDING {
            Self::Amber
        } else {
            Self::Red
        }
    }

    /// The highest score that still says this level.
    pub(super) const fn top(self) -> f64 {
        match self {
            Self::Red => RED_TOP,
            Self::Amber => AMBER_TOP,
            Self::Unknown | Self::Green => 100.0,
        }
    }
}
