//! A session: what is prescribed for one training day. A rest day is a session too.

mod document;
mod terms;

pub use document::{Block, PlannedExercise, PlannedSet, Reason, Session};
pub use terms::{BlockKind, Phase, SessionKind, SetKind};
