//! A training day as planner and gate both see it: what the history comes to, how ready the athlete is, and what the day
//! allows, each worked out once.
//!
//! Whoever only plans, or only examines, calls [`planner::plan`] or [`gate::examine`]; whoever does both, or examines
//! several sessions for one day, asks the day's outlook.

use crate::{
    catalogue::Exercise,
    gate::{Allowance, Gate, Repaired, Verdict},
    gear_loads::LoadChoices,
    planner::{self, PlanInput},
    quantity::Mass,
    readiness::Readiness,
    record::{DayPlace, Record},
    session::Session,
};

/// What there is to know of one athlete's training day.
#[derive(Debug)]
pub struct Outlook<'a> {
    record: Record<'a>,
    readiness: Readiness,
    allowance: Allowance<'a>,
}

impl<'a> Outlook<'a> {
    /// The outlook on the input's training day.
    #[must_use]
    pub fn of(input: &'a PlanInput) -> Self {
        let readiness = Readiness::of(&input.biometrics, input.training_day);
        Self {
            record: Record::of(input),
            allowance: Allowance::at(input, readiness.level),
            readiness,
        }
    }

    /// The planner's session.
    #[must_use]
    pub fn plan(&self) -> Session {
        planner::planned(self)
    }

    /// What the gate says of a session.
    #[must_use]
    pub fn examine(&self, session: &Session) -> Verdict {
        self.gate().examine(session)
    }

    /// The session mended, as far as it can be; see [`repair`](crate::gate::repair).
    #[must_use]
    pub fn repair(&self, session: &Session) -> Repaired {
        self.gate().repair(session)
    }

    /// Says anew what a session tells of itself (minutes, load, exertion), after its sets have changed.
    pub fn restate(&self, session: &mut Session) {
        self.gate().restate(session);
    }

    /// The loads that the exercise can be done with here, around this one; `None` where nothing loads it.
    #[must_use]
    pub fn load_choices(&self, exercise: &Exercise, around: Option<Mass>) -> Option<LoadChoices> {
        let place = DayPlace::of(self.record.input());
        let equipment = exercise.loaded_by(place.equipment)?;
        let (loads, step) = self.allowance.loads_of(exercise)?;
        let list = place.loads.iter().find(|list| list.equipment == equipment);
        Some(LoadChoices::of(equipment, loads, step, list, around))
    }

    /// The history, worked out.
    #[must_use]
    pub const fn record(&self) -> &Record<'a> {
        &self.record
    }

    /// How ready the athlete is.
    #[must_use]
    pub const fn readiness(&self) -> &Readiness {
        &self.readiness
    }

    /// What the day allows, the morning heard.
    pub(crate) const fn allowance(&self) -> &Allowance<'a> {
        &self.allowance
    }

    fn gate(&self) -> Gate<'_> {
        Gate::of(&self.record, &self.allowance)
    }
}
