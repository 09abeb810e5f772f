//! HRV as a signal: the week's mean against the own band.

use super::{
    baseline::Baseline,
    constants::{HEART_TOP, HRV_HELD, HRV_LEAST_SD, HRV_WEEK_COUNT, HRV_WEEK_DAYS, RMSSD_MS},
    hrv::{Band, BandPlace, ln_rmssd},
    readings::Readings,
    score_of_z,
    signal::Measured,
};
use crate::{biometrics::Biometrics, load::mean};

/// The signal, and whether the week lies below the band.
#[derive(Debug, Clone, Copy)]
pub(super) struct HrvSignal {
    pub(super) measured: Measured,
    pub(super) is_below_band: bool,
}

/// The last seven mornings against what is usual.
#[derive(Debug, Clone, Copy)]
pub(super) struct Week {
    baseline: Baseline,
    /// The mean of the mornings' logarithms.
    pub(super) mean: f64,
    is_carried: bool,
}

impl Week {
    pub(super) const fn band(&self) -> Band {
        Band {
            baseline: self.baseline.spread,
        }
    }
}

/// The last seven mornings of the newest value's source against the 60 days before them.
///
/// `None` with fewer than three of the mornings, or 14 of the days.
pub(super) fn week(readings: &Readings<'_>) -> Option<Week> {
    let newest = readings.newest(ln)?;
    let first_morning = readings.today().plus_days(1 - HRV_WEEK_DAYS);
    let baseline = Baseline::of(&readings.baseline(newest.source, first_morning, ln), HRV_LEAST_SD)?;
    let mornings = readings.of(newest.source, readings.today(), HRV_WEEK_DAYS, ln);
    let mean = mean(
        &mornings
            .iter()
            .map(|&morning| held(morning, &baseline))
            .collect::<Vec<_>>(),
    )?;
    (mornings.len() >= HRV_WEEK_COUNT).then_some(Week {
        baseline,
        mean,
        is_carried: newest.is_carried,
    })
}

/// The RMSSD of this very morning, if it is believed.
pub(super) fn of_today(readings: &Readings<'_>) -> Option<f64> {
    let newest = readings.newest(|day| ln(day).and(day.hrv_rmssd_ms))?;
    (!newest.is_carried).then_some(newest.value)
}

/// The week as a signal.
pub(super) fn hrv_signal(readings: &Readings<'_>) -> Option<HrvSignal> {
    let week = week(readings)?;
    let baseline = week.baseline;
    Some(HrvSignal {
        measured: Measured {
            score: score_of_z(baseline.z(week.mean)).min(HEART_TOP),
            value: libm::exp(week.mean),
            usual: Some(libm::exp(baseline.spread.mean)),
            baseline: Some(baseline),
            is_carried: week.is_carried,
        },
        is_below_band: week.band().place(week.mean) == BandPlace::Below,
    })
}

fn held(morning: f64, baseline: &Baseline) -> f64 {
    let at = |deviations: f64| baseline.spread.mean + deviations * baseline.spread.sd;
    morning.clamp(at(HRV_HELD.0), at(HRV_HELD.1))
}

fn ln(day: &Biometrics) -> Option<f64> {
    let (least, most) = RMSSD_MS;
    ln_rmssd(day.hrv_rmssd_ms.filter(|rmssd| (least..=most).contains(rmssd))?)
}
