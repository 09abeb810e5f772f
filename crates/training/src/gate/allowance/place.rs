//! What the athlete trains with today, what it can be loaded with, and how long there is.

use super::Allowance;
use crate::{
    athlete::{Equipment, Units},
    catalogue::Exercise,
    gear_loads::Reachable,
    quantity::Mass,
    record::DayPlace,
};

/// The smallest step of kettlebells, whose sizes lie far apart (design: 8, 12, 16 kg).
const KETTLEBELL_STEP: Mass = Mass::from_g(4000);

/// What nobody told of, in steps that are usual where these units are.
static ANY_METRIC: Reachable = Reachable::Any(Units::Metric);
static ANY_IMPERIAL: Reachable = Reachable::Any(Units::Imperial);

/// The loads that the place of the day makes.
#[derive(Debug)]
pub(super) struct DayLoads {
    listed: Vec<(Equipment, Reachable)>,
    units: Units,
}

impl DayLoads {
    pub(super) fn of(place: &DayPlace<'_>, units: Units) -> Self {
        let listed = place.loads.iter();
        Self {
            listed: listed
                .map(|list| (list.equipment, Reachable::of(list, units)))
                .collect(),
            units,
        }
    }
}

fn any(units: Units) -> &'static Reachable {
    match units {
        Units::Metric => &ANY_METRIC,
        Units::Imperial => &ANY_IMPERIAL,
    }
}

impl Allowance<'_> {
    /// What there is to train with today.
    pub(crate) const fn equipment(&self) -> &[Equipment] {
        self.place.equipment
    }

    /// The loads that this equipment can make today.
    pub(crate) fn loads(&self, equipment: Equipment) -> &Reachable {
        let mut listed = self.loads.listed.iter();
        let list = listed.find(|(of, _)| *of == equipment);
        list.map_or(any(self.loads.units), |(_, reachable)| reachable)
    }

    /// The loads that this exercise can be done with today, and its smallest step; `None` when only the body or a band
    /// loads it.
    pub(crate) fn loads_of(&self, exercise: &Exercise) -> Option<(&Reachable, Mass)> {
        let equipment = exercise.loaded_by(self.place.equipment)?;
        let step = match equipment {
            Equipment::Kettlebell => KETTLEBELL_STEP,
            _ => Mass::from_g(exercise.step_g?),
        };
        let loads = match self.loads(equipment) {
            Reachable::Any(_) => any(self.input.athlete.units_of(&exercise.id)),
            listed @ Reachable::Listed(_) => listed,
        };
        Some((loads, step))
    }

    /// The loads that a session may name for this exercise, and the step between them: those of the gear, and on the
    /// body or a band whatever lies on the grid.
    pub(crate) fn loads_for(&self, exercise: &Exercise) -> (&Reachable, Mass) {
        let step = Mass::from_g(exercise.step_g.unwrap_or_default());
        let units = self.input.athlete.units_of(&exercise.id);
        self.loads_of(exercise).unwrap_or((any(units), step))
    }

    /// The minutes that the athlete has today.
    pub(crate) const fn minutes(&self) -> u16 {
        self.place.minutes
    }
}
