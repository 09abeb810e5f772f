//! Readiness and heart-rate variability over many mornings, for looking back.

use super::{
    Readiness, hrv_signal,
    readings::{Mornings, Readings},
};
use crate::{biometrics::Biometrics, day::TrainingDay};

/// Heart-rate variability of one morning, with the week and the band that it is judged by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HrvDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The morning's RMSSD in milliseconds.
    pub rmssd_ms: Option<f64>,
    /// The mean of the last seven mornings in milliseconds, worked out in logarithms.
    pub week_ms: Option<f64>,
    /// The lower and upper edge of the usual band in milliseconds.
    pub band_ms: Option<(f64, f64)>,
}

/// Heart-rate variability of every day from `first` to `last`, from the biometrics of these days and of the 67 before.
#[must_use]
pub fn hrv_course(days: &[Biometrics], first: TrainingDay, last: TrainingDay) -> Vec<HrvDay> {
    let mornings = Mornings::of(days);
    let count = last.days_since(first).max(-1) + 1;
    let day = |offset: i32| {
        let training_day = first.plus_days(offset);
        let readings = Readings::new(&mornings, training_day);
        let week = hrv_signal::week(&readings);
        HrvDay {
            training_day,
            rmssd_ms: hrv_signal::of_today(&readings),
            week_ms: week.map(|week| libm::exp(week.mean)),
            band_ms: week.map(|week| {
                let (low, high) = week.band().edges();
                (libm::exp(low), libm::exp(high))
            }),
        }
    };
    (0..count).map(day).collect()
}

/// The readiness of every day from `first` to `last`, from the biometrics of these days and of the 67 before.
#[must_use]
pub fn readiness_course(days: &[Biometrics], first: TrainingDay, last: TrainingDay) -> Vec<Readiness> {
    let mornings = Mornings::of(days);
    let count = last.days_since(first).max(-1) + 1;
    (0..count)
        .map(|offset| Readiness::on(&mornings, first.plus_days(offset)))
        .collect()
}
