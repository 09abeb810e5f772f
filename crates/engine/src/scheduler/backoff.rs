//! After a failure: when to try again.

use std::time::Duration;

use training::day::TrainingDay;

use crate::ErrorCode;

/// The first retry (design: one tick; another process that was just writing is done by then).
const FIRST: Duration = Duration::from_secs(15);
/// The longest wait (design: whoever made room on a full disk finds the session within a quarter of an hour, even if
/// they never look).
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// That today's session could not be made, and until when not to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed {
    /// The training day that it failed on; the next one starts with a clean sheet. Absent when the store could not be
    /// read, which is tried again at every tick.
    pub training_day: Option<TrainingDay>,
    /// Why.
    pub code: ErrorCode,
    /// How often in a row.
    pub times: u32,
    /// When to try again, on the clock since boot: it runs on while the machine sleeps, and nobody can set it.
    pub retry_at: Duration,
}

impl Failed {
    /// One more failure after those in `before`.
    #[must_use]
    pub fn again(
        before: Option<&Self>,
        training_day: Option<TrainingDay>,
        code: ErrorCode,
        since_boot: Duration,
    ) -> Self {
        let times = before
            .filter(|before| before.training_day == training_day)
            .map_or(1, |before| before.times.saturating_add(1));
        Self {
            training_day,
            code,
            times,
            retry_at: since_boot + pause(times),
        }
    }

    /// True while there is still to be waited for this training day.
    #[must_use]
    pub fn holds(&self, training_day: TrainingDay, since_boot: Duration) -> bool {
        self.training_day == Some(training_day) && since_boot < self.retry_at
    }
}

/// 15 s, 30 s, 1 min, 2 min, 4 min, 8 min, and then every 15 min.
fn pause(times: u32) -> Duration {
    let doubled = 1_u32.checked_shl(times.saturating_sub(1)).unwrap_or(u32::MAX);
    FIRST.saturating_mul(doubled.max(1)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_double_up_to_a_quarter_of_an_hour_and_never_end() {
        let pauses = [1, 2, 3, 6, 7, 8, 32, 33, 1000, u32::MAX].map(|times| pause(times).as_secs());
        assert_eq!(pauses, [15, 30, 60, 480, 900, 900, 900, 900, 900, 900]);
    }
}
