//! Readiness itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Combination, Component, Confidence, Driver, Level, SignalKind, Signals,
    constants::{USUAL, WEIGHT_HRV, WEIGHT_RESTING_HR, WEIGHT_SLEEP, WEIGHT_WELLNESS},
    finding::findings,
    hrv_signal::hrv_signal,
    readings::{Mornings, Readings},
    resting_hr::resting_hr_signal,
    signal::{Measured, whole},
    sleep::sleep_signal,
    wellness_signal::wellness_signal,
};
use crate::{biometrics::Biometrics, day::TrainingDay};

/// How ready the athlete is on a training day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Readiness {
    /// The training day.
    pub training_day: TrainingDay,
    /// The level, limits included.
    pub level: Level,
    /// 0 to 100, never better than the level; absent when too little is known.
    pub score: Option<u8>,
    /// How much it rests on.
    pub confidence: Confidence,
    /// How many percent of the signals' weights are there.
    pub coverage_percent: u8,
    /// The signals that are there.
    pub signals: Signals,
    /// Why, the gravest first.
    pub drivers: Vec<Driver>,
}

impl Readiness {
    /// The readiness of a morning, from the biometrics of its day and of the 67 days before, in any order.
    ///
    /// Later days are not looked at. A worse value of today never raises level or score.
    #[must_use]
    pub fn of(days: &[Biometrics], training_day: TrainingDay) -> Self {
        Self::on(&Mornings::of(days), training_day)
    }

    /// True when the week's heart-rate variability lies below the band on that day.
    pub(crate) fn is_below_hrv_band(mornings: &Mornings<'_>, training_day: TrainingDay) -> bool {
        hrv_signal(&Readings::new(mornings, training_day)).is_some_and(|hrv| hrv.is_below_band)
    }

    /// The same from mornings that are in order.
    pub(crate) fn on(mornings: &Mornings<'_>, training_day: TrainingDay) -> Self {
        let readings = Readings::new(mornings, training_day);
        let hrv = hrv_signal(&readings);
        let parts = Parts([
            (SignalKind::Wellness, WEIGHT_WELLNESS, wellness_signal(&readings)),
            (SignalKind::Hrv, WEIGHT_HRV, hrv.map(|hrv| hrv.measured)),
            (SignalKind::Sleep, WEIGHT_SLEEP, sleep_signal(&readings)),
            (SignalKind::RestingHr, WEIGHT_RESTING_HR, resting_hr_signal(&readings)),
        ]);
        let combination = parts.combined();
        let mut limits = findings(&readings);
        limits.extend(parts.red().map(|signal| (Level::Amber, Driver::RedSignal { signal })));
        if hrv.is_some_and(|hrv| hrv.is_below_band) {
            limits.push((Level::Amber, Driver::HrvBelowBand));
        }
        limits.sort_by_key(|&(level, _)| level);
        let level = limits
            .iter()
            .map(|&(level, _)| level)
            .fold(combination.careful_level(), Level::min);
        let limiting = limits.into_iter().map(|(_, driver)| driver);
        Self {
            training_day,
            level,
            score: combination.score.map(|score| whole(score.min(level.top()))),
            confidence: parts.confidence(&combination),
            coverage_percent: whole(combination.coverage * 100.0),
            signals: parts.shown(),
            drivers: limiting.chain(parts.drivers()).collect(),
        }
    }
}

/// The four signals with their weights, those that are missing included.
struct Parts([(SignalKind, f64, Option<Measured>); 4]);

impl Parts {
    fn combined(&self) -> Combination {
        let components = self.0.each_ref().map(|(_, weight, measured)| Component {
            score: measured.map(|measured| measured.counted()),
            weight: *weight,
        });
        Combination::of(&components)
    }

    /// A short past is at most worth a medium confidence.
    fn confidence(&self, combination: &Combination) -> Confidence {
        if self.there().any(|(_, _, measured)| measured.is_provisional()) {
            combination.confidence.min(Confidence::Medium)
        } else {
            combination.confidence
        }
    }

    fn red(&self) -> impl Iterator<Item = SignalKind> {
        self.there()
            .filter(|(_, _, measured)| Level::of_score(measured.counted()) == Level::Red)
            .map(|(signal, _, _)| signal)
    }

    fn shown(&self) -> Signals {
        let [wellness, hrv, sleep, resting_hr] =
            self.0.map(|(_, _, measured)| measured.map(|measured| measured.shown()));
        Signals {
            hrv,
            resting_hr,
            sleep,
            wellness,
        }
    }

    /// Each signal's part of the difference to a usual day, the worst first.
    fn drivers(&self) -> impl Iterator<Item = Driver> {
        let whole: f64 = self.there().map(|(_, weight, _)| weight).sum();
        let points = |weight: f64, measured: Measured| weight / whole * (measured.counted() - USUAL);
        let mut parts: Vec<_> = self
            .there()
            .map(|(signal, weight, measured)| (signal, points(weight, measured)))
            .collect();
        parts.sort_by(|(_, one), (_, other)| one.total_cmp(other));
        parts
            .into_iter()
            .filter_map(|(signal, points)| Driver::signal(signal, points))
    }

    fn there(&self) -> impl Iterator<Item = (SignalKind, f64, Measured)> {
        let measured = |&(signal, weight, measured): &(SignalKind, f64, Option<Measured>)| {
            measured.map(|measured| (signal, weight, measured))
        };
        self.0.iter().filter_map(measured)
    }
}
