//! Quantities with their unit in the type: exact integers inside, the field's usual numbers in JSON.

mod mass;
mod rpe;

pub use mass::Mass;
pub use rpe::Rpe;

/// Why a number is not a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// NaN or an infinity.
    #[error("must be a number")]
    NotFinite,
    /// Below the quantity's smallest value.
    #[error("must not be below {0}")]
    TooSmall(u32),
    /// Above the quantity's largest value.
    #[error("must not be above {0}")]
    TooLarge(u32),
    /// Between two steps that can be stored exactly.
    #[error("must be a multiple of {0}")]
    TooFine(&'static str),
}

/// `value × per_unit` as an integer, or `None` when the value lies between two integers.
///
/// The tolerance only forgives what decimal fractions lose in binary (102.3 kg is 102299.999… g).
fn whole(value: f64, per_unit: f64) -> Option<f64> {
    let scaled = value * per_unit;
    let rounded = scaled.round();
    ((scaled - rounded).abs() < 1e-6).then_some(rounded)
}
