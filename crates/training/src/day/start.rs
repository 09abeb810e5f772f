//! The local time at which a training day begins.

use std::{fmt, str::FromStr};

use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The local time at which a training day begins, to the minute; printed `04:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(transparent)]
pub struct DayStart(
    #[schemars(with = "String", regex(pattern = r"^([01]\d|2[0-3]):[0-5]\d$"))]
    #[cfg_attr(feature = "bindings", specta(type = String))]
    Time,
);

impl DayStart {
    /// 04:00: late enough for night owls, early enough for those who train at five (design; Anki uses the same hour).
    pub const DEFAULT: Self = Self(Time::constant(4, 0, 0, 0));

    /// The civil time.
    #[must_use]
    pub const fn time(self) -> Time {
        self.0
    }
}

impl Default for DayStart {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl fmt::Display for DayStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

/// The text is not a time of day such as `04:00`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be a time from 00:00 to 23:59, such as 04:00")]
pub struct DayStartError;

impl FromStr for DayStart {
    type Err = DayStartError;

    fn from_str(text: &str) -> Result<Self, DayStartError> {
        let digits = |range| -> Option<i8> {
            let part: &str = text.get(range)?;
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse().ok())?
        };
        let (5, Some(hour), Some(":"), Some(minute)) = (text.len(), digits(0..2), text.get(2..3), digits(3..5)) else {
            return Err(DayStartError);
        };
        Time::new(hour, minute, 0, 0).map(Self).map_err(|_| DayStartError)
    }
}

impl Serialize for DayStart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DayStart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
