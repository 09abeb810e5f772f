//! Takes work sets away: from the end, accessories before main exercises, single joints first, evenly.

use std::cmp::Reverse;

use super::super::{Gate, survey::Survey};
use crate::{
    catalogue::{Catalogue, Exercise},
    gate::rules,
    record::Group,
    session::{BlockKind, PlannedExercise, Session, SetKind},
};

/// Cuts to so many work sets of strength.
pub(super) fn to(session: &mut Session, sets: usize, gate: &Gate<'_>) {
    let catalogue = gate.catalogue();
    while usize::from(Survey::of(session, catalogue).work_sets) > sets && one(session, catalogue, |_, _| true) {}
}

/// Cuts to the sets that the rules leave this group today.
pub(super) fn group(session: &mut Session, group: Group, gate: &Gate<'_>) {
    let limit = rules::today_limit(&gate.case(session), group);
    group_to(session, group, limit, gate.catalogue());
}

/// Cuts to so many half-sets of a group: first what trains it, then what it only helps with.
pub(super) fn group_to(session: &mut Session, group: Group, half_sets: u16, catalogue: &Catalogue) {
    let trains = |exercise: &Exercise| exercise.primary.iter().any(|&muscle| Group::of(muscle) == Some(group));
    let helps = |exercise: &Exercise| {
        exercise
            .secondary
            .iter()
            .any(|&muscle| Group::of(muscle) == Some(group))
    };
    while Survey::of(session, catalogue).volume.half_sets(group) > half_sets {
        if !one(session, catalogue, |exercise, _| trains(exercise))
            && !one(session, catalogue, |exercise, _| helps(exercise))
        {
            return;
        }
    }
}

/// What goes first: the block, exercises with more than one set, single joints, more sets, the later place.
type Order = (u8, bool, bool, Reverse<usize>, Reverse<(usize, usize)>);

/// Takes one work set of strength from the exercises that are meant; false when there is none left.
pub(super) fn one(
    session: &mut Session,
    catalogue: &Catalogue,
    is_meant: impl Fn(&Exercise, BlockKind) -> bool,
) -> bool {
    let mut least: Option<(Order, usize, usize)> = None;
    for (block, exercises) in session.blocks.iter().enumerate() {
        for (place, planned) in exercises.exercises.iter().enumerate() {
            let Some(exercise) = catalogue.get(&planned.exercise_id) else {
                continue;
            };
            let sets = work_sets(planned);
            if sets == 0 || !exercise.pattern.is_strength() || !is_meant(exercise, exercises.kind) {
                continue;
            }
            let is_compound = !exercise.pattern.is_isolation();
            let later = Reverse((block, place));
            let order = (rank(exercises.kind), sets == 1, is_compound, Reverse(sets), later);
            if least.is_none_or(|(least, ..)| order < least) {
                least = Some((order, block, place));
            }
        }
    }
    let Some(((_, is_last, ..), block, place)) = least else {
        return false;
    };
    if is_last {
        drop_exercise(session, block, place);
    } else {
        drop_set(session, block, place);
    }
    true
}

/// What goes first.
const fn rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Accessory => 0,
        BlockKind::WarmUp | BlockKind::Conditioning | BlockKind::CoolDown => 1,
        BlockKind::Main => 2,
    }
}

/// Takes an exercise away, and its block when nothing else is in it.
pub(super) fn drop_exercise(session: &mut Session, block: usize, place: usize) {
    let Some(exercises) = session.blocks.get_mut(block).map(|block| &mut block.exercises) else {
        return;
    };
    if place < exercises.len() {
        exercises.remove(place);
    }
    if exercises.is_empty() {
        session.blocks.remove(block);
    }
}

/// Takes the last work set of an exercise away.
pub(super) fn drop_set(session: &mut Session, block: usize, place: usize) {
    if let Some(planned) = exercise(session, block, place) {
        let last = planned.sets.iter().rposition(|set| set.kind == SetKind::Work);
        last.map(|last| planned.sets.remove(last));
    }
}

/// The exercise at its place.
pub(super) fn exercise(session: &mut Session, block: usize, place: usize) -> Option<&mut PlannedExercise> {
    session.blocks.get_mut(block)?.exercises.get_mut(place)
}

/// Work sets of an exercise.
pub(super) fn work_sets(planned: &PlannedExercise) -> usize {
    planned.sets.iter().filter(|set| set.kind == SetKind::Work).count()
}
