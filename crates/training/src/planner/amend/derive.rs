//! An exercise that comes in, with what the planner would ask of it today.

use super::{AmendError, undone};
use crate::{
    athlete::Swap,
    catalogue::{Exercise, ExerciseId, Pattern},
    planner::{
        PlanInput, constants::REST_SUPERSET_S, effort::Effort, entry::Entry, suitable::suits, template::Role,
        today::Today,
    },
    quantity::Rpe,
    session::{Block, BlockKind, PlannedExercise, Reason, Session, SetKind},
    workout::PerformedSet,
};

/// Reasons that a session can hold, blocks of it, and exercises of a block.
const MOST_REASONS: usize = 32;
const MOST_BLOCKS: usize = 12;
const MOST_EXERCISES: usize = 20;

/// The input as it is for an athlete who wants these in the place of the other: what is known of that one then says
/// where they begin.
pub(super) fn as_if_swapped(input: &PlanInput, from: &ExerciseId, to: &[ExerciseId]) -> PlanInput {
    let mut input = input.clone();
    let swaps = input.athlete.swaps.get_or_insert_default();
    swaps.extend(to.iter().map(|to| Swap {
        from: from.clone(),
        to: to.clone(),
    }));
    input
}

/// The session with `to` in the place of what is not done of `from`.
pub(super) fn swapped(
    session: &Session,
    performed: &[PerformedSet],
    from: &ExerciseId,
    to: &ExerciseId,
    today: &Today<'_>,
) -> Result<Session, AmendError> {
    let exercise = incoming(session, to, today)?;
    let mut changed = session.clone();
    let blocks: Vec<(BlockKind, bool)> = session
        .blocks
        .iter()
        .map(|block| (block.kind, block.superset))
        .collect();
    let mut reason = None;
    let replaced = undone::replace(&mut changed, performed, from, |undone| {
        let &(kind, in_turn) = blocks.get(undone.block)?;
        let mut entry = entry(exercise, role(kind, exercise), undone.rpe, today);
        entry.sets = u8::try_from(undone.sets).unwrap_or(u8::MAX).min(entry.most_sets.max(1));
        reason = Some(entry.reason.clone());
        let planned = entry.planned();
        Some(if in_turn { short_rests(planned) } else { planned })
    });
    replaced.ok_or(AmendError::NothingToChange)?;
    tell(&mut changed, reason);
    Ok(changed)
}

/// The session with one more exercise, after the others.
pub(super) fn added(session: &Session, id: &ExerciseId, today: &Today<'_>) -> Result<Session, AmendError> {
    let exercise = incoming(session, id, today)?;
    if !exercise.pattern.is_strength() {
        return Err(AmendError::Unsuitable);
    }
    let work = session
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .flat_map(|planned| &planned.sets);
    let hardest = work
        .filter(|set| set.kind == SetKind::Work)
        .filter_map(|set| set.target_rpe)
        .max();
    let mut entry = entry(exercise, role(BlockKind::Accessory, exercise), hardest, today);
    entry.sets = entry.usual_sets.max(1);
    let mut changed = session.clone();
    put_last(&mut changed, entry.planned())?;
    tell(&mut changed, Some(entry.reason));
    Ok(changed)
}

/// The exercise, if it suits and is not there yet.
fn incoming<'a>(session: &Session, id: &ExerciseId, today: &Today<'a>) -> Result<&'a Exercise, AmendError> {
    if undone::planned(session, id) > 0 {
        return Err(AmendError::AlreadyThere);
    }
    let exercise = today.catalogue.get(id).ok_or(AmendError::Unsuitable)?;
    if suits(exercise, today) {
        Ok(exercise)
    } else {
        Err(AmendError::Unsuitable)
    }
}

/// The exercise as the planner asks for it today, no harder than `cap`: the morning has lowered what it takes over.
fn entry<'a>(exercise: &'a Exercise, role: Role, cap: Option<Rpe>, today: &Today<'a>) -> Entry<'a> {
    let weeks = today.record.loading_weeks();
    let mut effort = Effort::of(today, &weeks);
    effort.rpe = cap.map_or(effort.rpe, |cap| effort.rpe.min(cap.tenths()));
    let spaced = today.record.hard_yesterday();
    Entry::new(exercise, None, role, today, &effort, &spaced)
}

const fn role(kind: BlockKind, exercise: &Exercise) -> Role {
    match exercise.pattern {
        Pattern::IsolationUpper | Pattern::IsolationLower => Role::Isolation,
        Pattern::TrunkSagittal | Pattern::TrunkRotation => Role::Trunk,
        _ if matches!(kind, BlockKind::Main) => Role::Main,
        _ => Role::Accessory,
    }
}

/// The exercise as one of those that are done in turn: without a ramp, with the short rest.
fn short_rests(mut planned: PlannedExercise) -> PlannedExercise {
    planned.sets.retain(|set| set.kind == SetKind::Work);
    for set in &mut planned.sets {
        set.rest_s = set.rest_s.min(REST_SUPERSET_S);
    }
    planned
}

/// Puts an exercise after the others, before endurance and cooling down.
fn put_last(session: &mut Session, planned: PlannedExercise) -> Result<(), AmendError> {
    let is_lifting = |block: &Block| matches!(block.kind, BlockKind::Main | BlockKind::Accessory);
    let last = session.blocks.iter().rposition(is_lifting);
    if let Some(block) = last.and_then(|last| session.blocks.get_mut(last))
        && block.kind == BlockKind::Accessory
        && !block.superset
        && block.exercises.len() < MOST_EXERCISES
    {
        block.exercises.push(planned);
        return Ok(());
    }
    if session.blocks.len() == MOST_BLOCKS {
        return Err(AmendError::NothingToChange);
    }
    let warm_up = session
        .blocks
        .iter()
        .take_while(|block| block.kind == BlockKind::WarmUp)
        .count();
    let block = crate::planner::writing::block(BlockKind::Accessory, vec![planned]);
    session.blocks.insert(last.map_or(warm_up, |last| last + 1), block);
    Ok(())
}

fn tell(session: &mut Session, reason: Option<Reason>) {
    session.reasons.truncate(MOST_REASONS - 1);
    session.reasons.extend(reason);
}
