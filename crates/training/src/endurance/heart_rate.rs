//! Maximum and target heart rate.

use crate::load::finite;

/// A formula for the maximum heart rate from age, in beats a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HrMaxFormula {
    /// 208 − 0.7 × age (Tanaka 2001); the one to use.
    Tanaka,
    /// 207 − 0.7 × age (Gellish 2007).
    Gellish,
    /// 220 − age (Fox 1971): too high in youth, too low in age; for comparison with other apps.
    Fox,
}

impl HrMaxFormula {
    /// The maximum at this age in years; `None` where the line has left what a heart can do.
    ///
    /// None of them holds with beta-blockers or an arrhythmia.
    #[must_use]
    pub fn max_bpm(self, age_years: f64) -> Option<f64> {
        let (at_birth, a_year) = match self {
            Self::Tanaka => (208.0, 0.7),
            Self::Gellish => (207.0, 0.7),
            Self::Fox => (220.0, 1.0),
        };
        finite(at_birth - a_year * age_years).filter(|&bpm| age_years >= 0.0 && bpm > 0.0)
    }
}

/// The heart rate at a share of the reserve: `rest + share × (max − rest)` (Karvonen 1957).
///
/// `None` unless the maximum lies above rest.
#[must_use]
pub fn target_bpm(rest_bpm: f64, max_bpm: f64, share: f64) -> Option<f64> {
    finite(rest_bpm + share * (max_bpm - rest_bpm)).filter(|_| max_bpm > rest_bpm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_age_and_no_reserve_have_no_heart_rate() {
        assert_eq!(HrMaxFormula::Tanaka.max_bpm(-1.0), None);
        assert_eq!(HrMaxFormula::Fox.max_bpm(f64::NAN), None);
        assert_eq!(target_bpm(60.0, 60.0, 0.5), None);
    }
}
