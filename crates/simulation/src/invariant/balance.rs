//! I13: pushing against pulling, knees against hips, and all five patterns, over a fortnight.

use super::{
    Invariant, Tally,
    day_log::{DayLog, SIDES, side},
    volume::{can_train, clean_block},
};
use crate::person::Person;

/// Strength sessions a week from which balance is asked.
const SESSIONS: usize = 2;
/// Work sets of two sides together from which their ratio is asked (V26).
const ENOUGH: u16 = 8;
/// Work sets of each side in the fortnight: twice, as one session may be of another kind (4.2, 7.1).
const LEAST: u16 = 2;

/// Looks at the fortnight that ends today, if one does.
pub(super) fn look(tally: &mut Tally, person: &Person, days: &[DayLog<'_>]) {
    let Some(block) = clean_block(days, 14, SESSIONS) else {
        return;
    };
    let Some(last) = block.last() else { return };
    let mut sets = [0_u16; 5];
    for day in block {
        for (sum, sets) in sets.iter_mut().zip(day.sides) {
            *sum += sets;
        }
    }
    let possible: Vec<bool> = (0..SIDES.len())
        .map(|wanted| {
            let is_said = block.iter().any(|day| day.lacking.contains(&SIDES[wanted]));
            !is_said
                && can_train(&person.athlete, last.training_day, |exercise| {
                    side(exercise.pattern) == Some(wanted)
                })
        })
        .collect();
    let mut found = Ok(());
    for (one, other) in [(0, 1), (2, 3)] {
        let is_asked = possible[one] && possible[other] && sets[one] + sets[other] >= ENOUGH;
        if is_asked && (sets[one] > 2 * sets[other] || sets[other] > 2 * sets[one]) {
            let kind = if one == 0 { "push and pull" } else { "knee and hip" };
            found = Err((
                kind,
                format!(
                    "{} sets of {} to {} of {}",
                    sets[one], SIDES[one], sets[other], SIDES[other]
                ),
            ));
        }
    }
    if let Some(lacking) = (0..SIDES.len()).find(|&side| possible[side] && sets[side] < LEAST) {
        found = Err((
            SIDES[lacking],
            format!("{} sets of {} in 14 days", sets[lacking], SIDES[lacking]),
        ));
    }
    tally.note(Invariant::I13, (person.index, last.training_day), found);
}
