//! Weeks of seven days that end with today, and the loading weeks before them.

use super::{Day, LONGEST_MIN, Record, Volume};
use crate::session::Phase;

/// Weeks that are looked back on for loading weeks.
const LOOKED_BACK: i32 = 8;

/// What seven days hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// The load in milli-AU.
    pub load_mau: u64,
    /// Sets by muscle.
    pub volume: Volume,
    /// Trained days.
    pub sessions: u16,
    /// Work sets.
    pub work_sets: u16,
    /// Minutes.
    pub minutes: u32,
}

impl Week {
    fn of<'a>(days: impl Iterator<Item = &'a Day<'a>>) -> Self {
        let mut week = Self::default();
        for day in days {
            week.load_mau += day.load_mau;
            week.volume.add_all(&day.volume);
            week.sessions += u16::from(day.is_trained);
            week.minutes += u32::from(day.workout.minutes.min(LONGEST_MIN));
            week.work_sets = week.work_sets.saturating_add(day.work_sets);
        }
        week
    }
}

impl Record<'_> {
    /// The six days before today: with today's session they make this week.
    #[must_use]
    pub fn this_week(&self) -> Week {
        Week::of(self.between(6, 1))
    }

    /// The days from `from` to `to` days ago, both counted.
    #[must_use]
    pub fn days_ago(&self, from: i32, to: i32) -> Week {
        Week::of(self.between(from, to))
    }

    /// The loading weeks among the eight before this one, newest first.
    ///
    /// A week that begins before the first training known is none: a part of a week would read as a small one, and
    /// every beginning as a jump.
    #[must_use]
    pub fn loading_weeks(&self) -> Vec<Week> {
        let block = |number: i32| self.between(number * 7 + 6, number * 7);
        let Some(first) = self.trained().next().map(|day| day.training_day) else {
            return Vec::new();
        };
        (1..=LOOKED_BACK)
            .take_while(|&number| self.ago(first) >= number * 7 + 6)
            .filter(|&number| {
                let is_reduced =
                    |day: &Day<'_>| matches!(day.workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return));
                block(number).any(|day| day.is_trained) && !block(number).any(is_reduced)
            })
            .map(|number| Week::of(block(number)))
            .collect()
    }

    /// The load of each of the `days` days before today in milli-AU, oldest first.
    #[must_use]
    pub fn daily_mau(&self, days: i32) -> Vec<u64> {
        let mut daily = vec![0; usize::try_from(days).unwrap_or(0)];
        for day in self.between(days, 1) {
            let place = usize::try_from(days - self.ago(day.training_day));
            if let Some(load) = place.ok().and_then(|place| daily.get_mut(place)) {
                *load = day.load_mau;
            }
        }
        daily
    }
}
