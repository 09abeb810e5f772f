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

    /// The loads in grams that this equipment makes here, rising; `None` where nobody told.
    ///
    /// A bar with plates makes the bar alone, and the bar with any of its pairs of plates. Of very many plates only the
    /// first sums are made, which is more than anybody loads.
    #[must_use]
    pub fn loads_g(&self, equipment: Equipment) -> Option<Vec<u32>> {
        let gear = self.loads.iter().find(|gear| gear.equipment == equipment)?;
        let mut loads: Vec<u32> = gear.loads_kg.iter().flatten().map(|load| load.g()).collect();
        if gear.bar_kg.is_some() || gear.plates_kg.is_some() {
            let mut sums = vec![gear.bar_kg.map_or(0, crate::quantity::Mass::g)];
            for plate in gear.plates_kg.iter().flatten() {
                let with: Vec<u32> = sums.iter().map(|sum| sum.saturating_add(plate.g() * 2)).collect();
                sums.extend(with);
                sums.sort_unstable();
                sums.dedup();
                sums.truncate(MOST_SUMS);
            }
            loads.extend(sums);
        }
        loads.retain(|&load| load > 0);
        loads.sort_unstable();
        loads.dedup();
        (!loads.is_empty()).then_some(loads)
    }
}

/// Loads of one bar that are worked out at most (design: eleven pairs of different plates).
const MOST_SUMS: usize = 2048;

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
