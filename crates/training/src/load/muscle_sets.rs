//! Sets by muscle, with helping muscles counted by half.

use std::collections::BTreeMap;

use crate::{
    catalogue::{Catalogue, Exercise, Muscle},
    workout::PerformedSet,
};

/// How a set counts for a muscle that only helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetCounting {
    /// By half, which fits growth best (Pelland 2024). This is what volume targets are meant in.
    Fractional,
    /// Not at all.
    Direct,
    /// Fully.
    Total,
}

/// Work sets by muscle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MuscleSets(BTreeMap<Muscle, Counts>);

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    primary: u32,
    secondary: u32,
}

impl MuscleSets {
    /// The sets of a week, or of any other time. Endurance, mobility and balance are no sets; nor is what an unknown
    /// exercise did: `catalogue` knows the athlete's own ones.
    #[must_use]
    pub fn of<'a>(performed: impl IntoIterator<Item = &'a PerformedSet>, catalogue: &Catalogue) -> Self {
        let mut sets = Self::default();
        for set in performed {
            let exercise = catalogue.get(&set.exercise_id);
            let was_done = set.reps.unwrap_or(0) > 0 || set.seconds.unwrap_or(0) > 0;
            if let Some(exercise) = exercise.filter(|exercise| was_done && exercise.pattern.is_strength()) {
                sets.add_exercise(exercise, 1);
            }
        }
        sets
    }

    /// Counts so many sets of the exercise.
    pub fn add_exercise(&mut self, exercise: &Exercise, sets: u32) {
        self.add(&exercise.primary, &exercise.secondary, sets);
    }

    /// Counts so many sets for these muscles; one that stands in both lists is trained, not helping.
    pub fn add(&mut self, primary: &[Muscle], secondary: &[Muscle], sets: u32) {
        for &muscle in primary {
            self.0.entry(muscle).or_default().primary += sets;
        }
        for muscle in secondary.iter().filter(|muscle| !primary.contains(muscle)) {
            self.0.entry(*muscle).or_default().secondary += sets;
        }
    }

    /// Sets of the muscle in halves, so that the count is exact: 13 are six and a half.
    #[must_use]
    pub fn half_sets(&self, muscle: Muscle, counting: SetCounting) -> u32 {
        let Counts { primary, secondary } = self.0.get(&muscle).copied().unwrap_or_default();
        match counting {
            SetCounting::Fractional => 2 * primary + secondary,
            SetCounting::Direct => 2 * primary,
            SetCounting::Total => 2 * (primary + secondary),
        }
    }

    /// The muscles with any set, in the order of the vocabulary.
    pub fn muscles(&self) -> impl Iterator<Item = Muscle> {
        self.0.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logged(id: &str, reps: Option<u32>, seconds: Option<u32>) -> PerformedSet {
        PerformedSet {
            set_id: "2026-11-22/03f9xq2-17".parse().unwrap(),
            exercise_id: id.parse().unwrap(),
            set: 1,
            reps,
            seconds,
            metres: None,
            load_kg: None,
            rpe: None,
            done_at: "2026-11-22T17:03:11Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_helping_muscle_counts_half_and_a_walk_counts_nothing() {
        let sets = [
            logged("push-up", Some(12), None),
            logged("push-up", Some(0), None),
            logged("forearm-plank", None, Some(40)),
            logged("walk", None, Some(600)),
            logged("of-a-newer-catalogue", Some(8), None),
        ];
        let sets = MuscleSets::of(&sets, Catalogue::builtin());
        let fractional = |muscle| sets.half_sets(muscle, SetCounting::Fractional);
        assert_eq!((fractional(Muscle::Chest), fractional(Muscle::Triceps)), (2, 1));
        assert_eq!(sets.half_sets(Muscle::Triceps, SetCounting::Direct), 0);
        assert_eq!(fractional(Muscle::Abs), 3, "half of the push-up, all of the plank");
        assert_eq!(fractional(Muscle::Calves), 0);
    }
}
