//! The history as the rules read it: which days were trained, and how an exercise went.

use std::collections::BTreeSet;

use super::{PastWorkout, PlanInput};
use crate::{
    catalogue::ExerciseId,
    day::TrainingDay,
    quantity::{Mass, Rpe},
    session::SessionKind,
    workout::{PerformedSet, Status},
};

/// The days before the training day on which the athlete trained, oldest first.
#[derive(Debug)]
pub(crate) struct TrainedDays(BTreeSet<TrainingDay>);

impl TrainedDays {
    pub(crate) fn of(input: &PlanInput) -> Self {
        Self(trained(input).map(|workout| workout.training_day).collect())
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Days since the last one; `None` without any.
    pub(crate) fn since_last(&self, today: TrainingDay) -> Option<i32> {
        self.0.last().map(|&last| today.days_since(last))
    }

    /// Trained days among the `days` days before `today`.
    pub(crate) fn in_the_last(&self, days: i32, today: TrainingDay) -> usize {
        self.0.range(today.plus_days(-days)..today).count()
    }

    /// Trained days without a gap, ending yesterday.
    pub(crate) fn in_a_row(&self, today: TrainingDay) -> usize {
        (1..)
            .map(|ago| today.plus_days(-ago))
            .take_while(|day| self.0.contains(day))
            .count()
    }

    /// The longest stretch without training between `day` and `today`, in days from one session to the next.
    pub(crate) fn longest_gap_since(&self, day: TrainingDay, today: TrainingDay) -> i32 {
        let ends = self.0.range(day..today).copied().skip(1).chain([today]);
        let starts = self.0.range(day..today).copied();
        starts
            .zip(ends)
            .map(|(start, end)| end.days_since(start))
            .max()
            .unwrap_or(0)
    }
}

/// The workouts before the training day in which the athlete trained, in the order given.
pub(super) fn trained(input: &PlanInput) -> impl DoubleEndedIterator<Item = &PastWorkout> {
    input
        .history
        .iter()
        .filter(|workout| workout.training_day < input.training_day && was_trained(workout))
}

fn was_trained(workout: &PastWorkout) -> bool {
    match workout.status {
        Status::Finished => workout.kind == Some(SessionKind::Train) || !workout.performed.is_empty(),
        Status::Started => !workout.performed.is_empty(),
        Status::Planned | Status::Skipped => false,
    }
}

/// One training day's sets of one exercise, at the highest load of that day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exposure {
    pub(super) training_day: TrainingDay,
    pub(super) load: Option<Mass>,
    /// Repetitions, or seconds, of the weakest set.
    pub(super) amount: u16,
    /// The hardest set's RPE, where one was told.
    pub(super) rpe: Option<Rpe>,
}

/// The exercise's exposures, newest first.
pub(super) fn exposures(input: &PlanInput, id: &ExerciseId, timed: bool) -> Vec<Exposure> {
    let mut found: Vec<Exposure> = trained(input)
        .filter_map(|workout| exposure(workout, id, timed))
        .collect();
    found.sort_by_key(|exposure| std::cmp::Reverse(exposure.training_day));
    found
}

fn exposure(workout: &PastWorkout, id: &ExerciseId, timed: bool) -> Option<Exposure> {
    let amount_of = |set: &PerformedSet| if timed { set.seconds } else { set.reps };
    let counted = || {
        workout
            .performed
            .iter()
            .filter(|set| set.exercise_id == *id && amount_of(set).is_some_and(|amount| amount > 0))
    };
    let load = counted()
        .map(|set| set.load_kg.filter(|&load| load > Mass::ZERO))
        .max()?;
    let at_load = || counted().filter(|set| set.load_kg.filter(|&load| load > Mass::ZERO) == load);
    let amount = at_load().filter_map(amount_of).min()?;
    Some(Exposure {
        training_day: workout.training_day,
        load,
        amount: u16::try_from(amount).unwrap_or(u16::MAX),
        rpe: at_load().filter_map(|set| set.rpe).max(),
    })
}
