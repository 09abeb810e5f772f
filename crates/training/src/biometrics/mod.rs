//! The biometrics of a training day: what devices measured in the night, and what the athlete answered.

mod metric;

pub use metric::Metric;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{
    athlete::{Region, Symptom},
    day::TrainingDay,
    quantity::Mass,
};

/// The measured values and the check-in of one training day. What is absent is unavailable, never zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Biometrics {
    /// The training day whose morning this is.
    pub training_day: TrainingDay,
    /// Heart-rate variability as RMSSD in milliseconds (5 to 250; outside is an artefact).
    #[validate(range(min = 5.0, max = 250.0))]
    pub hrv_rmssd_ms: Option<f64>,
    /// Resting heart rate in beats a minute.
    #[validate(range(min = 25.0, max = 130.0))]
    pub resting_hr_bpm: Option<f64>,
    /// Sleep of the night before, in minutes.
    #[validate(range(min = 0, max = 1440))]
    pub sleep_minutes: Option<u16>,
    /// A device's own sleep score, 0 to 100; only comparable with the same device's earlier ones.
    #[validate(range(min = 0, max = 100))]
    pub sleep_score: Option<u8>,
    /// Body mass in kilograms.
    #[validate(range(min = 20.0, max = 400.0))]
    pub body_mass_kg: Option<Mass>,
    /// Blood pressure at rest.
    #[validate(nested)]
    pub blood_pressure: Option<BloodPressure>,
    /// Where the values come from: `manual`, or a device's or an app's name.
    #[validate(length(min = 1, max = 64))]
    #[serde(default = "manual")]
    pub source: String,
    /// The morning answers, when given.
    #[validate(nested)]
    pub check_in: Option<CheckIn>,
}

fn manual() -> String {
    "manual".to_owned()
}

/// The athlete's morning answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct CheckIn {
    /// How ready, 1 (not at all) to 5 (fully).
    #[validate(range(min = 1, max = 5))]
    pub readiness: Option<u8>,
    /// How well slept, 1 (badly) to 5 (very well).
    #[validate(range(min = 1, max = 5))]
    pub sleep_quality: Option<u8>,
    /// Stress, 1 (none) to 5 (very much).
    #[validate(range(min = 1, max = 5))]
    pub stress: Option<u8>,
    /// Muscle soreness by region.
    #[validate(length(max = 16), nested)]
    #[serde(default)]
    pub soreness: Vec<Soreness>,
    /// Pain by region.
    #[validate(length(max = 16), nested)]
    #[serde(default)]
    pub pain: Vec<Pain>,
    /// Fever or an acute infection.
    #[serde(default)]
    pub ill: bool,
    /// Signs that forbid training until somebody has looked at them.
    #[validate(length(max = 4))]
    #[serde(default)]
    pub symptoms: Vec<Symptom>,
}

/// Blood pressure at rest, in millimetres of mercury.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct BloodPressure {
    /// The upper value.
    #[validate(range(min = 50, max = 300))]
    pub systolic_mmhg: u16,
    /// The lower value.
    #[validate(range(min = 30, max = 200))]
    pub diastolic_mmhg: u16,
}

/// Muscle soreness of one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Soreness {
    /// Where.
    pub region: Region,
    /// 0 (none) to 7 (worst).
    #[validate(range(min = 0, max = 7))]
    pub level: u8,
}

/// Pain of one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Pain {
    /// Where.
    pub region: Region,
    /// 0 (none) to 10 (worst imaginable).
    #[validate(range(min = 0, max = 10))]
    pub level: u8,
}
