//! An exercise's name in documents, code and storage.

use std::{borrow::Borrow, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The longest id, in bytes (design: the longest of the built-in catalogue has half of it).
const MAX_LEN: usize = 64;

/// An exercise's id in lower-case words joined by hyphens, such as `high-bar-back-squat`.
///
/// The form is checked, not whether the catalogue has it: history may name exercises of a newer catalogue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(transparent)]
pub struct ExerciseId(#[schemars(length(max = 64), regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"))] String);

impl ExerciseId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Ids are hashed and compared as their text, so a text can be looked up among them.
impl Borrow<str> for ExerciseId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ExerciseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text does not have the form of an exercise id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be an exercise id in lower-case words joined by hyphens, such as high-bar-back-squat")]
pub struct ExerciseIdError;

impl FromStr for ExerciseId {
    type Err = ExerciseIdError;

    fn from_str(text: &str) -> Result<Self, ExerciseIdError> {
        let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= MAX_LEN && text.split('-').all(word) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ExerciseIdError)
        }
    }
}

impl Serialize for ExerciseId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ExerciseId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
