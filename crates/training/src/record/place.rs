//! Where the athlete trains today: what is there, which loads it makes, and how long there is time.

use crate::{
    athlete::{Equipment, GearLoads, Weekday},
    day::TrainingDay,
    planner::{DayWish, PlanInput},
};

/// What the day offers: the wish for it, else the place of its weekday, else what the athlete always has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayPlace<'a> {
    /// What there is to train with.
    pub equipment: &'a [Equipment],
    /// The loads that were told of it; empty where every multiple of the usual step can be made.
    pub loads: &'a [GearLoads],
    /// Minutes for the session.
    pub minutes: u16,
}

impl<'a> DayPlace<'a> {
    /// The place of a day.
    #[must_use]
    pub fn of(input: &'a PlanInput) -> Self {
        let (athlete, weekday) = (&input.athlete, weekday(input.training_day));
        let place = athlete
            .places
            .iter()
            .flatten()
            .find(|place| place.weekdays.contains(&weekday));
        let (equipment, loads) = place.map_or((&athlete.equipment, &athlete.loads), |place| {
            (&place.equipment, &place.loads)
        });
        let wish = wish(input);
        let usual = athlete.availability.minutes_on(weekday);
        Self {
            equipment: wish.and_then(|wish| wish.equipment.as_deref()).unwrap_or(equipment),
            loads: loads.as_deref().unwrap_or_default(),
            minutes: wish
                .and_then(|wish| wish.minutes)
                .map_or(usual, |minutes| minutes.min(usual)),
        }
    }
}

/// What the athlete asked for on the input's training day.
#[must_use]
pub fn wish(input: &PlanInput) -> Option<&DayWish> {
    let of_day = |day: TrainingDay| {
        input
            .changes
            .iter()
            .rev()
            .find(move |change| change.training_day == day)
    };
    of_day(input.training_day).map(|change| &change.wish)
}

/// The weekday of a training day.
#[must_use]
pub fn weekday(training_day: TrainingDay) -> Weekday {
    training_day.date().weekday().into()
}
