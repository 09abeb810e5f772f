//! What is usual for this athlete.

use super::constants::{ARTEFACT_DEVIATIONS, FULL_COUNT, MEDIAN_DISTANCE_TO_SD, PROVISIONAL_COUNT};
use crate::load::Spread;

/// Mean and deviation of an athlete's own past values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Baseline {
    pub(super) spread: Spread,
}

impl Baseline {
    /// The baseline of the values; `None` below 14.
    ///
    /// A value more than four deviations from the middle is an artefact and left out. The middle and the deviation for
    /// that are medians, which the artefact itself cannot move. `least_sd` keeps a very even past from making noise
    /// look like news.
    pub(super) fn of(values: &[f64], least_sd: f64) -> Option<Self> {
        let middle = median(values)?;
        let distances: Vec<_> = values.iter().map(|value| (value - middle).abs()).collect();
        let limit = (median(&distances)? * MEDIAN_DISTANCE_TO_SD).max(least_sd) * ARTEFACT_DEVIATIONS;
        let kept: Vec<_> = values
            .iter()
            .copied()
            .filter(|value| (value - middle).abs() <= limit)
            .collect();
        let spread = Spread::of(&kept)?.at_least(least_sd);
        (kept.len() >= PROVISIONAL_COUNT).then_some(Self { spread })
    }

    /// True while it rests on fewer than 28 values.
    pub(super) const fn is_provisional(&self) -> bool {
        self.spread.count < FULL_COUNT
    }

    /// Deviations above the mean. The deviation is never zero.
    pub(super) fn z(&self, value: f64) -> f64 {
        (value - self.spread.mean) / self.spread.sd
    }
}

fn median(values: &[f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let mut values = values.to_vec();
    let (is_odd, half) = (values.len() % 2 == 1, values.len() / 2);
    let (below, &mut upper, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    if is_odd {
        return Some(upper);
    }
    let lower = below.iter().copied().max_by(f64::total_cmp)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_artefact_does_not_shift_what_is_usual() {
        let mut values: Vec<f64> = (0..20).map(|day| 50.0 + f64::from(day % 5)).collect();
        let usual = Baseline::of(&values, 1.0).unwrap();
        values.push(180.0);
        let with_artefact = Baseline::of(&values, 1.0).unwrap();
        assert_eq!(usual.spread, with_artefact.spread);
    }

    #[test]
    fn an_even_past_has_the_least_deviation() {
        let usual = Baseline::of(&[52.0; 14], 1.0).unwrap();
        assert_eq!(usual.z(54.0).to_bits(), 2.0_f64.to_bits());
        assert!(Baseline::of(&[52.0; 13], 1.0).is_none());
    }
}
