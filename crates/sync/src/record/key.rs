//! A key's parts, for packing and for finding its month. Every text is a key; some have parts.

use training::{day::TrainingDay, workout::DeviceTag};

/// A key, taken apart as far as it can be put together again to the same text.
///
/// The order is the one in which records of a table are packed: by day, and sets by device and counter as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyParts<'k> {
    /// A text without parts.
    Text(&'k str),
    /// A training day: `2026-11-22`.
    Day(TrainingDay),
    /// A performed set: `2026-11-22/13f9xq2-17`.
    Set(TrainingDay, DeviceTag, u32),
    /// A text under a day: `2026-11-22/hrv_rmssd_ms`.
    Under(TrainingDay, &'k str),
}

const DAY_BYTES: usize = "2026-11-22".len();

impl<'k> KeyParts<'k> {
    /// Takes a key apart.
    #[must_use]
    pub fn of(key: &'k str) -> Self {
        let Some(day) = key.get(..DAY_BYTES).and_then(plain_day) else {
            return Self::Text(key);
        };
        match key.get(DAY_BYTES..).map(|rest| (rest, rest.strip_prefix('/'))) {
            Some(("", _)) => Self::Day(day),
            Some((_, Some(rest))) => set(day, rest).unwrap_or(Self::Under(day, rest)),
            _ => Self::Text(key),
        }
    }

    /// The training day to which the key belongs, if it names one.
    #[must_use]
    pub const fn day(&self) -> Option<TrainingDay> {
        match self {
            Self::Text(_) => None,
            Self::Day(day) | Self::Set(day, ..) | Self::Under(day, _) => Some(*day),
        }
    }
}

/// A day as this program prints it, of a year from 1 on: no other spelling comes back as it was.
fn plain_day(text: &str) -> Option<TrainingDay> {
    let is_plain = text.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let day: TrainingDay = text.parse().ok().filter(|_| is_plain)?;
    (day.date().year() >= 1).then_some(day)
}

/// A set's device and counter, as this program prints them: no other spelling comes back as it was.
fn set(day: TrainingDay, rest: &str) -> Option<KeyParts<'_>> {
    let (device, digits) = rest.split_once('-')?;
    let is_plain = digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let device: DeviceTag = device.parse().ok().filter(|_| is_plain)?;
    Some(KeyParts::Set(day, device, digits.parse().ok()?))
}

impl std::fmt::Display for KeyParts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Day(day) => day.fmt(f),
            Self::Set(day, device, counter) => write!(f, "{day}/{device}-{counter}"),
            Self::Under(day, rest) => write!(f, "{day}/{rest}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_key_comes_back_as_it_was() {
        let cases = [
            "",
            "units",
            "2026-11-22",
            "2026-11-22/",
            "2026-11-22/hrv_rmssd_ms",
            "2026-11-22/13f9xq2-17",
            "2026-11-22/13f9xq2-017",
            "2026-11-22/13f9xq2-+17",
            "2026-11-22/13f9xq2-4294967296",
            "2026-11-22-x",
            "0000-01-01",
            "20261122T0",
            "2026-02-30",
            "ä26-11-22/x",
        ];
        for key in cases {
            assert_eq!(KeyParts::of(key).to_string(), key);
        }
        assert!(matches!(KeyParts::of("2026-11-22/13f9xq2-17"), KeyParts::Set(_, _, 17)));
        assert!(matches!(KeyParts::of("2026-11-22/13f9xq2-017"), KeyParts::Under(..)));
    }

    proptest! {
        #[test]
        fn whatever_the_text_it_comes_back(key in "([0-9]{4}-[0-9]{2}-[0-9]{2})?[/-]?[0-9a-z]{0,7}-?[0-9+]{0,11}|.*") {
            prop_assert_eq!(KeyParts::of(&key).to_string(), key);
        }
    }
}
