//! Which sets tell of a maximum, and what they tell.

use super::{
    brzycki,
    constants::{EVIDENCE_LOAD_PERCENT, EVIDENCE_REPS, EVIDENCE_REPS_MACHINE, EVIDENCE_RPE},
    epley,
    prescription::percent_of,
};
use crate::{
    athlete::Equipment,
    catalogue::{Exercise, Pattern},
    load::body_mass_percent,
    quantity::{Mass, Rpe},
    workout::PerformedSet,
};

/// A work set, as far as it tells of a maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The external load.
    pub load: Mass,
    /// Repetitions done.
    pub reps: u32,
    /// How hard it was; a set without it tells nothing, for its reserve is unknown.
    pub rpe: Rpe,
    /// True on a machine, where more repetitions still tell.
    pub is_machine: bool,
}

impl Evidence {
    /// What a set of the exercise tells with, or `None` when it cannot tell of a maximum: without load, repetitions or exertion, and
    /// where the load is not all that is lifted (a body too) or speed is the point.
    #[must_use]
    pub fn of(set: &PerformedSet, exercise: &Exercise) -> Option<Self> {
        let is_lift = exercise.pattern.is_strength() && !matches!(exercise.pattern, Pattern::Power | Pattern::Carry);
        if !is_lift || exercise.is_timed() || body_mass_percent(exercise) > 0 {
            return None;
        }
        Some(Self {
            load: set.load_kg?,
            reps: set.reps?,
            rpe: set.rpe?,
            is_machine: exercise.is_possible_with(&[Equipment::Machine]),
        })
    }

    /// The maximum that the set tells of: the lower of Epley and Brzycki with the reserve counted, in whole grams.
    ///
    /// `None` outside the limits in which the formulas hold (4.6): 1 to 10 repetitions (12 on a machine), at most four
    /// in reserve, and at least half of the `present` maximum.
    #[must_use]
    pub fn one_rep_max(&self, present: Option<Mass>) -> Option<Mass> {
        let most = if self.is_machine {
            EVIDENCE_REPS_MACHINE
        } else {
            EVIDENCE_REPS
        };
        let least = present.map_or(Mass::ZERO, |present| percent_of(present, EVIDENCE_LOAD_PERCENT, 100));
        let tells = (1..=most).contains(&self.reps) && self.rpe >= EVIDENCE_RPE && self.load >= least;
        if !tells || self.load == Mass::ZERO {
            return None;
        }
        let to_failure = f64::from(self.reps) + 10.0 - self.rpe.value();
        let kg = epley(self.load.kg(), to_failure)?.min(brzycki(self.load.kg(), to_failure)?);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a load is at most 2000 kg, and a maximum at most twice that"
        )]
        Some(Mass::from_g((kg * 1000.0 + 1e-6) as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn set(load_kg: u32, reps: u32, rpe_tenths: u8) -> Evidence {
        Evidence {
            load: Mass::from_g(load_kg * 1000),
            reps,
            rpe: Rpe::from_tenths(rpe_tenths),
            is_machine: false,
        }
    }

    #[test]
    fn the_lower_formula_counts() {
        assert_eq!(
            set(100, 5, 100).one_rep_max(None),
            Some(Mass::from_g(112_500)),
            "Brzycki"
        );
        let machine = Evidence {
            is_machine: true,
            ..set(100, 12, 100)
        };
        assert_eq!(machine.one_rep_max(None), Some(Mass::from_g(140_000)), "Epley");
    }

    #[test]
    fn a_set_outside_the_limits_tells_nothing() {
        let present = Some(Mass::from_g(100_000));
        for (silent, why) in [
            (set(60, 11, 90), "too many repetitions"),
            (set(60, 0, 100), "none"),
            (set(60, 8, 59), "too much in reserve"),
            (set(49, 8, 90), "too light"),
            (set(0, 8, 90), "no load"),
        ] {
            assert_eq!(silent.one_rep_max(present), None, "{why}");
        }
        assert!(
            set(50, 10, 60).one_rep_max(present).is_some(),
            "the limits themselves tell"
        );
    }

    #[test]
    fn a_logged_set_tells_when_the_load_is_all_that_is_lifted() {
        let logged = |id: &str, rpe: Option<Rpe>| {
            let set = PerformedSet {
                set_id: "2026-11-22/03f9xq2-17".parse().unwrap(),
                exercise_id: id.parse().unwrap(),
                set: 1,
                reps: Some(5),
                seconds: None,
                metres: None,
                load_kg: Some(Mass::from_g(100_000)),
                rpe,
                done_at: "2026-11-22T17:03:11Z".parse().unwrap(),
            };
            Evidence::of(&set, Catalogue::builtin().named(id).unwrap())
        };
        let rpe = Some(Rpe::from_tenths(80));
        assert_eq!(logged("high-bar-back-squat", rpe), Some(set(100, 5, 80)));
        assert!(logged("leg-press", rpe).is_some_and(|evidence| evidence.is_machine));
        assert_eq!(logged("high-bar-back-squat", None), None);
        assert_eq!(logged("weighted-pull-up", rpe), None);
        assert_eq!(logged("hang-power-clean", rpe), None);
    }
}
