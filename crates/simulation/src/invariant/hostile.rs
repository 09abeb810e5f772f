//! I14: logs that lie. Planning must not fall over, and no load may rise for it.

use std::{
    collections::BTreeMap,
    panic::{self, AssertUnwindSafe},
};

use training::{catalogue::ExerciseId, planner::PlanInput, quantity::Mass, session::Session};

use super::{Invariant, trial::Trial};
use crate::chance::Chance;

/// Minutes above which a log counts as so many (the contract's cleaning).
const MOST_MINUTES: u16 = 600;
/// Days back in which a load that was lifted speaks for itself (V6).
const LATELY_DAYS: i32 = 56;

pub(super) fn try_lies(trial: &mut Trial<'_>) {
    if trial.input.history.is_empty() {
        return;
    }
    let lies: [(&str, Lie); 5] = [
        ("duplicated day", duplicated),
        ("future day", future),
        ("ten times the load", ten_times),
        ("absurd minutes", absurd_minutes),
        ("absurd numbers", absurd_numbers),
    ];
    for (kind, lie) in lies {
        let Some(place) = any(trial.chance, trial.input) else {
            return;
        };
        let told = panic::catch_unwind(AssertUnwindSafe(|| lie(trial, place)));
        let found = told.unwrap_or_else(|_| Err("planning fell over".to_owned()));
        trial.note(Invariant::I14, found.map_err(|what| (kind, what)));
    }
}

/// Tells a lie about the workout at this place of the history.
type Lie = fn(&Trial<'_>, usize) -> Result<(), String>;

/// A day that stands twice in the list changes nothing.
fn duplicated(trial: &Trial<'_>, place: usize) -> Result<(), String> {
    let mut lying = trial.input.clone();
    let twice = lying.history[place].clone();
    lying.history.insert(place, twice);
    same(trial, &trial.plan_of(&lying), trial.session)
}

/// Days that have not come yet change nothing.
fn future(trial: &Trial<'_>, place: usize) -> Result<(), String> {
    let mut lying = trial.input.clone();
    for ahead in [0, 1, 40] {
        let mut workout = lying.history[place].clone();
        workout.training_day = trial.input.training_day.plus_days(ahead);
        lying.history.push(workout);
    }
    same(trial, &trial.plan_of(&lying), trial.session)
}

/// A slip of the decimal point raises no load above what there would be with or without that workout, nor above what was
/// truly lifted in the last weeks, or ever where the slip is all that they have. The first log of an exercise is left
/// alone: there is nothing that it could be measured against.
fn ten_times(trial: &Trial<'_>, place: usize) -> Result<(), String> {
    let earlier = trial
        .input
        .history
        .get(..place)
        .unwrap_or_default()
        .iter()
        .flat_map(|workout| &workout.performed);
    let known: Vec<&ExerciseId> = earlier
        .filter(|set| set.load_kg.is_some())
        .map(|set| &set.exercise_id)
        .collect();
    let mut lying = trial.input.clone();
    for set in lying.history[place]
        .performed
        .iter_mut()
        .filter(|set| known.contains(&&set.exercise_id))
    {
        set.load_kg = set.load_kg.map(|load| Mass::from_g(load.g().saturating_mul(10)));
    }
    let mut without = trial.input.clone();
    without.history[place]
        .performed
        .retain(|set| set.load_kg.is_none() || !known.contains(&&set.exercise_id));
    let after = loads(&trial.plan_of(&lying));
    let (as_it_was, unheard) = (loads(trial.session), loads(&trial.plan_of(&without)));
    for (id, load) in after {
        let most = as_it_was.get(&id).max(unheard.get(&id)).copied();
        let most = most.map(|most| most.max(lifted(trial.input, &id)).max(lifted(&without, &id)));
        if let Some(most) = most.filter(|&most| load > most) {
            return Err(format!("{id} {} kg in the place of {} kg", load.kg(), most.kg()));
        }
    }
    Ok(())
}

/// The heaviest that was lifted in the last weeks; where those have none, ever.
fn lifted(input: &PlanInput, id: &ExerciseId) -> Mass {
    let heaviest = |days: i32| {
        let recent = input
            .history
            .iter()
            .filter(|workout| input.training_day.days_since(workout.training_day) <= days);
        let sets = recent
            .flat_map(|workout| &workout.performed)
            .filter(|set| set.exercise_id == *id);
        sets.filter_map(|set| set.load_kg).max()
    };
    heaviest(LATELY_DAYS)
        .or_else(|| heaviest(i32::MAX))
        .unwrap_or(Mass::ZERO)
}

/// More minutes than a day has count as ten hours.
fn absurd_minutes(trial: &Trial<'_>, place: usize) -> Result<(), String> {
    let with = |minutes| {
        let mut lying = trial.input.clone();
        lying.history[place].minutes = minutes;
        trial.plan_of(&lying)
    };
    let (absurd, most) = (with(u16::MAX), with(MOST_MINUTES));
    let risen = trial.demand(&absurd).more_than(&trial.demand(&most));
    risen.map_or(Ok(()), Err)
}

/// Numbers at the ends of their types only have to be survived.
fn absurd_numbers(trial: &Trial<'_>, place: usize) -> Result<(), String> {
    let mut lying = trial.input.clone();
    for set in &mut lying.history[place].performed {
        set.reps = set.reps.map(|_| u32::MAX);
        set.seconds = set.seconds.map(|_| u32::MAX);
        set.metres = Some(u32::MAX);
        set.set = u16::MAX;
    }
    let session = trial.plan_of(&lying);
    if session.reasons.is_empty() {
        Err("no session came of it".to_owned())
    } else {
        Ok(())
    }
}

/// A workout in which something was done, if there is one among a few draws.
fn any(chance: &mut Chance, input: &PlanInput) -> Option<usize> {
    let places: Vec<usize> = (0..input.history.len()).collect();
    let has_sets = |place: &usize| !input.history[*place].performed.is_empty();
    let drawn: Vec<usize> = (0..6).filter_map(|_| chance.pick(&places).copied()).collect();
    drawn.iter().copied().find(has_sets).or_else(|| drawn.first().copied())
}

fn same(trial: &Trial<'_>, after: &Session, before: &Session) -> Result<(), String> {
    if after == before {
        return Ok(());
    }
    let risen = trial.demand(after).more_than(&trial.demand(before));
    Err(risen.unwrap_or_else(|| "another session".to_owned()))
}

fn loads(session: &Session) -> BTreeMap<ExerciseId, Mass> {
    let planned = session.blocks.iter().flat_map(|block| &block.exercises);
    let heaviest = planned.filter_map(|planned| {
        let load = planned.sets.iter().filter_map(|set| set.load_kg).max()?;
        Some((planned.exercise_id.clone(), load))
    });
    heaviest.collect()
}
