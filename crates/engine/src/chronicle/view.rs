//! The chronicle as a window shows it.

use serde::{Deserialize, Serialize};
use training::{
    day::TrainingDay,
    session::{Reason, Session},
};

use crate::proposal::{ProposalCause, SessionDifference};

/// What happened to a training day's session.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DayEvent {
    /// The training day.
    pub training_day: TrainingDay,
    /// When (RFC 3339).
    pub at: String,
    /// What.
    pub kind: DayEventKind,
    /// Why; absent when the session was made anew by itself, or a change was taken back.
    pub cause: Option<ProposalCause>,
    /// The session before; absent when there was none.
    pub before: Option<Session>,
    /// The session after, or the one that was proposed and not taken; absent when only a wish was cleared or kept.
    pub after: Option<Session>,
    /// What is different between the two.
    pub difference: Option<SessionDifference>,
    /// The strongest reason of the session after.
    pub reason: Option<Reason>,
}

/// What may happen to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DayEventKind {
    /// A proposal was accepted.
    Accepted,
    /// A proposal was not taken: the session was kept.
    Kept,
    /// It was made anew, because the athlete's settings changed or the morning came.
    Regenerated,
    /// A day ahead was changed.
    Changed,
    /// It was pinned.
    Pinned,
    /// It is no longer pinned.
    Unpinned,
    /// The last change was taken back.
    Undone,
}
