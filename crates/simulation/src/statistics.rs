//! Means and how sure they are.

use serde::Serialize;

/// The mean; 0 of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        0.0
    } else {
        values.iter().sum::<f64>() / count(values.len())
    }
}

/// A count as a number.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts here are far below 2⁵³")]
pub const fn count(things: usize) -> f64 {
    things as f64
}

/// The same of a longer count.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts here are far below 2⁵³")]
pub const fn number(things: u64) -> f64 {
    things as f64
}

/// A mean with the half width of its 95 % confidence interval (1.96 standard errors).
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// How far the interval reaches on either side.
    pub half_width: f64,
    /// How many values it rests on.
    pub count: usize,
}

impl Estimate {
    /// The estimate from these values.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let mean = mean(values);
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let half_width = if values.len() < 2 {
            0.0
        } else {
            1.96 * (squares / count(values.len() - 1) / count(values.len())).sqrt()
        };
        Self {
            mean,
            half_width,
            count: values.len(),
        }
    }
}

/// The middle value; 0 of nothing.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_two_standard_errors_wide() {
        let estimate = Estimate::of(&[1.0, 2.0, 3.0, 4.0]);
        assert!((estimate.mean - 2.5).abs() < 1e-12);
        assert!((estimate.half_width - 1.96 * (5.0_f64 / 3.0 / 4.0).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn nothing_has_no_interval() {
        assert_eq!(Estimate::of(&[]), Estimate::default());
    }
}
