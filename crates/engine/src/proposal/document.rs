//! A proposal as it is kept until it is accepted, kept away, replaced or withdrawn.

use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use training::{
    day::TrainingDay,
    gate::Finding,
    planner::{self, DayWish, PlanInput},
    session::Session,
    workout::{Offer, Status, Workout},
};

use super::{digest::digest, is_same_work};
use crate::{Error, Result, plan::PlanChange};

/// Why a session is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum ProposalCause {
    /// Numbers or answers of the morning came, or were corrected, after the session was made.
    LateData,
    /// The coach proposes something else than the session that stands.
    Coach,
    /// Another device had made the day's session already; this is the one that was here.
    OtherDevice,
    /// The athlete asked.
    Asked {
        /// For what.
        change: PlanChange,
    },
}

/// A training day and what the athlete wants of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WishedDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The wish; absent when there is none any more.
    pub wish: Option<DayWish>,
}

/// A changed session with everything that accepting it keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Proposal {
    pub(crate) id: String,
    pub(crate) cause: ProposalCause,
    /// Why the gate refuses the session that stands; empty when it does not.
    pub(crate) refused: Vec<Finding>,
    /// The session that stood when it was made.
    pub(crate) before: Session,
    pub(crate) offer: Offer,
    pub(crate) input: PlanInput,
    /// What was told last about the morning when the input was read.
    pub(crate) morning: Option<String>,
    pub(crate) wishes: Vec<WishedDay>,
}

impl Proposal {
    pub(crate) fn new(
        cause: ProposalCause,
        refused: Vec<Finding>,
        before: Session,
        offer: Offer,
        input: PlanInput,
        morning: Option<String>,
        wishes: Vec<WishedDay>,
    ) -> Self {
        let id = digest(&(&cause, &before, &offer));
        Self {
            id,
            cause,
            refused,
            before,
            offer,
            input,
            morning,
            wishes,
        }
    }

    /// The training day whose session it is about.
    pub(crate) const fn training_day(&self) -> TrainingDay {
        self.input.training_day
    }

    /// The input by which the same proposal is known when it comes again, here or on another of the athlete's devices:
    /// without the day on which the app was first opened, which each device has of its own.
    pub(crate) fn input_digest(&self) -> String {
        digest(&PlanInput {
            first_day: self.input.training_day,
            ..self.input.clone()
        })
    }

    /// True while the workout is still the one that it was made for.
    pub(crate) fn is_on_offer(&self, workout: &Workout) -> bool {
        workout.training_day == self.training_day()
            && changeable(workout).is_ok_and(|offer| is_same_work(&offer.session, &self.before))
    }
}

/// When a session is made that takes another's place: now, and later than the other, since sessions of one day are told
/// apart by it. The clock may stand, or have been set back.
pub(crate) fn made_after(before: &Offer, now: Timestamp) -> Timestamp {
    now.max(before.made_at.checked_add(1.millisecond()).unwrap_or(now))
}

/// The offer of a workout whose session may still be changed.
///
/// # Errors
/// [`Error::Locked`] once the athlete has started, finished, skipped or pinned it, and when newer rules made it.
pub(crate) fn changeable(workout: &Workout) -> Result<&Offer> {
    let is_ours = |offer: &&Offer| offer.planner_version <= planner::VERSION;
    let is_open = workout.status() == Status::Planned && !workout.is_pinned();
    let offer = workout.offer.as_ref().filter(|_| is_open);
    offer.filter(is_ours).ok_or(Error::Locked)
}
