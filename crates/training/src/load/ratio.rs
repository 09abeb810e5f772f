//! Acute against chronic load, for showing only.
//!
//! No load ratio predicts an athlete's injury (Impellizzeri 2020, 2021; Frandsen 2025), so none may forbid a session.

use super::{
    Smoothing,
    constants::{CHRONIC_DAYS, WEEK_DAYS},
    ewma, finite,
    spread::{as_f64, mean},
};

/// Acute load, chronic load and their ratio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadRatio {
    /// The recent mean in AU a day.
    pub acute_au: f64,
    /// The longer mean in AU a day.
    pub chronic_au: f64,
}

impl LoadRatio {
    /// Acute ÷ chronic; `None` when there was no chronic load.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        finite(self.acute_au / self.chronic_au)
    }
}

/// Mean of 7 days against mean of 28, of which the 7 are part (Gabbett 2016). `None` below 28 known days.
#[must_use]
pub fn coupled_ratio(daily_au: &[f64]) -> Option<LoadRatio> {
    let days = daily_au.last_chunk::<CHRONIC_DAYS>()?;
    let (_, acute) = days.split_at(CHRONIC_DAYS - WEEK_DAYS);
    Some(LoadRatio {
        acute_au: mean(acute)?,
        chronic_au: mean(days)?,
    })
}

/// Mean of 7 days against mean of the 21 before them (Windt & Gabbett 2019). `None` below 28 known days.
#[must_use]
pub fn uncoupled_ratio(daily_au: &[f64]) -> Option<LoadRatio> {
    let days = daily_au.last_chunk::<CHRONIC_DAYS>()?;
    let (chronic, acute) = days.split_at(CHRONIC_DAYS - WEEK_DAYS);
    Some(LoadRatio {
        acute_au: mean(acute)?,
        chronic_au: mean(chronic)?,
    })
}

/// Exponentially weighted means against each other, seeded with the first load (Williams 2017).
///
/// `None` while fewer days are known than the chronic mean spans: until then the seed decides.
#[must_use]
pub fn smoothed_ratio(daily_au: &[f64], acute_days: usize, chronic_days: usize) -> Option<LoadRatio> {
    if daily_au.len() < chronic_days {
        return None;
    }
    let last = |days: usize| {
        let share = Smoothing::Span.share(as_f64(days))?;
        finite(*ewma(daily_au, share, None).last()?)
    };
    Some(LoadRatio {
        acute_au: last(acute_days)?,
        chronic_au: last(chronic_days)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_seven_days_say_nothing() {
        let days = [100.0; 27];
        assert_eq!(coupled_ratio(&days), None);
        assert_eq!(uncoupled_ratio(&days), None);
        assert_eq!(smoothed_ratio(&days, 7, 28), None);
    }

    #[test]
    fn a_first_week_after_nothing_has_no_uncoupled_ratio() {
        let days = [&[0.0; 21][..], &[100.0; 7]].concat();
        assert_eq!(uncoupled_ratio(&days).and_then(|ratio| ratio.ratio()), None);
        assert_eq!(coupled_ratio(&days).and_then(|ratio| ratio.ratio()), Some(4.0));
    }
}
