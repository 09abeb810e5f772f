//! The one place that reads the clock and looks up the device's zone.
//!
//! Three clocks are read, because they go wrong apart: the wall clock can be set, the clock since boot cannot and also
//! runs while the machine sleeps, and the monotonic one stands still then.

mod zones;

use std::time::Duration;

use jiff::{Timestamp, Zoned, tz::TimeZone};

pub use zones::{UnknownZone, ZONES, ZoneOrigin, Zones};

/// What time it is, and where.
pub trait Clock: Send + Sync + 'static {
    /// The training clock: wall time in the device's zone. It decides which training day it is.
    fn now(&self) -> Zoned;

    /// The real wall time, for change stamps and the names of kept files. It is the training clock's unless someone
    /// asked to stand at another time.
    fn wall(&self) -> Timestamp;

    /// Time since the machine was started, time asleep included. Setting the wall clock does not move it.
    fn since_boot(&self) -> Duration;

    /// Time that the machine has been awake, from some moment on. Neither setting the wall clock nor sleep moves it.
    fn monotonic(&self) -> Duration;
}

/// The device's clock and zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeviceClock;

impl Clock for DeviceClock {
    fn now(&self) -> Zoned {
        self.wall().to_zoned(device_zone())
    }

    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    fn wall(&self) -> Timestamp {
        Timestamp::now()
    }

    fn since_boot(&self) -> Duration {
        ticking::since_boot()
    }

    fn monotonic(&self) -> Duration {
        ticking::monotonic()
    }
}

/// A training clock that stands at a given time and place, while everything else comes from the real one.
#[derive(Debug, Clone)]
pub struct StandingClock {
    /// Where the training clock stands.
    pub at: Zoned,
}

impl Clock for StandingClock {
    fn now(&self) -> Zoned {
        self.at.clone()
    }

    fn wall(&self) -> Timestamp {
        DeviceClock.wall()
    }

    fn since_boot(&self) -> Duration {
        DeviceClock.since_boot()
    }

    fn monotonic(&self) -> Duration {
        DeviceClock.monotonic()
    }
}

/// The device's clock, read in another zone: a server at home may stand in UTC, its athlete does not.
#[derive(Debug, Clone)]
pub struct ElsewhereClock {
    /// Where the athlete is.
    pub zone: TimeZone,
}

impl Clock for ElsewhereClock {
    fn now(&self) -> Zoned {
        self.wall().to_zoned(self.zone.clone())
    }

    fn wall(&self) -> Timestamp {
        DeviceClock.wall()
    }

    fn since_boot(&self) -> Duration {
        DeviceClock.since_boot()
    }

    fn monotonic(&self) -> Duration {
        DeviceClock.monotonic()
    }
}

/// The device's zone by the rules in use; UTC where the system does not tell.
#[must_use]
pub fn device_zone() -> TimeZone {
    // jiff remembers the system's zone for five minutes; whoever lands and opens the app is not there for so long.
    jiff::tz::reset_system_time_zone_cache();
    #[expect(clippy::disallowed_methods, reason = "this is where the device's zone is looked up")]
    let system = TimeZone::try_system().unwrap_or(TimeZone::UTC);
    let known = system.iana_name().and_then(|name| ZONES.get(name).ok());
    known.unwrap_or(system)
}

/// Linux has a clock that runs through sleep and one that does not.
#[cfg(any(target_os = "linux", target_os = "android"))]
mod ticking {
    use std::time::Duration;

    use rustix::time::{ClockId, clock_gettime};

    pub(super) fn since_boot() -> Duration {
        read(ClockId::Boottime)
    }

    pub(super) fn monotonic() -> Duration {
        read(ClockId::Monotonic)
    }

    fn read(clock: ClockId) -> Duration {
        clock_gettime(clock)
            .try_into()
            .expect("these clocks begin at zero and never go back")
    }
}

/// Elsewhere one clock stands for both. Sleep then looks like a wall clock that was set, which is answered alike.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
mod ticking {
    use std::{
        sync::LazyLock,
        time::{Duration, Instant},
    };

    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    static FIRST_READ: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub(super) fn since_boot() -> Duration {
        FIRST_READ.elapsed()
    }

    pub(super) fn monotonic() -> Duration {
        FIRST_READ.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clocks_that_cannot_be_set_only_go_on() {
        let read = || (DeviceClock.monotonic(), DeviceClock.since_boot());
        let (first, second) = (read(), read());
        assert!(first.0 <= second.0 && first.1 <= second.1);
        assert!(first.0 <= first.1, "nobody is awake for longer than since boot");
    }
}
