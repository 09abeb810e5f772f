//! How a lift went over the days, and its best sets.

use super::{Record, exposure::exposure};
use crate::{
    catalogue::Exercise,
    day::TrainingDay,
    quantity::Mass,
    strength::{E1rm, Evidence},
    workout::PerformedSet,
};

/// The repetitions for which the best set is told (design: single, triple, five, eight, ten).
const TOLD_REPS: [u32; 5] = [1, 3, 5, 8, 10];

/// One training day of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiftDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The highest maximum that a set of the day tells of.
    pub seen: Option<Mass>,
    /// The estimated maximum after the day, which loads are derived from.
    pub estimate: Option<Mass>,
    /// The highest load; `None` where the body is the load.
    pub load: Option<Mass>,
    /// The most repetitions, or seconds, at that load.
    pub amount: u32,
}

/// The best set of an exercise for so many repetitions, or the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BestSet {
    /// When it was done first.
    pub training_day: TrainingDay,
    /// The repetitions that were asked for; 0 where load alone or time alone counts.
    pub at_least: u32,
    /// The load.
    pub load: Option<Mass>,
    /// Repetitions done.
    pub reps: Option<u32>,
    /// Seconds done.
    pub seconds: Option<u32>,
}

impl Record<'_> {
    /// The days of an exercise that can be believed, oldest first.
    #[must_use]
    pub fn lift_days(&self, exercise: &Exercise) -> Vec<LiftDay> {
        let mut known: Option<E1rm> = None;
        let days = self.believed_days(exercise);
        let day = |day: &[(TrainingDay, &PerformedSet)]| {
            let exposure = exposure(day, exercise.is_timed())?;
            let evidence: Vec<Evidence> = day.iter().filter_map(|(_, set)| Evidence::of(set, exercise)).collect();
            let present = known.map(|known| known.on(exposure.training_day));
            known = E1rm::after(known, &evidence, exposure.training_day);
            let at_load = day.iter().filter(|(_, set)| loaded(set) == exposure.load);
            Some(LiftDay {
                training_day: exposure.training_day,
                seen: evidence.iter().filter_map(|set| set.one_rep_max(present)).max(),
                estimate: known.map(|known| known.load),
                load: exposure.load,
                amount: at_load.filter_map(|(_, set)| amount(set, exercise)).max().unwrap_or(0),
            })
        };
        days.filter_map(day).collect()
    }

    /// The best sets of an exercise: the heaviest for at least so many repetitions; without a load the most
    /// repetitions, or the longest. Of equal ones the first counts.
    #[must_use]
    pub fn best_sets(&self, exercise: &Exercise) -> Vec<BestSet> {
        let sets: Vec<(TrainingDay, &PerformedSet)> = self
            .believed_days(exercise)
            .flatten()
            .copied()
            .filter(|(_, set)| amount(set, exercise).is_some_and(|amount| amount > 0))
            .collect();
        let best = |at_least: u32| {
            let reaches = |set: &PerformedSet| at_least == 0 || set.reps.unwrap_or(0) >= at_least;
            let among = sets.iter().rev().filter(|(_, set)| reaches(set));
            let &(training_day, set) = among.max_by_key(|(_, set)| (loaded(set), amount(set, exercise)))?;
            Some(BestSet {
                training_day,
                at_least,
                load: loaded(set),
                reps: set.reps,
                seconds: set.seconds,
            })
        };
        let is_loaded = sets.iter().any(|(_, set)| loaded(set).is_some());
        if !is_loaded || exercise.is_timed() {
            return best(0).into_iter().collect();
        }
        let mut all: Vec<BestSet> = TOLD_REPS.iter().filter_map(|&reps| best(reps)).collect();
        // The heaviest triple that was a five stands once, as the five.
        all.dedup_by(|next, kept| {
            let same = (kept.training_day, kept.load, kept.reps) == (next.training_day, next.load, next.reps);
            if same {
                kept.at_least = next.at_least;
            }
            same
        });
        all
    }
}

fn loaded(set: &PerformedSet) -> Option<Mass> {
    set.load_kg.filter(|&load| load > Mass::ZERO)
}

fn amount(set: &PerformedSet, exercise: &Exercise) -> Option<u32> {
    if exercise.is_timed() { set.seconds } else { set.reps }
}
