//! V3, V4, V5, V13, V26.

use super::{Limits, one, with};
use crate::scene::*;
use training::{
    gate::RuleSeverity::{Repair, Warn},
    session::PlannedSet,
};

pub(super) fn volume(limits: &mut Limits) {
    let fly = |sets| one("chest-fly", sets, reps(10));
    limits.session(("V3", "one group", Repair), &lifter(), fly(8), fly(9));
    let curls = |ago| {
        with(lifter(), |input| {
            input
                .history
                .push(day(ago, 60, 6.0, done("leg-extension", 13, 10, None, None)));
        })
    };
    limits.athlete(
        ("V4", "the week is seven days", Repair),
        &one("leg-extension", 8, reps(10)),
        curls(7),
        curls(6),
    );
    let before = |sets| {
        with(lifter(), |input| {
            input
                .history
                .push(day(3, 60, 6.0, done("leg-extension", sets, 10, None, None)))
        })
    };
    limits.athlete(
        ("V4", "sets a week", Repair),
        &one("leg-extension", 6, reps(10)),
        before(14),
        before(15),
    );
    let minor = |sets| with(before(sets), |input| input.athlete.birth_year = Some(2010));
    limits.athlete(
        ("V4", "a minor's week", Repair),
        &one("leg-extension", 6, reps(10)),
        minor(6),
        minor(7),
    );
    let weeks = |sets: usize| {
        with(lifter(), |input| {
            for week in 1..=4 {
                input
                    .history
                    .push(day(week * 7 + 6, 60, 6.0, done("leg-extension", sets, 10, None, None)));
            }
        })
    };
    let quads = |sets| one("leg-extension", sets, reps(10));
    limits.session(("V5", "three more", Repair), &weeks(5), quads(8), quads(9));
    limits.session(
        ("V5", "the minimum is never too much", Repair),
        &weeks(1),
        quads(6),
        quads(7),
    );
    limits.session(("V5", "a beginning", Repair), &lifter(), quads(10), quads(11));
    let last = |id: &str, sets: usize, said: f64| {
        with(lifter(), |input| {
            input.history.push(day(1, 60, 6.0, done(id, sets, 8, None, rpe(said))));
        })
    };
    let near = |value: f64| {
        one(
            "chest-fly",
            1,
            PlannedSet {
                target_rpe: rpe(value),
                ..reps(8)
            },
        )
    };
    limits.session(
        ("V13", "near failure", Repair),
        &last("chest-fly", 1, 8.0),
        near(7.5),
        near(8.0),
    );
    limits.session(("V13", "many sets", Repair), &last("chest-fly", 7, 7.0), fly(6), fly(7));
    let pushed = |pushes: usize| {
        with(lifter(), |input| {
            let mut sets = done("push-up", pushes, 10, None, None);
            sets.extend(done("band-row", 3, 10, None, None));
            input.history.push(day(13, 60, 6.0, sets));
        })
    };
    limits.athlete(
        ("V26", "push and pull", Warn),
        &one("band-row", 1, reps(10)),
        pushed(8),
        pushed(9),
    );
}
