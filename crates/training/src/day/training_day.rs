//! A training day's label.

use std::{fmt, str::FromStr};

use jiff::{ToSpan, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A training day, labelled by the civil date on which it begins; printed `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(transparent)]
pub struct TrainingDay(
    #[schemars(with = "String", regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    #[cfg_attr(feature = "bindings", specta(type = String))]
    Date,
);

impl TrainingDay {
    /// The training day that begins on this civil date.
    #[must_use]
    pub const fn new(date: Date) -> Self {
        Self(date)
    }

    /// The civil date.
    #[must_use]
    pub const fn date(self) -> Date {
        self.0
    }

    /// The training day so many civil days later (earlier when negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// Civil days from `earlier` to this one; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        (self.0 - earlier.0).get_days()
    }
}

impl fmt::Display for TrainingDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is not a civil date such as `2026-11-22`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be a date such as 2026-11-22")]
pub struct TrainingDayError;

impl FromStr for TrainingDay {
    type Err = TrainingDayError;

    fn from_str(text: &str) -> Result<Self, TrainingDayError> {
        if text.len() != "2026-11-22".len() {
            return Err(TrainingDayError);
        }
        text.parse().map(Self).map_err(|_| TrainingDayError)
    }
}

impl Serialize for TrainingDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TrainingDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
