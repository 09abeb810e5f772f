//! Resting heart rate against the athlete's own.

use super::{
    Level,
    baseline::Baseline,
    constants::{AMBER, GREEN, HEART_TOP, RESTING_HR_AMBER, RESTING_HR_LEAST_SD, RESTING_HR_RED},
    readings::Readings,
    score_of_z,
    signal::Measured,
};
use crate::{biometrics::Biometrics, load::Spread};

/// A morning's resting heart rate against past ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// Beats a minute above the mean.
    pub delta_bpm: f64,
    /// Standard deviations above the mean; `None` when the past mornings are all equal.
    pub z: Option<f64>,
}

impl Deviation {
    /// How far the morning departs.
    #[must_use]
    pub fn of(past: &Spread, today_bpm: f64) -> Self {
        Self {
            delta_bpm: today_bpm - past.mean,
            z: past.z(today_bpm),
        }
    }

    /// What it says: deviations and beats must both be high, for a deviation can be a single beat (2.3; design).
    #[must_use]
    pub fn level(&self) -> Level {
        let reaches = |(z, bpm): (f64, f64)| self.z.is_some_and(|own| own >= z) && self.delta_bpm >= bpm;
        if reaches(RESTING_HR_RED) {
            Level::Red
        } else if reaches(RESTING_HR_AMBER) {
            Level::Amber
        } else {
            Level::Green
        }
    }
}

/// The newest resting heart rate against its source's 60 days before. A low one is never a reason to add load.
pub(super) fn resting_hr_signal(readings: &Readings<'_>) -> Option<Measured> {
    let newest = readings.newest(bpm)?;
    let past = readings.baseline(newest.source, newest.day, bpm);
    let baseline = Baseline::of(&past, RESTING_HR_LEAST_SD)?;
    let deviation = Deviation::of(&baseline.spread, newest.value);
    let score = score_of_z(-baseline.z(newest.value));
    let score = match deviation.level() {
        Level::Red => score.min(Level::Red.top()),
        Level::Amber => score.clamp(AMBER, Level::Amber.top()),
        Level::Green | Level::Unknown => score.clamp(GREEN, HEART_TOP),
    };
    Some(Measured {
        score,
        value: newest.value,
        usual: Some(baseline.spread.mean),
        baseline: Some(baseline),
        is_carried: newest.is_carried,
    })
}

fn bpm(day: &Biometrics) -> Option<f64> {
    day.resting_hr_bpm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beat_above_a_very_even_past_is_no_news() {
        let past = Spread::of(&[
            52.0, 51.0, 53.0, 52.0, 50.0, 52.0, 54.0, 51.0, 52.0, 53.0, 52.0, 51.0, 53.0, 52.0,
        ]);
        let level = |bpm| Deviation::of(&past.unwrap(), bpm).level();
        assert_eq!(level(55.9), Level::Green);
        assert_eq!(level(56.0), Level::Amber);
        assert_eq!(level(60.0), Level::Red);
        assert_eq!(level(40.0), Level::Green);
    }
}
