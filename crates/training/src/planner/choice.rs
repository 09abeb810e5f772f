//! Which exercise takes a place of the session: the first listed one that suits, what a lagging side needs, or what comes
//! nearest.

use super::{
    beyond,
    build::Builder,
    ladder::Ladder,
    suitable::{is_taught, suits},
    template::{Choice, Role, Slot, Template},
    today::Today,
    volume::Balance,
};
use crate::{athlete::Experience, catalogue::Exercise};

impl<'a> Builder<'_, 'a> {
    /// What goes in the place of an exercise that would leave the other side of the body too far behind: a main movement
    /// of the coming sessions that trains that side.
    pub(super) fn counterpart(
        &self,
        exercise: &Exercise,
        upcoming: &[&'static Template],
    ) -> Option<(&'a Exercise, Option<&'static Ladder>)> {
        if !self.balance.asks_for_counterpart(exercise.pattern) {
            return None;
        }
        let slots = upcoming.iter().flat_map(|template| template.slots);
        let mains = slots.filter(|slot| slot.role == Role::Main);
        let mut choices = mains.filter_map(|slot| self.choose(slot, 0));
        choices.find(|(other, _)| Balance::are_counterparts(exercise.pattern, other.pattern))
    }

    /// The first choice of the place that suits and is not there yet; sessions of another variant pass over so many of
    /// them first, where that leaves any.
    pub(super) fn choose(&self, slot: &Slot, variant: usize) -> Option<(&'a Exercise, Option<&'static Ladder>)> {
        let choices = || {
            let choices = slot.choices.iter().filter_map(|choice| chosen(choice, self.today));
            choices.filter(|&(exercise, _)| self.is_free(exercise))
        };
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
