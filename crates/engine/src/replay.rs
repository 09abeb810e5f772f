//! A session made again from what it was made from.

use serde::Serialize;
use training::{day::TrainingDay, session::Session};

use crate::SessionDifference;

/// A session made again from its stored input.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Replay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The version of the rules that made it.
    pub made_by: u32,
    /// The version of the rules that made it again.
    pub replayed_by: u32,
    /// True when both are the same, byte for byte.
    pub identical: bool,
    /// What is different.
    pub difference: SessionDifference,
    /// As it was made.
    pub made: Session,
    /// As it was made again.
    pub replayed: Session,
}
