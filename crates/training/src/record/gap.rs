//! Times without training.

use super::Record;
use crate::day::TrainingDay;

impl Record<'_> {
    /// The longest stretch without training between a day and today, in days from one session to the next.
    #[must_use]
    pub fn longest_gap_since(&self, day: TrainingDay) -> i32 {
        let mut last = day;
        let mut longest = 0;
        for trained in self.trained().filter(|trained| trained.training_day > day) {
            longest = longest.max(trained.training_day.days_since(last));
            last = trained.training_day;
        }
        longest.max(self.today().days_since(last))
    }

    /// The newest stretch of at least `days` days without training that a session ended: how long it was, and the day
    /// of that session.
    #[must_use]
    pub fn last_return(&self, days: i32) -> Option<(i32, TrainingDay)> {
        let trained: Vec<TrainingDay> = self.trained().map(|day| day.training_day).collect();
        let gaps = trained.windows(2).rev().filter_map(|pair| match pair {
            [before, after] => Some((after.days_since(*before), *after)),
            _ => None,
        });
        gaps.into_iter().find(|&(gap, _)| gap >= days)
    }
}
