//! How a strength exercise stands before today: what was done with it, and what load that allows (V6, V7, V30).

use crate::{
    athlete::Experience,
    catalogue::Exercise,
    quantity::{Mass, Rpe},
    record::{Exposure, Record},
    session::{PlannedExercise, PlannedSet},
};

use super::{Allowance, limits};

/// A strength exercise's past, as far as its loads are limited by it.
#[derive(Debug, Default)]
pub(super) struct Lift<'a> {
    /// Believed exposures, newest first.
    exposures: &'a [Exposure],
    /// The longest time without any training since the newest of them, if that is long enough to start lighter.
    pub(super) gap_days: Option<i32>,
    e1rm: Option<Mass>,
    /// The highest load that V7 allows.
    best_limit: Option<Mass>,
}

impl<'a> Lift<'a> {
    pub(super) fn of(
        planned: &PlannedExercise,
        exercise: &Exercise,
        record: &'a Record<'_>,
        allowance: &Allowance<'_>,
    ) -> Self {
        if !exercise.pattern.is_strength() || !record.knows(exercise) {
            return Self::default();
        }
        let exposures = record.exposures(exercise);
        let gap = exposures
            .first()
            .map(|last| record.longest_gap_since(last.training_day));
        let lift = Self {
            gap_days: gap.filter(|&days| days >= shortest_gap(record)),
            exposures,
            ..Self::default()
        };
        if planned.sets.iter().all(|set| set.load_kg.is_none()) {
            return lift;
        }
        let best = record.completed_load(exercise, limits::BEST_DAYS);
        let e1rm = record.e1rm(exercise).filter(|e1rm| !e1rm.is_expired(record.today()));
        Self {
            e1rm: e1rm.map(|e1rm| e1rm.load),
            best_limit: best.map(|best| best_limit(best, exercise, allowance)),
            ..lift
        }
    }

    /// V6: what the chart makes of the estimated maximum for this set; `None` where it is not asked.
    pub(super) fn chart_limit(&self, set: &PlannedSet, experience: Experience) -> Option<Mass> {
        let load = crate::strength::load_at(self.e1rm?, u32::from(set.reps?), target(set));
        Some(percent_of(load, limits::chart_permille(experience), 1000))
    }

    /// V6: true when a load at least as high was done lately for as many repetitions, and was no harder than this set
    /// should be.
    pub(super) fn was_done(&self, set: &PlannedSet, load: Mass, exercise: &Exercise, record: &Record<'_>) -> bool {
        let is_recent = |exposure: &&Exposure| record.ago(exposure.training_day) <= limits::DONE_DAYS;
        let recent = self.exposures.iter().take_while(is_recent);
        let mut sets = recent.flat_map(|exposure| record.sets_on(exercise, exposure.training_day));
        sets.any(|(_, done)| {
            let as_heavy = done.load_kg.is_some_and(|done| done >= load);
            let as_many = done.reps >= set.reps.map(u32::from);
            as_heavy && as_many && done.rpe.is_some_and(|rpe| rpe <= target(set))
        })
    }

    /// V7: the best completed load of four weeks and a step.
    pub(super) const fn best_limit(&self) -> Option<Mass> {
        self.best_limit
    }

    /// V30: what is left of the last load that was logged, after a time without training.
    pub(super) fn gap_limit(&self) -> Option<Mass> {
        let last = self.exposures.iter().find_map(|exposure| exposure.load)?;
        let gap = self.gap_days?;
        let (_, percent) = limits::GAP_LOAD_PERCENT.into_iter().find(|&(days, _)| gap >= days)?;
        Some(percent_of(last, percent, 100))
    }

    /// V30: true when the exercise starts anew.
    pub(super) fn restarts(&self) -> bool {
        self.gap_days.is_some_and(|days| days >= limits::RESTART_DAYS)
    }
}

/// From how many days on a time without training counts; those who train once a week are used to seven.
fn shortest_gap(record: &Record<'_>) -> i32 {
    let [.., (shortest, _)] = limits::GAP_LOAD_PERCENT;
    match record.input().athlete.availability.days_per_week {
        1 => limits::GAP_ONCE_A_WEEK_DAYS,
        _ => shortest,
    }
}

fn best_limit(best: Mass, exercise: &Exercise, allowance: &Allowance<'_>) -> Mass {
    let percent = percent_of(best, limits::best_load_percent(exercise.pattern), 100);
    let next = allowance
        .loads_of(exercise)
        .and_then(|(loads, step)| loads.above(best, step));
    next.map_or(percent, |next| next.max(percent))
}

/// The set's target; without one it may be to failure.
fn target(set: &PlannedSet) -> Rpe {
    set.target_rpe.unwrap_or(Rpe::from_tenths(100))
}

/// `load × share ÷ whole` in whole grams, rounded down.
fn percent_of(load: Mass, share: u64, whole: u64) -> Mass {
    Mass::from_g(u32::try_from(u64::from(load.g()) * share / whole).unwrap_or(u32::MAX))
}
