//! V24, V25, V28.

use std::collections::BTreeMap;

use super::{Limits, one, with};
use crate::scene::*;
use training::{
    athlete::Experience,
    gate::RuleSeverity::{Block as Blocks, Repair},
    session::{BlockKind, Phase, PlannedExercise, PlannedSet, Reason, SetKind},
};

pub(super) fn course_and_frame(limits: &mut Limits) {
    let loaded = |weeks: i32| {
        with(lifter(), |input| {
            let days = (1..=weeks * 7).rev().filter(|ago| ago % 3 == 1);
            input.history = days
                .map(|ago| day(ago, 60, 6.0, done("leg-extension", 10, 10, None, None)))
                .collect();
        })
    };
    let quads = |sets: usize, value: f64| {
        main(vec![exercise(
            "leg-extension",
            sets,
            PlannedSet {
                target_rpe: rpe(value),
                ..reps(10)
            },
        )])
    };
    let due = loaded(6);
    limits.session(("V24", "seven tenths", Repair), &due, quads(7, 7.0), quads(8, 7.0));
    limits.session(("V24", "effort", Repair), &due, quads(1, 7.0), quads(1, 7.5));
    limits.athlete(("V24", "not due", Repair), &quads(8, 8.0), loaded(4), due);
    let bare = session(vec![block(BlockKind::Main, vec![exercise("push-up", 1, reps(8))])]);
    limits.session(
        ("V25", "a warm-up", Repair),
        &lifter(),
        one("push-up", 1, reps(8)),
        bare,
    );
    let older = with(lifter(), |input| input.athlete.birth_year = Some(1961));
    let with_end = {
        let mut session = one("push-up", 1, reps(8));
        session.blocks.push(cool_down());
        session
    };
    limits.session(
        ("V25", "a cool-down", Repair),
        &older,
        with_end,
        one("push-up", 1, reps(8)),
    );
    let intervals = |prepared: u32| {
        let prepare = PlannedSet {
            kind: SetKind::WarmUp,
            rest_s: 0,
            ..seconds(prepared)
        };
        let hard = PlannedSet {
            zone: Some(3),
            target_rpe: rpe(8.0),
            ..seconds(120)
        };
        let mut sets = vec![prepare];
        sets.extend(vec![hard; 4]);
        endurance(vec![PlannedExercise {
            exercise_id: "cycling-intervals".parse().unwrap(),
            sets,
        }])
    };
    limits.session(("V25", "intervals", Repair), &lifter(), intervals(300), intervals(299));
    let says = |text: &str| {
        let mut session = one("push-up", 1, reps(8));
        session.reasons.push(Reason {
            rule: "coach".into(),
            text: text.into(),
            exercise_id: None,
            numbers: BTreeMap::new(),
        });
        session
    };
    limits.session(
        ("V28", "texts", Blocks),
        &lifter(),
        says("Stop if it hurts."),
        says("Push through the pain."),
    );
}

#[test]
fn a_deload_that_runs_is_one_too() {
    let mut athlete = input(Experience::Beginner);
    let loading = (8..30).rev().step_by(3);
    athlete.history = loading
        .map(|ago| day(ago, 60, 6.0, done("leg-extension", 10, 10, None, None)))
        .collect();
    let eight = one("leg-extension", 8, reps(10));
    assert_eq!(broken("V24", &eight, &athlete), []);
    let mut deload = day(2, 40, 5.0, done("leg-extension", 5, 10, None, None));
    deload.phase = Some(Phase::Deload);
    athlete.history.push(deload);
    assert_eq!(broken("V24", &eight, &athlete), [Repair]);
}
