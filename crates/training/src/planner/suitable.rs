//! Which exercises the planner may choose for an athlete; narrower than what the gate allows.

use super::today::Today;
use crate::{
    athlete::Experience,
    catalogue::{Dose, Exercise, Flag, Pattern},
};

/// True when nothing forbids the exercise, the athlete does not refuse it, and its usual dose leaves room for the fewest
/// repetitions asked.
///
/// A load can be lowered until eight repetitions are easy; the body cannot.
pub(super) fn suits(exercise: &Exercise, today: &Today<'_>) -> bool {
    leaves_room(exercise, today) && !today.is_unwanted(exercise) && today.allowance.ban(exercise).is_none()
}

/// True when the usual dose leaves room for the fewest repetitions asked.
pub(super) fn leaves_room(exercise: &Exercise, today: &Today<'_>) -> bool {
    match exercise.dose {
        Dose::Reps { min, .. } => min * 2 > today.allowance.min_reps() || today.loading(exercise).is_some(),
        Dose::Seconds { .. } => true,
    }
}

/// True when the exercise is taught at the athlete's level; from 65, a beginner stands on one leg only with a support
/// (6.3: stable options first), which the ladder of lunges begins with.
pub(super) fn is_taught(exercise: &Exercise, today: &Today<'_>) -> bool {
    let experience = today.experience();
    let is_beginner = experience == Experience::Beginner;
    let is_unsteady = exercise.pattern == Pattern::Lunge && exercise.has(Flag::Unilateral);
    let is_too_skilled = is_beginner && exercise.has(Flag::HighSkill);
    exercise.level <= experience && !is_too_skilled && !(is_unsteady && is_beginner && today.allowance.is_older())
}
