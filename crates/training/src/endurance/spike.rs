//! How far one session jumps over the longest of the last thirty days.
//!
//! In 5205 runners a run more than a tenth longer went with more injuries, while the week's change did not (Frandsen
//! 2025): the best-supported limit for running. Lengths are compared within one sport, in any one unit.

use serde::{Deserialize, Serialize};

use super::constants::{ROUNDING, SPIKE_TOPS};
use crate::load::finite;

/// The size of a jump.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spike {
    /// At most a tenth longer.
    Reference,
    /// Up to 30 % longer: hazard ratio 1.64.
    Small,
    /// Up to twice as long: hazard ratio 1.52.
    Moderate,
    /// More than twice as long: hazard ratio 2.28.
    Large,
}

/// The rise over the longest session: 0.1 is a tenth longer. `None` when there was none to compare with.
#[must_use]
pub fn increase(candidate: f64, longest: f64) -> Option<f64> {
    finite(candidate / longest - 1.0).filter(|_| longest > 0.0)
}

impl Spike {
    /// The size of this rise.
    #[must_use]
    pub fn of(increase: f64) -> Self {
        let passed = SPIKE_TOPS.iter().filter(|&&top| increase > top + ROUNDING).count();
        match passed {
            0 => Self::Reference,
            1 => Self::Small,
            2 => Self::Moderate,
            _ => Self::Large,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_a_tenth_more_is_no_jump() {
        assert_eq!(increase(13.2, 12.0).map(Spike::of), Some(Spike::Reference));
        assert_eq!(increase(13.2, 0.0), None);
    }
}
