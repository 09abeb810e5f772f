//! The check-in: the answers of a morning, and what was measured with where and when it came from.

use serde::{Deserialize, Serialize};
use store::Measured;
use training::{
    biometrics::{Biometrics, CheckIn, Metric},
    day::TrainingDay,
    quantity::Mass,
    readiness::Calibration,
    refusal::Refusal,
};

use crate::{Engine, Error, Result, biometrics::check_fineness, document};

/// What typed values come from.
const BY_HAND: &str = "manual";
/// Days of biometrics before a morning that an own range may come from (`readiness`, its longest baseline and a day).
const LOOKED_BACK_DAYS: i32 = 67;

/// A morning as the check-in shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MorningView {
    /// The training day.
    pub training_day: TrainingDay,
    /// The answers, if they were given.
    pub check_in: Option<CheckIn>,
    /// What was measured, each kind once.
    pub measured: Vec<MeasuredView>,
}

/// One kind of measured value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MeasuredView {
    /// Which.
    pub metric: Metric,
    /// The newest value; absent when there never was one.
    pub newest: Option<MeasuredValue>,
    /// How far the own range has come; absent for what is compared with none.
    pub calibration: Option<Calibration>,
}

/// A measured value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MeasuredValue {
    /// The value in the metric's unit.
    pub value: f64,
    /// The training day whose morning it is of.
    pub training_day: TrainingDay,
    /// Where it comes from: `manual`, or a device's or an app's name.
    pub source: String,
    /// When it came (RFC 3339).
    pub told_at: Option<String>,
    /// True while it is not too old to say something about this morning.
    pub counts: bool,
}

/// What the athlete told in a check-in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MorningEntry {
    /// The training day that was shown.
    pub training_day: TrainingDay,
    /// The answers; without them those that are there stay.
    pub check_in: Option<CheckIn>,
    /// The measured values that were typed or taken away; all others stay, and keep their source.
    pub measured: Vec<MeasuredEntry>,
}

/// A measured value that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MeasuredEntry {
    /// Which.
    pub metric: Metric,
    /// The value in the metric's unit; absent when it is to go.
    pub value: Option<f64>,
}

impl Engine {
    /// This morning: what was answered and measured so far.
    ///
    /// # Errors
    /// As [`Engine::moment`], or when the store cannot be read.
    pub async fn morning(&self) -> Result<MorningView> {
        let training_day = self.moment().await?.window.training_day;
        let mut reading = self.store.read().await?;
        let days = reading
            .biometrics(training_day.plus_days(-LOOKED_BACK_DAYS), training_day)
            .await?;
        let mut measured = Vec::new();
        for metric in Metric::ALL {
            let newest = reading.newest_measured(metric, training_day).await?;
            measured.push(MeasuredView {
                metric,
                newest: newest.map(|newest| value(metric, newest, training_day)),
                calibration: Calibration::of(metric, &days, training_day),
            });
        }
        let today = days.into_iter().find(|day| day.training_day == training_day);
        Ok(MorningView {
            training_day,
            check_in: today.and_then(|today| today.check_in),
            measured,
        })
    }

    /// Keeps a check-in. It may make a proposal, never another session.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, [`Error::Outdated`] when the day that was shown is over; nothing changes then.
    pub async fn save_morning(&self, entry: MorningEntry) -> Result<()> {
        if self.moment().await?.window.training_day != entry.training_day {
            return Err(Error::Outdated);
        }
        let cleared: Vec<Metric> = entry.measured.iter().map(|measured| measured.metric).collect();
        let biometrics = entry.into_biometrics()?;
        document::check(&biometrics)?;
        check_fineness(&biometrics)?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.add_biometrics(&biometrics, &cleared).await })
        });
        write.await?;
        self.consider_quietly().await;
        Ok(())
    }
}

fn value(metric: Metric, newest: Measured, today: TrainingDay) -> MeasuredValue {
    MeasuredValue {
        value: newest.value,
        counts: today.days_since(newest.training_day) <= metric.carried_days(),
        training_day: newest.training_day,
        source: newest.source,
        told_at: newest.told_at.map(|at| at.to_string()),
    }
}

impl MorningEntry {
    fn into_biometrics(self) -> Result<Biometrics> {
        let mut biometrics = Biometrics {
            training_day: self.training_day,
            hrv_rmssd_ms: None,
            resting_hr_bpm: None,
            sleep_minutes: None,
            sleep_score: None,
            body_mass_kg: None,
            blood_pressure: None,
            source: BY_HAND.to_owned(),
            check_in: self.check_in,
        };
        for MeasuredEntry { metric, value } in self.measured {
            match metric {
                Metric::HrvRmssdMs => biometrics.hrv_rmssd_ms = value,
                Metric::RestingHrBpm => biometrics.resting_hr_bpm = value,
                Metric::SleepMinutes => biometrics.sleep_minutes = value.map(minutes).transpose()?,
                Metric::BodyMassKg => biometrics.body_mass_kg = value.map(mass).transpose()?,
            }
        }
        Ok(biometrics)
    }
}

fn minutes(value: f64) -> Result<u16> {
    let is_whole = value.fract() == 0.0 && (0.0..=1440.0).contains(&value);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 to 1440"
    )]
    let minutes = value as u16;
    if is_whole {
        Ok(minutes)
    } else {
        Err(refused(Metric::SleepMinutes, "must be from 0 to 1440"))
    }
}

fn mass(value: f64) -> Result<Mass> {
    Mass::from_kg(value).map_err(|error| refused(Metric::BodyMassKg, &error.to_string()))
}

fn refused(metric: Metric, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(metric.name(), message)])
}
