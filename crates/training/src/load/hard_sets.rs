//! Which work sets were hard enough to count as a stimulus.

use super::constants::HARD_SET_RPE;
use crate::quantity::Rpe;

/// True from RPE 7, three repetitions in reserve (L8; design, after Robinson 2024).
#[must_use]
pub fn is_hard(rpe: Rpe) -> bool {
    rpe >= Rpe::from_tenths(HARD_SET_RPE)
}

/// Whether a work set was hard; one whose RPE was not told counts as it was meant. Without either it does not count.
#[must_use]
pub fn is_hard_set(rpe: Option<Rpe>, target_rpe: Option<Rpe>) -> bool {
    rpe.or(target_rpe).is_some_and(is_hard)
}
