//! V11, V12, V14, V22, V23.

use super::{Limits, walk, with};
use crate::scene::*;
use training::{
    gate::RuleSeverity::{Block as Blocks, Warn},
    session::SessionKind,
};

pub(super) fn days(limits: &mut Limits) {
    let hard = |ago: &[i32], said: f64| {
        with(lifter(), |input| {
            input.history = ago.iter().map(|&ago| day(ago, 60, said, vec![])).collect();
        })
    };
    let at = |value: f64| {
        let mut session = walk(30, value);
        session.kind = SessionKind::Train;
        session
    };
    limits.session(
        ("V11", "a third hard day", Blocks),
        &hard(&[2, 1], 7.0),
        at(6.5),
        at(7.0),
    );
    limits.athlete(
        ("V11", "hard days in a row", Blocks),
        &at(7.0),
        hard(&[3, 1], 7.0),
        hard(&[2, 1], 7.0),
    );
    let usual = with(hard(&[20, 18, 16, 14, 12, 10], 5.0), |input| {
        input.history.extend([day(2, 60, 7.0, vec![]), day(1, 60, 7.0, vec![])]);
    });
    // The mean is (6 × 300 + 2 × 420) ÷ 8 = 330 AU; 1.3 of it are 429: 71 minutes at 6 are 426, 72 are 432.
    limits.session(("V11", "a large load", Blocks), &usual, walk(71, 6.0), walk(72, 6.0));
    limits.athlete(
        ("V12", "in a row", Blocks),
        &at(5.0),
        hard(&[5, 4, 3, 2], 5.0),
        hard(&[5, 4, 3, 2, 1], 5.0),
    );
    limits.athlete(
        ("V12", "in seven", Blocks),
        &at(5.0),
        hard(&[7, 6, 5, 4, 2, 1], 5.0),
        hard(&[6, 5, 4, 3, 2, 1], 5.0),
    );
    let weeks = |of: &[i32]| hard(of, 5.0);
    // Two loading weeks of 300 AU each; 120 % are 360, 135 % are 405.
    let base = weeks(&[20, 12]);
    limits.session(("V14", "told", Warn), &base, walk(72, 5.0), walk(73, 5.0));
    limits.session(("V14", "refused", Blocks), &base, walk(81, 5.0), walk(82, 5.0));
    limits.athlete(
        ("V14", "one week is no base", Blocks),
        &walk(120, 5.0),
        weeks(&[12]),
        base.clone(),
    );
    let even = |last: u16| {
        with(hard(&[6, 5, 4, 3, 2, 1], 5.0), |input| {
            input.history[4..].iter_mut().for_each(|day| day.minutes = last)
        })
    };
    limits.athlete(("V22", "equal days", Warn), &walk(60, 5.0), even(0), even(60));
    let known = |ago: i32| hard(&[ago], 1.0);
    limits.athlete(("V23", "four weeks known", Warn), &walk(120, 7.0), known(27), known(28));
    let minutes = |minutes| {
        let mut input = hard(&[28, 21, 14, 7], 5.0);
        input.history.iter_mut().for_each(|day| day.minutes = minutes);
        input
    };
    limits.athlete(("V23", "the ratio", Warn), &walk(120, 5.0), minutes(120), minutes(30));
}
