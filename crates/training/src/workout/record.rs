//! The record itself, and the rules that follow from its two values.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Act, Offer, Status};
use crate::{day::TrainingDay, session::Session};

/// The one record of an athlete's training day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workout {
    /// The training day, which is its key on the device.
    pub training_day: TrainingDay,
    /// What the athlete did; absent until the first act.
    pub act: Option<Act>,
    /// The machine-made session; absent on a day that was only logged.
    pub offer: Option<Offer>,
}

impl Workout {
    /// A record of which nothing is known yet.
    #[must_use]
    pub const fn empty(training_day: TrainingDay) -> Self {
        Self {
            training_day,
            act: None,
            offer: None,
        }
    }

    /// Where the workout stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.act.as_ref().map_or(Status::Planned, |act| act.status)
    }

    /// True when nothing but the athlete may change the session.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.act.as_ref().is_some_and(Act::locks)
    }

    /// True when the athlete has pinned the session.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.act.as_ref().is_some_and(|act| act.pinned)
    }

    /// The session shown: the act's if it locks, else the offer's.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        let locked = self
            .act
            .as_ref()
            .filter(|act| act.locks())
            .and_then(|act| act.session.as_ref());
        locked.or(self.offer.as_ref().map(|offer| &offer.session))
    }

    /// True when the stored record is the day's workout as it should be, so that there is nothing to make: it is
    /// locked, or its offer was made at or after the day's start, or by rules newer than `planner_version`.
    #[must_use]
    pub fn stands(&self, starts_at: Timestamp, planner_version: u32) -> bool {
        let made = |offer: &Offer| offer.made_at >= starts_at || offer.planner_version > planner_version;
        (self.is_locked() && self.session().is_some()) || self.status().locks() || self.offer.as_ref().is_some_and(made)
    }
}
