//! Shorter runs, easy instead of hard, fewer landings (V15, V17, V18).

use super::{
    super::{Gate, limits, rules, survey::Survey, survey::is_high_set},
    cut,
};
use crate::{
    athlete::Sport,
    catalogue::{Dose, Exercise, Pattern},
    gate::Allowance,
    quantity::Rpe,
    record::{is_high, seconds_of},
    session::{BlockKind, PlannedExercise, PlannedSet, Session, SetKind},
};

/// The exertion of endurance work that was to be hard (5.1: full sentences).
const EASY_RPE: Rpe = Rpe::from_tenths(limits::EASY_MAX_RPE);
/// What is left of a set is worth going on for (design).
const SHORTEST_S: u32 = 60;
/// An exercise that can go on this long takes the place of a run or a ride (design).
const LASTING_S: u16 = 600;

/// V15: takes from the end of the running what is too much, the cool-down and the warm-up last.
pub(super) fn shorten_run(session: &mut Session, gate: &Gate<'_>) {
    let limit = rules::run_limit_s(&gate.case(session));
    let running = Survey::of(session, gate.catalogue()).endurance.run_s;
    let is_run = |exercise: &Exercise| exercise.sport() == Some(Sport::Running);
    take_seconds(
        session,
        running.saturating_sub(limit),
        gate,
        &[Part::Work, Part::Frame],
        is_run,
    );
}

/// A part of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Everything between warm-up and cool-down.
    Work,
    /// Warm-up and cool-down.
    Frame,
}

impl Part {
    const fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::WarmUp | BlockKind::CoolDown => Self::Frame,
            BlockKind::Main | BlockKind::Accessory | BlockKind::Conditioning => Self::Work,
        }
    }
}

/// Takes seconds from the end of what is meant, one part after the other.
pub(super) fn take_seconds(
    session: &mut Session,
    mut seconds: u32,
    gate: &Gate<'_>,
    parts: &[Part],
    is_meant: impl Fn(&Exercise) -> bool,
) {
    for &part in parts {
        for block in session
            .blocks
            .iter_mut()
            .rev()
            .filter(|block| Part::of(block.kind) == part)
        {
            for planned in block.exercises.iter_mut().rev() {
                let exercise = gate.catalogue().get(&planned.exercise_id);
                if let Some(exercise) = exercise.filter(|exercise| is_meant(exercise)) {
                    seconds = take_from(planned, exercise, seconds);
                }
            }
        }
    }
    session
        .blocks
        .iter_mut()
        .for_each(|block| block.exercises.retain(|planned| !planned.sets.is_empty()));
    session.blocks.retain(|block| !block.exercises.is_empty());
}

/// Takes seconds from the end of an exercise; gives those that are still to be taken.
fn take_from(planned: &mut PlannedExercise, exercise: &Exercise, mut seconds: u32) -> u32 {
    while seconds > 0 {
        let Some(set) = planned.sets.last_mut() else { break };
        let there = seconds_of(set.seconds, set.metres, Some(exercise));
        if there >= seconds.saturating_add(SHORTEST_S) {
            shorten(set, there - seconds, there);
            return 0;
        }
        seconds = seconds.saturating_sub(there);
        planned.sets.pop();
    }
    seconds
}

fn shorten(set: &mut PlannedSet, seconds: u32, of: u32) {
    if set.seconds.is_some() {
        set.seconds = Some(seconds);
    }
    let part = |metres: u32| u64::from(metres) * u64::from(seconds) / u64::from(of.max(1));
    set.metres = set.metres.map(|metres| u32::try_from(part(metres)).unwrap_or(u32::MAX));
}

