//! The machine-made session of a training day, with where it came from.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{day::DayStart, session::Session};

/// Who made a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The built-in rules.
    Planner,
    /// A language model, behind the gate.
    Coach,
}

/// A machine-made session with its provenance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// What is prescribed.
    pub session: Session,
    /// Who made it.
    pub source: Source,
    /// The version of the planner's rules on the device that made it.
    pub planner_version: u32,
    /// True when the athlete asked for it; false when the day's start, an opening or a timer did.
    pub asked: bool,
    /// When it was made, on the training clock.
    pub made_at: Timestamp,
    /// The zone in which it was made, by its IANA name.
    pub zone: String,
    /// The day start that then held.
    pub day_starts: DayStart,
    /// When the training day began there.
    pub starts_at: Timestamp,
    /// When the next one begins there.
    pub next_at: Timestamp,
}
