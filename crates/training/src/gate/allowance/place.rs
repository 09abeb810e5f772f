//! Where the athlete trains today: what is there, what it can be loaded with, and how long there is.

use super::Allowance;
use crate::{
    athlete::{Equipment, GearLoads, Weekday},
    catalogue::Exercise,
    gear_loads::Reachable,
    planner::{DayWish, PlanInput},
    quantity::Mass,
};

/// The smallest step of kettlebells, whose sizes lie far apart (design: 8, 12, 16 kg).
const KETTLEBELL_STEP: Mass = Mass::from_g(4000);

/// What the place of the day has.
#[derive(Debug)]
pub(super) struct DayPlace<'a> {
    equipment: &'a [Equipment],
    listed: Vec<(Equipment, Reachable)>,
    others: Reachable,
    minutes: u16,
}

impl<'a> DayPlace<'a> {
    /// The wish for the day goes before the weekday's place, and that before the athlete's usual one. Of equipment that
    /// was wished for nobody knows the loads.
    pub(super) fn of(input: &'a PlanInput) -> Self {
        let athlete = &input.athlete;
        let weekday: Weekday = input.training_day.date().weekday().into();
        let wish = wish(input);
        let mut places = athlete.places.iter().flatten();
        let place = places.find(|place| place.weekdays.contains(&weekday));
        let (equipment, loads): (&[Equipment], Option<&[GearLoads]>) =
            match (wish.and_then(|wish| wish.equipment.as_deref()), place) {
                (Some(wished), _) => (wished, None),
                (None, Some(place)) => (&place.equipment, place.loads.as_deref()),
                (None, None) => (&athlete.equipment, athlete.loads.as_deref()),
            };
        let usual = athlete.availability.minutes_on(weekday);
        let wished = wish.and_then(|wish| wish.minutes);
        let listed = loads.unwrap_or_default().iter();
        Self {
            equipment,
            listed: listed
                .map(|list| (list.equipment, Reachable::of(list, athlete.units)))
                .collect(),
            others: Reachable::Any(athlete.units),
            minutes: wished.map_or(usual, |minutes| minutes.min(usual)),
        }
    }
}

/// What the athlete asked for on the training day.
fn wish(input: &PlanInput) -> Option<&DayWish> {
    let mut changes = input.changes.iter();
    let change = changes.rfind(|change| change.training_day == input.training_day);
    change.map(|change| &change.wish)
}

impl Allowance<'_> {
    /// What there is to train with today.
    pub(crate) const fn equipment(&self) -> &[Equipment] {
        self.place.equipment
    }

    /// The loads that this equipment can make today.
    pub(crate) fn loads(&self, equipment: Equipment) -> &Reachable {
        let mut listed = self.place.listed.iter();
        let list = listed.find(|(of, _)| *of == equipment);
        list.map_or(&self.place.others, |(_, reachable)| reachable)
    }

    /// The loads that this exercise can be done with today, and its smallest step; `None` when only the body or a band
    /// loads it.
    pub(crate) fn loads_of(&self, exercise: &Exercise) -> Option<(&Reachable, Mass)> {
        let equipment = exercise.loaded_by(self.place.equipment)?;
        let step = match equipment {
            Equipment::Kettlebell => KETTLEBELL_STEP,
            _ => Mass::from_g(exercise.step_g?),
        };
        Some((self.loads(equipment), step))
    }

    /// The loads that a session may name for this exercise, and the step between them: those of the gear, and on the
    /// body or a band whatever lies on the grid.
    pub(crate) fn loads_for(&self, exercise: &Exercise) -> (&Reachable, Mass) {
        let step = Mass::from_g(exercise.step_g.unwrap_or_default());
        self.loads_of(exercise).unwrap_or((&self.place.others, step))
    }

    /// The minutes that the athlete has today.
    pub(crate) const fn minutes(&self) -> u16 {
        self.place.minutes
    }
}
