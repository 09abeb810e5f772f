//! Times without training.

use super::Record;
use crate::day::TrainingDay;

impl Record<'_> {
    /// The longest stretch without training between a day and today, in days from one session to the next.
    #[must_use]
    pub fn longest_gap_since(&self, day: TrainingDay) -> i32 {
        let mut later = self.today();
        let mut longest = 0;
        for trained in self.trained().rev().map(|trained| trained.training_day) {
            let start = trained.max(day);
            longest = longest.max(later.days_since(start));
            later = start;
            if trained <= day {
                return longest;
            }
        }
        longest.max(later.days_since(day))
    }

    /// The newest stretch of at least `days_needed` days without training that a session ended: how long it was, and the day
    /// of that session.
    #[must_use]
    pub fn last_return(&self, days_needed: i32) -> Option<(i32, TrainingDay)> {
        let mut days = self.trained().rev().map(|day| day.training_day);
        let mut after = days.next()?;
        for before in days {
            let gap = after.days_since(before);
            if gap >= days_needed {
                return Some((gap, after));
            }
            after = before;
        }
        None
    }
}
