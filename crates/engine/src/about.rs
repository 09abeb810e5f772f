//! What this program is made of, for whoever reports that something is wrong.

use serde::Serialize;

use crate::{Engine, Result, clock::ZONES};

/// The program's versions, and where its data lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct About {
    /// The program's.
    pub version: String,
    /// SQLite's.
    pub sqlite: String,
    /// The time zone rules', such as `2026a`.
    pub zone_rules: String,
    /// The data file's schema.
    pub schema: u32,
    /// The data folder.
    pub folder: String,
}

impl Engine {
    /// What this program is made of.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn about(&self) -> Result<About> {
        let (sqlite, schema) = self.store.read().await?.versions().await?;
        Ok(About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            sqlite,
            zone_rules: ZONES.version.clone(),
            schema,
            folder: self.folder().path().display().to_string(),
        })
    }
}
