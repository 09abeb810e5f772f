//! What hurts this morning is spared: an exercise that strains it is replaced or left out (6.4).
//!
//! The candidates for a place always come in the same order. One costs at most what any candidate before it would have
//! cost, so that more pain, which only moves further down the list, never makes the session larger.

use super::cut::{alone, exercise_of, forget, is_work, work_sets};
use crate::{
    catalogue::{Dose, Exercise, ExerciseId, Muscle, Pattern},
    gate::Allowance,
    planner::{
        reasons,
        suitable::{is_taught, leaves_room},
        today::Today,
        writing::sized,
    },
    quantity::Rpe,
    record::{Group, Volume},
    session::{PlannedExercise, Session, SetKind},
};

/// The session without what strains a spared region.
pub(super) fn spared(mut plan: Session, allowance: &Allowance<'_>, today: &Today<'_>) -> Session {
    let is_banned = |planned: &PlannedExercise| {
        exercise_of(planned, today).is_none_or(|exercise| allowance.ban(exercise).is_some())
    };
    let exercises = || plan.blocks.iter().flat_map(|block| &block.exercises);
    if !exercises().any(is_banned) {
        return plan;
    }
    let mut taken: Vec<ExerciseId> = exercises().map(|planned| planned.exercise_id.clone()).collect();
    let (mut replaced, mut dropped) = (vec![], vec![]);
    for block in &mut plan.blocks {
        let is_work = is_work(block.kind);
        block.exercises.retain_mut(|planned| {
            if !is_banned(planned) {
                return true;
            }
            let old = planned.clone();
            if is_work && replace(planned, &taken, allowance, today) {
                taken.push(planned.exercise_id.clone());
                replaced.push((old, planned.clone()));
                return true;
            }
            if !is_work && replace_easy(planned, allowance, today) {
                return true;
            }
            dropped.push((old, is_work));
            false
        });
        alone(block);
    }
    plan.blocks.retain(|block| !block.exercises.is_empty());
    for (old, new) in &replaced {
        forget(&mut plan, old);
        let named = exercise_of(new, today).zip(exercise_of(old, today));
        let rpe = new
            .sets
            .iter()
            .filter_map(|set| set.target_rpe)
            .max()
            .map_or(0, Rpe::tenths);
        plan.reasons
            .extend(named.map(|(new, old)| reasons::instead(new, old, rpe)));
    }
    for (old, _) in &dropped {
        forget(&mut plan, old);
    }
    let work_dropped = dropped.iter().filter(|(_, is_work)| *is_work).count();
    let level = allowance.worst_pain().unwrap_or(0);
    let reason = reasons::spared_today(replaced.len(), work_dropped, level);
    plan.reasons.insert(plan.reasons.len().min(1), reason);
    let has_work = plan.blocks.iter().any(|block| is_work(block.kind));
    if !has_work {
        plan.blocks.clear();
    }
    let sets = plan
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .flat_map(|planned| &planned.sets);
    let hardest = sets.filter_map(|set| set.target_rpe).max();
    plan.target_rpe = plan
        .target_rpe
        .zip(hardest)
        .map(|(session, hardest)| session.min(hardest));
    sized(plan, today.catalogue)
}

/// Puts the first candidate that spares what hurts in the place of the exercise. False when there is none.
fn replace(planned: &mut PlannedExercise, taken: &[ExerciseId], allowance: &Allowance<'_>, today: &Today<'_>) -> bool {
    let Some(old) = exercise_of(planned, today) else {
        return false;
    };
    if old.pattern == Pattern::Conditioning {
        return replace_easy(planned, allowance, today);
    }
    let Some(work) = planned.sets.iter().find(|set| set.kind == SetKind::Work).cloned() else {
        return false;
    };
    let mut most_s = seconds(old, amount(&work));
    let mut most_rpe = work.target_rpe;
    for candidate in candidates(old, today).filter(|candidate| !taken.contains(&candidate.id)) {
        let (least, rpe) = match candidate.dose {
            Dose::Reps { min, .. } => (
                min.max(allowance.min_reps()),
                Rpe::from_tenths(allowance.max_rpe(candidate)),
            ),
            Dose::Seconds { min, .. } => (min, Rpe::from_tenths(allowance.max_rpe(candidate))),
        };
        most_s = most_s.min(seconds(candidate, least));
        most_rpe = most_rpe.map(|most| most.min(rpe));
        if allowance.ban(candidate).is_some() {
            continue;
        }
        let fitting = (1..=least).rev().find(|&amount| seconds(candidate, amount) <= most_s);
        let Some(amount) = fitting.filter(|&amount| amount * 2 > least && amount >= allowance.min_reps().min(least))
        else {
            continue;
        };
        let timed = candidate.is_timed();
        let set = crate::session::PlannedSet {
            reps: (!timed).then_some(amount),
            seconds: timed.then_some(u32::from(amount)),
            load_kg: None,
            target_rpe: most_rpe,
            ..work
        };
        planned.sets = vec![set; work_sets(planned)];
        planned.exercise_id = candidate.id.clone();
        return true;
    }
    false
}

/// Puts an easier endurance exercise in the place of one. False when there is none.
fn replace_easy(planned: &mut PlannedExercise, allowance: &Allowance<'_>, today: &Today<'_>) -> bool {
    let is_endurance = exercise_of(planned, today).is_some_and(|old| old.pattern == Pattern::Conditioning);
    let others = ["easy-cycling", "easy-rowing", "brisk-walk", "walk", "march-in-place"];
    let mut usable = others.iter().filter_map(|id| today.usable(id));
    let other = usable.find(|other| is_endurance && allowance.ban(other).is_none());
    if let Some(other) = other {
        planned.exercise_id = other.id.clone();
    }
    other.is_some()
}

/// True when a set of the exercise counts for no group of muscles more than a set of the other.
fn counts_no_more(exercise: &Exercise, other: &Exercise) -> bool {
    let (mut one, mut two) = (Volume::default(), Volume::default());
    one.add(exercise, 1);
    two.add(other, 1);
    let mut back = [Muscle::Lats, Muscle::UpperBack].into_iter();
    back.all(|muscle| one.muscle(muscle) <= two.muscle(muscle))
        && Group::ALL
            .into_iter()
            .all(|group| one.half_sets(group) <= two.half_sets(group))
}

/// What can stand in: the same movement for the same muscles, easy to hard, taught at the athlete's level.
fn candidates<'a>(old: &'a Exercise, today: &'a Today<'_>) -> impl Iterator<Item = &'a Exercise> {
    today.catalogue.iter().filter(move |other| {
        let is_alike = other.pattern == old.pattern || other.pattern.is_isolation() && old.pattern.is_strength();
        let shares = other.primary.iter().any(|muscle| old.primary.contains(muscle));
        let is_usable = today.allowance.ban(other).is_none() && !today.is_unwanted(other);
        other.id != old.id
            && counts_no_more(other, old)
            && is_alike
            && shares
            && is_usable
            && is_taught(other, today)
            && leaves_room(other, today)
    })
}

fn amount(set: &crate::session::PlannedSet) -> u16 {
    let seconds = set.seconds.map(|seconds| u16::try_from(seconds).unwrap_or(u16::MAX));
    set.reps.or(seconds).unwrap_or(0)
}

fn seconds(exercise: &Exercise, amount: u16) -> u32 {
    let one_side = if exercise.is_timed() {
        u32::from(amount)
    } else {
        (u32::from(amount) * exercise.tempo.rep_ms()).div_ceil(1000)
    };
    one_side * exercise.sides()
}
