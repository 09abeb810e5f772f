//! The estimated one-repetition maximum of a lift, from the sets that tell of it.

use super::{
    Evidence,
    constants::{EXPIRED_PERCENT, EXPIRES_AFTER_DAYS, OLD_PERCENT, RISE_PERCENT},
    prescription::percent_of,
};
use crate::{day::TrainingDay, quantity::Mass};

/// The estimate and the day of its newest evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct E1rm {
    /// The estimate.
    pub load: Mass,
    /// The training day of the newest evidence.
    pub seen_on: TrainingDay,
}

impl E1rm {
    /// The estimate after a day's sets, of which the best one counts.
    ///
    /// A new value takes three tenths of the way and never raises the old one by more than 5 % (4.6). An estimate that
    /// had expired starts from what is left of it. Without any evidence nothing changes.
    #[must_use]
    pub fn after(old: Option<Self>, sets: &[Evidence], day: TrainingDay) -> Option<Self> {
        let present = old.map(|old| old.on(day));
        let Some(seen) = sets.iter().filter_map(|set| set.one_rep_max(present)).max() else {
            return old;
        };
        let load = present.map_or(seen, |present| smoothed(present, seen));
        Some(Self { load, seen_on: day })
    }

    /// What the estimate is worth on a later day: nine tenths once eight weeks have passed without evidence.
    #[must_use]
    pub fn on(&self, day: TrainingDay) -> Mass {
        if self.is_expired(day) {
            percent_of(self.load, EXPIRED_PERCENT, 100)
        } else {
            self.load
        }
    }

    /// True once eight weeks have passed since the newest evidence.
    #[must_use]
    pub fn is_expired(&self, day: TrainingDay) -> bool {
        day.days_since(self.seen_on) >= EXPIRES_AFTER_DAYS
    }
}

fn smoothed(old: Mass, seen: Mass) -> Mass {
    let mixed = u64::from(old.g()) * OLD_PERCENT + u64::from(seen.g()) * (100 - OLD_PERCENT);
    let mixed = Mass::from_g(u32::try_from(mixed / 100).unwrap_or(u32::MAX));
    mixed.min(percent_of(old, RISE_PERCENT, 100))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::quantity::Rpe;

    fn set(load_kg: u32, reps: u32, rpe_tenths: u8) -> Evidence {
        Evidence {
            load: Mass::from_g(load_kg * 1000),
            reps,
            rpe: Rpe::from_tenths(rpe_tenths),
            is_machine: false,
        }
    }

    fn day(ago: i32) -> TrainingDay {
        TrainingDay::new(date(2026, 11, 22)).plus_days(-ago)
    }

    #[test]
    fn one_exposure_moves_the_estimate_little() {
        let old = E1rm {
            load: Mass::from_g(100_000),
            seen_on: day(7),
        };
        let after = |set: Evidence| E1rm::after(Some(old), &[set], day(0)).unwrap().load;
        assert_eq!(after(set(110, 1, 100)), Mass::from_g(103_000));
        assert_eq!(after(set(180, 1, 100)), Mass::from_g(105_000), "at most 5 % more");
        assert_eq!(after(set(60, 1, 100)), Mass::from_g(88_000));
        assert_eq!(E1rm::after(Some(old), &[set(100, 20, 100)], day(0)), Some(old));
    }

    #[test]
    fn an_estimate_grows_old_after_eight_weeks() {
        let e1rm = |ago| E1rm {
            load: Mass::from_g(100_000),
            seen_on: day(ago),
        };
        assert_eq!(e1rm(55).on(day(0)), Mass::from_g(100_000));
        assert_eq!(e1rm(56).on(day(0)), Mass::from_g(90_000));
        assert_eq!(E1rm::after(None, &[set(100, 1, 100)], day(0)), Some(e1rm(0)));
    }
}
