//! The chronicle as a window shows it.

use serde::{Deserialize, Serialize};
use training::{
    day::TrainingDay,
    session::{Reason, Session},
};

use super::{Detail, Event, events};
use crate::{
    Engine, Result,
    proposal::{ProposalCause, SessionDifference},
};

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
    /// The session before, or the one that was set aside; absent when there was none.
    pub before: Option<Session>,
    /// The session after, or the one that was proposed and not taken; absent when only a wish was cleared or kept.
    pub after: Option<Session>,
    /// What is different between the two.
    pub difference: Option<SessionDifference>,
    /// Why a session was set aside; else the strongest reason of the session after.
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
    /// The athlete changed it in the middle of the workout.
    Amended,
    /// It is no longer pinned.
    Unpinned,
    /// The last change was taken back.
    Undone,
    /// What another source than the planner proposed did not pass the gate, or never came.
    SetAside,
}

impl Engine {
    /// What happened to a training day's session, oldest first.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn day_history(&self, training_day: TrainingDay) -> Result<Vec<DayEvent>> {
        let events = events(&mut self.store.read().await?, training_day).await?;
        Ok(events.into_iter().map(DayEvent::from).collect())
    }
}

impl From<Event> for DayEvent {
    fn from(event: Event) -> Self {
        let Detail {
            cause,
            before,
            after,
            reason,
            swap: _,
        } = event.detail;
        let both = before.as_ref().zip(after.as_ref());
        Self {
            training_day: event.training_day,
            at: event.at.to_string(),
            kind: event.kind,
            cause,
            difference: both.map(|(before, after)| SessionDifference::between(before, after)),
            reason: reason.or_else(|| after.as_ref().and_then(|after| after.reasons.first().cloned())),
            before,
            after,
        }
    }
}
