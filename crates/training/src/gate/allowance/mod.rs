//! What this athlete may do on this day: the caps and bans that athlete, conditions, place and morning bring.
//!
//! The planner chooses inside the same allowance that the gate enforces, so that the two cannot disagree.

mod ban;
mod caps;
mod health;
mod place;
mod strain;
#[cfg(test)]
mod tests;

pub(crate) use ban::Ban;
use health::Health;
use place::DayLoads;
pub use strain::strains;

use crate::{
    athlete::{Condition, Region, Severity},
    biometrics::Biometrics,
    catalogue::ExerciseId,
    planner::PlanInput,
    readiness::{Level, Readiness},
    record::DayPlace,
};

use super::limits;

/// Caps and bans of one athlete on one training day.
#[derive(Debug)]
pub(crate) struct Allowance<'a> {
    input: &'a PlanInput,
    age: Option<i32>,
    spared: Vec<(Region, Severity)>,
    worst_pain: Option<u8>,
    never: Vec<&'a ExerciseId>,
    place: DayPlace<'a>,
    loads: DayLoads,
    health: Health,
    level: Level,
}

impl<'a> Allowance<'a> {
    /// The allowance of the input's athlete on its training day.
    pub(crate) fn of(input: &'a PlanInput) -> Self {
        let today = |morning: &&Biometrics| morning.training_day == input.training_day;
        let level = Readiness::of(&input.biometrics, input.training_day).level;
        Self::with(input, input.biometrics.iter().filter(today).collect(), level)
    }

    /// The same as long as nothing is known of the day's own morning: what a plan is made from before the morning
    /// lowers it.
    pub(crate) fn without_morning(input: &'a PlanInput) -> Self {
        Self::with(input, Vec::new(), Level::Unknown)
    }

    /// `mornings` are those of the day itself that are to be heard: one, or of two sources the worse in everything.
    fn with(input: &'a PlanInput, mornings: Vec<&Biometrics>, level: Level) -> Self {
        let athlete = &input.athlete;
        let year = i32::from(input.training_day.date().year());
        let limitations = athlete.limitations.iter().map(|told| (told.region, told.severity));
        let check_ins = || mornings.iter().filter_map(|morning| morning.check_in.as_ref());
        let pain = || check_ins().flat_map(|check_in| &check_in.pain);
        let sparing = || pain().filter(|pain| pain.level >= limits::SPARING_PAIN);
        let severity = |level| {
            if level >= limits::SEVERE_PAIN {
                Severity::Severe
            } else {
                Severity::Moderate
            }
        };
        let mut never: Vec<&ExerciseId> = athlete.never.iter().flatten().collect();
        never.sort_unstable();
        let place = DayPlace::of(input);
        Self {
            input,
            age: athlete.birth_year.map(|birth| year - i32::from(birth)),
            spared: limitations
                .chain(sparing().map(|pain| (pain.region, severity(pain.level))))
                .collect(),
            worst_pain: sparing().map(|pain| pain.level).max(),
            never,
            place,
            loads: DayLoads::of(&place, athlete.units),
            health: Health::of(input, &mornings),
            level,
        }
    }

    /// How ready the athlete is this morning.
    pub(crate) const fn level(&self) -> Level {
        self.level
    }

    /// The worst pain of the morning that spares a region.
    pub(crate) const fn worst_pain(&self) -> Option<u8> {
        self.worst_pain
    }

    /// The age on the last day of the training day's year; `None` while nobody told the year of birth.
    pub(crate) const fn age(&self) -> Option<i32> {
        self.age
    }

    /// True below the age at which a plan for one person alone is made.
    pub(crate) fn is_child(&self) -> bool {
        self.age.is_some_and(|age| age < limits::MIN_AGE)
    }

    /// True from 13 to 17.
    pub(crate) fn is_minor(&self) -> bool {
        self.age.is_some_and(|age| age < limits::ADULT_AGE)
    }

    /// True from 65.
    pub(crate) fn is_older(&self) -> bool {
        self.age.is_some_and(|age| age >= limits::OLDER_AGE)
    }

    /// True when the health answers did not clear the athlete.
    pub(crate) fn is_not_cleared(&self) -> bool {
        self.input.athlete.screening.is_some_and(|screening| !screening.cleared)
    }

    /// True with this condition.
    pub(crate) fn has(&self, condition: Condition) -> bool {
        self.input.athlete.conditions.contains(&condition)
    }

    /// True when the session must come down slowly (V25).
    pub(crate) fn needs_cool_down(&self) -> bool {
        self.is_older() || self.has(Condition::Hypertension) || self.has(Condition::Pregnancy)
    }

    /// How many regions are spared today.
    pub(crate) fn spared(&self) -> usize {
        let mut regions: Vec<Region> = self.spared.iter().map(|&(region, _)| region).collect();
        regions.sort_unstable();
        regions.dedup();
        regions.len()
    }
}
