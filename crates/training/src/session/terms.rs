//! The closed vocabularies of the session document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of day the session makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A session that is to change something.
    Train,
    /// Easy movement that costs nothing.
    Recovery,
    /// Rest.
    Rest,
}

/// Where the session stands in the athlete's longer course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Loading weeks.
    Build,
    /// A planned or earned easier week.
    Deload,
    /// Less volume before an event.
    Taper,
    /// Coming back after a gap.
    Return,
}

/// What a block of a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// General and specific preparation.
    WarmUp,
    /// The session's purpose.
    Main,
    /// What supports it.
    Accessory,
    /// Endurance work.
    Conditioning,
    /// Coming down.
    CoolDown,
}

/// Whether a set counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SetKind {
    /// Preparation; never counted as volume.
    WarmUp,
    /// Counted.
    Work,
}
