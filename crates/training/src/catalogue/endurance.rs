//! What kind of endurance an exercise of conditioning is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::athlete::Sport;

/// How endurance is trained: by which movement, and how hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Endurance {
    /// The movement.
    pub mode: EnduranceMode,
    /// How hard it is meant to be.
    pub intensity: Intensity,
}

/// The movement of endurance work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EnduranceMode {
    /// Walking and marching: no sport, and for nearly everybody.
    Walking,
    /// Running, with walking in between or not.
    Running,
    /// Cycling.
    Cycling,
    /// Rowing on a machine.
    Rowing,
    /// Anything else: swimming, stairs, skipping.
    Other,
}

impl EnduranceMode {
    /// The sport of the athlete document; `None` for what is none of them.
    #[must_use]
    pub const fn sport(self) -> Option<Sport> {
        match self {
            Self::Running => Some(Sport::Running),
            Self::Cycling => Some(Sport::Cycling),
            Self::Rowing => Some(Sport::Rowing),
            Self::Walking | Self::Other => None,
        }
    }
}

/// How hard endurance work is meant to be: the three zones of Seiler (2006), from full sentences to single words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Intensity {
    /// Zone 1, below the first threshold.
    Easy,
    /// Zone 2, between the thresholds.
    Threshold,
    /// Zone 3, above the second threshold.
    High,
}

impl Intensity {
    /// The number of the zone, as planned sets tell it.
    #[must_use]
    pub const fn zone(self) -> u8 {
        match self {
            Self::Easy => 1,
            Self::Threshold => 2,
            Self::High => 3,
        }
    }
}
