//! Keeping the data safe: backups, the doctor, and what the athlete must be told about the file.

use std::path::Path;

use serde::{Deserialize, Serialize};
use store::{Backup, Checkup, Recovery};

use crate::{Engine, Result};

/// Automatic backups are at least so many hours apart (design: one a day, whenever the app is opened).
const BACKUP_HOURS: i64 = 20;

pub(crate) const NOTICES: &str = "notices";

/// Something about the data file that the athlete must be told, until it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// The file was damaged and something else took its place.
    Recovered(Recovery),
}

impl Engine {
    /// What the athlete must be told about the data file.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn notices(&self) -> Result<Vec<Notice>> {
        Ok(self.store.read().await?.setting(NOTICES).await?.unwrap_or_default())
    }

    /// Forgets the notices: they were read.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn dismiss_notices(&self) -> Result<()> {
        self.put_notices(Vec::new()).await
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

    /// Examines the whole data file.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub async fn checkup(&self) -> Result<Checkup> {
        Ok(self.store.read().await?.checkup().await?)
    }

    pub(crate) async fn note_recovery(&self, recovery: Recovery) -> Result<()> {
        let mut notices = self.notices().await?;
        notices.push(Notice::Recovered(recovery));
        self.put_notices(notices).await
    }

    async fn put_notices(&self, notices: Vec<Notice>) -> Result<()> {
        let write = self.store.write(self.wall_ms(), move |writing| {
            Box::pin(async move { writing.put_setting(NOTICES, &notices).await })
        });
        Ok(write.await?)
    }
}
