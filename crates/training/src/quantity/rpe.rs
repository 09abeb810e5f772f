//! Rating of perceived exertion on the scale 0 to 10.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{QuantityError, whole};

/// Perceived exertion in tenths: 7.5 is `Rpe::from_tenths(75)`.
///
/// For sets it counts repetitions in reserve (10 is none left; Zourdos 2016), for whole sessions it is CR-10
/// (0 rest, 10 maximal; Foster 2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(transparent)]
pub struct Rpe(#[schemars(with = "f64", range(min = 0, max = 10))] u8);

impl Rpe {
    const MAX: u32 = 10;

    /// An exertion of so many tenths, capped at 10.
    #[must_use]
    pub const fn from_tenths(tenths: u8) -> Self {
        Self(if tenths > 100 { 100 } else { tenths })
    }

    /// Reads the scale's number exactly.
    ///
    /// # Errors
    /// When it is not finite, not within 0 to 10, or finer than a tenth.
    pub fn new(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            return Err(QuantityError::NotFinite);
        }
        if value < 0.0 {
            return Err(QuantityError::TooSmall(0));
        }
        if value > f64::from(Self::MAX) {
            return Err(QuantityError::TooLarge(Self::MAX));
        }
        let tenths = whole(value, 10.0).ok_or(QuantityError::TooFine("0.1"))?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 100 was checked"
        )]
        Ok(Self(tenths as u8))
    }

    /// Tenths of a point.
    #[must_use]
    pub const fn tenths(self) -> u8 {
        self.0
    }

    /// The scale's number.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl Serialize for Rpe {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Rpe {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
