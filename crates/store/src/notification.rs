//! Which mornings were told of. A row is written before anything is shown: nothing is told twice.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use training::day::TrainingDay;

use crate::{
    Reading, Result, Writing,
    device::{day, instant},
    reading::word,
    writing::bare,
};

/// How many are kept (design: three years). Not by their age: a clock that runs years ahead and is set right again must
/// not have let go of what was told the day before.
const KEPT: i64 = 1200;

/// A notification that was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notified<O> {
    /// Its training day.
    pub training_day: TrainingDay,
    /// When it was recorded, on the training clock.
    pub recorded_at: Timestamp,
    /// What became of it.
    pub outcome: O,
}

impl Reading {
    /// The training days from `from` on that were told of.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn notified_days(&mut self, from: TrainingDay) -> Result<Vec<TrainingDay>> {
        let days: Vec<String> =
            sqlx::query_scalar("select training_day from notification where training_day >= ?1 order by training_day")
                .bind(from.to_string())
                .fetch_all(self.connection())
                .await?;
        days.iter().map(|at| day(at)).collect()
    }

    /// The last notification that was recorded.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn last_notification<O: DeserializeOwned>(&mut self) -> Result<Option<Notified<O>>> {
        let row: Option<(String, i64, String)> = sqlx::query_as(
            "select training_day, recorded_at_ms, outcome
             from notification
             order by recorded_at_ms desc
             limit 1",
        )
        .fetch_optional(self.connection())
        .await?;
        row.map(|(at, recorded_at_ms, outcome)| {
            Ok(Notified {
                training_day: day(&at)?,
                recorded_at: instant(recorded_at_ms)?,
                outcome: word(&outcome, "outcome")?,
            })
        })
        .transpose()
    }
}

impl Writing {
    /// Records that a training day is about to be told of. False when it was recorded before.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn record_notification<O: Serialize>(&mut self, notified: &Notified<O>) -> Result<bool> {
        let recorded = sqlx::query(
            "insert into notification (training_day, recorded_at_ms, outcome)
             values (?1, ?2, ?3)
             on conflict (training_day) do nothing",
        )
        .bind(notified.training_day.to_string())
        .bind(notified.recorded_at.as_millisecond())
        .bind(bare(&notified.outcome, "outcome")?)
        .execute(self.connection())
        .await?;
        sqlx::query("delete from notification where rowid <= (select max(rowid) from notification) - ?1")
            .bind(KEPT)
            .execute(self.connection())
            .await?;
        Ok(recorded.rows_affected() > 0)
    }

    /// Keeps what became of a notification.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn keep_outcome<O: Serialize>(&mut self, training_day: TrainingDay, outcome: &O) -> Result<()> {
        sqlx::query("update notification set outcome = ?2 where training_day = ?1")
            .bind(training_day.to_string())
            .bind(bare(outcome, "outcome")?)
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
