//! Double progression: first the repetitions, then the load (training science, 4.8.1 and 4.8.4; after ACSM 2009).
//!
//! The rule alone, as the sheet writes it. What the planner makes of it for an exercise, with gaps, caps and gear, is
//! the planner's.

use super::{
    constants::{BACK_OFF_PERCENT, EXPOSURES},
    prescription::{percent_of, round_down},
};
use crate::quantity::{Mass, Rpe};

/// A work set of an exposure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkSet {
    /// Repetitions done.
    pub reps: u32,
    /// How hard it was; untold counts as meant.
    pub rpe: Option<Rpe>,
}

/// What the exercise is done with now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoubleProgression {
    /// The range of repetitions.
    pub range: (u32, u32),
    /// How hard a set is meant to be.
    pub target_rpe: Rpe,
    /// The present load.
    pub load: Mass,
    /// The smallest rise of the load.
    pub step: Mass,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// The load.
    pub load: Mass,
    /// Repetitions of each set.
    pub reps: u32,
}

impl DoubleProgression {
    /// The next step after exposures at the present load, oldest first.
    ///
    /// Two in a row with every set at the top and none above the target raise the load by a step; two in a row with a
    /// set below the range take a tenth off; else the weakest set gets one repetition more.
    #[must_use]
    pub fn next(&self, exposures: &[Vec<WorkSet>]) -> NextStep {
        let (bottom, top) = self.range;
        let twice = |holds: &dyn Fn(&[WorkSet]) -> bool| {
            let last = exposures.iter().rev().take(EXPOSURES);
            last.filter(|sets| !sets.is_empty() && holds(sets)).count() == EXPOSURES
        };
        let is_easy_enough = |set: &WorkSet| set.rpe.is_none_or(|rpe| rpe <= self.target_rpe);
        if twice(&|sets| sets.iter().all(|set| set.reps >= top && is_easy_enough(set))) {
            let load = Mass::from_g(self.load.g().saturating_add(self.step.g()));
            return NextStep { load, reps: bottom };
        }
        if twice(&|sets| sets.iter().any(|set| set.reps < bottom)) {
            let less = percent_of(self.load, BACK_OFF_PERCENT, 100);
            let load = round_down(less, self.step).unwrap_or(less);
            return NextStep { load, reps: bottom };
        }
        let weakest = exposures.last().and_then(|sets| sets.iter().map(|set| set.reps).min());
        let reps = weakest.map_or(bottom, |reps| reps.saturating_add(1).clamp(bottom, top));
        NextStep { load: self.load, reps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: DoubleProgression = DoubleProgression {
        range: (8, 12),
        target_rpe: Rpe::from_tenths(80),
        load: Mass::from_g(60_000),
        step: Mass::from_g(2500),
    };

    fn after(exposures: &[&[(u32, u8)]]) -> (u32, u32) {
        let set = |&(reps, rpe): &(u32, u8)| WorkSet {
            reps,
            rpe: Some(Rpe::from_tenths(rpe)),
        };
        let exposures: Vec<Vec<_>> = exposures.iter().map(|sets| sets.iter().map(set).collect()).collect();
        let next = RULE.next(&exposures);
        (next.load.g(), next.reps)
    }

    #[test]
    fn the_top_must_be_reached_twice_and_not_too_hard() {
        let top: &[(u32, u8)] = &[(12, 80), (12, 80)];
        assert_eq!(after(&[top, top]), (62_500, 8));
        assert_eq!(after(&[top]), (60_000, 12));
        assert_eq!(after(&[top, &[(12, 80), (12, 85)]]), (60_000, 12));
        assert_eq!(after(&[&[(10, 80)], top]), (60_000, 12));
    }

    #[test]
    fn repetitions_are_added_to_the_weakest_set() {
        assert_eq!(after(&[&[(10, 80), (9, 80)]]), (60_000, 10));
        assert_eq!(after(&[]), (60_000, 8));
    }

    #[test]
    fn twice_below_the_range_takes_a_tenth_off() {
        let missed: &[(u32, u8)] = &[(9, 90), (7, 95)];
        assert_eq!(after(&[missed, missed]), (52_500, 8));
        assert_eq!(after(&[missed]), (60_000, 8));
    }
}
