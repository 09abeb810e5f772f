//! Pushes against pulls, and knees against hips, over two weeks (V26).

use crate::{
    catalogue::Pattern,
    planner::{constants::BALANCE_SETS, today::Today},
    record::Movements,
};

/// How many sets of one side may stand against how many of the other: for a main lift V26's two to one; for others less, as
/// the days that leave the fortnight take sets with them (4.2: 1.4; design).
const MAIN_RATIO: (u16, u16) = (2, 1);
const OTHER_RATIO: (u16, u16) = (8, 5);

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

    /// True when the movement lags so far behind its counterpart that it goes before others for the same muscles.
    pub(in crate::planner) const fn is_behind(&self, pattern: Pattern) -> bool {
        match self.sides(pattern) {
            Some((mine, other)) => mine < other,
            None => false,
        }
    }

    /// True when so many more sets of the pattern would leave its counterpart too far behind. Where the counterpart
    /// cannot be trained at all, nothing is held back for it.
    pub(in crate::planner) const fn is_tipped_by(&self, pattern: Pattern, sets: u16, is_main: bool) -> bool {
        let Some((mine, other)) = self.sides(pattern) else {
            return false;
        };
        let mine = mine + sets;
        let (most, of) = if is_main { MAIN_RATIO } else { OTHER_RATIO };
        other > 0 && mine + other >= BALANCE_SETS && mine * of > other * most
    }

    /// True when one more set of the pattern leaves its counterpart so far behind that this goes in its place.
    pub(in crate::planner) const fn asks_for_counterpart(&self, pattern: Pattern) -> bool {
        let Some((mine, other)) = self.sides(pattern) else {
            return false;
        };
        let (most, of) = MAIN_RATIO;
        mine + 1 + other >= BALANCE_SETS && (mine + 1) * of > other * most
    }

    /// True when the two patterns are on the two sides of one balance.
    pub(in crate::planner) const fn are_counterparts(one: Pattern, other: Pattern) -> bool {
        use Pattern::{Hinge, HorizontalPull, HorizontalPush, Lunge, Squat, VerticalPull, VerticalPush};
        matches!(
            (one, other),
            (HorizontalPush | VerticalPush, HorizontalPull | VerticalPull)
                | (HorizontalPull | VerticalPull, HorizontalPush | VerticalPush)
                | (Squat | Lunge, Hinge)
                | (Hinge, Squat | Lunge)
        )
    }

    /// The sets of the pattern's side, and of its counterpart.
    const fn sides(&self, pattern: Pattern) -> Option<(u16, u16)> {
        match pattern {
            Pattern::HorizontalPush | Pattern::VerticalPush => Some((self.0.push, self.0.pull)),
            Pattern::HorizontalPull | Pattern::VerticalPull => Some((self.0.pull, self.0.push)),
            Pattern::Squat | Pattern::Lunge => Some((self.0.knee, self.0.hip)),
            Pattern::Hinge => Some((self.0.hip, self.0.knee)),
            _ => None,
        }
    }
}
