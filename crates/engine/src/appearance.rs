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
    /// How large letters are.
    #[serde(default)]
    pub text_size: TextSize,
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

/// How large letters are, beside what the system makes of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As they are made.
    #[default]
    Usual,
    /// A sixth larger.
    Large,
    /// A third larger.
    Larger,
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
pub enum Spoken {
    /// English.
    En,
    /// German.
    De,
}

impl Spoken {
    /// The language of a locale such as `de-AT` or `de_DE.UTF-8`; English where the catalogue does not have it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let tongue = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if tongue.eq_ignore_ascii_case("de") {
            Self::De
        } else {
            Self::En
        }
    }

    /// The language of the environment, as POSIX has it: the first of the three that is set.
    #[must_use]
    pub fn of_environment() -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(std::env::var_os)
            .find(|locale| !locale.is_empty());
        set.map_or(Self::En, |locale| Self::of_locale(&locale.to_string_lossy()))
    }
}

impl Language {
    /// The language itself, where the system's is that one.
    const fn spoken(self, system: Spoken) -> Spoken {
        match self {
            Self::System => system,
            Self::En => Spoken::En,
            Self::De => Spoken::De,
        }
    }
}

pub(crate) const SETTING: &str = "appearance";

impl Engine {
    /// The language that was chosen, or the system's.
    #[must_use]
    pub const fn spoken(&self, language: Language) -> Spoken {
        language.spoken(self.system_language)
    }

    /// Keeps how the app looks on this device.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_appearance(&self, appearance: Appearance) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTING, &appearance).await })
        });
        Ok(write.await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_known_by_its_language_and_not_by_its_first_letters() {
        for german in ["de", "de-AT", "de_DE.UTF-8", "DE"] {
            assert_eq!(Spoken::of_locale(german), Spoken::De, "{german}");
        }
        for other in ["", "C", "C.UTF-8", "en_GB", "del", "fr-DE"] {
            assert_eq!(Spoken::of_locale(other), Spoken::En, "{other}");
        }
    }

    #[test]
    fn what_was_chosen_goes_before_what_the_system_speaks() {
        for system in [Spoken::En, Spoken::De] {
            assert_eq!(Language::System.spoken(system), system);
            assert_eq!(Language::En.spoken(system), Spoken::En);
            assert_eq!(Language::De.spoken(system), Spoken::De);
        }
    }
}
