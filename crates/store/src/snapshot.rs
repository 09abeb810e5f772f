//! What each session was made from, compressed and kept for a while, so that it can be made again and compared.

use jiff::Timestamp;
use training::{day::TrainingDay, planner::PlanInput};

use crate::{
    Error, Reading, Result, Writing,
    packed::{packed, unpacked},
};

/// How long inputs are kept, in days (design: a year and a month, so that the same day last year can be compared).
const KEPT_DAYS: i32 = 400;

/// A stored input.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The version of the rules that read it.
    pub planner_version: u32,
    /// The input.
    pub input: PlanInput,
}

impl Reading {
    /// The newest input of a training day's session.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn snapshot(&mut self, training_day: TrainingDay) -> Result<Option<Snapshot>> {
        let row: Option<(u32, Vec<u8>)> = sqlx::query_as(
            "select planner_version, input_zstd
             from snapshot
             where training_day = ?1
             order by made_at_ms desc
             limit 1",
        )
        .bind(training_day.to_string())
        .fetch_optional(self.connection())
        .await?;
        row.map(Snapshot::try_from).transpose()
    }
}

impl Reading {
    /// The input of the session that was made at this instant.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn snapshot_of(&mut self, training_day: TrainingDay, made_at: Timestamp) -> Result<Option<Snapshot>> {
        let row: Option<(u32, Vec<u8>)> = sqlx::query_as(
            "select planner_version, input_zstd
             from snapshot
             where training_day = ?1
               and made_at_ms = ?2",
        )
        .bind(training_day.to_string())
        .bind(made_at.as_millisecond())
        .fetch_optional(self.connection())
        .await?;
        row.map(Snapshot::try_from).transpose()
    }
}

impl TryFrom<(u32, Vec<u8>)> for Snapshot {
    type Error = Error;

    fn try_from((planner_version, input): (u32, Vec<u8>)) -> Result<Self> {
        Ok(Self {
            planner_version,
            input: unpacked(&input, "snapshot")?,
        })
    }
}

impl Writing {
    /// Keeps the input of a session, and lets go of inputs that are too old.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_snapshot(&mut self, input: &PlanInput, planner_version: u32, made_at: Timestamp) -> Result<()> {
        sqlx::query(
            "insert or replace into snapshot (training_day, made_at_ms, planner_version, input_zstd)
             values (?1, ?2, ?3, ?4)",
        )
        .bind(input.training_day.to_string())
        .bind(made_at.as_millisecond())
        .bind(planner_version)
        .bind(packed(input, "snapshot")?)
        .execute(self.connection())
        .await?;
        sqlx::query("delete from snapshot where training_day < ?1")
            .bind(input.training_day.plus_days(-KEPT_DAYS).to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
