//! I16: enough different exercises, and main lifts that stay.

use std::collections::BTreeMap;

use training::catalogue::{Catalogue, Exercise, Muscle};

use super::{Invariant, Tally, bans::forbids_for_good, day_log::DayLog, volume::block};
use crate::person::Person;

/// Strength sessions a week from which variety is asked.
const SESSIONS: usize = 3;
/// Different exercises in four weeks (8.1).
const EXERCISES: usize = 8;
/// Exercises for one muscle that its weekly sets hold.
const OF_ONE_MUSCLE: usize = 2;
/// Sessions that differ from each other, as a quarter of an hour holds two or three exercises: from more than these nobody
/// could ask eight.
const DIFFERENT_SESSIONS: usize = 3;

/// Looks at the four weeks that end today, if four do.
pub(super) fn look(tally: &mut Tally, person: &Person, days: &[DayLog<'_>]) {
    let Some(block) = block(days, 28, SESSIONS) else {
        return;
    };
    let Some(last) = block.last() else { return };
    // A session that was missed comes again as it was, which is no lack of variety.
    let done = block.iter().filter(|day| day.is_strength() && !day.is_missed).count();
    if done * 7 < SESSIONS * block.len() {
        tally.note(Invariant::I16, (person.index, last.training_day), stays(block));
        return;
    }
    let mut different: Vec<&str> = block
        .iter()
        .flat_map(|day| &day.exercises)
        .map(|exercise| exercise.id.as_str())
        .collect();
    different.sort_unstable();
    different.dedup();
    let asked = EXERCISES.min(possible(person, last)).min(held(block));
    let found = if different.len() < asked {
        Err((
            "few exercises",
            format!("{} different exercises in four weeks", different.len()),
        ))
    } else {
        stays(block)
    };
    tally.note(Invariant::I16, (person.index, last.training_day), found);
}

/// How many different exercises the athlete's time leaves room for, by the middle session of the block.
fn held(block: &[DayLog<'_>]) -> usize {
    let sizes = block.iter().filter(|day| day.is_strength());
    let mut sizes: Vec<usize> = sizes.map(|day| day.exercises.len()).collect();
    sizes.sort_unstable();
    DIFFERENT_SESSIONS * sizes.get(sizes.len() / 2).copied().unwrap_or(0)
}

/// How many different exercises are possible at once: where nothing can be loaded, the rungs of a ladder take each
/// other's place and count as one, and the weekly sets of one muscle hold no more than so many.
fn possible(person: &Person, last: &DayLog<'_>) -> usize {
    let athlete = &person.athlete;
    let catalogue = Catalogue::of(athlete);
    let of_strength = catalogue.iter().filter(|exercise| exercise.pattern.is_strength());
    let allowed: Vec<&Exercise> = of_strength
        .filter(|exercise| exercise.level <= athlete.experience)
        .filter(|exercise| forbids_for_good(athlete, last.training_day, &athlete.equipment, exercise).is_none())
        .collect();
    let is_first_rung = |exercise: &&Exercise| {
        let mut easier = catalogue.easier(exercise).filter(|easier| {
            let is_rung = easier.pattern == exercise.pattern && easier.loaded_by(&athlete.equipment).is_none();
            is_rung && allowed.iter().any(|allowed| allowed.id == easier.id)
        });
        easier.next().is_none()
    };
    let counts = |exercise: &&Exercise| exercise.loaded_by(&athlete.equipment).is_some() || is_first_rung(exercise);
    let mut by_muscle: BTreeMap<Option<Muscle>, usize> = BTreeMap::new();
    for exercise in allowed.iter().copied().filter(counts) {
        *by_muscle.entry(exercise.primary.first().copied()).or_default() += 1;
    }
    by_muscle.values().map(|&count| count.min(OF_ONE_MUSCLE)).sum()
}

/// A main exercise that gives way to another of its pattern within the four weeks says why. Days that morning, absence
/// or wish changed are not compared.
fn stays(block: &[DayLog<'_>]) -> Result<(), (&'static str, String)> {
    for (place, day) in block.iter().enumerate() {
        let before = block[..place]
            .iter()
            .rev()
            .find(|before| before.template == day.template && before.is_strength());
        let Some(before) = before.filter(|before| day.is_strength() && day.is_clean && before.is_clean) else {
            continue;
        };
        for gone in before
            .main
            .iter()
            .filter(|gone| day.exercises.iter().all(|now| now.id != gone.id))
        {
            let other = day
                .main
                .iter()
                .find(|now| now.pattern == gone.pattern && before.exercises.iter().all(|known| known.id != now.id));
            let Some(other) = other else { continue };
            let named = |id: &str| day.explained.iter().any(|named| named == id);
            if !named(gone.id.as_str()) && !named(other.id.as_str()) {
                return Err((
                    "main lift",
                    format!("{} gave way to {} without a word", gone.id, other.id),
                ));
            }
        }
    }
    Ok(())
}
