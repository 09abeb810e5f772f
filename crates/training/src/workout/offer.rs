//! The machine-made session of a training day, with where it came from.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub struct Offer {
    /// What is prescribed.
    #[validate(nested)]
    pub session: Session,
    /// Who made it.
    pub source: Source,
    /// The version of the planner's rules on the device that made it.
    pub planner_version: u32,
    /// True when the athlete asked for it; false when the day's start, an opening or a timer did.
    pub asked: bool,
    /// When it was made, on the training clock.
    #[schemars(with = "String")]
    pub made_at: Timestamp,
    /// The zone in which it was made, by its IANA name.
    #[validate(length(max = 64))]
    pub zone: String,
    /// The day start that then held.
    pub day_starts: DayStart,
    /// When the training day began there.
    #[schemars(with = "String")]
    pub starts_at: Timestamp,
    /// When the next one begins there.
    #[schemars(with = "String")]
    pub next_at: Timestamp,
}

/// What the order of a day's offers goes by. It is read on its own, so that an offer with a session of a newer version
/// has its place all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Provenance {
    /// True when the athlete asked for it.
    pub asked: bool,
    /// When it was made.
    pub made_at: Timestamp,
    /// When its training day began.
    pub starts_at: Timestamp,
}
