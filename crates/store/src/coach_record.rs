//! What came of asking a coach: kept for a year, the requests for a fortnight.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use training::day::TrainingDay;

use crate::{
    Reading, Result, Writing,
    packed::{packed, unpacked},
    reading::document,
    writing::json,
};

/// How long records are kept, in days (design: as the inputs of sessions).
const KEPT_DAYS: i32 = 400;
/// How long the requests are kept, in days (design: as long as the athlete may wonder what was sent).
const REQUESTS_KEPT_DAYS: i32 = 14;

impl Reading {
    /// The records of a training day, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn coach_records<T: DeserializeOwned>(&mut self, training_day: TrainingDay) -> Result<Vec<T>> {
        let rows: Vec<String> = sqlx::query_scalar(
            "select record
             from coach_record
             where training_day = ?1
             order by asked_at_ms desc",
        )
        .bind(training_day.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.iter().map(|row| document(row, "coach record")).collect()
    }

    /// The requests that were sent last, whatever the day, as long as they are kept.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn last_coach_requests(&mut self) -> Result<Option<Vec<String>>> {
        let row: Option<Vec<u8>> = sqlx::query_scalar(
            "select requests_zstd
             from coach_record
             where requests_zstd is not null
             order by training_day desc, asked_at_ms desc
             limit 1",
        )
        .fetch_optional(self.connection())
        .await?;
        row.map(|packed| unpacked(&packed, "coach requests")).transpose()
    }
}

impl Writing {
    /// Keeps what came of asking, and lets go of what is too old.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_coach_record<T: Serialize>(
        &mut self,
        training_day: TrainingDay,
        asked_at: Timestamp,
        record: &T,
        requests: &[String],
    ) -> Result<()> {
        let requests = (!requests.is_empty()).then(|| packed(&requests, "coach requests"));
        sqlx::query(
            "insert or replace into coach_record (training_day, asked_at_ms, record, requests_zstd)
             values (?1, ?2, ?3, ?4)",
        )
        .bind(training_day.to_string())
        .bind(asked_at.as_millisecond())
        .bind(json(record, "coach record")?)
        .bind(requests.transpose()?)
        .execute(self.connection())
        .await?;
        sqlx::query(
            "update coach_record
             set requests_zstd = null
             where training_day < ?1
               and requests_zstd is not null",
        )
        .bind(training_day.plus_days(-REQUESTS_KEPT_DAYS).to_string())
        .execute(self.connection())
        .await?;
        sqlx::query("delete from coach_record where training_day < ?1")
            .bind(training_day.plus_days(-KEPT_DAYS).to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
