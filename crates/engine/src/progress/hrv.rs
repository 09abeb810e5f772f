//! Heart-rate variability and readiness, morning by morning.

use serde::Serialize;
use store::Reading;
use training::{
    day::TrainingDay,
    readiness::{HrvDay, Level, hrv_course, readiness_course},
};

use crate::Result;

/// Days of biometrics before the first one that readiness looks back on.
const LOOKED_BACK: i32 = 67;

/// The mornings of a time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Mornings {
    /// Every day, oldest first, from the first one of which anything was told.
    pub days: Vec<MorningDay>,
    /// Days with a value of heart-rate variability.
    pub hrv_days: u32,
    /// The mean of the last seven mornings, if it can be told today, in milliseconds.
    pub hrv_week_ms: Option<f64>,
    /// The edges of today's band in milliseconds.
    pub hrv_low_ms: Option<f64>,
    /// The upper one.
    pub hrv_high_ms: Option<f64>,
}

/// One morning.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MorningDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The morning's heart-rate variability in milliseconds.
    pub hrv_ms: Option<f64>,
    /// The mean of seven mornings in milliseconds.
    pub week_ms: Option<f64>,
    /// The lower edge of the usual band in milliseconds.
    pub low_ms: Option<f64>,
    /// The upper one.
    pub high_ms: Option<f64>,
    /// How ready the athlete was, 0 to 100.
    pub score: Option<u8>,
    /// The level that went with it.
    pub level: Level,
}

/// The mornings from `first` on, from the first one of which anything was told.
pub(super) async fn mornings(reading: &mut Reading, first: TrainingDay, today: TrainingDay) -> Result<Mornings> {
    let told = reading.biometrics(first.plus_days(-LOOKED_BACK), today).await?;
    let oldest = told.iter().map(|day| day.training_day).find(|&day| day >= first);
    let Some(first) = oldest else {
        return Ok(Mornings {
            days: Vec::new(),
            hrv_days: 0,
            hrv_week_ms: None,
            hrv_low_ms: None,
            hrv_high_ms: None,
        });
    };
    let hrv = hrv_course(&told, first, today);
    let readiness = readiness_course(&told, first, today);
    let last = hrv.last().copied();
    let edges = last.and_then(|last| last.band_ms);
    let days: Vec<MorningDay> = hrv
        .iter()
        .zip(&readiness)
        .map(|(hrv, readiness)| morning(hrv, readiness.score, readiness.level))
        .collect();
    Ok(Mornings {
        hrv_days: u32::try_from(days.iter().filter(|day| day.hrv_ms.is_some()).count()).unwrap_or(u32::MAX),
        days,
        hrv_week_ms: last.and_then(|last| last.week_ms).map(tenth),
        hrv_low_ms: edges.map(|(low, _)| tenth(low)),
        hrv_high_ms: edges.map(|(_, high)| tenth(high)),
    })
}

fn morning(hrv: &HrvDay, score: Option<u8>, level: Level) -> MorningDay {
    MorningDay {
        training_day: hrv.training_day,
        hrv_ms: hrv.rmssd_ms.map(tenth),
        week_ms: hrv.week_ms.map(tenth),
        low_ms: hrv.band_ms.map(|(low, _)| tenth(low)),
        high_ms: hrv.band_ms.map(|(_, high)| tenth(high)),
        score,
        level,
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
