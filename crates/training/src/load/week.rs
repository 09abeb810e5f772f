//! The load of seven days and how evenly it was spread.

use super::{Spread, constants::WEEK_DAYS, finite, spread::as_f64};

/// A week's load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// The sum in AU.
    pub load_au: f64,
    /// Mean and scatter of the days, in AU.
    pub days: Spread,
}

impl Week {
    /// The last seven days; `None` when fewer are known: a guess would read as a fall in load.
    #[must_use]
    pub fn of(daily_au: &[f64]) -> Option<Self> {
        let days = Spread::of(daily_au.last_chunk::<WEEK_DAYS>()?)?;
        let load_au = days.mean * as_f64(WEEK_DAYS);
        Some(Self { load_au, days })
    }

    /// Monotony: mean of the days ÷ their standard deviation (Foster 1998).
    ///
    /// `None` when all days are equal. Seven equal days with load are as monotonous as can be, which
    /// [`Week::is_constant`] says; seven empty ones are not. Papers do not tell which deviation they mean; it is the
    /// sample's here.
    #[must_use]
    pub fn monotony(&self) -> Option<f64> {
        finite(self.days.mean / self.days.sd)
    }

    /// Monotony with the population's deviation, as some apps show it.
    #[must_use]
    pub fn population_monotony(&self) -> Option<f64> {
        finite(self.days.mean / self.days.population_sd())
    }

    /// Strain: the week's load × its monotony (Foster 1998).
    #[must_use]
    pub fn strain(&self) -> Option<f64> {
        finite(self.load_au * self.monotony()?)
    }

    /// Strain with the population's deviation, as some apps show it.
    #[must_use]
    pub fn population_strain(&self) -> Option<f64> {
        finite(self.load_au * self.population_monotony()?)
    }

    /// True when every day has the same load and there is some.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.days.sd <= 0.0 && self.days.mean > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_days_are_no_week() {
        assert_eq!(Week::of(&[300.0; 6]), None);
    }

    #[test]
    fn equal_days_are_constant_only_with_load() {
        let is_constant = |load: f64| Week::of(&[load; 7]).unwrap().is_constant();
        assert!(is_constant(300.0));
        assert!(!is_constant(0.0));
    }
}
