//! A hybrid logical clock's stamp: wall time, a counter for what happens within a millisecond, and the device.
//!
//! After Kulkarni et al. 2014, "Logical Physical Clocks". Stamps order all changes of an athlete; two devices never
//! make the same one.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use training::workout::DeviceTag;

/// When and where a value was written.
///
/// The order is wall time, then counter, then device. Printed so that the text sorts in the same order:
/// `00019ab2c3d4e5f-000a-13f9xq2` (hexadecimal milliseconds, hexadecimal counter, device tag).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since the Unix epoch, never negative.
    pub wall_ms: u64,
    /// Place among the stamps of this millisecond.
    pub counter: u16,
    /// The device that wrote.
    pub device: DeviceTag,
}

/// The largest wall time that prints in thirteen hexadecimal digits; it lies 142,000 years ahead.
const WALL_MAX: u64 = 0x000f_ffff_ffff_ffff;

impl Stamp {
    /// The stamp of a value that nobody has written: earlier than every real one.
    pub const NEVER: Self = Self {
        wall_ms: 0,
        counter: 0,
        device: DeviceTag(0),
    };

    /// True when the stamp can be printed and counted on from: what comes from elsewhere may lie beyond all time.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        self.wall_ms <= WALL_MAX
    }

    /// The first stamp after `self` on `device` at this wall time.
    ///
    /// When the wall clock stands or went back, the counter counts on; a full counter rolls into the next
    /// millisecond.
    #[must_use]
    pub fn next(self, now_ms: u64, device: DeviceTag) -> Self {
        if now_ms > self.wall_ms {
            return Self {
                wall_ms: now_ms.min(WALL_MAX),
                counter: 0,
                device,
            };
        }
        match self.counter.checked_add(1) {
            Some(counter) => Self {
                wall_ms: self.wall_ms,
                counter,
                device,
            },
            None => Self {
                wall_ms: (self.wall_ms + 1).min(WALL_MAX),
                counter: 0,
                device,
            },
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:013x}-{:04x}-{}", self.wall_ms, self.counter, self.device)
    }
}

/// The text is not a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a change stamp")]
pub struct StampError;

impl FromStr for Stamp {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().ok_or(StampError);
        let stamp = Self {
            wall_ms: u64::from_str_radix(part()?, 16).map_err(|_| StampError)?,
            counter: u16::from_str_radix(part()?, 16).map_err(|_| StampError)?,
            device: part()?.parse().map_err(|_| StampError)?,
        };
        if stamp.to_string() == text {
            Ok(stamp)
        } else {
            Err(StampError)
        }
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stamps() -> impl Strategy<Value = Stamp> {
        (0..=WALL_MAX, any::<u16>(), any::<u32>()).prop_map(|(wall_ms, counter, tag)| Stamp {
            wall_ms,
            counter,
            device: DeviceTag(tag),
        })
    }

    proptest! {
        #[test]
        fn the_text_sorts_as_the_stamp_does(a in stamps(), b in stamps()) {
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
            prop_assert_eq!(a.to_string().parse(), Ok(a));
        }

        #[test]
        fn the_next_stamp_is_later_whatever_the_wall_clock_does(
            last in stamps().prop_filter("room for one more", |stamp| stamp.wall_ms < WALL_MAX),
            now_ms: u64,
            tag: u32,
        ) {
            prop_assert!(last.next(now_ms, DeviceTag(tag)) > last);
        }
    }

    #[test]
    fn a_full_counter_rolls_into_the_next_millisecond() {
        let last = Stamp {
            wall_ms: 1000,
            counter: u16::MAX,
            device: DeviceTag(1),
        };
        assert_eq!(
            last.next(1000, DeviceTag(1)),
            Stamp {
                wall_ms: 1001,
                counter: 0,
                device: DeviceTag(1)
            }
        );
    }
}
