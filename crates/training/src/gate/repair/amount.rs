//! Repetitions, holds, rests and sets of one exercise, brought within their limits (V9, V30).

use super::{
    super::{Gate, findings::At, findings::Found, limits},
    cut,
};
use crate::session::{PlannedSet, Session};

pub(super) fn mend(session: &mut Session, broken: &[&Found], gate: &Gate<'_>) {
    for found in broken {
        match found.at {
            At::Exercise(block, place) => sets(session, (block, place), found),
            At::Set(block, exercise, place) if found.rule == "V9" => {
                let planned = cut::exercise(session, block, exercise);
                if let Some(set) = planned.and_then(|planned| planned.sets.get_mut(place)) {
                    self::set(set, gate);
                }
            }
            _ => {}
        }
    }
}

/// Cuts the sets of one exercise from the end.
fn sets(session: &mut Session, (block, place): (usize, usize), found: &Found) {
    let is_above = |sets: usize| super::super::findings::count(sets) > found.limit;
    while cut::exercise(session, block, place).is_some_and(|planned| is_above(cut::work_sets(planned))) {
        cut::drop_set(session, block, place);
    }
}

fn set(set: &mut PlannedSet, gate: &Gate<'_>) {
    let allowance = gate.allowance;
    set.reps = set.reps.map(|reps| reps.min(limits::MAX_REPS));
    set.seconds = set.seconds.map(|seconds| seconds.min(allowance.max_hold_s()));
    set.rest_s = set.rest_s.max(super::super::rules::least_rest_s(set, allowance));
}
