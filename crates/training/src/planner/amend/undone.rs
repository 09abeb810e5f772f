//! What of an exercise is still to be done, and what is left of a session without it.
//!
//! Work sets of an exercise are counted on through the whole session, as performed sets are.

use crate::{
    catalogue::ExerciseId,
    quantity::Rpe,
    session::{PlannedSet, Session, SetKind},
    workout::PerformedSet,
};

/// What was taken out of a session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Undone {
    /// Block and place at which it began.
    pub(super) block: usize,
    pub(super) place: usize,
    /// Work sets that were not done.
    pub(super) sets: usize,
    /// The exertion that they asked for at most.
    pub(super) rpe: Option<Rpe>,
}

/// The highest place of the exercise's sets that are done; 0 where none is.
pub(super) fn done(performed: &[PerformedSet], id: &ExerciseId) -> usize {
    let places = performed.iter().filter(|set| set.exercise_id == *id);
    places.map(|set| usize::from(set.set)).max().unwrap_or(0)
}

/// Work sets of the exercise in the session.
pub(super) fn planned(session: &Session, id: &ExerciseId) -> usize {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises
        .filter(|planned| planned.exercise_id == *id)
        .flat_map(|planned| &planned.sets);
    sets.filter(|set| set.kind == SetKind::Work).count()
}

/// Takes what is not done of the exercise out of the session; `None` where there is nothing.
///
/// Its ramp goes with its first set. Blocks that are left empty stay until [`prune`].
fn take_out(session: &mut Session, performed: &[PerformedSet], id: &ExerciseId) -> Option<Undone> {
    let done = done(performed, id);
    let (mut seen, mut taken) = (0, None::<Undone>);
    for (block_place, block) in session.blocks.iter_mut().enumerate() {
        for (place, planned) in block.exercises.iter_mut().enumerate() {
            if planned.exercise_id != *id {
                continue;
            }
            let (mut out, mut rpe) = (0, None);
            planned.sets.retain(|set| {
                if set.kind != SetKind::Work {
                    return true;
                }
                seen += 1;
                if seen > done {
                    out += 1;
                    rpe = rpe.max(set.target_rpe);
                }
                seen <= done
            });
            if out > 0 {
                let first = taken.unwrap_or(Undone {
                    block: block_place,
                    place,
                    sets: 0,
                    rpe: None,
                });
                taken = Some(Undone {
                    sets: first.sets + out,
                    rpe: first.rpe.max(rpe),
                    ..first
                });
            }
        }
    }
    taken
}

/// Takes what is not done of the exercise out of the session, and what is empty with it.
pub(super) fn take(session: &mut Session, performed: &[PerformedSet], id: &ExerciseId) -> Option<Undone> {
    let taken = take_out(session, performed, id)?;
    prune(session, id);
    Some(taken)
}

/// Takes what is not done out, and puts in its place what `with` makes of it.
pub(super) fn replace(
    session: &mut Session,
    performed: &[PerformedSet],
    id: &ExerciseId,
    with: impl FnOnce(Undone) -> Option<crate::session::PlannedExercise>,
) -> Option<()> {
    let taken = take_out(session, performed, id)?;
    let planned = with(taken)?;
    let block = session.blocks.get_mut(taken.block)?;
    block.exercises.insert(taken.place + 1, planned);
    prune(session, id);
    Some(())
}

/// Lets go of the exercise where no work set of it is left, of what was said about it, and of empty blocks.
fn prune(session: &mut Session, id: &ExerciseId) {
    for block in &mut session.blocks {
        block.exercises.retain(|planned| {
            let has_work = planned.sets.iter().any(|set| set.kind == SetKind::Work);
            planned.exercise_id != *id || has_work
        });
        block.superset &= block.exercises.len() > 1;
    }
    session.blocks.retain(|block| !block.exercises.is_empty());
    if planned(session, id) == 0 {
        session.reasons.retain(|reason| reason.exercise_id.as_ref() != Some(id));
    }
}

/// The sets of the exercise where it comes last in the session.
pub(super) fn last_of<'s>(session: &'s mut Session, id: &ExerciseId) -> Option<&'s mut Vec<PlannedSet>> {
    let exercises = session.blocks.iter_mut().rev().flat_map(|block| &mut block.exercises);
    let mut of_it = exercises.filter(|planned| planned.exercise_id == *id);
    of_it.next().map(|planned| &mut planned.sets)
}

/// Leaves the exercise's last work set out.
pub(super) fn drop_last(session: &mut Session, id: &ExerciseId) {
    let Some(sets) = last_of(session, id) else { return };
    if let Some(place) = sets.iter().rposition(|set| set.kind == SetKind::Work) {
        sets.remove(place);
    }
    prune(session, id);
}
