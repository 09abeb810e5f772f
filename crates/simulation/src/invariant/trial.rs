//! A day that is planned again with something changed.

use training::{catalogue::Catalogue, planner::PlanInput, session::Session};

use super::{Demand, Invariant, Tally};
use crate::chance::Chance;

/// Whoever makes a session of what is known: the planner, or in tests one that is broken on purpose.
pub type Planner = fn(&PlanInput) -> Session;

/// A day with its session, and what may be changed about it. The input is left as it was.
pub(super) struct Trial<'a> {
    pub(super) planner: Planner,
    pub(super) catalogue: &'a Catalogue,
    pub(super) athlete: u64,
    pub(super) input: &'a mut PlanInput,
    pub(super) session: &'a Session,
    pub(super) chance: &'a mut Chance,
    pub(super) tally: &'a mut Tally,
}

impl Trial<'_> {
    /// The session of the input as it now stands.
    pub(super) fn plan(&self) -> Session {
        (self.planner)(self.input)
    }

    /// The session of another input.
    pub(super) fn plan_of(&self, input: &PlanInput) -> Session {
        (self.planner)(input)
    }

    /// What a session asks of the athlete.
    pub(super) fn demand(&self, session: &Session) -> Demand {
        Demand::of(session, self.catalogue)
    }

    /// Notes whether an invariant held.
    pub(super) fn note(&mut self, invariant: Invariant, found: Result<(), (impl AsRef<str>, String)>) {
        self.tally
            .note(invariant, (self.athlete, self.input.training_day), found);
    }
}
