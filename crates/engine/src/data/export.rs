//! Taking everything out.

use std::path::Path;

use serde::{Deserialize, Serialize};
use store::Exported;

use super::file::write_private;
use crate::{Engine, Error, Result};

/// What is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ExportKind {
    /// Everything, as a document that can be brought in again.
    Everything,
    /// The performed sets, as a table.
    Sets,
}

impl Engine {
    /// Everything that is the athlete's, and how many rows of the file could not be read.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn export(&self) -> Result<Exported> {
        Ok(self.store.read().await?.export().await?)
    }

    /// The export as text: the same data give the same bytes.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn export_text(&self) -> Result<String> {
        let exported = self.export().await?;
        exported
            .export
            .text()
            .map_err(|_| Error::Store(store::Error::Malformed("export")))
    }

    /// Writes an export into a file, in the place of one that is there.
    ///
    /// # Errors
    /// When the store cannot be read or the file not written; a file that was there is as it was then.
    pub async fn export_to(&self, file: &Path, kind: ExportKind) -> Result<()> {
        let text = match kind {
            ExportKind::Everything => self.export_text().await?,
            ExportKind::Sets => self.export_sets().await?,
        };
        Ok(write_private(file, text.as_bytes()).map_err(store::Error::file(file))?)
    }

    /// Every performed set as a table.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn export_sets(&self) -> Result<String> {
        Ok(training::export::sets_csv(&self.export().await?.export))
    }

    /// Deletes everything: the athlete's data, this device's settings, backups, and files that were kept aside.
    ///
    /// # Errors
    /// When another process holds the file for too long, or the disk fails; doing it again deletes the rest.
    pub async fn delete_everything(&self) -> Result<()> {
        let fresh_tag = crate::engine::fresh_tag()?;
        let settings = self.coach_settings().await?;
        self.forget_key_of(&settings).await;
        self.forget_token().await?;
        Ok(self.store.erase(self.clocks().wall_ms, fresh_tag).await?)
    }
}
