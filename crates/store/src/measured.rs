//! The newest value of a kind that was ever measured, with where and when it came from.

use jiff::Timestamp;
use training::{biometrics::Metric, day::TrainingDay};

use crate::{Reading, Result, device::day, workout::told_at};

/// A measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The training day whose morning it is of.
    pub training_day: TrainingDay,
    /// The value in the metric's unit.
    pub value: f64,
    /// Where it comes from.
    pub source: String,
    /// When this device or another was told, on the real clock.
    pub told_at: Option<Timestamp>,
}

impl Reading {
    /// The newest value up to and including a training day.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn newest_measured(&mut self, metric: Metric, last: TrainingDay) -> Result<Option<Measured>> {
        let row: Option<(String, i64, String, Option<String>)> = sqlx::query_as(
            "select biometric.training_day, biometric.value_milli, biometric.source, change.newest
             from biometric
             left join change on change.entity = 'biometric'
                             and change.key = biometric.training_day || '/' || biometric.metric
             where biometric.metric = ?1
               and biometric.training_day <= ?2
             order by biometric.training_day desc
             limit 1",
        )
        .bind(metric.name())
        .bind(last.to_string())
        .fetch_optional(self.connection())
        .await?;
        row.map(|(at, value_milli, source, newest)| {
            #[expect(clippy::cast_precision_loss, reason = "validated to at most 1,440,000 thousandths")]
            let value = value_milli as f64 / 1000.0;
            Ok(Measured {
                training_day: day(&at)?,
                value,
                source,
                told_at: newest.map(|newest| told_at(&newest)).transpose()?.flatten(),
            })
        })
        .transpose()
    }
}
