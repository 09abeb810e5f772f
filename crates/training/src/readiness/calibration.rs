//! How far the athlete's own range of a measured value has come: below so many nights it is calibrating.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    constants::PROVISIONAL_COUNT,
    readings::{Mornings, Readings},
};
use crate::{
    biometrics::{Biometrics, Metric},
    day::TrainingDay,
};

/// How many nights there are of those that an own range needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Calibration {
    /// Nights with a value of the newest value's source, this morning's included; at most `needed`.
    pub nights: u8,
    /// Nights that the own range begins with.
    pub needed: u8,
}

impl Calibration {
    /// Where the range of a value stands on a training day; `None` for body mass, which is compared with no range.
    #[must_use]
    pub fn of(metric: Metric, days: &[Biometrics], training_day: TrainingDay) -> Option<Self> {
        if metric == Metric::BodyMassKg {
            return None;
        }
        let mornings = Mornings::of(days);
        let readings = Readings::new(&mornings, training_day);
        let newest = days.iter().filter(|day| day.training_day <= training_day);
        let newest = newest.filter(|day| metric.of(day).is_some());
        let source = newest.max_by_key(|day| day.training_day).map(|day| day.source.as_str());
        let nights = source.map_or(0, |source| {
            readings
                .baseline(source, training_day.plus_days(1), |day| metric.of(day))
                .len()
        });
        let count = |nights: usize| u8::try_from(nights.min(PROVISIONAL_COUNT)).unwrap_or(u8::MAX);
        Some(Self {
            nights: count(nights),
            needed: count(PROVISIONAL_COUNT),
        })
    }

    /// True once the own range is used.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.nights >= self.needed
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn morning(day: i32, source: &str, resting_hr_bpm: Option<f64>) -> Biometrics {
        Biometrics {
            training_day: TrainingDay::new(date(2026, 11, 1)).plus_days(day),
            hrv_rmssd_ms: None,
            resting_hr_bpm,
            sleep_minutes: None,
            sleep_score: None,
            body_mass_kg: None,
            blood_pressure: None,
            source: source.to_owned(),
            check_in: None,
        }
    }

    #[test]
    fn nights_of_another_source_and_nights_without_a_value_do_not_count() {
        let mut days: Vec<Biometrics> = (0..5).map(|day| morning(day, "strap", Some(50.0))).collect();
        days.extend((5..9).map(|day| morning(day, "watch", Some(52.0))));
        days.push(morning(9, "watch", None));
        let today = TrainingDay::new(date(2026, 11, 10));
        let found = Calibration::of(Metric::RestingHrBpm, &days, today);
        assert_eq!(found, Some(Calibration { nights: 4, needed: 14 }));
        assert_eq!(
            Calibration::of(Metric::HrvRmssdMs, &days, today).map(|found| found.nights),
            Some(0)
        );
    }

    #[test]
    fn fourteen_nights_are_enough_and_more_are_not_told() {
        let days: Vec<Biometrics> = (0..20).map(|day| morning(day, "watch", Some(50.0))).collect();
        let on = |day: i32| {
            let today = TrainingDay::new(date(2026, 11, 1)).plus_days(day);
            Calibration::of(Metric::RestingHrBpm, &days[..=usize::try_from(day).unwrap()], today).unwrap()
        };
        assert_eq!((on(12).nights, on(12).is_done()), (13, false));
        assert_eq!((on(13).nights, on(13).is_done()), (14, true));
        assert_eq!(on(19).nights, 14);
    }
}
