//! The name of a performed set, given once on the device that logged it.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::day::TrainingDay;

/// Digits without `i`, `l`, `o`, `u`, which are misread (Crockford's base 32, in lower case).
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Seven digits of five bits hold the tag's 32 bits.
const TAG_DIGITS: usize = 7;

/// The 32 random bits drawn when a device's data folder was made; printed as seven digits, `13f9xq2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceTag(pub u32);

impl fmt::Display for DeviceTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digit = |place: usize| DIGITS[(self.0 >> (5 * (TAG_DIGITS - 1 - place))) as usize & 31];
        let digits: [u8; TAG_DIGITS] = std::array::from_fn(digit);
        f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for DeviceTag {
    type Err = SetIdError;

    fn from_str(text: &str) -> Result<Self, SetIdError> {
        if text.len() != TAG_DIGITS {
            return Err(SetIdError);
        }
        let bits = text.bytes().try_fold(0_u64, |bits, byte| {
            let digit = DIGITS.iter().position(|&known| known == byte)?;
            Some(bits << 5 | digit as u64)
        });
        bits.and_then(|bits| u32::try_from(bits).ok())
            .map(Self)
            .ok_or(SetIdError)
    }
}

/// A performed set's name: its training day, the device that logged it, and that device's counter.
///
/// Printed `2026-11-22/13f9xq2-17`. It is never renumbered, and two devices that never met cannot draw the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "bindings", specta(type = String))]
#[schemars(with = "String")]
pub struct SetId {
    /// The training day to which the set belongs.
    pub training_day: TrainingDay,
    /// The device that logged it.
    pub device: DeviceTag,
    /// That device's counter, from 1.
    pub counter: u32,
}

/// The text is not a set id such as `2026-11-22/13f9xq2-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be a set id such as 2026-11-22/13f9xq2-17")]
pub struct SetIdError;

impl fmt::Display for SetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}-{}", self.training_day, self.device, self.counter)
    }
}

impl FromStr for SetId {
    type Err = SetIdError;

    fn from_str(text: &str) -> Result<Self, SetIdError> {
        let (day, rest) = text.split_once('/').ok_or(SetIdError)?;
        let (device, counter) = rest.split_once('-').ok_or(SetIdError)?;
        let id = Self {
            training_day: day.parse().map_err(|_| SetIdError)?,
            device: device.parse()?,
            counter: counter.parse().map_err(|_| SetIdError)?,
        };
        // One set has one name: "+17" and "017" parse as numbers but are not how it is printed.
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(SetIdError)
        }
    }
}

impl Serialize for SetId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for SetId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_id_reads_back_as_it_was_printed(tag: u32, counter: u32, days in -20_000_i32..20_000) {
            let training_day = TrainingDay::new(jiff::civil::date(2026, 11, 22)).plus_days(days);
            let id = SetId { training_day, device: DeviceTag(tag), counter };
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn only_the_printed_form_is_an_id() {
        for text in [
            "",
            "2026-11-22/13f9xq2",
            "2026-11-22/13f9xq2-+7",
            "2026-11-22/13f9xq2-07",
            "2026-11-22/zzzzzzz-1",
            "2026-11-22/13F9XQ2-1",
        ] {
            assert_eq!(text.parse::<SetId>(), Err(SetIdError), "{text}");
        }
    }
}
