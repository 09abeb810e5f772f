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

/// A language in which something can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoken {
    /// English.
    En,
    /// German.
    De,
}

impl Language {
    /// The language itself; the system's is read where systems keep it (POSIX: the first of the three that is set).
    pub(crate) fn spoken(self) -> Spoken {
        let system = || {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(std::env::var_os);
            set.into_iter().find(|locale| !locale.is_empty())
        };
        let is_german = match self {
            Self::En => false,
            Self::De => true,
            Self::System => system().is_some_and(|locale| locale.to_string_lossy().starts_with("de")),
        };
        if is_german { Spoken::De } else { Spoken::En }
    }
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
