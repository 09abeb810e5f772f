//! How the app looks on this device.

use serde::{Deserialize, Serialize};

use crate::{Engine, Result};

/// Theme and language of this device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Appearance {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The language, or the system's.
    pub language: Language,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A language of the message catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// The system's, or English where the catalogue does not have it.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
}

pub(crate) const SETTING: &str = "appearance";

impl Engine {
    /// Keeps how the app looks on this device.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_appearance(&self, appearance: Appearance) -> Result<()> {
        let write = self.store.write(self.wall_ms(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTING, &appearance).await })
        });
        Ok(write.await?)
    }
}
