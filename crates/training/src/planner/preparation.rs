//! What comes before the first work set and after the last.

use super::{
    constants::{COOL_DOWN_S, EASY_RPE, EXTRAS_MINUTES, GENERAL_S, RIDE_S, WARM_UP_RPE},
    draft::Draft,
    today::Today,
};
use crate::{
    catalogue::{Dose, Exercise},
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
pub(super) fn general(minutes: u16, today: &Today<'_>) -> Option<PlannedExercise> {
    let seconds = by_time(minutes, GENERAL_S);
    usable(&GENTLE, today)
        .next()
        .map(|exercise| timed(exercise, seconds, WARM_UP_RPE))
}

/// Joint by joint, and balance from 65; the first to be left out when time is short.
pub(super) fn extras(minutes: u16, today: &Today<'_>) -> Vec<PlannedExercise> {
    let balance = if today.allowance.is_older() { &BALANCE[..] } else { &[] };
    let joints = if minutes < EXTRAS_MINUTES { &[] } else { &JOINTS[..] };
    usable(balance, today)
        .take(1)
        .chain(usable(joints, today))
        .map(once)
        .collect()
}

/// The cool-down, for those who need one.
pub(super) fn cool_down(minutes: u16, today: &Today<'_>) -> Option<PlannedExercise> {
    let seconds = by_time(minutes, COOL_DOWN_S);
    let needed = today.allowance.needs_cool_down();
    usable(&COOL, today)
        .next()
        .filter(|_| needed)
        .map(|exercise| timed(exercise, seconds, WARM_UP_RPE))
}

/// Easy endurance work of so many seconds.
pub(super) fn endurance(seconds: u32, today: &Today<'_>) -> Option<PlannedExercise> {
    let is_long = |exercise: &&Exercise| seconds > RIDE_S && exercise.sport().is_some();
    let walk = usable(&EASY, today).find(|exercise| !is_long(exercise));
    if let Some(exercise) = walk {
        return Some(timed(exercise, seconds, EASY_RPE));
    }
    let ride = usable(&EASY, today).next()?;
    Some(timed(ride, seconds.min(RIDE_S), EASY_RPE))
}

/// Easy endurance work of so many seconds at this exertion, in tenths of RPE.
pub(super) fn easy(seconds: u32, rpe: u8, today: &Today<'_>) -> Option<PlannedExercise> {
    let mut planned = endurance(seconds, today)?;
    for set in &mut planned.sets {
        set.target_rpe = Some(Rpe::from_tenths(rpe));
    }
    Some(planned)
}

/// Range of motion for a day without strength work.
pub(super) fn mobility(today: &Today<'_>) -> Vec<PlannedExercise> {
    usable(&JOINTS, today)
        .chain(usable(&["thoracic-rotation", "hip-flexor-stretch"], today))
        .map(once)
        .collect()
}

/// Halves the general warm-up and the cool-down, down to a minute. False when nothing is left to halve.
pub(super) fn shorten(draft: &mut Draft<'_>) -> bool {
    let sets = draft
        .general
        .iter_mut()
        .chain(&mut draft.cool_down)
        .flat_map(|planned| &mut planned.sets);
    let mut cut = false;
    for seconds in sets
        .filter_map(|set| set.seconds.as_mut())
        .filter(|seconds| **seconds > 60)
    {
        *seconds = (*seconds / 2).max(60);
        cut = true;
    }
    cut
}

fn usable<'a>(ids: &'static [&'static str], today: &Today<'a>) -> impl Iterator<Item = &'a Exercise> {
    ids.iter().filter_map(|id| today.usable(id))
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
        zone: (rpe == EASY_RPE).then_some(1),
        max_hr_bpm: None,
    }
}

fn by_time(minutes: u16, table: [(u16, u32); 3]) -> u32 {
    let row = table.into_iter().find(|&(from, _)| minutes >= from);
    row.map_or(0, |(_, seconds)| seconds)
}
