//! Which exercises the planner may choose for an athlete; narrower than what the gate allows.

use super::PlanInput;
use crate::{
    athlete::Experience,
    catalogue::{Dose, Exercise, Flag, Pattern},
    gate::Allowance,
};

/// True when nothing forbids the exercise and its usual dose leaves room for the fewest repetitions asked.
///
/// A load can be lowered until eight repetitions are easy; the body cannot.
pub(super) fn suits(exercise: &Exercise, input: &PlanInput, allowance: &Allowance<'_>) -> bool {
    let is_loaded = || exercise.loaded_by(&input.athlete.equipment).is_some();
    let leaves_room = match exercise.dose {
        Dose::Reps { min, .. } => min * 2 > allowance.min_reps() || is_loaded(),
        Dose::Seconds { .. } => true,
    };
    leaves_room && allowance.ban(exercise).is_none()
}

/// True when the exercise is taught at the athlete's level; from 65, a beginner stands on one leg only with a support
/// (6.3: stable options first), which the ladder of lunges begins with.
pub(super) fn is_taught(exercise: &Exercise, input: &PlanInput, allowance: &Allowance<'_>) -> bool {
    let experience = input.athlete.experience;
    let is_beginner = experience == Experience::Beginner;
    let is_unsteady = exercise.pattern == Pattern::Lunge && exercise.has(Flag::Unilateral);
    let is_too_skilled = is_beginner && exercise.has(Flag::HighSkill);
    exercise.level <= experience && !is_too_skilled && !(is_unsteady && is_beginner && allowance.is_older())
}
