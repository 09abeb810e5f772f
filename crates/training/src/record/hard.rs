//! Hard days.

use super::{Day, Group, Record};
use crate::quantity::Rpe;

/// The exertion from which a session is hard (V11).
pub(crate) const HARD_SESSION_RPE: Rpe = Rpe::from_tenths(70);
/// Percent of the own mean load above which a session is hard (V11).
const HARD_LOAD_PERCENT: u64 = 130;
/// Days over which the own mean is taken, and trained days that it needs (design).
const MEAN_DAYS: i32 = 28;
const MEAN_NEEDS: u64 = 6;

impl Record<'_> {
    /// The mean load of a trained day of the last four weeks, in milli-AU; `None` with fewer than six of them.
    #[must_use]
    pub fn own_mean_mau(&self) -> Option<u64> {
        let trained = || self.between(MEAN_DAYS, 1).filter(|day| day.is_trained);
        let count = trained().map(|_| 1).sum::<u64>();
        let sum: u64 = trained().map(|day| day.load_mau).sum();
        (count >= MEAN_NEEDS).then(|| sum / count)
    }

    /// True when a session of this exertion and load is a hard one for this athlete.
    #[must_use]
    pub fn is_hard(&self, rpe: Rpe, load_mau: u64) -> bool {
        let is_large = |mean: u64| load_mau * 100 > mean * HARD_LOAD_PERCENT;
        rpe >= HARD_SESSION_RPE || self.own_mean_mau().is_some_and(is_large)
    }

    /// Hard days without a gap, ending yesterday.
    #[must_use]
    pub fn hard_in_a_row(&self) -> usize {
        let is_hard = |day: &Day<'_>| day.is_trained && self.is_hard(day.rpe, day.load_mau);
        let newest = self.days().iter().rev().zip(1..);
        newest
            .take_while(|(day, ago)| self.ago(day.training_day) == *ago && is_hard(day))
            .count()
    }

    /// Yesterday, if anything was done.
    #[must_use]
    pub fn yesterday(&self) -> Option<&Day<'_>> {
        self.between(1, 1).next()
    }

    /// The groups that had a hard day yesterday (V13).
    #[must_use]
    pub fn hard_yesterday(&self) -> Vec<Group> {
        let yesterday = self.yesterday();
        let was_hard = |group: &Group| yesterday.is_some_and(|day| day.was_hard_on(*group));
        Group::ALL.into_iter().filter(was_hard).collect()
    }
}
