//! Which exercise takes a place of the session: the first listed one that suits, what a lagging side needs, or what comes
//! nearest.

use super::{
    beyond,
    build::Builder,
    ladder::Ladder,
    suitable::{is_taught, suits},
    template::{Choice, Role, Slot, Template},
    today::Today,
};
use crate::{
    athlete::Experience,
    catalogue::{Exercise, ExerciseId},
    record::Side,
};

/// Different exercises in so many days, where there were so many sessions (8.1, I16: in four weeks; design: a week less, so
/// that there is time for a new one, and two sessions that take turns have each been there twice).
const VARIETY: usize = 8;
const VARIETY_DAYS: i32 = 21;
const VARIETY_SESSIONS: usize = 4;

impl<'a> Builder<'_, 'a> {
    /// What goes in the place of an exercise that would leave the other side of the body too far behind: a main movement
    /// of the coming sessions that trains that side. A template with a place for that side needs none.
    pub(super) fn counterpart(
        &self,
        exercise: &Exercise,
        upcoming: &[&'static Template],
    ) -> Option<(&'a Exercise, Option<&'static Ladder>)> {
        if !self.balance.asks_for_counterpart(exercise.pattern) {
            return None;
        }
        let counterpart = Side::of(exercise.pattern)?.counterpart()?;
        let slots = self.draft.template.slots.iter();
        if slots.filter_map(|slot| self.side(slot)).any(|side| side == counterpart) {
            return None;
        }
        let slots = upcoming.iter().flat_map(|template| template.slots);
        let mains = slots.filter(|slot| slot.role == Role::Main);
        let mut choices = mains.filter_map(|slot| self.choose(slot, 0));
        choices.find(|(other, _)| Side::of(other.pattern) == Some(counterpart))
    }

    /// True for an exercise that none of the last weeks had, where they had too few.
    pub(super) fn is_new(&self, exercise: &Exercise) -> bool {
        let lately = self.monotonous.as_ref();
        lately.is_some_and(|lately| !lately.contains(&&exercise.id))
    }

    /// The first choice of the place that suits and is not there yet; sessions of another variant pass over so many of
    /// them first, where that leaves any.
    pub(super) fn choose(&self, slot: &Slot, variant: usize) -> Option<(&'a Exercise, Option<&'static Ladder>)> {
        let choices = || {
            let choices = slot.choices.iter().filter_map(|choice| chosen(choice, self.today));
            choices.filter(|&(exercise, _)| self.is_free(exercise))
        };
        if let (true, Some(lately)) = (slot.role != Role::Main, &self.monotonous) {
            let is_fresh = |exercise: &Exercise| !lately.contains(&&exercise.id);
            let listed = choices().find(|&(exercise, _)| is_fresh(exercise));
            let nearest = || {
                beyond::nearest(
                    slot,
                    |exercise| self.is_free(exercise) && is_fresh(exercise),
                    self.today,
                )
            };
            if let Some(fresh) = listed.or_else(|| nearest().map(|exercise| (exercise, None))) {
                return Some(fresh);
            }
        }
        if slot.role != Role::Main {
            let balancing = choices().find(|&(exercise, _)| self.balance.is_behind(exercise.pattern));
            if balancing.is_some() {
                return balancing;
            }
        }
        let mut free = choices();
        let Some(first) = free.next() else {
            let nearest = beyond::nearest(slot, |exercise| self.is_free(exercise), self.today);
            return nearest.map(|exercise| (exercise, None));
        };
        if variant.is_multiple_of(2) {
            return Some(first);
        }
        Some(free.next().filter(|(_, ladder)| ladder.is_none()).unwrap_or(first))
    }
}

/// The exercises of the last three weeks where they were too few; `None` where they were enough, or the sessions too few to
/// tell (8.1, I16).
pub(super) fn monotonous<'t>(today: &'t Today<'_>) -> Option<Vec<&'t ExerciseId>> {
    let mut done: Vec<&ExerciseId> = Vec::with_capacity(VARIETY);
    let mut sessions = 0;
    for day in today.record.between(VARIETY_DAYS, 1) {
        sessions += usize::from(day.work_sets > 0);
        for set in &day.workout.performed {
            let is_new = !done.contains(&&set.exercise_id);
            let trains = |exercise: &Exercise| exercise.pattern.is_strength();
            if is_new && today.catalogue.get(&set.exercise_id).is_some_and(trains) {
                done.push(&set.exercise_id);
            }
        }
        if done.len() >= VARIETY {
            return None;
        }
    }
    (sessions >= VARIETY_SESSIONS).then_some(done)
}

/// What a choice means for this athlete today; the athlete's own swap has the last word.
pub(super) fn chosen<'a>(choice: &Choice, today: &Today<'a>) -> Option<(&'a Exercise, Option<&'static Ladder>)> {
    let taught = |id: &str| {
        let exercise = today.catalogue.named(id)?;
        let swapped = today.swapped(exercise);
        if swapped.id != exercise.id && suits(swapped, today) {
            return Some(swapped);
        }
        (suits(exercise, today) && is_taught(exercise, today)).then_some(exercise)
    };
    match *choice {
        Choice::One(id) => taught(id).map(|exercise| (exercise, None)),
        Choice::Loaded(id) => taught(id)
            .filter(|exercise| today.loading(exercise).is_some())
            .map(|exercise| (exercise, None)),
        Choice::Practised(_) if today.experience() == Experience::Beginner => None,
        Choice::Rung(ladder) | Choice::Practised(ladder) => {
            let exercise = ladder.stand(today)?;
            let swapped = today.swapped(exercise);
            if swapped.id != exercise.id && suits(swapped, today) {
                return Some((swapped, None));
            }
            Some((exercise, Some(ladder)))
        }
    }
}
