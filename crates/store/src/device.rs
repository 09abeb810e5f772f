//! The one row about this installation: its tag, its counters, and the last label it gave.

use jiff::Timestamp;
use sqlx::SqliteConnection;
use sync::Stamp;
use training::{
    day::{DayLabel, TrainingDay},
    workout::DeviceTag,
};

use crate::{Error, Reading, Result, Writing, syncing};

/// What the store knows about its own device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// The device's tag.
    pub tag: DeviceTag,
    /// The training day on which the app first made a session here.
    pub first_day: Option<TrainingDay>,
    /// The newest training day that was entered here.
    pub last_label: Option<DayLabel>,
}

impl Reading {
    /// The device's own row.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn device(&mut self) -> Result<Device> {
        let row: (i64, Option<String>, Option<String>, Option<i64>) = sqlx::query_as(
            "select tag, first_day, last_label, last_label_starts_at_ms
             from device",
        )
        .fetch_one(self.connection())
        .await?;
        Ok(Device {
            tag: tag(row.0)?,
            first_day: row.1.as_deref().map(day).transpose()?,
            last_label: label(row.2.as_deref(), row.3)?,
        })
    }
}

impl Writing {
    /// Keeps the training day that was just entered.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn keep_label(&mut self, label: DayLabel) -> Result<()> {
        sqlx::query(
            "update device
             set last_label = ?1,
                 last_label_starts_at_ms = ?2,
                 first_day = coalesce(first_day, ?1)",
        )
        .bind(label.training_day.to_string())
        .bind(label.starts_at.as_millisecond())
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

/// Makes the file this device's: a new one gets its row, one that came from elsewhere a tag of its own, so that no id
/// is ever given out twice.
pub(crate) async fn adopt(connection: &mut SqliteConnection, fresh_tag: DeviceTag) -> Result<()> {
    sqlx::query(
        "insert into device (id, tag, last_stamp)
         values (1, ?1, ?2)
         on conflict (id) do update
         set tag = excluded.tag",
    )
    .bind(i64::from(fresh_tag.0))
    .bind(Stamp::NEVER.to_string())
    .execute(&mut *connection)
    .await?;
    // What the server told the device that the file was is not meant for this one. An old backup knows of no server.
    let has_account: bool =
        sqlx::query_scalar("select exists (select 1 from sqlite_schema where type = 'table' and name = 'account')")
            .fetch_one(&mut *connection)
            .await?;
    if !has_account {
        return Ok(());
    }
    sqlx::query("update account set file_token = null, attempt = 0, position = ?1")
        .bind(sync::wire::encode(&sync::wire::Position::START))
        .execute(&mut *connection)
        .await?;
    syncing::doubt_restored(connection).await
}

pub(crate) fn tag(stored: i64) -> Result<DeviceTag> {
    u32::try_from(stored)
        .map(DeviceTag)
        .map_err(|_| Error::Malformed("device tag"))
}

pub(crate) fn day(stored: &str) -> Result<TrainingDay> {
    stored.parse().map_err(|_| Error::Malformed("training day"))
}

pub(crate) fn instant(stored_ms: i64) -> Result<Timestamp> {
    Timestamp::from_millisecond(stored_ms).map_err(|_| Error::Malformed("instant"))
}

pub(crate) fn label(stored: Option<&str>, starts_at_ms: Option<i64>) -> Result<Option<DayLabel>> {
    let (Some(stored), Some(starts_at_ms)) = (stored, starts_at_ms) else {
        return Ok(None);
    };
    Ok(Some(DayLabel {
        training_day: day(stored)?,
        starts_at: instant(starts_at_ms)?,
    }))
}
