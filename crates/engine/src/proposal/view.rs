//! A proposal as a window shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use training::{catalogue::ExerciseId, day::TrainingDay, gate::Finding, planner::DayWish, session::Session};

use super::{ProposalCause, SessionDifference};
use crate::ExerciseCard;

/// A changed session, offered as a difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ProposalView {
    /// Names this very proposal: what is accepted or kept away is what was shown, or nothing.
    pub id: String,
    /// The training day whose session it is about.
    pub training_day: TrainingDay,
    /// Why it is made.
    pub cause: ProposalCause,
    /// True when the gate refuses the session that stands: it cannot be started.
    pub must: bool,
    /// What the gate says against the session that stands; empty unless `must`.
    pub refused: Vec<Finding>,
    /// The session that stands.
    pub before: Session,
    /// The session proposed.
    pub after: Session,
    /// What is different.
    pub difference: SessionDifference,
    /// What accepting keeps beside the session: wishes of today and of days ahead; a day without one loses its wish.
    pub wishes: Vec<WishedDay>,
    /// What the exercises of both are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// When it was made (RFC 3339).
    pub made_at: String,
}

/// A training day and what the athlete wants of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WishedDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The wish; absent when there is none any more.
    pub wish: Option<DayWish>,
}
