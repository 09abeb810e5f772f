//! The chronicle: what happened to each day's session, newest last, and what would take it back. What an event says is
//! the engine's; here it is a document.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::FromRow;
use training::day::TrainingDay;

use crate::{
    Reading, Result, Writing,
    device::{day, instant},
    packed::{packed, unpacked},
    reading::word,
    writing::bare,
};

/// How many events are kept (design: ten a day for 400 days, as long as the inputs of sessions). Not by their age: a clock
/// that runs years ahead and is set right again must not have let go of what happened the day before.
const KEPT: i64 = 4000;

/// One event, with the engine's kind and detail.
#[derive(Debug, Clone, PartialEq)]
pub struct DayEvent<K, D> {
    /// The training day whose session it is about.
    pub training_day: TrainingDay,
    /// The training day on which it happened.
    pub made_on: TrainingDay,
    /// When it happened, on the training clock.
    pub at: Timestamp,
    /// What happened.
    pub kind: K,
    /// The input of a proposal that was kept away.
    pub input_digest: Option<String>,
    /// What there is to say about it.
    pub detail: D,
}

#[derive(FromRow)]
struct Row {
    made_on: String,
    at_ms: i64,
    kind: String,
    input_digest: Option<String>,
    detail_zstd: Vec<u8>,
}

impl Reading {
    /// What happened to a training day's session, oldest first. What cannot be read is passed over.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn day_events<K: DeserializeOwned, D: DeserializeOwned>(
        &mut self,
        training_day: TrainingDay,
    ) -> Result<Vec<DayEvent<K, D>>> {
        let rows: Vec<Row> = sqlx::query_as(
            "select made_on, at_ms, kind, input_digest, detail_zstd
             from day_event
             where training_day = ?1
             order by id",
        )
        .bind(training_day.to_string())
        .fetch_all(self.connection())
        .await?;
        let event = |row: Row| {
            Some(DayEvent {
                training_day,
                made_on: day(&row.made_on).ok()?,
                at: instant(row.at_ms).ok()?,
                kind: word(&row.kind, "event").ok()?,
                input_digest: row.input_digest,
                detail: unpacked(&row.detail_zstd, "event").ok()?,
            })
        };
        Ok(rows.into_iter().filter_map(event).collect())
    }

    /// What would take the last change back that was made on this training day, with its place in the chronicle.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn last_taking_back<T: DeserializeOwned>(&mut self, made_on: TrainingDay) -> Result<Option<(i64, T)>> {
        let row: Option<(i64, Vec<u8>)> = sqlx::query_as(
            "select id, takes_back_zstd
             from day_event
             where made_on = ?1
               and takes_back_zstd is not null
             order by id desc
             limit 1",
        )
        .bind(made_on.to_string())
        .fetch_optional(self.connection())
        .await?;
        Ok(row.and_then(|(id, takes_back)| Some((id, unpacked(&takes_back, "event").ok()?))))
    }
}

impl Writing {
    /// Notes what happened, with what takes it back if anything does, and lets go of what is too old.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn add_day_event<K: Serialize, D: Serialize, T: Serialize>(
        &mut self,
        event: &DayEvent<K, D>,
        takes_back: Option<&T>,
    ) -> Result<()> {
        sqlx::query(
            "insert into day_event (training_day, made_on, at_ms, kind, input_digest, detail_zstd, takes_back_zstd)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )
        .bind(event.training_day.to_string())
        .bind(event.made_on.to_string())
        .bind(event.at.as_millisecond())
        .bind(bare(&event.kind, "event")?)
        .bind(&event.input_digest)
        .bind(packed(&event.detail, "event")?)
        .bind(takes_back.map(|takes_back| packed(takes_back, "event")).transpose()?)
        .execute(self.connection())
        .await?;
        sqlx::query("delete from day_event where id <= (select max(id) from day_event) - ?1")
            .bind(KEPT)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// The event, and with none given every one, can no longer be taken back.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn forget_taking_back(&mut self, id: Option<i64>) -> Result<()> {
        sqlx::query(
            "update day_event
             set takes_back_zstd = null
             where takes_back_zstd is not null
               and (?1 is null or id = ?1)",
        )
        .bind(id)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
