//! A plan that chance draws, and that the gate lets pass.

use training::{
    catalogue::Pattern,
    gate::examine,
    quantity::Rpe,
    session::{Phase, PlannedExercise, PlannedSet, Session, SetKind},
};

use super::{
    book::Book,
    session::{assembled, rest, seconds, steady, whole_s},
};
use crate::{
    chance::{Chance, Purpose},
    season::Season,
};

/// Draws of a session before the day is one of rest.
const DRAWS: u32 = 12;

/// Patterns that are drawn from.
const PATTERNS: [Pattern; 11] = [
    Pattern::Squat,
    Pattern::Lunge,
    Pattern::Hinge,
    Pattern::HorizontalPush,
    Pattern::VerticalPush,
    Pattern::HorizontalPull,
    Pattern::VerticalPull,
    Pattern::TrunkSagittal,
    Pattern::TrunkRotation,
    Pattern::IsolationUpper,
    Pattern::IsolationLower,
];

/// The session of the day.
pub(super) fn session(season: &Season, book: &Book) -> Session {
    let person = season.person();
    let chance = &mut Chance::new(person.seed, person.index, Purpose::Programme, season.day());
    if !chance.is(f64::from(book.days) / 7.0) {
        return rest(Phase::Build);
    }
    for _ in 0..DRAWS {
        let drawn = drawn(season, book, chance);
        if let Some(drawn) = drawn.filter(|drawn| examine(drawn, season.input()).passes()) {
            return drawn;
        }
    }
    rest(Phase::Build)
}

fn drawn(season: &Season, book: &Book, chance: &mut Chance) -> Option<Session> {
    let input = season.input();
    let room_s = 60.0 * book.minutes(input.training_day) - 420.0;
    let count = usize::try_from(chance.whole(0, 8)).unwrap_or(4);
    let rpe = u8::try_from(5 * chance.whole(10, 16)).unwrap_or(70);
    let (mut used_s, mut main) = (0.0, Vec::new());
    for pattern in chance.some(&PATTERNS, count) {
        let Some(exercise) = book.exercise(input, pattern) else {
            continue;
        };
        let timed = exercise.is_timed();
        let set = PlannedSet {
            kind: SetKind::Work,
            reps: (!timed).then(|| u16::try_from(chance.whole(6, 15)).unwrap_or(10)),
            seconds: timed.then_some(30),
            metres: None,
            load_kg: None,
            target_rpe: Some(Rpe::from_tenths(rpe)),
            rest_s: 90,
            zone: None,
            max_hr_bpm: None,
        };
        let planned = PlannedExercise {
            exercise_id: exercise.id.clone(),
            sets: vec![set; usize::try_from(chance.whole(1, 4)).unwrap_or(2)],
        };
        let takes_s = seconds(&planned, exercise);
        if used_s + takes_s <= room_s {
            used_s += takes_s;
            main.push(planned);
        }
    }
    let left_s = room_s - used_s;
    let endurance_s = if left_s >= 300.0 && chance.is(0.6) {
        chance.between(240.0, left_s)
    } else {
        0.0
    };
    let endurance = book
        .endurance(input)
        .filter(|_| endurance_s > 0.0)
        .map(|exercise| PlannedExercise {
            exercise_id: exercise.id.clone(),
            sets: vec![steady(whole_s(endurance_s), 40)],
        });
    if main.is_empty() && endurance.is_none() {
        return None;
    }
    let endurance_s = if endurance.is_some() { endurance_s } else { 0.0 };
    let mixed = (f64::from(rpe) * used_s + 40.0 * endurance_s) / (used_s + endurance_s).max(1.0);
    Some(assembled(
        main,
        endurance.into_iter().collect(),
        used_s + endurance_s + 420.0,
        mixed,
        Phase::Build,
    ))
}
