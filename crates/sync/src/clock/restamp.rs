//! Stamping changes again that were stamped by a clock that was off.

use std::collections::{BTreeMap, BTreeSet};

use crate::Stamp;

/// New stamps for those that one device made by a clock that was `behind_ms` behind the time (ahead when negative).
///
/// All move together, so that their order and their distances stay. None comes before `floor`, the newest stamp of that
/// device that the other side knows: those that would are counted on from it.
#[must_use]
pub fn restamp(stamps: &BTreeSet<Stamp>, behind_ms: i64, floor: Stamp) -> BTreeMap<Stamp, Stamp> {
    let mut last = floor;
    stamps
        .iter()
        .map(|&old| {
            last = last.next(old.wall_ms.saturating_add_signed(behind_ms), old.device);
            (old, last)
        })
        .collect()
}
