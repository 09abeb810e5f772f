//! Pushes against pulls, and knees against hips, over two weeks (V26).

use crate::{
    catalogue::Pattern,
    planner::{constants::BALANCE_SETS, today::Today},
    record::Movements,
};

/// The work sets of thirteen days, and those chosen so far today.
#[derive(Debug, Clone, Copy)]
pub(in crate::planner) struct Balance(Movements);

impl Balance {
    pub(in crate::planner) fn of(today: &Today<'_>) -> Self {
        let mut all = Movements::default();
        for day in today.record.between(13, 1) {
            let movements = day.movements;
            all.push += movements.push;
            all.pull += movements.pull;
            all.knee += movements.knee;
            all.hip += movements.hip;
        }
        Self(all)
    }

    pub(in crate::planner) const fn add(&mut self, pattern: Pattern, sets: u16) {
        self.0.add(pattern, sets);
    }

    /// True when so many more sets of the pattern would leave its counterpart too far behind. Where the counterpart
    /// cannot be trained at all, nothing is held back for it.
    pub(in crate::planner) const fn is_tipped_by(&self, pattern: Pattern, sets: u16) -> bool {
        let (mine, other) = match pattern {
            Pattern::HorizontalPush | Pattern::VerticalPush => (self.0.push, self.0.pull),
            Pattern::HorizontalPull | Pattern::VerticalPull => (self.0.pull, self.0.push),
            Pattern::Squat | Pattern::Lunge => (self.0.knee, self.0.hip),
            Pattern::Hinge => (self.0.hip, self.0.knee),
            _ => return false,
        };
        let mine = mine + sets;
        other > 0 && mine + other >= BALANCE_SETS && mine > other * 2
    }
}
