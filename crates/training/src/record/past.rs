//! What is known of one exercise: its sets, and what is worked out of them when somebody asks, once.

use std::cell::OnceCell;

use super::{
    Record,
    exposure::{Exposure, believed, exposure},
};
use crate::{
    catalogue::Exercise,
    day::TrainingDay,
    strength::{E1rm, Evidence},
    workout::PerformedSet,
};

/// A set with its training day.
pub(crate) type DatedSet<'a> = (TrainingDay, &'a PerformedSet);

/// The past of one exercise.
#[derive(Debug, Default)]
pub(super) struct Past<'a> {
    /// Oldest first.
    sets: Vec<DatedSet<'a>>,
    exposures: OnceCell<Vec<Exposure>>,
    e1rm: OnceCell<Option<E1rm>>,
}

impl<'a> Past<'a> {
    /// Takes the next sets in.
    pub(super) fn take(&mut self, training_day: TrainingDay, sets: &'a [PerformedSet]) {
        self.sets.extend(sets.iter().map(|set| (training_day, set)));
    }

    /// The sets, oldest first.
    pub(super) fn sets(&self) -> &[DatedSet<'a>] {
        &self.sets
    }

    /// The sets a day at a time, oldest first.
    fn days(&self) -> impl Iterator<Item = &[DatedSet<'a>]> {
        self.sets.chunk_by(|(one, _), (other, _)| one == other)
    }

    fn exposures(&self, exercise: &Exercise) -> &[Exposure] {
        self.exposures.get_or_init(|| {
            let timed = exercise.is_timed();
            let all: Vec<Exposure> = self.days().filter_map(|day| exposure(day, timed)).collect();
            believed(&all)
        })
    }

    /// The sets of the days that can be believed, a day at a time, oldest first.
    pub(super) fn believed_days(&self, exercise: &Exercise) -> impl Iterator<Item = &[DatedSet<'a>]> {
        let mut believed = self.exposures(exercise).iter().rev().peekable();
        self.days().filter(move |day| {
            let is_believed = |exposure: &&Exposure| day.first().is_some_and(|&(day, _)| day == exposure.training_day);
            believed.next_if(is_believed).is_some()
        })
    }

    fn e1rm(&self, exercise: &Exercise) -> Option<E1rm> {
        *self.e1rm.get_or_init(|| {
            self.believed_days(exercise).fold(None, |known, day| {
                let evidence: Vec<Evidence> = day.iter().filter_map(|(_, set)| Evidence::of(set, exercise)).collect();
                E1rm::after(known, &evidence, day[0].0)
            })
        })
    }
}

impl<'a> Record<'a> {
    /// The exercise's exposures that can be believed, newest first.
    ///
    /// A load far above all before is left out until the next exposure comes near it: a slip of the finger must not
    /// become a target.
    #[must_use]
    pub fn exposures(&self, exercise: &Exercise) -> &[Exposure] {
        self.past(exercise).map_or(&[], |past| past.exposures(exercise))
    }

    /// The estimated maximum of a lift from all days that can be believed; `None` without evidence.
    #[must_use]
    pub fn e1rm(&self, exercise: &Exercise) -> Option<E1rm> {
        self.past(exercise).and_then(|past| past.e1rm(exercise))
    }

    /// The sets of an exercise of the catalogue, oldest first, each with its day.
    #[must_use]
    pub fn sets_of(&self, exercise: &Exercise) -> &[DatedSet<'a>] {
        self.past(exercise).map_or(&[], Past::sets)
    }

    /// The sets of the days that can be believed, a day at a time, oldest first.
    pub(super) fn believed_days(&self, exercise: &Exercise) -> impl Iterator<Item = &[DatedSet<'a>]> {
        self.past(exercise)
            .into_iter()
            .flat_map(|past| past.believed_days(exercise))
    }

    fn past(&self, exercise: &Exercise) -> Option<&Past<'a>> {
        self.pasts.get(usize::from(exercise.place))
    }

    /// The exercises that were done since a day, the day counted, with their past.
    pub(super) fn done_since(&self, first: TrainingDay) -> impl Iterator<Item = (&Exercise, &Past<'a>)> {
        let done = self.catalogue().iter().zip(&self.pasts);
        done.filter(move |(_, past)| past.sets.last().is_some_and(|&(day, _)| day >= first))
    }
}
