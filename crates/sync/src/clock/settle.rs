//! The server's part: a batch of a device whose clock is off is moved as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{TOLERANCE_MS, restamp};
use crate::Stamp;

/// The new stamps of a batch, by the old ones; empty when the batch may stay as it is.
///
/// `stamps` are those of the pushing device that are later than `floor`, the newest that the server knows of it;
/// `wall_ms` is the time that the device believes it is. A clock that is off by more than [`TOLERANCE_MS`] moves the
/// batch by just that, in either direction. A batch that is still ahead then was stamped by a clock that has been
/// corrected since: its newest change becomes one of now, and the others keep their distances from it.
#[must_use]
pub fn settle(stamps: &BTreeSet<Stamp>, floor: Stamp, wall_ms: u64, server_ms: u64) -> BTreeMap<Stamp, Stamp> {
    let Some(newest) = stamps.last() else {
        return BTreeMap::new();
    };
    let signed_difference = |to: u64, from: u64| to.cast_signed().saturating_sub(from.cast_signed());
    let drift_ms = signed_difference(server_ms, wall_ms);
    let mut behind_ms = if drift_ms.unsigned_abs() > TOLERANCE_MS {
        drift_ms
    } else {
        0
    };
    if newest.wall_ms.saturating_add_signed(behind_ms) > server_ms.saturating_add(TOLERANCE_MS) {
        behind_ms = signed_difference(server_ms, newest.wall_ms);
    }
    if behind_ms == 0 {
        return BTreeMap::new();
    }
    restamp(stamps, behind_ms, floor)
}
