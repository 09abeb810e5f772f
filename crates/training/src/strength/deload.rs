//! A week of less, with the same days and exercises (training science, 3.1).

use super::{
    constants::{DELOAD_LOAD_PERCENT, DELOAD_SETS_PERCENT},
    prescription::{percent_of, round_down},
};
use crate::quantity::{Mass, Rpe};

/// The hardest set of a deload week: four repetitions in reserve (3.1; inside Bell 2022, Rogerson 2024).
pub const DELOAD_RPE: Rpe = Rpe::from_tenths(60);

/// Half of the sets, the half rounded up, and at least one.
#[must_use]
pub const fn deload_sets(sets: u32) -> u32 {
    let halved = (sets * DELOAD_SETS_PERCENT).div_ceil(100);
    if halved == 0 { 1 } else { halved }
}

/// Nine tenths of the load, rounded down to a multiple of `step`; `None` when nothing but zero is light enough.
#[must_use]
pub fn deload_load(load: Mass, step: Mass) -> Option<Mass> {
    round_down(percent_of(load, DELOAD_LOAD_PERCENT, 100), step)
}
