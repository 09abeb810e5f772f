//! I14: logs that lie. Planning must not fall over, and no load may rise for it.

use std::collections::BTreeMap;

use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::{PlanInput, plan},
    quantity::Mass,
    session::Session,
};

use super::{Demand, Invariant, Tally};
use crate::chance::Chance;

/// Minutes above which a log counts as so many (the contract's cleaning).
const MOST_MINUTES: u16 = 600;

pub(super) fn try_lies(
    tally: &mut Tally,
    place: (u64, TrainingDay),
    input: &PlanInput,
    session: &Session,
    chance: &mut Chance,
) {
    if input.history.is_empty() {
        return;
    }
    for (kind, found) in [
        ("duplicated day", duplicated(input, session, chance)),
        ("future day", future(input, session, chance)),
        ("ten times the load", ten_times(input, session, chance)),
        ("absurd minutes", absurd_minutes(input, chance)),
        ("absurd numbers", absurd_numbers(input, chance)),
    ] {
        tally.note(Invariant::I14, place, found.map_err(|what| (kind, what)));
    }
}

/// A day that stands twice in the list changes nothing.
fn duplicated(input: &PlanInput, session: &Session, chance: &mut Chance) -> Result<(), String> {
    let mut lying = input.clone();
    let Some(place) = any(chance, input) else { return Ok(()) };
    let twice = lying.history[place].clone();
    lying.history.insert(place, twice);
    same(&plan(&lying), session)
}

/// Days that have not come yet change nothing.
fn future(input: &PlanInput, session: &Session, chance: &mut Chance) -> Result<(), String> {
    let mut lying = input.clone();
    let Some(place) = any(chance, input) else { return Ok(()) };
    for ahead in [0, 1, 40] {
        let mut workout = lying.history[place].clone();
        workout.training_day = input.training_day.plus_days(ahead);
        lying.history.push(workout);
    }
    same(&plan(&lying), session)
}

/// A slip of the decimal point raises no load above what there would be with or without that workout. The first log of
/// an exercise is left alone: there is nothing that it could be measured against.
fn ten_times(input: &PlanInput, session: &Session, chance: &mut Chance) -> Result<(), String> {
    let Some(place) = any(chance, input) else { return Ok(()) };
    let earlier = input
        .history
        .get(..place)
        .unwrap_or_default()
        .iter()
        .flat_map(|workout| &workout.performed);
    let known: Vec<&ExerciseId> = earlier
        .filter(|set| set.load_kg.is_some())
        .map(|set| &set.exercise_id)
        .collect();
    let mut lying = input.clone();
    for set in lying.history[place]
        .performed
        .iter_mut()
        .filter(|set| known.contains(&&set.exercise_id))
    {
        set.load_kg = set.load_kg.map(|load| Mass::from_g(load.g().saturating_mul(10)));
    }
    let mut without = input.clone();
    without.history[place]
        .performed
        .iter_mut()
        .for_each(|set| set.load_kg = None);
    let after = loads(&plan(&lying));
    let (as_it_was, unheard) = (loads(session), loads(&plan(&without)));
    for (id, load) in after {
        let most = as_it_was.get(&id).max(unheard.get(&id));
        if let Some(most) = most.filter(|&&most| load > most) {
            return Err(format!("{id} {} kg in the place of {} kg", load.kg(), most.kg()));
        }
    }
    Ok(())
}

/// More minutes than a day has count as ten hours.
fn absurd_minutes(input: &PlanInput, chance: &mut Chance) -> Result<(), String> {
    let Some(place) = any(chance, input) else { return Ok(()) };
    let with = |minutes| {
        let mut lying = input.clone();
        lying.history[place].minutes = minutes;
        plan(&lying)
    };
    let (absurd, most) = (with(u16::MAX), with(MOST_MINUTES));
    let risen = Demand::of(&absurd).more_than(&Demand::of(&most));
    risen.map_or(Ok(()), Err)
}

/// Numbers at the ends of their types only have to be survived.
fn absurd_numbers(input: &PlanInput, chance: &mut Chance) -> Result<(), String> {
    let Some(place) = any(chance, input) else { return Ok(()) };
    let mut lying = input.clone();
    for set in &mut lying.history[place].performed {
        set.reps = set.reps.map(|_| u32::MAX);
        set.seconds = set.seconds.map(|_| u32::MAX);
        set.metres = Some(u32::MAX);
        set.set = u16::MAX;
    }
    let session = plan(&lying);
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

fn same(after: &Session, before: &Session) -> Result<(), String> {
    if after == before {
        return Ok(());
    }
    let risen = Demand::of(after).more_than(&Demand::of(before));
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
