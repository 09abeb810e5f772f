//! Everything that is known of a day before anything is chosen for it.

use super::{DayWish, PlanInput, stage::Stage};
use crate::{
    athlete::{Equipment, Experience, Goal},
    catalogue::{Catalogue, Exercise},
    day::TrainingDay,
    gate::Allowance,
    record::{Course, DayPlace, Record, wish},
};

/// The day that is planned: who, with what, after what. Today's own biometrics are left out; see [`super::morning`].
#[derive(Debug)]
pub(super) struct Today<'a> {
    pub(super) input: &'a PlanInput,
    pub(super) catalogue: &'a Catalogue,
    pub(super) record: Record<'a>,
    pub(super) allowance: Allowance<'a>,
    pub(super) stage: Stage,
    /// True when the course asks for a deload, whatever else the stage is.
    pub(super) is_deload_due: bool,
    pub(super) place: DayPlace<'a>,
    pub(super) wish: Option<&'a DayWish>,
    never: Vec<&'a str>,
}

impl<'a> Today<'a> {
    pub(super) fn of(input: &'a PlanInput, catalogue: &'a Catalogue) -> Self {
        let record = Record::of(input);
        let course = Course::of(&record);
        let stage = Stage::of(&record, &course);
        let never = input.athlete.never.iter().flatten().map(|id| id.as_str());
        Self {
            input,
            catalogue,
            allowance: Allowance::without_morning(input),
            stage,
            is_deload_due: course.is_deload(input.training_day),
            place: DayPlace::of(input),
            wish: wish(input),
            never: never.collect(),
            record,
        }
    }

    pub(super) const fn day(&self) -> TrainingDay {
        self.input.training_day
    }

    pub(super) const fn experience(&self) -> Experience {
        self.input.athlete.experience
    }

    pub(super) fn is_beginner(&self) -> bool {
        self.experience() == Experience::Beginner
    }

    /// True for athletes who want this first of all.
    pub(super) fn is_first_goal(&self, goal: Goal) -> bool {
        self.input.athlete.goals.first() == Some(&goal)
    }

    pub(super) fn has_goal(&self, goal: Goal) -> bool {
        self.input.athlete.goals.contains(&goal)
    }

    /// True when the athlete does not want the exercise at all, or wants another in its place.
    pub(super) fn is_unwanted(&self, exercise: &Exercise) -> bool {
        self.never.contains(&exercise.id.as_str())
    }

    /// The exercise that the athlete wants in the place of another; the other itself without a wish, and where swaps
    /// go round in a circle.
    pub(super) fn swapped(&self, exercise: &'a Exercise) -> &'a Exercise {
        let mut present = exercise;
        for _ in 0..MOST_SWAPS {
            let swaps = self.input.athlete.swaps.as_deref().unwrap_or_default().iter();
            let to = swaps.rev().find(|swap| swap.from == present.id);
            match to.and_then(|swap| self.catalogue.get(&swap.to)) {
                Some(next) => present = next,
                None => return present,
            }
        }
        exercise
    }

    /// What loads the exercise here; `None` when only the body or a band does.
    pub(super) fn loading(&self, exercise: &Exercise) -> Option<Equipment> {
        exercise.loaded_by(self.place.equipment)
    }

    /// The exercise with this id, if the athlete may do it today.
    pub(super) fn usable(&self, id: &str) -> Option<&'a Exercise> {
        let exercise = self.catalogue.named(id)?;
        (self.allowance.ban(exercise).is_none() && !self.is_unwanted(exercise)).then_some(exercise)
    }

    /// Sessions a week that athlete, age and level make together.
    pub(super) fn sessions_a_week(&self) -> usize {
        super::calendar::sessions_a_week(self)
    }

    /// Sessions of a week as weeks go for this athlete: who wants five and comes to two is planned for two, so that these
    /// hold what matters most. More are still offered.
    pub(super) fn usual_sessions(&self) -> usize {
        let wanted = self.sessions_a_week();
        let weeks = self.record.loading_weeks();
        let weeks = weeks.get(..USUAL_WEEKS).unwrap_or_default();
        if weeks.is_empty() {
            return wanted;
        }
        let done: usize = weeks.iter().map(|week| usize::from(week.sessions)).sum();
        done.div_ceil(weeks.len()).clamp(1, wanted)
    }
}

/// Loading weeks from which the usual sessions of a week are taken (design: as the load's, V14).
const USUAL_WEEKS: usize = 4;
/// Swaps that are followed one after the other (design: what an athlete still overlooks).
const MOST_SWAPS: usize = 8;
