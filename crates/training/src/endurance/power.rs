//! Power levels of cycling.

use super::constants::POWER_TOPS;
use crate::load::finite;

/// Tops of the levels 1 to 6 in watts, from functional threshold power (Allen & Coggan); the seventh has none.
///
/// `None` unless the threshold is a positive number.
#[must_use]
pub fn zone_tops_w(threshold_w: f64) -> Option<[f64; 6]> {
    let threshold_w = finite(threshold_w).filter(|&watts| watts > 0.0)?;
    Some(POWER_TOPS.map(|share| share * threshold_w))
}
