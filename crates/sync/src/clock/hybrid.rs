//! The clock that a device stamps with.

use training::workout::DeviceTag;

use super::TOLERANCE_MS;
use crate::Stamp;

/// A device's clock: the newest stamp that it has made or seen, and how far its wall clock is behind the server's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HybridClock {
    /// The newest stamp.
    pub last: Stamp,
    /// What is added to the wall time; negative when the wall clock is ahead.
    pub offset_ms: i64,
}

impl HybridClock {
    /// The wall time as the server would tell it.
    #[must_use]
    pub const fn corrected_ms(&self, wall_ms: u64) -> u64 {
        wall_ms.saturating_add_signed(self.offset_ms)
    }

    /// A stamp later than every one that was made or seen.
    pub fn stamp(&mut self, wall_ms: u64, device: DeviceTag) -> Stamp {
        self.last = self.last.next(self.corrected_ms(wall_ms), device);
        self.last
    }

    /// Sees a stamp of another device, so that what is written next is later. One that lies far ahead of the server's
    /// time pulls the clock no further than [`TOLERANCE_MS`].
    pub fn see(&mut self, stamp: Stamp, server_ms: u64) {
        let bound = Stamp {
            wall_ms: server_ms.saturating_add(TOLERANCE_MS),
            counter: 0,
            device: DeviceTag(0),
        };
        self.last = self.last.max(stamp.min(bound));
    }

    /// Learns the server's time, which it told somewhere between the request and the reply. Answers how far the
    /// corrected time has jumped by it; 0 when the known offset explains what was told.
    pub fn observe(&mut self, sent_wall_ms: u64, received_wall_ms: u64, server_ms: u64) -> i64 {
        let is_explained = (self.corrected_ms(sent_wall_ms)..=self.corrected_ms(received_wall_ms)).contains(&server_ms);
        if is_explained {
            return 0;
        }
        let between = sent_wall_ms.midpoint(received_wall_ms);
        let offset_ms = server_ms.cast_signed().saturating_sub(between.cast_signed());
        let jump = offset_ms.saturating_sub(self.offset_ms);
        self.offset_ms = offset_ms;
        jump
    }
}
