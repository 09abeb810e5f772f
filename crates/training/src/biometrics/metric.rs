//! The measured values of a morning that an athlete can type in, by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Biometrics;
use crate::quantity::Mass;

/// A measured value of the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Heart-rate variability (RMSSD) in milliseconds.
    HrvRmssdMs,
    /// Sleep of the night before in minutes.
    SleepMinutes,
    /// Resting heart rate in beats a minute.
    RestingHrBpm,
    /// Body mass in kilograms.
    BodyMassKg,
}

impl Metric {
    /// Every one, in the order in which a morning shows them.
    pub const ALL: [Self; 4] = [
        Self::HrvRmssdMs,
        Self::SleepMinutes,
        Self::RestingHrBpm,
        Self::BodyMassKg,
    ];

    /// Its name in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::HrvRmssdMs => "hrv_rmssd_ms",
            Self::SleepMinutes => "sleep_minutes",
            Self::RestingHrBpm => "resting_hr_bpm",
            Self::BodyMassKg => "body_mass_kg",
        }
    }

    /// How many days a value says something about: the night's values a day (readiness carries them so far), body mass
    /// a week (design: it moves slowly).
    #[must_use]
    pub const fn carried_days(self) -> i32 {
        match self {
            Self::HrvRmssdMs | Self::SleepMinutes | Self::RestingHrBpm => 1,
            Self::BodyMassKg => 7,
        }
    }

    /// Its value in a document.
    #[must_use]
    pub fn of(self, biometrics: &Biometrics) -> Option<f64> {
        match self {
            Self::HrvRmssdMs => biometrics.hrv_rmssd_ms,
            Self::SleepMinutes => biometrics.sleep_minutes.map(f64::from),
            Self::RestingHrBpm => biometrics.resting_hr_bpm,
            Self::BodyMassKg => biometrics.body_mass_kg.map(Mass::kg),
        }
    }
}
