//! Tonnage: what the work sets moved.

use crate::{
    catalogue::{Catalogue, Exercise},
    quantity::Mass,
    workout::PerformedSet,
};

/// Grams of one set: (load + the moved share of the body) × repetitions (L7).
#[must_use]
pub fn set_tonnage_g(load: Mass, reps: u32, body_mass: Mass, body_mass_percent: u32) -> u64 {
    let body_g = u64::from(body_mass.g()) * u64::from(body_mass_percent) / 100;
    (u64::from(load.g()) + body_g) * u64::from(reps)
}

/// How much of the body mass the exercise moves, in percent; 0 where the load alone counts.
#[must_use]
pub fn body_mass_percent(exercise: &Exercise) -> u32 {
    u32::from(exercise.body_mass_percent)
}

/// Grams of the sets together, both sides of a one-sided exercise counted.
///
/// Not comparable between exercises, nor between sets with one dumbbell and with two: the load of one is what is
/// logged. Without a known body mass the body counts nothing; nor does it for an exercise that `catalogue` does not know.
#[must_use]
pub fn tonnage_g(sets: &[PerformedSet], body_mass: Option<Mass>, catalogue: &Catalogue) -> u64 {
    let body_mass = body_mass.unwrap_or(Mass::ZERO);
    let of = |set: &PerformedSet| {
        let exercise = catalogue.get(&set.exercise_id);
        let (percent, sides) = exercise.map_or((0, 1), |exercise| (body_mass_percent(exercise), exercise.sides()));
        let load = set.load_kg.unwrap_or(Mass::ZERO);
        set_tonnage_g(load, set.reps.unwrap_or(0), body_mass, percent).saturating_mul(u64::from(sides))
    };
    sets.iter().map(of).fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_push_up_moves_two_thirds_of_the_body() {
        let body_mass = Mass::from_g(80_000);
        assert_eq!(set_tonnage_g(Mass::ZERO, 10, body_mass, 65), 520_000);
        assert_eq!(set_tonnage_g(Mass::from_g(10_000), 5, body_mass, 100), 450_000);
    }
}
