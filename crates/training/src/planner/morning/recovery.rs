//! Easy movement in the place of a session: joints, and an easy endurance exercise (2.6, V20).

use crate::{
    gate::Allowance,
    planner::{
        constants::{CHANGE_S, LEAST_RECOVERY_MINUTES, RECOVERY_MINUTES, RECOVERY_RPE, RED_LOAD_PERCENT},
        duration, preparation,
        today::Today,
        writing::{block, course, rest, sized},
    },
    quantity::Rpe,
    session::{BlockKind, PlannedExercise, Reason, Session, SessionKind},
};

/// What easy endurance work can be, the first choice first.
const EASY: [&str; 5] = ["easy-cycling", "easy-rowing", "brisk-walk", "walk", "march-in-place"];

/// Easy movement that costs at most two fifths of the plan, whatever hurts; see [`written`].
pub(super) fn instead_of(plan: &Session, today: &Today<'_>) -> Session {
    let rpe = plan
        .target_rpe
        .map_or(RECOVERY_RPE, |rpe| rpe.tenths().min(RECOVERY_RPE))
        .max(1);
    let most_au = plan.load_au * RED_LOAD_PERCENT / 100;
    let minutes = (most_au * 10 / u32::from(rpe))
        .min(RECOVERY_MINUTES)
        .min(u32::from(plan.minutes));
    let empty = rest(crate::planner::reasons::nothing_left(), plan.phase);
    if minutes < LEAST_RECOVERY_MINUTES {
        return empty;
    }
    let mut joints = preparation::mobility(today);
    let left = |joints: &[PlannedExercise]| {
        let joints_s: u32 = joints
            .iter()
            .map(|planned| duration::exercise_s(planned, today.catalogue))
            .sum();
        (minutes * 60).saturating_sub(joints_s + CHANGE_S) / 60 * 60
    };
    while left(&joints) < minutes * 60 / 2 && joints.pop().is_some() {}
    let walk = preparation::easy(left(&joints), rpe, today);
    let blocks = [
        block(BlockKind::WarmUp, joints),
        block(BlockKind::Conditioning, walk.into_iter().collect()),
    ];
    sized(
        Session {
            kind: SessionKind::Recovery,
            title: "Easy movement".to_owned(),
            template: Some("recovery".to_owned()),
            target_rpe: Some(Rpe::from_tenths(rpe)),
            blocks: blocks.into_iter().filter(|block| !block.exercises.is_empty()).collect(),
            ..empty
        },
        today.catalogue,
    )
}

/// The easy movement with its reason, without what hurts: joints are left out, endurance is done otherwise.
pub(super) fn written(easy: &Session, reason: Reason, allowance: &Allowance<'_>, today: &Today<'_>) -> Session {
    let mut session = easy.clone();
    session.reasons = std::iter::once(reason).chain(course(today)).collect();
    for block in &mut session.blocks {
        let is_work = block.kind == BlockKind::Conditioning;
        block.exercises.retain_mut(|planned| {
            let exercise = today.catalogue.get(&planned.exercise_id);
            if exercise.is_some_and(|exercise| allowance.ban(exercise).is_none()) {
                return true;
            }
            let other = EASY.iter().filter_map(|id| today.usable(id));
            let mut other = other
                .filter(|other| is_work && allowance.ban(other).is_none())
                .map(|other| &other.id);
            match other.next() {
                Some(id) => {
                    planned.exercise_id = id.clone();
                    true
                }
                None => false,
            }
        });
    }
    session.blocks.retain(|block| !block.exercises.is_empty());
    if session.blocks.is_empty() {
        return Session {
            reasons: session.reasons,
            ..rest(crate::planner::reasons::nothing_left(), session.phase)
        };
    }
    sized(session, today.catalogue)
}
