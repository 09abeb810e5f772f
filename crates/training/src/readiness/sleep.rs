//! Sleep as a signal: last night's minutes, the week's, and a device's own score.

use super::{
    Level,
    baseline::Baseline,
    constants::{
        AMBER, SLEEP_AMBER_MIN, SLEEP_ASSUMED_SD, SLEEP_DEBT_MIN, SLEEP_LEAST_SD, SLEEP_NEED_MIN, SLEEP_RED_MIN,
        SLEEP_SCORE_LEAST_SD, SLEEP_WEEK_COUNT, SLEEP_WEEK_DAYS,
    },
    readings::{Reading, Readings},
    score_of_z,
    signal::Measured,
};
use crate::{biometrics::Biometrics, load::mean};

/// The signal from minutes, a device's score, or both.
///
/// Minutes hold the score within bounds (2.4): below five hours red, below six amber, from six on never red alone, and
/// at most amber when the week's mean lies an hour under the own need. A device's score is only compared with the same
/// source's own.
pub(super) fn sleep_signal(readings: &Readings<'_>) -> Option<Measured> {
    let device = device_score(readings);
    let Some(night) = readings.newest(minutes) else {
        return device;
    };
    let past = readings.baseline(night.source, night.day, minutes);
    let baseline = Baseline::of(&past, SLEEP_LEAST_SD);
    let assumed = (night.value - SLEEP_NEED_MIN.0) / SLEEP_ASSUMED_SD;
    let own = score_of_z(baseline.map_or(assumed, |baseline| baseline.z(night.value)));
    let score = device.map_or(own, |device| f64::midpoint(own, device.counted()));
    let bounded = bounded(score, night.value);
    Some(Measured {
        score: if is_short_of_sleep(readings, &night) {
            bounded.min(Level::Amber.top())
        } else {
            bounded
        },
        value: night.value,
        usual: baseline.map(|baseline| baseline.spread.mean),
        baseline,
        is_carried: night.is_carried,
    })
}

/// Last night's minutes, if they are known.
pub(super) fn last_night_minutes(readings: &Readings<'_>) -> Option<f64> {
    readings
        .newest(minutes)
        .filter(|night| !night.is_carried)
        .map(|night| night.value)
}

fn bounded(score: f64, minutes: f64) -> f64 {
    if minutes < SLEEP_RED_MIN {
        score.min(Level::Red.top())
    } else if minutes < SLEEP_AMBER_MIN {
        score.clamp(AMBER, Level::Amber.top())
    } else {
        score.max(AMBER)
    }
}

fn is_short_of_sleep(readings: &Readings<'_>, night: &Reading<'_>) -> bool {
    let first_night = night.day.plus_days(1 - SLEEP_WEEK_DAYS);
    let week = readings.of(night.source, night.day, SLEEP_WEEK_DAYS, minutes);
    let past = readings.baseline(night.source, first_night, minutes);
    let usual = Baseline::of(&past, SLEEP_LEAST_SD).map(|baseline| baseline.spread.mean);
    let need = usual
        .unwrap_or(SLEEP_NEED_MIN.0)
        .clamp(SLEEP_NEED_MIN.0, SLEEP_NEED_MIN.1);
    week.len() >= SLEEP_WEEK_COUNT && mean(&week).is_some_and(|mean| mean < need - SLEEP_DEBT_MIN)
}

fn device_score(readings: &Readings<'_>) -> Option<Measured> {
    let newest = readings.newest(score)?;
    let past = readings.baseline(newest.source, newest.day, score);
    let baseline = Baseline::of(&past, SLEEP_SCORE_LEAST_SD)?;
    Some(Measured {
        score: score_of_z(baseline.z(newest.value)),
        value: newest.value,
        usual: Some(baseline.spread.mean),
        baseline: Some(baseline),
        is_carried: newest.is_carried,
    })
}

fn minutes(day: &Biometrics) -> Option<f64> {
    day.sleep_minutes.map(f64::from)
}

fn score(day: &Biometrics) -> Option<f64> {
    day.sleep_score.map(f64::from)
}
