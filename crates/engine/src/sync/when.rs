//! When to sync: a pure function of what has happened. It is asked again whenever something happens.

use std::time::Duration;

/// How long a change waits for the next one (design: a set takes longer to log than this, a typed number less).
const DEBOUNCE: Duration = Duration::from_secs(2);
/// How long a change waits at most, however many follow it (design).
const DEBOUNCE_MOST: Duration = Duration::from_secs(15);
/// How long all is quiet before another device's changes are looked for (design).
const EVERY: Duration = Duration::from_secs(15 * 60);
/// How long after the first failure it is tried again (design); each further one doubles it.
const BACKOFF: Duration = Duration::from_secs(5);
/// The longest pause between two tries (design): as long as between two looks that succeed.
const BACKOFF_MOST: Duration = EVERY;

/// What has happened, in monotonic time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// When the last sync ended, well or not; `None` before the first.
    pub ended_at: Option<Duration>,
    /// How many syncs in a row have failed, the last one included.
    pub failures: u32,
    /// When the oldest change since the last sync was made here.
    pub first_change_at: Option<Duration>,
    /// When the newest was.
    pub last_change_at: Option<Duration>,
    /// True when the athlete asked, the app was opened or came back, or the network did.
    pub is_called: bool,
}

/// How long from `now` until the next sync; zero when it is due.
///
/// `chance` spreads tries after failures, so that not all devices come back to a server at once: any number, drawn anew
/// for each failure.
#[must_use]
pub fn next_sync_in(course: &Course, now: Duration, chance: u32) -> Duration {
    let Some(ended_at) = course.ended_at.filter(|_| !course.is_called) else {
        return Duration::ZERO;
    };
    let due = if course.failures > 0 {
        ended_at + pause(course.failures, chance)
    } else {
        changed(course).unwrap_or(ended_at + EVERY).min(ended_at + EVERY)
    };
    due.saturating_sub(now)
}

/// When the changes made here are due.
fn changed(course: &Course) -> Option<Duration> {
    let last = course.last_change_at?;
    let first = course.first_change_at.unwrap_or(last);
    Some((last + DEBOUNCE).min(first + DEBOUNCE_MOST))
}

/// Between half and the whole of a pause that doubles with every failure.
fn pause(failures: u32, chance: u32) -> Duration {
    let doubled = BACKOFF.saturating_mul(1 << failures.saturating_sub(1).min(16));
    let whole = doubled.min(BACKOFF_MOST);
    whole / 2 + (whole / 2).mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn quiet() -> Course {
        Course {
            ended_at: Some(s(1000)),
            ..Course::default()
        }
    }

    #[test]
    fn the_first_sync_and_one_that_is_called_for_are_due_at_once() {
        assert_eq!(next_sync_in(&Course::default(), s(0), 0), s(0));
        let called = Course {
            is_called: true,
            failures: 9,
            ..quiet()
        };
        assert_eq!(next_sync_in(&called, s(1001), 0), s(0));
    }

    #[test]
    fn without_a_change_it_is_looked_every_quarter_of_an_hour() {
        assert_eq!(next_sync_in(&quiet(), s(1000), 0), s(900));
        assert_eq!(next_sync_in(&quiet(), s(5000), 0), s(0));
    }

    #[test]
    fn a_change_waits_for_the_next_one_but_not_for_ever() {
        let changed = |first, last| Course {
            first_change_at: Some(s(first)),
            last_change_at: Some(s(last)),
            ..quiet()
        };
        assert_eq!(next_sync_in(&changed(1100, 1100), s(1100), 0), s(2));
        assert_eq!(next_sync_in(&changed(1100, 1114), s(1114), 0), s(1));
        assert_eq!(next_sync_in(&changed(1100, 1120), s(1120), 0), s(0));
    }

    #[test]
    fn failures_double_the_pause_up_to_a_quarter_of_an_hour_and_chance_spreads_it() {
        let failed = |failures| Course {
            failures,
            last_change_at: Some(s(1000)),
            ..quiet()
        };
        let pauses = |chance| [1, 2, 3, 20, u32::MAX].map(|failures| next_sync_in(&failed(failures), s(1000), chance));
        assert_eq!(pauses(u32::MAX), [5, 10, 20, 900, 900].map(s));
        assert_eq!(
            pauses(0),
            [2500, 5000, 10_000, 450_000, 450_000].map(Duration::from_millis)
        );
    }
}
