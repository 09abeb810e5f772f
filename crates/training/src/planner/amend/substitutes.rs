//! What can take over from an exercise, and what can be added: only what would pass.

use std::cmp::Reverse;

use serde::Serialize;

use super::{AmendError, derive, made, undone};
use crate::{
    catalogue::{Exercise, ExerciseId},
    outlook::Outlook,
    planner::{
        Amendment, PlanInput,
        suitable::{is_taught, suits},
        today::Today,
    },
    session::{PlannedSet, Session, SetKind},
    workout::PerformedSet,
};

/// Substitutes that are offered (design: what one reads between two sets), and how many are tried for them.
const MOST_SUBSTITUTES: usize = 12;
const MOST_TRIED: usize = 30;

/// An exercise that can come in, with what it would ask.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Substitute {
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Its work sets, the load derived anew.
    pub sets: Vec<PlannedSet>,
    /// True when it is loaded by the same equipment as the one that gives way.
    pub same_equipment: bool,
}

/// What can take over from an exercise: the same muscles first, then the same equipment.
#[must_use]
pub fn substitutes(
    session: &Session,
    performed: &[PerformedSet],
    from: &ExerciseId,
    input: &PlanInput,
) -> Vec<Substitute> {
    let plain = Outlook::of(input);
    let today = Today::of(plain.record());
    let Some(given_up) = today.catalogue.get(from) else {
        return vec![];
    };
    let ids: Vec<ExerciseId> = ranked(given_up, session, &today)
        .map(|exercise| exercise.id.clone())
        .collect();
    let input = derive::as_if_swapped(input, from, &ids);
    let outlook = Outlook::of(&input);
    let today = Today::of(outlook.record());
    let tried = ids.iter().filter_map(|to| {
        let swap = Amendment::Swap {
            from: from.clone(),
            to: to.clone(),
        };
        let sets = tried(session, performed, &swap, to, &outlook, &today).ok()?;
        let loading = |exercise: &Exercise| today.loading(exercise);
        Some(Substitute {
            exercise_id: to.clone(),
            sets,
            same_equipment: today
                .catalogue
                .get(to)
                .is_some_and(|to| loading(to) == loading(given_up)),
        })
    });
    tried.take(MOST_SUBSTITUTES).collect()
}

/// What can be added to the session: every exercise that suits and would pass, in the catalogue's order.
#[must_use]
pub fn additions(session: &Session, performed: &[PerformedSet], input: &PlanInput) -> Vec<Substitute> {
    let outlook = Outlook::of(input);
    let today = Today::of(outlook.record());
    let suiting = today.catalogue.iter().filter(|exercise| {
        let is_new = undone::planned(session, &exercise.id) == 0;
        is_new && exercise.pattern.is_strength() && suits(exercise, &today) && is_taught(exercise, &today)
    });
    let tried = suiting.filter_map(|exercise| {
        let add = Amendment::AddExercise {
            exercise_id: exercise.id.clone(),
        };
        let sets = tried(session, performed, &add, &exercise.id, &outlook, &today).ok()?;
        Some(Substitute {
            exercise_id: exercise.id.clone(),
            sets,
            same_equipment: false,
        })
    });
    tried.collect()
}

/// The work sets that an exercise would have.
fn tried(
    session: &Session,
    performed: &[PerformedSet],
    amendment: &Amendment,
    id: &ExerciseId,
    outlook: &Outlook<'_>,
    today: &Today<'_>,
) -> Result<Vec<PlannedSet>, AmendError> {
    let changed = made(session, performed, amendment, outlook, today)?;
    let planned = changed.blocks.into_iter().flat_map(|block| block.exercises);
    let sets = planned
        .filter(|planned| planned.exercise_id == *id)
        .flat_map(|planned| planned.sets);
    Ok(sets.filter(|set| set.kind == SetKind::Work).collect())
}

/// Exercises for the same muscles, the nearest first: how they move, what they are done for, what loads them.
fn ranked<'a>(given_up: &'a Exercise, session: &Session, today: &Today<'a>) -> impl Iterator<Item = &'a Exercise> {
    let shared = |exercise: &Exercise| {
        let primary = exercise.primary.iter();
        primary.filter(|muscle| given_up.primary.contains(muscle)).count()
    };
    let suiting = today.catalogue.iter().filter(|exercise| {
        let is_alike = exercise.pattern == given_up.pattern || shared(exercise) > 0;
        let is_of_kind = exercise.pattern.is_strength() == given_up.pattern.is_strength();
        let is_new = undone::planned(session, &exercise.id) == 0;
        is_alike && is_of_kind && is_new && suits(exercise, today) && is_taught(exercise, today)
    });
    let mut suiting: Vec<&Exercise> = suiting.collect();
    let loading = today.loading(given_up);
    suiting.sort_by_key(|exercise| {
        let same_equipment = today.loading(exercise) == loading;
        let moves_alike = exercise.pattern == given_up.pattern;
        (
            Reverse(shared(exercise)),
            Reverse(moves_alike),
            Reverse(same_equipment),
            exercise.place,
        )
    });
    suiting.into_iter().take(MOST_TRIED)
}
