//! A clock whose hands a test moves: the wall's, the zone, and the two that cannot be set.

use std::{
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use engine::clock::{Clock, ZONES};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

/// The starts of machines, by their order in this process.
static STARTS: AtomicU64 = AtomicU64::new(0);

/// A clock that shows what it was set to.
#[derive(Debug)]
pub struct HandClock(Mutex<Hands>);

#[derive(Debug)]
struct Hands {
    now: Zoned,
    since_boot: Duration,
    machine_start: u64,
    monotonic: Duration,
}

impl HandClock {
    /// A clock that shows this time, such as `2026-11-22T09:00[Europe/Berlin]`.
    #[must_use]
    pub fn at(time: &str) -> Arc<Self> {
        Self::showing(zoned(time))
    }

    /// A clock that shows this time, on a machine that was started an hour ago.
    #[must_use]
    pub fn showing(now: Zoned) -> Arc<Self> {
        let hour = Duration::from_secs(3600);
        Arc::new(Self(Mutex::new(Hands {
            now,
            since_boot: hour,
            machine_start: STARTS.fetch_add(1, Ordering::Relaxed),
            monotonic: hour,
        })))
    }

    /// Shows another time, perhaps elsewhere, from now on: no time has passed.
    pub fn set(&self, time: &str) {
        self.hands().now = zoned(time);
    }

    /// Time passes while the machine is awake.
    pub fn pass(&self, span: Duration) {
        let mut hands = self.hands();
        hands.monotonic += span;
        hands.since_boot += span;
        hands.now = later(
            &hands.now,
            SignedDuration::try_from(span).expect("no test lasts so long"),
        );
    }

    /// Time passes while the machine is asleep.
    pub fn sleep(&self, span: Duration) {
        let mut hands = self.hands();
        hands.since_boot += span;
        hands.now = later(
            &hands.now,
            SignedDuration::try_from(span).expect("no test lasts so long"),
        );
    }

    /// Somebody sets the wall clock by so much; no time passes.
    pub fn wind(&self, span: SignedDuration) {
        let mut hands = self.hands();
        hands.now = later(&hands.now, span);
    }

    /// The machine is started anew; no time passes.
    pub fn start_anew(&self) {
        let mut hands = self.hands();
        hands.since_boot = Duration::ZERO;
        hands.monotonic = Duration::ZERO;
        hands.machine_start = STARTS.fetch_add(1, Ordering::Relaxed);
    }

    /// The device is somewhere else; no time passes.
    pub fn fly_to(&self, zone: &str) {
        self.fly(ZONES.get(zone).expect("a zone that there is"));
    }

    /// The device is somewhere else; no time passes.
    pub fn fly(&self, zone: TimeZone) {
        let mut hands = self.hands();
        hands.now = hands.now.with_time_zone(zone);
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().expect("no test panics while it moves the hands")
    }
}

impl Clock for HandClock {
    fn now(&self) -> Zoned {
        self.hands().now.clone()
    }

    fn wall(&self) -> Timestamp {
        self.now().timestamp()
    }

    fn since_boot(&self) -> Duration {
        self.hands().since_boot
    }

    fn machine_start(&self) -> Option<u64> {
        Some(self.hands().machine_start)
    }

    fn monotonic(&self) -> Duration {
        self.hands().monotonic
    }
}

fn later(now: &Zoned, span: SignedDuration) -> Zoned {
    now.checked_add(span).expect("a test stays within the calendar")
}

fn zoned(time: &str) -> Zoned {
    time.parse()
        .expect("a time with its zone, such as 2026-11-22T09:00[Europe/Berlin]")
}
