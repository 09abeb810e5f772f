//! Keeping the data safe: backups, the doctor, and what the athlete must be told about the file.

use std::path::Path;

use serde::Serialize;
use store::{Backup, Checkup, DatedBackup, Reading, Recovery};

use crate::{Engine, Result};

/// Automatic backups are at least so many hours apart (design: one a day, whenever the app is opened).
const BACKUP_HOURS: i64 = 20;

/// Something about the data file that the athlete must be told, until it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The file was damaged and something else took its place.
    Recovered(Recovery),
}

/// One of the automatic backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BackupView {
    /// Its name.
    pub name: String,
    /// When it was written (RFC 3339).
    pub written_at: String,
    /// Its size in KiB.
    pub kib: u32,
}

impl From<DatedBackup> for BackupView {
    fn from(backup: DatedBackup) -> Self {
        Self {
            name: backup.name,
            written_at: backup.written_at.to_string(),
            kib: u32::try_from(backup.bytes.div_ceil(1024)).unwrap_or(u32::MAX),
        }
    }
}

impl Engine {
    /// What the athlete must be told about the data file.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn notices(&self) -> Result<Vec<Notice>> {
        notices(&mut self.store.read().await?).await
    }

    /// Forgets the notices: they were read.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn dismiss_notices(&self) -> Result<()> {
        let write = self.store.write(self.clocks(), |writing| {
            Box::pin(async move { writing.forget_recoveries().await })
        });
        Ok(write.await?)
    }

    /// Writes a backup, to `file` or under a dated name in the data folder.
    ///
    /// # Errors
    /// When it cannot be written or does not pass its check.
    pub async fn back_up(&self, file: Option<&Path>) -> Result<Backup> {
        Ok(self.store.back_up(file, self.clock.wall()).await?)
    }

    /// Writes the day's backup, if there is none yet.
    ///
    /// # Errors
    /// As [`Engine::back_up`].
    pub async fn back_up_daily(&self) -> Result<Option<Backup>> {
        Ok(self.store.back_up_if_older(BACKUP_HOURS, self.clock.wall()).await?)
    }

    /// The automatic backups, newest first.
    ///
    /// # Errors
    /// When their folder cannot be read.
    pub fn backups(&self) -> Result<Vec<BackupView>> {
        Ok(self.store.backups()?.into_iter().map(BackupView::from).collect())
    }

    /// Puts an automatic backup in the place of the data. A backup of what was there is written first.
    ///
    /// # Errors
    /// When there is no sound backup of this name; nothing is changed then.
    pub async fn restore_backup(&self, name: &str) -> Result<()> {
        let fresh_tag = crate::engine::fresh_tag()?;
        Ok(self.store.restore_dated(name, self.clock.wall(), fresh_tag).await?)
    }

    /// Examines the whole data file.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub async fn checkup(&self) -> Result<Checkup> {
        Ok(self.store.read().await?.checkup().await?)
    }
}

/// The notices, as they stand at the moment of a reading.
pub(crate) async fn notices(reading: &mut Reading) -> Result<Vec<Notice>> {
    let recoveries = reading.recoveries().await?;
    Ok(recoveries.into_iter().map(Notice::Recovered).collect())
}
