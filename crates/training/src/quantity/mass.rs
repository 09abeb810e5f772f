//! Mass of a load or of a body: whole grams inside, kilograms in JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use validator::ValidateRange;

use super::{QuantityError, whole};

/// A mass in whole grams, written as kilograms in documents.
///
/// At most 2000 kg: four times the heaviest lift on record, so that a slip of the decimal point is refused (design).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(transparent)]
pub struct Mass(#[schemars(with = "f64", range(min = 0, max = 2000))] u32);

impl Mass {
    /// Nothing: no load added.
    pub const ZERO: Self = Self(0);
    /// The most that is believed.
    pub const MAX: Self = Self(Self::MAX_KG * 1000);
    const MAX_KG: u32 = 2000;

    /// A mass of so many grams, capped at 2000 kg.
    #[must_use]
    pub const fn from_g(grams: u32) -> Self {
        let max = Self::MAX.0;
        Self(if grams > max { max } else { grams })
    }

    /// Reads kilograms exactly.
    ///
    /// # Errors
    /// When `kg` is not finite, negative, above 2000, or finer than a gram.
    pub fn from_kg(kg: f64) -> Result<Self, QuantityError> {
        if !kg.is_finite() {
            return Err(QuantityError::NotFinite);
        }
        if kg < 0.0 {
            return Err(QuantityError::TooSmall(0));
        }
        if kg > f64::from(Self::MAX_KG) {
            return Err(QuantityError::TooLarge(Self::MAX_KG));
        }
        let grams = whole(kg, 1000.0).ok_or(QuantityError::TooFine("0.001"))?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 2,000,000 was checked"
        )]
        Ok(Self(grams as u32))
    }

    /// Whole grams.
    #[must_use]
    pub const fn g(self) -> u32 {
        self.0
    }

    /// Kilograms, for showing and for arithmetic that ends in a rounding.
    #[must_use]
    pub fn kg(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Serialize for Mass {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.kg())
    }
}

impl<'de> Deserialize<'de> for Mass {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_kg(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl ValidateRange<f64> for Mass {
    fn greater_than(&self, max: f64) -> Option<bool> {
        Some(self.kg() > max)
    }

    fn less_than(&self, min: f64) -> Option<bool> {
        Some(self.kg() < min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_kilograms_are_exact_grams() {
        for (kg, g) in [
            (102.3, 102_300),
            (0.0, 0),
            (1.25, 1250),
            (0.1, 100),
            (2000.0, 2_000_000),
        ] {
            assert_eq!(Mass::from_kg(kg), Ok(Mass::from_g(g)), "{kg}");
        }
    }

    #[test]
    fn what_is_no_mass_is_refused() {
        assert_eq!(Mass::from_kg(f64::NAN), Err(QuantityError::NotFinite));
        assert_eq!(Mass::from_kg(-5.0), Err(QuantityError::TooSmall(0)));
        assert_eq!(
            Mass::from_kg(9_007_199_254_740_993.0),
            Err(QuantityError::TooLarge(2000))
        );
        assert_eq!(Mass::from_kg(62.500_4), Err(QuantityError::TooFine("0.001")));
        assert_eq!(Mass::from_kg(62.500_000_4), Err(QuantityError::TooFine("0.001")));
    }
}
