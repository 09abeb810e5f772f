//! Averages that forget: the exponentially weighted mean and its three conventions.

use super::finite;

/// What "an average over N days" gives to the newest day. The three are not interchangeable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Smoothing {
    /// 2 ÷ (N + 1), of the acute and chronic loads (Williams 2017).
    Span,
    /// 1 ÷ N, of the performance chart (Allen & Coggan).
    OneOverDays,
    /// 1 − e^(−1 ÷ N), exact for a time constant of N days (Banister 1975).
    Exponential,
}

impl Smoothing {
    /// The newest day's share, 0 to 1; `None` unless `days` is a positive number.
    #[must_use]
    pub fn share(self, days: f64) -> Option<f64> {
        let share = match self {
            Self::Span => 2.0 / (days + 1.0),
            Self::OneOverDays => 1.0 / days,
            Self::Exponential => 1.0 - libm::exp(-1.0 / days),
        };
        finite(share).filter(|_| days > 0.0)
    }
}

/// The exponentially weighted mean after each day: `E = L·λ + (1 − λ)·E` (Williams 2017).
///
/// Without a seed the first load is the first mean, which overstates the first weeks; with one the first load is mixed
/// into it like any other.
#[must_use]
pub fn ewma(daily_au: &[f64], share: f64, seed: Option<f64>) -> Vec<f64> {
    let start = seed.or(daily_au.first().copied()).unwrap_or(0.0);
    daily_au
        .iter()
        .scan(start, |mean, &load| {
            *mean = load * share + (1.0 - share) * *mean;
            Some(*mean)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_days_make_no_average() {
        for smoothing in [Smoothing::Span, Smoothing::OneOverDays, Smoothing::Exponential] {
            for days in [0.0, -1.0, f64::NAN] {
                assert_eq!(smoothing.share(days), None, "{smoothing:?} {days}");
            }
        }
        assert_eq!(ewma(&[], 0.25, None), Vec::<f64>::new());
    }
}