/// V17: makes hard endurance work easy, with the easy exercise of its kind; where there is none it is left out.
pub(super) fn ease(session: &mut Session, gate: &Gate<'_>) {
    for block in &mut session.blocks {
        block.exercises.retain_mut(|planned| {
            let Some(exercise) = gate.catalogue().get(&planned.exercise_id) else {
                return true;
            };
            if !planned.sets.iter().any(|set| is_high_set(set, exercise)) {
                return true;
            }
            for set in planned.sets.iter_mut().filter(|set| is_high_set(set, exercise)) {
                set.zone = set.zone.map(|_| 1);
                set.target_rpe = set.target_rpe.map(|rpe| rpe.min(EASY_RPE));
            }
            if !is_high(exercise) {
                return true;
            }
            let easy = easy_of_its_kind(exercise, gate);
            easy.inspect(|easy| planned.exercise_id = easy.id.clone()).is_some()
        });
    }
    session.blocks.retain(|block| !block.exercises.is_empty());
}

/// The easy exercise of the same movement that the athlete may do and that goes on: strides are over in seconds. The hardest
/// that is taught at this level.
fn easy_of_its_kind<'g>(exercise: &Exercise, gate: &'g Gate<'_>) -> Option<&'g Exercise> {
    let mode = exercise.endurance.map(|endurance| endurance.mode);
    let experience = gate.record.input().athlete.experience;
    let allowance: &Allowance<'_> = gate.allowance;
    let suits = |other: &&Exercise| {
        other.endurance.map(|endurance| endurance.mode) == mode
            && !is_high(other)
            && matches!(other.dose, Dose::Seconds { max, .. } if max >= LASTING_S)
            && other.level <= experience
            && allowance.ban(other).is_none()
    };
    gate.catalogue().iter().filter(suits).last()
}

/// V18: takes jumps away, whole sets first.
pub(super) fn fewer_landings(session: &mut Session, gate: &Gate<'_>) {
    let limit = limits::ground_contacts(gate.record.input().athlete.experience);
    let lands = |exercise: &Exercise| exercise.ground_contacts > 0;
    let left = |session: &Session| Survey::of(session, gate.catalogue()).contacts;
    while left(session) > limit {
        let more_than_one = session.blocks.iter().flat_map(|block| &block.exercises).any(|planned| {
            let exercise = gate.catalogue().get(&planned.exercise_id);
            exercise.is_some_and(lands) && cut::work_sets(planned) > 1
        });
        let excess = left(session) - limit;
        if !more_than_one && fewer_reps(session, excess, gate) {
            continue;
        }
        if !cut::one(session, gate.catalogue(), |exercise, _| lands(exercise)) {
            break;
        }
    }
    drop_landing_ramps(session, limit, gate);
}

/// Takes repetitions from one set of a jump, if that is enough; false when no set has as many to give.
fn fewer_reps(session: &mut Session, contacts: u32, gate: &Gate<'_>) -> bool {
    let exercises = session
        .blocks
        .iter_mut()
        .rev()
        .flat_map(|block| block.exercises.iter_mut().rev());
    for planned in exercises {
        let Some(exercise) = gate.catalogue().get(&planned.exercise_id) else {
            continue;
        };
        let a_rep = u32::from(exercise.ground_contacts) * exercise.sides();
        let Some(fewer) = contacts
            .checked_add(a_rep.saturating_sub(1))
            .and_then(|sum| sum.checked_div(a_rep))
        else {
            continue;
        };
        for set in planned.sets.iter_mut().filter(|set| set.kind == SetKind::Work) {
            let left = set.reps.map(u32::from).and_then(|reps| reps.checked_sub(fewer));
            if let Some(left) = left.filter(|&left| left >= limits::MIN_REPS.into()) {
                set.reps = u16::try_from(left).ok();
                return true;
            }
        }
    }
    false
}

/// Jumps that only prepare go too where they alone are too many.
fn drop_landing_ramps(session: &mut Session, limit: u32, gate: &Gate<'_>) {
    if Survey::of(session, gate.catalogue()).contacts <= limit {
        return;
    }
    for block in &mut session.blocks {
        let lands = |planned: &PlannedExercise| {
            let exercise = gate.catalogue().get(&planned.exercise_id);
            exercise.is_some_and(|exercise| exercise.ground_contacts > 0 && exercise.pattern != Pattern::Conditioning)
        };
        block.exercises.retain(|planned| !lands(planned));
    }
    session.blocks.retain(|block| !block.exercises.is_empty());
}
