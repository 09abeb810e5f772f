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

    /// Learns the server's time, which it told somewhere between the request and the reply, both in corrected time. Answers
    /// how far the corrected time has jumped by it; 0 when what was told may well be so.
    ///
    /// It jumps by the least that explains what was told: a reply that was long under way tells little of the time, and
    /// would else be read as a clock that is off by half of that.
    pub const fn observe(&mut self, sent_ms: u64, received_ms: u64, server_ms: u64) -> i64 {
        let explained_by = if server_ms < sent_ms {
            sent_ms
        } else if server_ms > received_ms {
            received_ms
        } else {
            return 0;
        };
        let jump = server_ms.cast_signed().saturating_sub(explained_by.cast_signed());
        self.offset_ms = self.offset_ms.saturating_add(jump);
        jump
    }
}
