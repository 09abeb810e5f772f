//! Chunks: records are kept, sent and compared by table and month.

use std::{fmt, str::FromStr};

use super::{KeyParts, Name};

/// A month of training days, as the number 202611; 0 for records whose key names no day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

impl Month {
    /// The month of records that belong to no day.
    pub const NONE: Self = Self(0);

    /// The month of the training day with which a key begins.
    #[must_use]
    pub fn of_key(key: &str) -> Self {
        let Some(day) = KeyParts::of(key).day() else {
            return Self::NONE;
        };
        let (year, month) = (day.date().year().unsigned_abs(), day.date().month().unsigned_abs());
        Self(u32::from(year) * 100 + u32::from(month))
    }

    /// The month with this number; `None` when it is none.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        let month = number % 100;
        if number == 0 || (number / 100 <= 9999 && month >= 1 && month <= 12) {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number: 202611.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Printed `2026-11`; nothing for [`Month::NONE`].
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::NONE {
            return Ok(());
        }
        write!(f, "{:04}-{:02}", self.0 / 100, self.0 % 100)
    }
}

/// The text is not a month such as `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be a month such as 2026-11")]
pub struct MonthError;

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let number = if text.is_empty() {
            0
        } else {
            let (year, month) = text.split_once('-').ok_or(MonthError)?;
            let year: u32 = year.parse().map_err(|_| MonthError)?;
            let month: u32 = month.parse().map_err(|_| MonthError)?;
            year.saturating_mul(100).saturating_add(month)
        };
        Self::from_number(number)
            .filter(|month| month.to_string() == text)
            .ok_or(MonthError)
    }
}

/// The records of one table and one month.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chunk {
    /// The table.
    pub table: Name,
    /// The month of the records' training days.
    pub month: Month,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_begins_with_a_day_belongs_to_its_month() {
        let cases = [
            ("2026-11-22", "2026-11"),
            ("2026-11-22/13f9xq2-17", "2026-11"),
            ("2026-02-01/hrv_rmssd_ms", "2026-02"),
            ("", ""),
            ("2026-11-31", ""),
            ("2026-11-22x", ""),
            ("units", ""),
        ];
        for (key, month) in cases {
            assert_eq!(Month::of_key(key).to_string(), month, "{key}");
            assert_eq!(month.parse(), Ok(Month::of_key(key)));
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in [
            "2026-13",
            "2026-00",
            "2026-1",
            "202611",
            "-",
            "99999999999-01",
            "+026-11",
        ] {
            assert_eq!(text.parse::<Month>(), Err(MonthError), "{text}");
        }
    }
}
