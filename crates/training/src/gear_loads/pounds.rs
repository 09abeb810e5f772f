//! Pounds, for gear that is sold in them.

use crate::quantity::Mass;

/// A pound in milligrams, rounded.
const POUND_MG: u64 = 453_592;
/// Gear that steps by up to this many grams is sold in steps of five pounds where pounds are usual (design).
const FIVE_POUNDS_FOR_G: u32 = 2_500;

/// Whole pounds in a mass, a gram of rounding forgiven.
pub(crate) fn to_pounds(load: Mass) -> u64 {
    (u64::from(load.g()) * 1000 + 1000) / POUND_MG
}

pub(crate) fn from_pounds(count: u64) -> Mass {
    Mass::from_g(u32::try_from((count * POUND_MG + 500) / 1000).unwrap_or(u32::MAX))
}

/// The step in pounds of gear that is sold in pounds: 2.5 kg is 5 lb.
pub(crate) fn step_pounds(step: Mass) -> u64 {
    u64::from(step.g().max(1).div_ceil(FIVE_POUNDS_FOR_G)) * 5
}
