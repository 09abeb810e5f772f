//! I6: the weekly sets of each muscle group.

use training::{
    athlete::{Athlete, Equipment},
    catalogue::{Catalogue, Exercise},
    day::TrainingDay,
    session::Phase,
};

use super::{
    Invariant, Tally,
    bans::forbids_for_good,
    day_log::DayLog,
    past::{HalfSets, age, by_level},
};
use crate::{body::TARGET_GROUPS, person::Person};

/// Sets a week: the least and the hard cap by level (4.2), and the cap below 18.
const LEAST: [u16; 3] = [4, 6, 8];
const MOST: [u16; 3] = [12, 20, 26];
const MOST_MINOR: u16 = 12;
/// Strength sessions a week from which volume is asked.
const SESSIONS: usize = 2;

/// Looks at the week that ends today, if one does.
pub(super) fn look(tally: &mut Tally, person: &Person, days: &[DayLog]) {
    let Some(week) = clean_block(days, 7, SESSIONS) else {
        return;
    };
    let Some(last) = week.last() else { return };
    let athlete = &person.athlete;
    let mut sets = HalfSets::default();
    week.iter().for_each(|day| sets.plus(&day.half_sets));
    let minor = age(athlete, last.training_day).is_some_and(|age| age < 18);
    let most = by_level(athlete.experience, MOST);
    let most = if minor { most.min(MOST_MINOR) } else { most };
    for (place, group) in TARGET_GROUPS.iter().enumerate() {
        if !can_train(athlete, last.training_day, |exercise| {
            exercise.primary.iter().any(|muscle| group.muscles.contains(muscle))
        }) {
            continue;
        }
        let least = by_level(athlete.experience, LEAST) * if group.name == "calves" { 1 } else { 2 };
        let half_sets = sets.group(place);
        let is_explained = week.iter().any(|day| day.short.contains(&group.name));
        let told = format!("{} half-sets in the week", half_sets);
        let found = if half_sets > most * 2 {
            Err((format!("{} over", group.name), told))
        } else if half_sets < least && !is_explained {
            Err((format!("{} short", group.name), told))
        } else {
            Ok(())
        };
        tally.note(Invariant::I6, (person.index, last.training_day), found);
    }
}

/// The block of so many days that ended yesterday, if one did: blocks follow each other from the first day of each
/// stretch of building. What became of today is not known yet.
pub(super) fn block(days: &[DayLog], length: usize, sessions_a_week: usize) -> Option<&[DayLog]> {
    let known = days.get(..days.len().checked_sub(1)?)?;
    let begins = known
        .iter()
        .rposition(|day| day.phase != Phase::Build)
        .map_or(0, |place| place + 1);
    let stretch = known.get(begins..)?;
    if stretch.is_empty() || !stretch.len().is_multiple_of(length) {
        return None;
    }
    let block = stretch.get(stretch.len() - length..)?;
    let sessions = block.iter().filter(|day| day.is_strength()).count();
    (sessions * 7 >= sessions_a_week * length).then_some(block)
}

/// The same, if nothing came between its plan and its days.
pub(super) fn clean_block(days: &[DayLog], length: usize, sessions_a_week: usize) -> Option<&[DayLog]> {
    block(days, length, sessions_a_week).filter(|block| block.iter().all(|day| day.is_clean && !day.is_missed))
}

/// True when some exercise of the kind is possible for the athlete, at every place where they train.
pub(crate) fn can_train(athlete: &Athlete, day: TrainingDay, counts: impl Fn(&Exercise) -> bool) -> bool {
    let suits = |exercise: &&Exercise| {
        exercise.pattern.is_strength() && exercise.level <= athlete.experience && counts(exercise)
    };
    let with = |equipment: &[Equipment]| {
        let mut suiting = Catalogue::builtin().iter().filter(suits);
        suiting.any(|exercise| forbids_for_good(athlete, day, equipment, exercise).is_none())
    };
    let places = athlete.places.iter().flatten();
    with(&athlete.equipment) && places.into_iter().all(|place| with(&place.equipment))
}
