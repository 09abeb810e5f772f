//! V2, V8, V9, V10.

use super::{Limits, one, with};
use crate::scene::*;
use training::{
    athlete::Condition,
    gate::RuleSeverity::{Block as Blocks, Repair},
    session::{PlannedExercise, PlannedSet},
};

pub(super) fn sets(limits: &mut Limits) {
    let many = |last: usize| {
        let ids = ["leg-extension", "seated-leg-curl", "dumbbell-curl", "triceps-pushdown"];
        let mut all: Vec<PlannedExercise> = ids.map(|id| exercise(id, 5, reps(8))).to_vec();
        all.push(exercise("lateral-raise", last, reps(8)));
        main(all)
    };
    limits.session(("V2", "sets of a session", Repair), &lifter(), many(4), many(5));
    let hard = |value: f64| {
        one(
            "barbell-bench-press",
            1,
            PlannedSet {
                target_rpe: rpe(value),
                ..reps(8)
            },
        )
    };
    limits.session(("V8", "free weights", Repair), &lifter(), hard(9.0), hard(9.5));
    let unscreened = with(lifter(), |input| input.athlete.screening = None);
    limits.session(("V8", "unknown health", Blocks), &unscreened, hard(6.0), hard(6.5));
    let curl = |set| one("dumbbell-curl", 1, set);
    limits.session(("V9", "repetitions", Repair), &lifter(), curl(reps(30)), curl(reps(31)));
    let rest = |rest_s| curl(PlannedSet { rest_s, ..reps(12) });
    limits.session(("V9", "rest", Repair), &lifter(), rest(30), rest(29));
    let heavy = |rest_s| {
        one(
            "barbell-bench-press",
            1,
            PlannedSet {
                load_kg: kg(80.0),
                target_rpe: rpe(9.0),
                rest_s,
                ..reps(4)
            },
        )
    };
    limits.session(
        ("V9", "rest after heavy sets", Repair),
        &lifter(),
        heavy(120),
        heavy(119),
    );
    limits.session(
        ("V9", "sets of one exercise", Repair),
        &lifter(),
        one("dumbbell-curl", 6, reps(8)),
        one("dumbbell-curl", 7, reps(8)),
    );
    let pressed = with(lifter(), |input| {
        input.athlete.conditions = vec![Condition::Hypertension]
    });
    let hold = |held| {
        one(
            "forearm-plank",
            1,
            PlannedSet {
                rest_s: 90,
                ..seconds(held)
            },
        )
    };
    limits.session(("V9", "holds", Repair), &pressed, hold(30), hold(31));
    limits.session(
        ("V10", "repetitions", Blocks),
        &beginner(),
        curl(reps(3)),
        curl(reps(2)),
    );
    let near = |count| {
        one(
            "barbell-bench-press",
            1,
            PlannedSet {
                load_kg: kg(80.0),
                target_rpe: rpe(8.0),
                ..reps(count)
            },
        )
    };
    let trained = |weeks: i32| with(lifter(), |input| input.history.push(day(weeks, 60, 6.0, vec![])));
    limits.athlete(
        ("V10", "eight weeks", Blocks),
        &one(
            "barbell-bench-press",
            1,
            PlannedSet {
                load_kg: kg(80.0),
                target_rpe: rpe(9.0),
                ..reps(2)
            },
        ),
        trained(56),
        trained(55),
    );
    limits.session(
        ("V10", "near the maximum", Blocks),
        &beginner(),
        near(3),
        one(
            "barbell-bench-press",
            1,
            PlannedSet {
                load_kg: kg(80.0),
                target_rpe: rpe(10.0),
                ..reps(3)
            },
        ),
    );
}
