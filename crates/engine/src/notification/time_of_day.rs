//! A local time, to the minute.

use std::{fmt, str::FromStr};

use jiff::civil::Time;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use training::day::DayStart;

/// A local time, to the minute; printed `07:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TimeOfDay(#[cfg_attr(feature = "bindings", specta(type = String))] Time);

/// The text is not a time of day such as `07:00`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be a time from 00:00 to 23:59, such as 07:00")]
pub struct TimeOfDayError;

impl TimeOfDay {
    pub(crate) const fn constant(hour: i8, minute: i8) -> Self {
        Self(Time::constant(hour, minute, 0, 0))
    }

    /// The civil time.
    #[must_use]
    pub const fn time(self) -> Time {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    /// The same texts as a day's start has.
    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let time: DayStart = text.parse().map_err(|_| TimeOfDayError)?;
        Ok(Self(time.time()))
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
