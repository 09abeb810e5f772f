//! The mean of some values and how far they scatter.

use super::{constants::NO_SPREAD, finite};

/// Mean and standard deviation of at least two values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many values.
    pub count: usize,
    /// Their mean.
    pub mean: f64,
    /// Their sample standard deviation (n − 1), the convention wherever a rule asks for one.
    pub sd: f64,
}

impl Spread {
    /// The spread of the values; `None` below two, or when one of them is not a number.
    ///
    /// Values that differ by rounding alone have a deviation of exactly zero.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        let count = values.len();
        if count < 2 {
            return None;
        }
        let mean = finite(mean(values)?)?;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let sd = finite((squares / as_f64(count - 1)).sqrt())?;
        let is_rounding = sd <= NO_SPREAD * mean.abs().max(1.0);
        let sd = if is_rounding { 0.0 } else { sd };
        Some(Self { count, mean, sd })
    }

    /// The population standard deviation (n), for comparison with other apps.
    #[must_use]
    pub fn population_sd(&self) -> f64 {
        self.sd * (as_f64(self.count - 1) / as_f64(self.count)).sqrt()
    }

    /// How many standard deviations the value lies above the mean; `None` without any spread.
    #[must_use]
    pub fn z(&self, value: f64) -> Option<f64> {
        finite((value - self.mean) / self.sd)
    }

    /// The same mean with at least this deviation.
    #[must_use]
    pub fn at_least(self, sd: f64) -> Self {
        Self {
            sd: self.sd.max(sd),
            ..self
        }
    }
}

/// The mean; `None` of nothing.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    finite(values.iter().sum::<f64>() / as_f64(values.len()))
}

/// A count as a number; exact below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "counts of days and sets are small")]
pub(crate) const fn as_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_decimal_fractions_have_no_spread() {
        let spread = Spread::of(&[300.1; 7]).unwrap();
        assert_eq!((spread.sd.to_bits(), spread.z(300.1)), (0, None));
    }

    #[test]
    fn what_is_no_number_has_no_spread() {
        for values in [&[][..], &[1.0], &[1.0, f64::NAN], &[1.0, f64::INFINITY]] {
            assert_eq!(Spread::of(values), None, "{values:?}");
        }
    }
}
