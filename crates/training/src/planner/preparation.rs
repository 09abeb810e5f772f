//! What comes before the first work set and after the last.

use super::{
    PlanInput,
    constants::{COOL_DOWN_S, EASY_RPE, GENERAL_S, WARM_UP_RPE},
};
use crate::{
    catalogue::{Catalogue, Dose, Exercise},
    gate::Allowance,
    quantity::Rpe,
    session::{PlannedExercise, PlannedSet, SetKind},
};

/// Easy endurance work, the first choice first: what warms up, fills time and cools down.
const EASY: [&str; 4] = ["easy-cycling", "easy-rowing", "incline-walk", "brisk-walk"];
const GENTLE: [&str; 4] = ["easy-cycling", "easy-rowing", "march-in-place", "walk"];
const COOL: [&str; 2] = ["walk", "march-in-place"];
/// Preparation of the joints that the sessions use; one of each pair at most is needed (4.9).
const JOINTS: [&str; 3] = ["cat-cow", "ankle-rock", "wall-slide"];
/// Balance for athletes from 65, on at least three days a week (6.3).
const BALANCE: [&str; 3] = ["tandem-stand", "single-leg-stand", "heel-to-toe-walk"];

/// The general warm-up: a few easy minutes.
pub(super) fn general(input: &PlanInput, allowance: &Allowance<'_>) -> Option<PlannedExercise> {
    let seconds = by_time(input, GENERAL_S);
    usable(&GENTLE, allowance)
        .next()
        .map(|exercise| timed(exercise, seconds, WARM_UP_RPE))
}

/// Joint by joint, and balance from 65; the first to be left out when time is short.
pub(super) fn extras(allowance: &Allowance<'_>) -> Vec<PlannedExercise> {
    let balance = if allowance.is_older() { &BALANCE[..] } else { &[] };
    usable(balance, allowance)
        .take(1)
        .chain(usable(&JOINTS, allowance))
        .map(once)
        .collect()
}

/// The cool-down, for those who need one.
pub(super) fn cool_down(input: &PlanInput, allowance: &Allowance<'_>) -> Option<PlannedExercise> {
    let seconds = by_time(input, COOL_DOWN_S);
    let needed = allowance.needs_cool_down();
    usable(&COOL, allowance)
        .next()
        .filter(|_| needed)
        .map(|exercise| timed(exercise, seconds, WARM_UP_RPE))
}

/// Easy endurance work of so many seconds.
pub(super) fn endurance(seconds: u32, allowance: &Allowance<'_>) -> Option<PlannedExercise> {
    usable(&EASY, allowance)
        .next()
        .map(|exercise| timed(exercise, seconds, EASY_RPE))
}

/// Range of motion for a day without strength work.
pub(super) fn mobility(allowance: &Allowance<'_>) -> Vec<PlannedExercise> {
    usable(&JOINTS, allowance)
        .chain(usable(&["thoracic-rotation", "hip-flexor-stretch"], allowance))
        .map(once)
        .collect()
}

fn usable(ids: &'static [&'static str], allowance: &Allowance<'_>) -> impl Iterator<Item = &'static Exercise> {
    ids.iter()
        .filter_map(|id| Catalogue::builtin().named(id))
        .filter(|exercise| allowance.ban(exercise).is_none())
}

fn once(exercise: &Exercise) -> PlannedExercise {
    let (reps, seconds) = match exercise.dose {
        Dose::Reps { min, .. } => (Some(min), None),
        Dose::Seconds { min, .. } => (None, Some(u32::from(min))),
    };
    PlannedExercise {
        exercise_id: exercise.id.clone(),
        sets: vec![easy_set(reps, seconds, WARM_UP_RPE)],
    }
}

fn timed(exercise: &Exercise, seconds: u32, rpe: u8) -> PlannedExercise {
    PlannedExercise {
        exercise_id: exercise.id.clone(),
        sets: vec![easy_set(None, Some(seconds), rpe)],
    }
}

fn easy_set(reps: Option<u16>, seconds: Option<u32>, rpe: u8) -> PlannedSet {
    PlannedSet {
        kind: if rpe == EASY_RPE {
            SetKind::Work
        } else {
            SetKind::WarmUp
        },
        reps,
        seconds,
        metres: None,
        load_kg: None,
        target_rpe: Some(Rpe::from_tenths(rpe)),
        rest_s: 0,
        zone: None,
        max_hr_bpm: None,
    }
}

fn by_time(input: &PlanInput, table: [(u16, u32); 3]) -> u32 {
    let minutes = input.athlete.availability.session_minutes;
    table
        .into_iter()
        .find(|&(from, _)| minutes >= from)
        .map_or(0, |(_, seconds)| seconds)
}
