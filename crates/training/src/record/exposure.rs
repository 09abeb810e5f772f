//! How an exercise went, day by day.

use super::{Record, past::DatedSet};
use crate::{
    catalogue::Exercise,
    day::TrainingDay,
    quantity::{Mass, Rpe},
    session::Phase,
    workout::PerformedSet,
};

/// Percent of the highest load of the weeks before, above which a load is believed only when it comes again (design).
const BELIEVED_PERCENT: u64 = 125;
/// Days back in which that highest load is looked for; before that only where there is none (4.6: as long as an e1RM
/// lasts).
const BELIEVED_DAYS: i32 = 56;
/// Percent of such a load that the next exposure must reach, without being as far above it, to confirm it (design).
const CONFIRMS_PERCENT: u64 = 95;
/// A set up to this exertion was completed; above it the last repetition may have been missed (design).
const COMPLETED_RPE: Rpe = Rpe::from_tenths(95);

/// One training day's sets of one exercise, at the highest load of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exposure {
    /// The training day.
    pub training_day: TrainingDay,
    /// The external load; `None` where the body is the load.
    pub load: Option<Mass>,
    /// Repetitions, or seconds, of the weakest set at that load.
    pub amount: u16,
    /// The hardest set's RPE at that load, where one was told.
    pub rpe: Option<Rpe>,
    /// Sets at that load.
    pub sets: u8,
}

impl Record<'_> {
    /// Exposures without those of deloads and tapers, which say nothing of what comes next; all where there are no others.
    #[must_use]
    pub fn without_deloads(&self, all: &[Exposure]) -> Vec<Exposure> {
        let is_reduced = |exposure: &Exposure| {
            let phase = self.day(exposure.training_day).and_then(|day| day.workout.phase);
            matches!(phase, Some(Phase::Deload | Phase::Taper))
        };
        let others: Vec<Exposure> = all.iter().filter(|exposure| !is_reduced(exposure)).copied().collect();
        if others.is_empty() { all.to_vec() } else { others }
    }

    /// The highest load of the last `days` days that was completed; `None` without any.
    #[must_use]
    pub fn best_load(&self, exposures: &[Exposure], days: i32) -> Option<Mass> {
        let recent = exposures
            .iter()
            .filter(|exposure| self.ago(exposure.training_day) <= days);
        let completed = recent.filter(|exposure| exposure.rpe.is_none_or(|rpe| rpe <= COMPLETED_RPE));
        completed.filter_map(|exposure| exposure.load).max()
    }

    /// The highest load of the last `days` days that a set was completed with, on a day that can be believed; `None`
    /// without any. A heavier set of the same day that was not completed does not hide it.
    #[must_use]
    pub fn completed_load(&self, exercise: &Exercise, days: i32) -> Option<Mass> {
        let is_recent = |exposure: &&Exposure| self.ago(exposure.training_day) <= days;
        let recent = self.exposures(exercise).iter().take_while(is_recent);
        let sets = recent.flat_map(|exposure| self.sets_on(exercise, exposure.training_day));
        let was_done = |set: &PerformedSet| set.reps.unwrap_or(0) > 0 || set.seconds.unwrap_or(0) > 0;
        sets.filter(|(_, set)| was_done(set) && set.rpe.is_none_or(|rpe| rpe <= COMPLETED_RPE))
            .filter_map(|(_, set)| set.load_kg.filter(|&load| load > Mass::ZERO))
            .max()
    }

    /// The sets of an exercise on one training day.
    #[must_use]
    pub fn sets_on(&self, exercise: &Exercise, training_day: TrainingDay) -> &[DatedSet<'_>] {
        let sets = self.sets_of(exercise);
        let start = sets.partition_point(|&(day, _)| day < training_day);
        let end = sets.partition_point(|&(day, _)| day <= training_day);
        sets.get(start..end).unwrap_or_default()
    }

    /// True when the exercise was ever done.
    #[must_use]
    pub fn knows(&self, exercise: &Exercise) -> bool {
        !self.sets_of(exercise).is_empty()
    }
}

pub(super) fn exposure(day: &[DatedSet<'_>], timed: bool) -> Option<Exposure> {
    let amount_of = |set: &PerformedSet| if timed { set.seconds } else { set.reps };
    let load_of = |set: &PerformedSet| set.load_kg.filter(|&load| load > Mass::ZERO);
    let counted = || {
        day.iter()
            .map(|&(_, set)| set)
            .filter(|set| amount_of(set).is_some_and(|amount| amount > 0))
    };
    let load = counted().map(load_of).max()?;
    let at_load = || counted().filter(|set| load_of(set) == load);
    let amount = at_load().filter_map(amount_of).min()?;
    Some(Exposure {
        training_day: day.first()?.0,
        load,
        amount: u16::try_from(amount).unwrap_or(u16::MAX),
        rpe: at_load().filter_map(|set| set.rpe).max(),
        sets: u8::try_from(at_load().count()).unwrap_or(u8::MAX),
    })
}

/// Newest first, without loads that nothing before or after speaks for.
pub(super) fn believed(oldest_first: &[Exposure]) -> Vec<Exposure> {
    let mut believed: Vec<Exposure> = Vec::with_capacity(oldest_first.len());
    for (place, exposure) in oldest_first.iter().enumerate() {
        let is_recent = |known: &&Exposure| exposure.training_day.days_since(known.training_day) <= BELIEVED_DAYS;
        let recent = believed
            .iter()
            .rev()
            .take_while(is_recent)
            .filter_map(|known| known.load)
            .max();
        let highest = recent.or_else(|| believed.iter().filter_map(|known| known.load).max());
        let is_odd = |load: Mass| highest.is_some_and(|highest| is_above(load, highest, BELIEVED_PERCENT));
        let confirms = |load: Mass| {
            let next = oldest_first.get(place + 1).and_then(|next| next.load);
            // A slip after it confirms nothing.
            next.is_some_and(|next| {
                u64::from(next.g()) * 100 >= u64::from(load.g()) * CONFIRMS_PERCENT
                    && !is_above(next, load, BELIEVED_PERCENT)
            })
        };
        if exposure.load.is_some_and(|load| is_odd(load) && !confirms(load)) {
            continue;
        }
        believed.push(*exposure);
    }
    believed.reverse();
    believed
}

/// True when a load is more than so many percent of another.
fn is_above(load: Mass, of: Mass, percent: u64) -> bool {
    u64::from(load.g()) * 100 > u64::from(of.g()) * percent
}
