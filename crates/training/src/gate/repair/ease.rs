//! Lowers exertion and loads to their limits (V6, V7, V8, V13, V24, V30).

use super::{
    super::{Gate, case::Case, findings::At, findings::Found, limits},
    cut,
};
use crate::{
    catalogue::Exercise,
    gate::{lift::Lift, survey::Line},
    gear_loads::Reachable,
    quantity::{Mass, Rpe},
    record::{Group, HARD_HALF_SETS, HARD_SET_RPE},
    session::{PlannedExercise, PlannedSet, Session, SetKind},
};

/// What a set near failure is eased to on the day after a hard one (design: half a point below what is hard).
const SPARING_RPE: Rpe = Rpe::from_tenths(75);

/// A set as it may be.
struct Eased {
    place: usize,
    rpe: Option<Rpe>,
    load: Option<Mass>,
}

/// Lowers the sets that were found, and the ramps before them in the same measure.
pub(super) fn mend(session: &mut Session, broken: &[&Found], gate: &Gate<'_>) {
    let mut exercises: Vec<(usize, usize)> = broken
        .iter()
        .filter_map(|found| match found.at {
            At::Set(block, exercise, _) => Some((block, exercise)),
            _ => None,
        })
        .collect();
    exercises.dedup();
    for (block, place) in exercises {
        let eased = eased(&gate.case(session), block, place);
        let Some((planned, exercise)) = planned(session, gate, block, place) else {
            continue;
        };
        let loads = gate.allowance.loads_for(exercise);
        apply(planned, eased, loads);
    }
}

fn planned<'s, 'g>(
    session: &'s mut Session,
    gate: &'g Gate<'_>,
    block: usize,
    place: usize,
) -> Option<(&'s mut PlannedExercise, &'g Exercise)> {
    let planned = cut::exercise(session, block, place)?;
    let exercise = gate.catalogue().get(&planned.exercise_id)?;
    Some((planned, exercise))
}

/// Every set of one exercise as it may be.
fn eased(case: &Case<'_>, block: usize, place: usize) -> Vec<Eased> {
    let mut lifts = case.lifts();
    let Some((line, lift)) = lifts.find(|(line, _)| (line.block, line.place) == (block, place)) else {
        return Vec::new();
    };
    let cap = rpe_cap(case, line.exercise, lift);
    let sets = line.planned.sets.iter().enumerate();
    sets.map(|(place, set)| {
        let rpe = set.target_rpe.map(|rpe| rpe.min(cap));
        let set = PlannedSet {
            target_rpe: rpe,
            ..set.clone()
        };
        Eased {
            place,
            rpe,
            load: load(case, line, lift, &set),
        }
    })
    .collect()
}

fn rpe_cap(case: &Case<'_>, exercise: &Exercise, lift: &Lift<'_>) -> Rpe {
    let caps = [
        Some(case.allowance.max_rpe(exercise)),
        case.standing.is_deload.then_some(limits::DELOAD_MAX_RPE),
        lift.restarts().then_some(limits::RESTART_MAX_RPE),
    ];
    Rpe::from_tenths(caps.into_iter().flatten().min().unwrap_or(100))
}

/// The load of a set under every limit: the heaviest that can be made; none where none is light enough.
fn load(case: &Case<'_>, line: &Line<'_>, lift: &Lift<'_>, set: &PlannedSet) -> Option<Mass> {
    let load = set.load_kg?;
    let chart = lift.chart_limit(set, case.experience());
    let chart = chart.filter(|_| !lift.was_done(set, load, line.exercise, case.record));
    let limits = [chart, lift.best_limit(), lift.gap_limit()];
    let limit = limits.into_iter().flatten().min().filter(|&limit| limit < load);
    match limit {
        None => Some(load),
        Some(limit) => {
            let (loads, step) = case.allowance.loads_for(line.exercise);
            loads.at_most(limit, step)
        }
    }
}

fn apply(planned: &mut PlannedExercise, eased: Vec<Eased>, (loads, step): (&Reachable, Mass)) {
    let top = |planned: &PlannedExercise| {
        let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work);
        work.filter_map(|set| set.load_kg).max()
    };
    let before = top(planned);
    for Eased { place, rpe, load } in eased {
        if let Some(set) = planned.sets.get_mut(place) {
            (set.target_rpe, set.load_kg) = (rpe, load);
        }
    }
    let after = top(planned);
    if let Some(before) = before.filter(|_| before != after) {
        let ramps = planned.sets.iter_mut().filter(|set| set.kind == SetKind::WarmUp);
        for set in ramps {
            let scaled = set.load_kg.zip(after).map(|(load, after)| scaled(load, after, before));
            set.load_kg = scaled.and_then(|scaled| loads.at_most(scaled, step)).min(set.load_kg);
        }
    }
}

fn scaled(load: Mass, after: Mass, before: Mass) -> Mass {
    let grams = u64::from(load.g()) * u64::from(after.g()) / u64::from(before.g().max(1));
    Mass::from_g(u32::try_from(grams).unwrap_or(u32::MAX))
}

/// V13: takes a group that was hard yesterday from the edge, and to fewer sets.
pub(super) fn spare(session: &mut Session, group: Group, gate: &Gate<'_>) {
    let whole = session.target_rpe;
    let exercises = session.blocks.iter_mut().flat_map(|block| &mut block.exercises);
    for planned in exercises {
        let exercise = gate.catalogue().get(&planned.exercise_id);
        let trains = |exercise: &Exercise| exercise.primary.iter().any(|&muscle| Group::of(muscle) == Some(group));
        if !exercise.is_some_and(|exercise| exercise.pattern.is_strength() && trains(exercise)) {
            continue;
        }
        for set in planned.sets.iter_mut().filter(|set| set.kind == SetKind::Work) {
            if set.target_rpe.or(whole).is_some_and(|rpe| rpe >= HARD_SET_RPE) {
                set.target_rpe = Some(SPARING_RPE);
            }
        }
    }
    cut::group_to(session, group, HARD_HALF_SETS, gate.catalogue());
}
