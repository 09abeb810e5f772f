//! Sore muscles get a set less, and nothing above RPE 7.

use super::cut::{exercise_of, is_strength, is_work, lighter, work_sets};
use crate::{
    athlete::Region,
    planner::{
        constants::{AMBER_RPE, SORE},
        reasons,
        today::Today,
        writing::sized,
    },
    quantity::Rpe,
    session::{PlannedExercise, Session, SetKind},
};

/// The session with less for what is sore.
pub(super) fn eased(mut plan: Session, today: &Today<'_>) -> Session {
    let sore = sore_regions(today);
    if sore.is_empty() {
        return plan;
    }
    let mut count = 0;
    let work = plan.blocks.iter_mut().filter(|block| is_work(block.kind));
    for planned in work.flat_map(|block| &mut block.exercises) {
        if is_strength(planned, today) && trains(planned, &sore, today) {
            lessen(planned, today);
            count += 1;
        }
    }
    if count == 0 {
        return plan;
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
    plan.reasons.insert(plan.reasons.len().min(1), reasons::sore(count));
    sized(plan, today.catalogue)
}

fn sore_regions(today: &Today<'_>) -> Vec<Region> {
    let mornings = today
        .input
        .biometrics
        .iter()
        .filter(|morning| morning.training_day == today.day());
    let soreness = mornings
        .filter_map(|morning| morning.check_in.as_ref())
        .flat_map(|check_in| &check_in.soreness);
    let sore = soreness.filter(|soreness| soreness.level >= SORE);
    sore.map(|soreness| soreness.region).collect()
}

fn trains(planned: &PlannedExercise, regions: &[Region], today: &Today<'_>) -> bool {
    exercise_of(planned, today).is_some_and(|exercise| {
        let mut muscles = exercise.primary.iter();
        muscles.any(|muscle| muscle.region().is_some_and(|region| regions.contains(&region)))
    })
}

fn lessen(planned: &mut PlannedExercise, today: &Today<'_>) {
    if work_sets(planned) > 1 {
        planned.sets.pop();
    }
    let cap = Rpe::from_tenths(AMBER_RPE);
    let exercise = exercise_of(planned, today);
    let work = planned.sets.iter_mut().filter(|set| set.kind == SetKind::Work);
    for set in work.filter(|set| set.target_rpe > Some(cap)) {
        let lighter = exercise.and_then(|exercise| lighter(set, cap, exercise, today));
        set.load_kg = lighter.or(set.load_kg);
        set.target_rpe = Some(cap);
    }
}
