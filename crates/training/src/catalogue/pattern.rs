//! The movement patterns by which exercises stand in for each other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How an exercise moves the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Both legs, knees leading.
    Squat,
    /// One leg, knee leading.
    Lunge,
    /// Hips leading.
    Hinge,
    /// Away from the chest.
    HorizontalPush,
    /// Overhead.
    VerticalPush,
    /// Towards the chest.
    HorizontalPull,
    /// From overhead down.
    VerticalPull,
    /// Walking with a load.
    Carry,
    /// The trunk against bending forwards and backwards.
    TrunkSagittal,
    /// The trunk against turning and side bending.
    TrunkRotation,
    /// One joint of the upper body.
    IsolationUpper,
    /// One joint of the lower body.
    IsolationLower,
    /// Jumps, throws and Olympic lifts.
    Power,
    /// Endurance; never counted as sets.
    Conditioning,
    /// Range of motion; never counted as sets.
    Mobility,
    /// Standing safely; never counted as sets.
    Balance,
}

impl Pattern {
    /// True for the patterns whose sets are counted as strength volume.
    #[must_use]
    pub const fn is_strength(self) -> bool {
        !matches!(self, Self::Conditioning | Self::Mobility | Self::Balance)
    }

    /// True for a movement of one joint.
    #[must_use]
    pub const fn is_isolation(self) -> bool {
        matches!(self, Self::IsolationUpper | Self::IsolationLower)
    }

    /// True for the patterns that the legs and hips carry, where larger steps of the load are usual.
    #[must_use]
    pub const fn is_lower_body(self) -> bool {
        matches!(self, Self::Squat | Self::Lunge | Self::Hinge | Self::IsolationLower)
    }
}
