//! The loads that can be made with what is there.

use training::{
    athlete::{Athlete, Equipment, GearLoads, Place, Weekday},
    catalogue::Exercise,
    day::TrainingDay,
    planner::{DayChange, PlanInput},
    quantity::Mass,
};

/// The loads of one exercise on one day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Loads {
    /// These, from light to heavy.
    Listed(Vec<Mass>),
    /// Every multiple of a step from the lightest on.
    Stepped {
        /// The lightest, in grams.
        least_g: u32,
        /// The step, in grams.
        step_g: u32,
    },
}

/// What there is to train with on the day: what was wished for, else the weekday's place, else the athlete's own.
#[must_use]
pub(crate) fn equipment_on<'a>(input: &'a PlanInput, day: TrainingDay) -> &'a [Equipment] {
    let wished = |change: &&'a DayChange| change.training_day == day;
    let wish = input
        .changes
        .iter()
        .find(wished)
        .and_then(|change| change.wish.equipment.as_deref());
    wish.unwrap_or_else(|| equipment_of(&input.athlete, day))
}

/// The same without a wish.
pub(crate) fn equipment_of(athlete: &Athlete, day: TrainingDay) -> &[Equipment] {
    place_on(athlete, day).map_or(&athlete.equipment, |place| &place.equipment)
}

fn place_on(athlete: &Athlete, day: TrainingDay) -> Option<&Place> {
    let weekday = Weekday::from(day.date().weekday());
    athlete
        .places
        .iter()
        .flatten()
        .find(|place| place.weekdays.contains(&weekday))
}

impl Loads {
    /// The loads of the exercise with this gear on the day.
    #[must_use]
    pub(crate) fn of(athlete: &Athlete, day: TrainingDay, exercise: &Exercise, loader: Equipment) -> Self {
        let listed = match place_on(athlete, day) {
            Some(place) => place.loads.as_deref(),
            None => athlete.loads.as_deref(),
        };
        let own = listed
            .unwrap_or_default()
            .iter()
            .find(|loads| loads.equipment == loader);
        own.and_then(listed_loads).map_or_else(
            || {
                let step_g = match loader {
                    Equipment::Kettlebell => 4000,
                    _ => exercise.step_g.unwrap_or(2500).max(500),
                };
                let least_g = match loader {
                    Equipment::Barbell => 20_000,
                    Equipment::Kettlebell => 4000,
                    _ => step_g,
                };
                Self::Stepped { least_g, step_g }
            },
            Self::Listed,
        )
    }

    /// The lightest load.
    pub(crate) fn lightest(&self) -> Mass {
        match self {
            Self::Listed(loads) => loads.first().copied().unwrap_or(Mass::ZERO),
            Self::Stepped { least_g, .. } => Mass::from_g(*least_g),
        }
    }

    /// The next load above this one; the same when there is none.
    pub(crate) fn above(&self, load: Mass) -> Mass {
        match self {
            Self::Listed(loads) => loads.iter().copied().find(|&other| other > load).unwrap_or(load),
            Self::Stepped { step_g, .. } => Mass::from_g(load.g() + step_g),
        }
    }

    /// The load nearest to so many kilograms; the lightest when all are heavier.
    #[must_use]
    pub(super) fn nearest(&self, kg: f64) -> Mass {
        match self {
            Self::Listed(loads) => {
                let far = |load: &&Mass| (load.kg() - kg).abs();
                let nearest = loads.iter().min_by(|one, other| far(one).total_cmp(&far(other)));
                nearest.copied().unwrap_or(Mass::ZERO)
            }
            Self::Stepped { least_g, step_g } => {
                let steps = ((kg * 1000.0 - f64::from(*least_g)) / f64::from(*step_g))
                    .round()
                    .clamp(0.0, 1000.0);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "0 to 1000 whole steps"
                )]
                let steps = steps as u32;
                Mass::from_g(least_g + steps * step_g)
            }
        }
    }
}

/// Bar and pairs of plates in every mixture, or the loads as listed.
fn listed_loads(own: &GearLoads) -> Option<Vec<Mass>> {
    let mut loads: Vec<u32> = own.loads_kg.iter().flatten().map(|load| load.g()).collect();
    if let Some(bar) = own.bar_kg {
        let mut made = vec![bar.g()];
        for plate in own.plates_kg.iter().flatten() {
            let with: Vec<u32> = made.iter().map(|load| load + 2 * plate.g()).collect();
            made.extend(with);
            made.sort_unstable();
            made.dedup();
        }
        loads.extend(made);
    }
    loads.sort_unstable();
    loads.dedup();
    (!loads.is_empty()).then(|| loads.into_iter().map(Mass::from_g).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_with_two_pairs_makes_four_loads() {
        let own = GearLoads {
            equipment: Equipment::Barbell,
            bar_kg: Some(Mass::from_g(20_000)),
            plates_kg: Some(vec![Mass::from_g(5000), Mass::from_g(10_000)]),
            loads_kg: None,
        };
        let loads: Vec<f64> = listed_loads(&own).unwrap().iter().map(|load| load.kg()).collect();
        assert_eq!(loads, [20.0, 30.0, 40.0, 50.0]);
    }
}
