//! Heart-rate variability: the value, the usual band, and two published rules for a low day.

use super::constants::{BAND_DEVIATIONS, HRV_WEEK_COUNT, LOW_DAY_DEVIATIONS, ROUNDING};
use crate::load::{Spread, finite, mean};

/// RMSSD in milliseconds: the root of the mean squared difference of successive beat intervals (Task Force 1996).
///
/// `None` below two intervals.
#[must_use]
pub fn rmssd(intervals_ms: &[f64]) -> Option<f64> {
    let squares: Vec<_> = intervals_ms
        .windows(2)
        .map(|pair| (pair[1] - pair[0]) * (pair[1] - pair[0]))
        .collect();
    Some(mean(&squares)?.sqrt())
}

/// The natural logarithm of an RMSSD in milliseconds; `None` unless that is positive.
#[must_use]
pub fn ln_rmssd(rmssd_ms: f64) -> Option<f64> {
    finite(libm::log(rmssd_ms)).filter(|_| rmssd_ms > 0.0)
}

/// The band of usual lnRMSSD: baseline mean ± half a standard deviation, the smallest worthwhile change (Plews 2013;
/// Vesterinen 2016; Javaloyes 2019).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The baseline's mean and deviation.
    pub baseline: Spread,
}

/// Where a week's mean lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BandPlace {
    /// Under the band: no hard session.
    Below,
    /// In it, the edges included.
    Within,
    /// Over it, which alone is no reason to do more.
    Above,
}

/// A week of lnRMSSD against the band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandWeek {
    /// Mornings with a valid value.
    pub valid: usize,
    /// Their mean; `None` below three (Plews 2014).
    pub mean: Option<f64>,
    /// Deviations of that mean above the baseline's; `None` also when the baseline has no spread.
    pub z: Option<f64>,
    /// Where the mean lies.
    pub place: Option<BandPlace>,
}

impl Band {
    /// The band around these values of lnRMSSD; `None` below two.
    #[must_use]
    pub fn of(baseline: &[f64]) -> Option<Self> {
        Spread::of(baseline).map(|baseline| Self { baseline })
    }

    /// The band's lower and upper edge.
    #[must_use]
    pub fn edges(&self) -> (f64, f64) {
        let half = BAND_DEVIATIONS * self.baseline.sd;
        (self.baseline.mean - half, self.baseline.mean + half)
    }

    /// The last seven mornings against the band; a morning without a valid value is `None`.
    #[must_use]
    pub fn week(&self, mornings: &[Option<f64>]) -> BandWeek {
        let values: Vec<_> = mornings.iter().copied().flatten().collect();
        let valid = values.len();
        let mean = mean(&values).filter(|_| valid >= HRV_WEEK_COUNT);
        BandWeek {
            valid,
            mean,
            z: mean.and_then(|mean| self.baseline.z(mean)),
            place: mean.map(|mean| self.place(mean)),
        }
    }

    pub(super) fn place(&self, mean: f64) -> BandPlace {
        let (low, high) = self.edges();
        if mean < low - ROUNDING {
            BandPlace::Below
        } else if mean > high + ROUNDING {
            BandPlace::Above
        } else {
            BandPlace::Within
        }
    }
}

/// The rule of Kiviniemi 2007 for a low day: below the mean of the ten days before by a standard deviation, or falling
/// for two days. It was made for the logarithm of high-frequency power; any logarithm of HRV can be asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LowDay {
    /// The value below which a day is low.
    pub limit: f64,
    last_two: [f64; 2],
}

impl LowDay {
    /// The rule after these days, oldest first; `None` below two.
    #[must_use]
    pub fn after(previous: &[f64]) -> Option<Self> {
        let spread = Spread::of(previous)?;
        let limit = spread.mean - LOW_DAY_DEVIATIONS * spread.sd;
        Some(Self {
            limit,
            last_two: *previous.last_chunk()?,
        })
    }

    /// Whether today is low.
    #[must_use]
    pub fn is_low(&self, today: f64) -> bool {
        let [day_before, yesterday] = self.last_two;
        today < self.limit || (today < yesterday && yesterday < day_before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_variability_has_no_logarithm() {
        assert_eq!(rmssd(&[800.0; 5]).and_then(ln_rmssd), None);
        assert_eq!(rmssd(&[800.0]), None);
        assert_eq!(ln_rmssd(-1.0), None);
    }

    #[test]
    fn an_even_baseline_has_a_band_but_no_deviations() {
        let week = Band::of(&[4.2; 30]).unwrap().week(&[Some(4.2); 7]);
        assert_eq!((week.place, week.z), (Some(BandPlace::Within), None));
    }

    #[test]
    fn two_mornings_are_no_week() {
        let week = Band::of(&[4.2, 4.3]).unwrap().week(&[Some(4.2), None, Some(4.3)]);
        assert_eq!((week.valid, week.mean, week.place), (2, None, None));
    }

    #[test]
    fn two_falling_days_are_low_above_the_limit_too() {
        let rule = LowDay::after(&[6.9, 7.1, 7.0, 6.8, 7.2, 7.0, 6.9, 7.1, 7.0, 6.95]).unwrap();
        assert!(rule.is_low(6.90), "7.0, 6.95, 6.9");
        assert!(!rule.is_low(6.95));
    }
}
