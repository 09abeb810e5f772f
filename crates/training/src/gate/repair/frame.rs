//! Adds what is missing around the work (V25).

use super::super::{Gate, findings::At, limits, rules, rules::Gap};
use crate::{
    catalogue::{Dose, Exercise, Pattern},
    quantity::Rpe,
    session::{Block, BlockKind, PlannedExercise, PlannedSet, Session, SetKind},
};

/// What prepares and comes down, the first that the athlete may do (design: what needs least goes first).
const GENTLE: [&str; 7] = [
    "march-in-place",
    "walk",
    "easy-cycling",
    "easy-rowing",
    "cat-cow",
    "ankle-rock",
    "wall-slide",
];
/// Seconds of an added warm-up, and of an added cool-down (4.9; design).
const WARM_UP_S: u32 = 300;
const COOL_DOWN_S: u32 = 180;
/// The exertion of both (design).
const GENTLE_RPE: Rpe = Rpe::from_tenths(30);

/// Adds every part that is missing, if there is anything that the athlete may do for it.
pub(super) fn add(session: &mut Session, gate: &Gate<'_>) {
    for gap in rules::gaps(&gate.case(session)) {
        match gap {
            Gap::WarmUp => {
                let moved = session.blocks.iter().position(|block| block.kind == BlockKind::WarmUp);
                let moved = moved.map(|place| session.blocks.remove(place));
                let block = moved.or_else(|| gentle(gate, WARM_UP_S).map(|planned| block(BlockKind::WarmUp, planned)));
                block.into_iter().for_each(|block| session.blocks.insert(0, block));
            }
            Gap::CoolDown => {
                let planned = gentle(gate, COOL_DOWN_S);
                session
                    .blocks
                    .extend(planned.map(|planned| block(BlockKind::CoolDown, planned)));
            }
            Gap::IntervalWarmUp(at, seconds) => {
                let missing = limits::INTERVAL_WARM_UP_S.saturating_sub(seconds);
                lengthen(session, at, missing, gate);
            }
        }
    }
}

/// Adds minutes of easy movement before the hard interval: to a warm-up that is there, else as a new one.
fn lengthen(session: &mut Session, at: At, missing: u32, gate: &Gate<'_>) {
    let At::Set(interval, ..) = at else { return };
    let there = session
        .blocks
        .iter_mut()
        .take(interval + 1)
        .find(|block| block.kind == BlockKind::WarmUp);
    let Some(planned) = gentle(gate, missing).filter(|planned| planned.sets.iter().all(|set| set.seconds.is_some()))
    else {
        return;
    };
    match there {
        Some(warm_up) => warm_up.exercises.push(planned),
        None => session.blocks.insert(0, block(BlockKind::WarmUp, planned)),
    }
}

fn block(kind: BlockKind, planned: PlannedExercise) -> Block {
    Block {
        kind,
        superset: false,
        exercises: vec![planned],
    }
}

/// Easy movement of so many seconds; of a few repetitions where nothing but mobility is left.
fn gentle(gate: &Gate<'_>, seconds: u32) -> Option<PlannedExercise> {
    let mut usable = GENTLE.iter().filter_map(|id| gate.catalogue().named(id));
    let exercise = usable.find(|exercise| gate.allowance.ban(exercise).is_none())?;
    let (reps, seconds) = amount(exercise, seconds);
    let set = PlannedSet {
        kind: SetKind::WarmUp,
        reps,
        seconds,
        metres: None,
        load_kg: None,
        target_rpe: Some(GENTLE_RPE),
        rest_s: 0,
        zone: None,
        max_hr_bpm: None,
    };
    Some(PlannedExercise {
        exercise_id: exercise.id.clone(),
        sets: vec![set],
    })
}

fn amount(exercise: &Exercise, seconds: u32) -> (Option<u16>, Option<u32>) {
    match exercise.dose {
        Dose::Reps { min, .. } => (Some(min), None),
        Dose::Seconds { .. } if exercise.pattern == Pattern::Conditioning => (None, Some(seconds)),
        Dose::Seconds { min, .. } => (None, Some(min.into())),
    }
}
