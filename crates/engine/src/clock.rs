//! The one place that reads the clock and looks up the device's zone.
//!
//! Three clocks are read, because they go wrong apart: the wall clock can be set, the clock since boot cannot and also
//! runs while the machine sleeps, and the monotonic one stands still then.

mod zones;

use std::time::Duration;

use jiff::{Timestamp, Zoned, tz::TimeZone};
use sync::clock::{Clocks, SinceBoot};

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

    /// Which start of the machine that is; `None` where the clock since boot stands still while the machine sleeps.
    fn machine_start(&self) -> Option<u64>;

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

    fn machine_start(&self) -> Option<u64> {
        ticking::machine_start()
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

    fn machine_start(&self) -> Option<u64> {
        DeviceClock.machine_start()
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

    fn machine_start(&self) -> Option<u64> {
        DeviceClock.machine_start()
    }

    fn monotonic(&self) -> Duration {
        DeviceClock.monotonic()
    }
}

/// Between two looks at the clock since boot that have the wall clock between them, no more than this may pass (design):
/// a machine that fell asleep there would look as if somebody had set its clock.
const APART: Duration = Duration::from_secs(1);
/// How often it is looked again (design).
const LOOKS: usize = 3;

/// What the clocks that stamp changes show at one moment.
pub(crate) fn clocks_of(clock: &dyn Clock) -> Clocks {
    let wall_ms = || u64::try_from(clock.wall().as_millisecond()).unwrap_or(0);
    let Some(start) = clock.machine_start() else {
        return wall_ms().into();
    };
    for _ in 0..LOOKS {
        let (before, wall_ms, after) = (clock.since_boot(), wall_ms(), clock.since_boot());
        if after.saturating_sub(before) <= APART {
            let ms = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
            let since_boot = Some(SinceBoot { start, ms });
            return Clocks { wall_ms, since_boot };
        }
    }
    wall_ms().into()
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
    use std::{sync::LazyLock, time::Duration};

    use rustix::time::{ClockId, clock_gettime};

    pub(super) fn since_boot() -> Duration {
        read(ClockId::Boottime)
    }

    pub(super) fn monotonic() -> Duration {
        read(ClockId::Monotonic)
    }

    /// The kernel draws a number for each start. Where it is not shown, one stands for each process: nothing is then
    /// believed of the time between two of them.
    pub(super) fn machine_start() -> Option<u64> {
        static START: LazyLock<Option<u64>> = LazyLock::new(|| {
            let drawn = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok();
            let digits: Option<String> = drawn.map(|id| id.chars().filter(char::is_ascii_hexdigit).take(16).collect());
            let kernels = digits.and_then(|digits| u64::from_str_radix(&digits, 16).ok());
            kernels.or_else(|| getrandom::u64().ok())
        });
        *START
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

    pub(super) const fn machine_start() -> Option<u64> {
        None
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
        let runs_through_sleep = cfg!(any(target_os = "linux", target_os = "android"));
        assert_eq!(DeviceClock.machine_start().is_some(), runs_through_sleep);
    }
}
