//! Training impulses from the heart rate, in arbitrary units of their own; never added to session loads.

use super::{
    constants::{TRIMP_MEN, TRIMP_WOMEN},
    finite,
};
use crate::athlete::Sex;

/// The share of the heart-rate reserve that is used, held within 0 to 1: `(HR − rest) ÷ (max − rest)`.
///
/// `None` unless the maximum lies above rest.
#[must_use]
pub fn heart_rate_reserve_fraction(mean_bpm: f64, rest_bpm: f64, max_bpm: f64) -> Option<f64> {
    let share = finite((mean_bpm - rest_bpm) / (max_bpm - rest_bpm))?;
    (max_bpm > rest_bpm).then_some(share.clamp(0.0, 1.0))
}

/// Banister's impulse: minutes × reserve share × a weight that rises with it (Morton, Fitz-Clarke & Banister 1990).
///
/// `None` when sex is not told: the weights differ and there is no third one.
#[must_use]
pub fn banister_trimp(minutes: f64, reserve_fraction: f64, sex: Sex) -> Option<f64> {
    let (weight, steepness) = match sex {
        Sex::Male => TRIMP_MEN,
        Sex::Female => TRIMP_WOMEN,
        Sex::Unspecified => return None,
    };
    finite(minutes * reserve_fraction * weight * libm::exp(steepness * reserve_fraction))
}

/// Edwards' impulse: minutes in the five tenths from 50 to 100 % of the maximum heart rate, weighted 1 to 5 (Edwards
/// 1993). The weights were never validated.
#[must_use]
pub fn edwards_trimp(minutes: [f64; 5]) -> Option<f64> {
    weighted(&minutes)
}

/// Lucia's impulse: minutes below the first threshold, between the two, and above the second, weighted 1 to 3 (Lucia
/// 2003).
#[must_use]
pub fn lucia_trimp(minutes: [f64; 3]) -> Option<f64> {
    weighted(&minutes)
}

fn weighted(minutes: &[f64]) -> Option<f64> {
    let weights = (1..).map(f64::from);
    finite(
        minutes
            .iter()
            .zip(weights)
            .map(|(minutes, weight)| minutes * weight)
            .sum(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maximum_below_rest_has_no_reserve() {
        assert_eq!(heart_rate_reserve_fraction(130.0, 60.0, 60.0), None);
        assert_eq!(heart_rate_reserve_fraction(130.0, 200.0, 60.0), None);
    }

    #[test]
    fn untold_sex_has_no_banister_impulse() {
        assert_eq!(banister_trimp(30.0, 0.5, Sex::Unspecified), None);
    }
}
