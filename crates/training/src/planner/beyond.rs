//! What the catalogue has for a place of which no listed choice suits: for a hip that must be spared, with little gear, or
//! with exercises of the athlete's own.

use super::{
    ladder,
    suitable::{is_taught, suits},
    template::{Choice, Slot},
    today::Today,
};
use crate::{
    catalogue::{Exercise, Pattern},
    record::Group,
};

/// The exercise that comes nearest to the place's first choice: of its movement, or for its muscle, what loads first and
/// what is hardest of those that are taught.
pub(super) fn nearest<'a>(slot: &Slot, is_free: impl Fn(&Exercise) -> bool, today: &Today<'a>) -> Option<&'a Exercise> {
    let model = today.catalogue.named(first(slot)?)?;
    let group = main_group(model);
    let serves = |exercise: &&Exercise| {
        let is_like = exercise.pattern == model.pattern || group.is_some() && main_group(exercise) == group;
        is_like && exercise.pattern.is_strength() && exercise.pattern != Pattern::Power && !ladder::has(exercise)
    };
    let mut nearest: Vec<&Exercise> = today.catalogue.iter().filter(serves).collect();
    nearest.sort_by_key(|exercise| {
        (
            exercise.pattern != model.pattern,
            main_group(exercise) != group,
            today.loading(exercise).is_none(),
            std::cmp::Reverse(exercise.level),
            exercise.place,
        )
    });
    nearest
        .into_iter()
        .find(|exercise| is_free(exercise) && is_taught(exercise, today) && suits(exercise, today))
}

/// The choice that says what the place is for.
pub(super) fn first(slot: &Slot) -> Option<&'static str> {
    slot.choices.first().map(|choice| match *choice {
        Choice::One(id) | Choice::Loaded(id) => id,
        Choice::Rung(ladder) | Choice::Practised(ladder) => ladder.top(),
    })
}

fn main_group(exercise: &Exercise) -> Option<Group> {
    exercise.primary.first().and_then(|&muscle| Group::of(muscle))
}
