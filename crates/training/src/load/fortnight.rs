//! The rolling load of fourteen days and its change.

use super::{
    constants::{FORTNIGHT_DAYS, WEEK_DAYS},
    finite,
    spread::as_f64,
};

/// The load of the last fourteen days in AU.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fortnight {
    /// The sum of the last seven days.
    pub last_week_au: f64,
    /// The sum of the seven before.
    pub week_before_au: f64,
}

impl Fortnight {
    /// The last fourteen days; `None` when fewer are known.
    #[must_use]
    pub fn of(daily_au: &[f64]) -> Option<Self> {
        let (before, last) = daily_au.last_chunk::<FORTNIGHT_DAYS>()?.split_at(WEEK_DAYS);
        let last_week_au = finite(last.iter().sum())?;
        let week_before_au = finite(before.iter().sum())?;
        Some(Self {
            last_week_au,
            week_before_au,
        })
    }

    /// The sum of the fourteen days.
    #[must_use]
    pub fn load_au(&self) -> f64 {
        self.last_week_au + self.week_before_au
    }

    /// The mean of the fourteen days.
    #[must_use]
    pub fn daily_au(&self) -> f64 {
        self.load_au() / as_f64(FORTNIGHT_DAYS)
    }

    /// The change from the week before to the last one: 0.2 is a fifth more. `None` after an empty week.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        finite(self.last_week_au / self.week_before_au - 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_measure_of_a_change() {
        let back = [[0.0; 7], [300.0; 7]].concat();
        assert_eq!(Fortnight::of(&back).unwrap().change(), None);
        assert_eq!(Fortnight::of(&back[1..]), None);
    }
}
