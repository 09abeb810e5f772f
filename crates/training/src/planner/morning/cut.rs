//! An amber morning: three of ten sets less, nothing above RPE 7, nothing hard in endurance, at most seven tenths of
//! the load (2.6, V20).

use crate::{
    catalogue::Exercise,
    planner::{
        constants::{AMBER_LOAD_PERCENT, AMBER_RPE, AMBER_SETS_PERCENT, CUT_S, LEAST_ENDURANCE_S, LEAST_RPE, RPE_STEP},
        endurance::Draft,
        progression::Loads,
        today::Today,
        writing::sized,
    },
    quantity::{Mass, Rpe},
    session::{BlockKind, PlannedExercise, PlannedSet, Reason, Session, SetKind},
    strength::load_eased,
};

/// The endurance session as its own rules lower it.
pub(super) fn drawn_lower(plan: Session, lower: Draft, today: &Today<'_>) -> Session {
    let rpe = plan
        .target_rpe
        .map_or(lower.target_rpe, |rpe| rpe.min(lower.target_rpe));
    let known = plan.reasons.len();
    let mut lowered = sized(
        Session {
            title: lower.title.to_owned(),
            template: Some(lower.template.to_owned()),
            target_rpe: Some(rpe),
            blocks: lower.blocks,
            ..plan
        },
        today.catalogue,
    );
    let new = lower
        .reasons
        .into_iter()
        .filter(|reason| !lowered.reasons.contains(reason));
    let new: Vec<Reason> = new.take(2).collect();
    lowered.reasons.splice(known.min(1)..known.min(1), new);
    lowered
}

/// The plan on an amber morning.
pub(super) fn amber(mut plan: Session, planned_au: u32, reason: Reason, today: &Today<'_>) -> Session {
    let cap = Rpe::from_tenths(AMBER_RPE);
    for block in &mut plan.blocks {
        let is_work = is_work(block.kind);
        for planned in block.exercises.iter_mut().filter(|_| is_work) {
            if is_strength(planned, today) {
                keep(planned, AMBER_SETS_PERCENT);
            }
        }
    }
    cap_rpe(&mut plan, cap, today);
    plan.reasons.insert(plan.reasons.len().min(1), reason);
    let most_au = planned_au * AMBER_LOAD_PERCENT / 100;
    let mut plan = sized(plan, today.catalogue);
    while plan.load_au > most_au && (take_less(&mut plan, today) || make_easier(&mut plan, today)) {
        plan = sized(plan, today.catalogue);
    }
    plan
}

/// Nothing of the session above this exertion; what is lifted for as many repetitions becomes lighter with it.
pub(super) fn cap_rpe(plan: &mut Session, cap: Rpe, today: &Today<'_>) {
    plan.target_rpe = plan.target_rpe.map(|rpe| rpe.min(cap));
    for planned in plan.blocks.iter_mut().flat_map(|block| &mut block.exercises) {
        let exercise = exercise_of(planned, today);
        for set in planned.sets.iter_mut().filter(|set| set.target_rpe > Some(cap)) {
            let lighter = exercise.and_then(|exercise| lighter(set, cap, exercise, today));
            set.load_kg = lighter.or(set.load_kg);
            set.target_rpe = Some(cap);
        }
    }
}

/// The set's load as the chart has it at the lower exertion; `None` where there is none that is lighter.
pub(super) fn lighter(set: &PlannedSet, cap: Rpe, exercise: &Exercise, today: &Today<'_>) -> Option<Mass> {
    let (load, reps) = (set.load_kg?, u32::from(set.reps?));
    let eased = load_eased(load, reps, set.target_rpe?, cap);
    Loads::of(exercise, today.loading(exercise)?, today).at_most(eased)
}

pub(super) const fn is_work(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::WarmUp | BlockKind::CoolDown)
}

pub(super) fn exercise_of<'a>(planned: &PlannedExercise, today: &Today<'a>) -> Option<&'a Exercise> {
    today.catalogue.get(&planned.exercise_id)
}

pub(super) fn is_strength(planned: &PlannedExercise, today: &Today<'_>) -> bool {
    exercise_of(planned, today).is_some_and(|exercise| exercise.pattern.is_strength())
}

