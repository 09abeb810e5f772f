//! What all the clocks show at one moment, and what two such moments say about the time between them.

use std::time::Duration;

use jiff::{SignedDuration, Zoned};

use super::Cause;
use crate::clock::Clock;

/// How far the clocks may drift apart between two looks (design). Time servers slew a clock by 7 ms in 15 s; a process
/// that is held up between reading one clock and the next can see a second. No training day hangs on two.
const TOLERANCE: SignedDuration = SignedDuration::from_secs(2);

/// What the clocks show at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockFace {
    /// The training clock's time, in the device's zone.
    pub now: Zoned,
    /// Time since the machine was started.
    pub since_boot: Duration,
    /// Time that the machine has been awake.
    pub monotonic: Duration,
}

impl ClockFace {
    /// Reads the clocks.
    #[must_use]
    pub fn of(clock: &dyn Clock) -> Self {
        Self {
            monotonic: clock.monotonic(),
            since_boot: clock.since_boot(),
            now: clock.now(),
        }
    }

    /// What happened since an earlier moment besides that time passed: a flight, a sleep, a hand on the clock.
    #[must_use]
    pub fn noticed_since(&self, earlier: &Self) -> Option<Cause> {
        let passed = span(earlier.since_boot, self.since_boot);
        let asleep = passed - span(earlier.monotonic, self.monotonic);
        let set_by = self.now.timestamp().duration_since(earlier.now.timestamp()) - passed;
        if self.now.time_zone() != earlier.now.time_zone() {
            Some(Cause::ZoneChange)
        } else if set_by.abs() > TOLERANCE {
            Some(Cause::ClockChange)
        } else if asleep > TOLERANCE {
            Some(Cause::Resume)
        } else {
            None
        }
    }
}

/// From one reading to a later one, both far from what an `i64` of seconds holds.
fn span(earlier: Duration, later: Duration) -> SignedDuration {
    let signed = |duration| SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX);
    signed(later).saturating_sub(signed(earlier))
}
