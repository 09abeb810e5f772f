//! The wall clock against the one since boot, which nobody can set. Where the two move apart, somebody has set the wall
//! clock.
//!
//! Within one start of the machine the corrected time goes on evenly over such a jump. So all stamps of a start have one
//! base, and what the server tells of the time moves them together. Stamps of an earlier start, in which the server's time
//! was never heard, are unsure: whoever set the clock right meanwhile has left no trace.

use serde::{Deserialize, Serialize};

use super::HybridClock;
use crate::Stamp;

/// So far the wall clock may move against the one since boot before it counts as set (design). Whoever keeps time slews
/// less than that in a day; what is less does no harm, as the order of edits of one athlete hangs on no seconds.
const SET_MS: u64 = 5_000;

/// What a device's clocks show at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Milliseconds of the real clock.
    pub wall_ms: u64,
    /// The clock since boot; `None` where none runs on while the machine sleeps.
    pub since_boot: Option<SinceBoot>,
}

/// The clock that nobody can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SinceBoot {
    /// Which start of the machine it counts from.
    pub start: u64,
    /// Milliseconds since then.
    pub ms: u64,
}

impl From<u64> for Clocks {
    /// A wall clock alone.
    fn from(wall_ms: u64) -> Self {
        Self {
            wall_ms,
            since_boot: None,
        }
    }
}

/// What a device keeps of its clocks from one write to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footing {
    /// Which start of the machine it was.
    start: u64,
    /// What the wall clock, as it goes now, would have shown at that start.
    started_at_ms: i64,
    /// True once the server's time was heard in this start.
    is_heard: bool,
    /// Stamps up to this one were made in earlier starts in which the server's time was heard: they are right.
    settled: Stamp,
    /// Stamps up to this one, and later than those that are settled, were made in an earlier start in which it was not.
    unsure: Stamp,
}

impl Footing {
    /// What is kept after a look at the clocks; the device's clock goes on evenly if somebody has set the wall clock.
    #[must_use]
    pub fn look(before: Option<Self>, clocks: &Clocks, clock: &mut HybridClock) -> Option<Self> {
        let Some(since_boot) = clocks.since_boot else {
            return before;
        };
        let started_at_ms = clocks.wall_ms.cast_signed().saturating_sub(since_boot.ms.cast_signed());
        let new = Self {
            start: since_boot.start,
            started_at_ms,
            is_heard: false,
            settled: Stamp::NEVER,
            unsure: Stamp::NEVER,
        };
        Some(match before {
            None => new,
            Some(before) if before.start == new.start => before.after_set(started_at_ms, clock),
            Some(before) if before.is_heard => Self {
                settled: clock.last,
                unsure: before.unsure,
                ..new
            },
            Some(before) => Self {
                settled: before.settled,
                unsure: clock.last,
                ..new
            },
        })
    }

    fn after_set(self, started_at_ms: i64, clock: &mut HybridClock) -> Self {
        let set_by_ms = started_at_ms.saturating_sub(self.started_at_ms);
        if set_by_ms.unsigned_abs() <= SET_MS {
            return self;
        }
        clock.offset_ms = clock.offset_ms.saturating_sub(set_by_ms);
        Self { started_at_ms, ..self }
    }

    /// The server's time was heard.
    pub const fn hear(&mut self) {
        self.is_heard = true;
    }

    /// True once the server's time was heard in this start.
    #[must_use]
    pub const fn is_heard(&self) -> bool {
        self.is_heard
    }

    /// Stamps up to this one are right, whatever is learned of the clock.
    #[must_use]
    pub const fn settled(&self) -> Stamp {
        self.settled
    }

    /// Unsure are the stamps that are later than the first and not later than the second.
    #[must_use]
    pub fn unsure(&self) -> (Stamp, Stamp) {
        let is_after = self.settled < self.unsure;
        (if is_after { self.settled } else { Stamp::NEVER }, self.unsure)
    }

    /// Follows stamps that were replaced by later or earlier ones, in their order.
    pub fn follow(&mut self, new_by_old: &std::collections::BTreeMap<Stamp, Stamp>) {
        for bound in [&mut self.settled, &mut self.unsure] {
            if let Some((_, new)) = new_by_old.range(..=*bound).next_back() {
                *bound = *new;
            }
        }
    }
}