pub(super) fn work_sets(planned: &PlannedExercise) -> usize {
    planned.sets.iter().filter(|set| set.kind == SetKind::Work).count()
}

/// Keeps so many percent of the work sets, rounded down, and at least one.
fn keep(planned: &mut PlannedExercise, percent: usize) {
    let left = (work_sets(planned) * percent / 100).max(1);
    let mut seen = 0;
    planned.sets.retain(|set| {
        seen += usize::from(set.kind == SetKind::Work);
        set.kind == SetKind::WarmUp || seen <= left
    });
}

/// Cuts a little: endurance first, then the small exercises, then the large ones. False when nothing is left to cut.
fn take_less(plan: &mut Session, today: &Today<'_>) -> bool {
    shorten(plan) || drop_set(plan, false, today) || drop_set(plan, true, today)
}

/// A minute off the longest easy endurance set.
fn shorten(plan: &mut Session) -> bool {
    let blocks = plan
        .blocks
        .iter_mut()
        .filter(|block| block.kind == BlockKind::Conditioning);
    let sets = blocks
        .flat_map(|block| &mut block.exercises)
        .flat_map(|planned| &mut planned.sets);
    let long = sets.filter(|set| set.seconds.is_some_and(|seconds| seconds >= LEAST_ENDURANCE_S + CUT_S));
    let Some(set) = long.max_by_key(|set: &&mut PlannedSet| set.seconds) else {
        return false;
    };
    set.seconds = set.seconds.map(|seconds| seconds - CUT_S);
    true
}

/// One set less of the last such exercise with several; where none has, the last one goes, unless it is the only one.
fn drop_set(plan: &mut Session, is_main: bool, today: &Today<'_>) -> bool {
    let is_of = |kind: BlockKind| is_work(kind) && (kind == BlockKind::Main) == is_main;
    let count = plan.blocks.iter().filter(|block| is_work(block.kind));
    let count = count
        .flat_map(|block| &block.exercises)
        .filter(|planned| is_strength(planned, today))
        .count();
    let mut blocks = plan.blocks.iter_mut().filter(|block| is_of(block.kind)).rev();
    let several = blocks.find_map(|block| {
        let mut exercises = block.exercises.iter_mut().rev();
        exercises.find(|planned| is_strength(planned, today) && work_sets(planned) > 1)
    });
    if let Some(planned) = several {
        planned.sets.pop();
        return true;
    }
    if count < 2 {
        return false;
    }
    let mut blocks = plan.blocks.iter_mut().filter(|block| is_of(block.kind)).rev();
    let block = blocks.find(|block| block.exercises.iter().any(|planned| is_strength(planned, today)));
    let Some(block) = block else { return false };
    let place = block.exercises.iter().rposition(|planned| is_strength(planned, today));
    let dropped = place.map(|place| block.exercises.remove(place));
    alone(block);
    plan.blocks.retain(|block| !block.exercises.is_empty());
    if let Some(dropped) = dropped {
        forget(plan, &dropped);
    }
    true
}

/// A superset of which one exercise is left is none any more; its rests take the time that the other's sets took.
pub(super) fn alone(block: &mut crate::session::Block) {
    if !block.superset || block.exercises.len() > 1 {
        return;
    }
    block.superset = false;
    for set in block.exercises.iter_mut().flat_map(|planned| &mut planned.sets) {
        if set.kind == SetKind::Work {
            set.rest_s = set.rest_s.saturating_mul(2);
        }
    }
}

/// No reason speaks of an exercise that is not there.
pub(super) fn forget(plan: &mut Session, dropped: &PlannedExercise) {
    plan.reasons
        .retain(|reason| reason.exercise_id.as_ref() != Some(&dropped.exercise_id));
}

/// Half a point less exertion.
fn make_easier(plan: &mut Session, today: &Today<'_>) -> bool {
    let present = plan.target_rpe.map_or(0, Rpe::tenths);
    if present <= LEAST_RPE {
        return false;
    }
    cap_rpe(
        plan,
        Rpe::from_tenths(present.saturating_sub(RPE_STEP).max(LEAST_RPE)),
        today,
    );
    true
}
