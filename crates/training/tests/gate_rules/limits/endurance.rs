//! V15 to V19, V21.

use super::{Limits, with};
use crate::scene::*;
use training::{
    gate::RuleSeverity::{Repair, Warn},
    planner::{DayChange, DayWish},
    session::PlannedSet,
};

pub(super) fn long_and_often(limits: &mut Limits) {
    let run = |length: u32| endurance(vec![exercise("easy-run", 1, seconds(length))]);
    let ran = |ago: i32, length: u32| {
        with(lifter(), |input| {
            input.history.push(day(ago, 40, 4.0, went("easy-run", length)))
        })
    };
    limits.session(("V15", "a tenth more", Repair), &ran(30, 2400), run(2640), run(2641));
    limits.session(("V15", "twenty minutes", Repair), &ran(5, 600), run(1200), run(1201));
    limits.session(("V15", "the first", Repair), &ran(31, 7200), run(2400), run(2401));
    let ride = |length: u32| endurance(vec![exercise("easy-cycling", 1, seconds(length))]);
    let rode = with(lifter(), |input| {
        input.history.push(day(5, 60, 4.0, went("easy-cycling", 3600)))
    });
    limits.session(("V16", "a quarter more", Warn), &rode, ride(4500), ride(4501));
    limits.session(("V16", "the first", Warn), &lifter(), ride(7200), ride(7201));
    let hard = |ago: &[i32]| {
        with(lifter(), |input| {
            let tempo = ago.iter().rev().map(|&ago| day(ago, 30, 6.0, went("tempo-run", 1200)));
            input.history.extend(tempo);
        })
    };
    let zone = |zone| {
        endurance(vec![exercise(
            "easy-cycling",
            1,
            PlannedSet {
                zone: Some(zone),
                ..seconds(600)
            },
        )])
    };
    limits.session(("V17", "zone 2", Repair), &hard(&[2, 4]), zone(1), zone(2));
    limits.athlete(("V17", "in seven days", Repair), &zone(2), hard(&[2, 7]), hard(&[2, 6]));
    let jump = |last: u16| {
        main(vec![
            exercise("box-jump", 4, reps(20)),
            exercise("squat-jump", 1, reps(last)),
        ])
    };
    limits.session(("V18", "landings", Repair), &lifter(), jump(20), jump(21));
    let rests = |rest_s| {
        let long = PlannedSet { rest_s, ..reps(10) };
        main(vec![exercise("dumbbell-curl", 2, long)])
    };
    // 300 s of warm-up, 90 s of change, 70 s of curls: 4940 s of rest make 90 minutes.
    limits.session(("V19", "strength", Repair), &lifter(), rests(4940), rests(4941));
    limits.session(
        ("V19", "endurance", Repair),
        &lifter(),
        ride(7200 - 390),
        ride(7201 - 390),
    );
    let rode_long = with(lifter(), |input| {
        input.history.push(day(9, 150, 4.0, went("easy-cycling", 9000)))
    });
    limits.session(
        ("V19", "as long as it was, and a tenth", Repair),
        &rode_long,
        ride(9900 - 390),
        ride(9901 - 390),
    );
    let short = with(lifter(), |input| input.athlete.availability.session_minutes = 60);
    limits.session(
        ("V21", "the athlete's time", Repair),
        &short,
        ride(66 * 60 - 390),
        ride(66 * 60 - 389),
    );
    let wished = with(lifter(), |input| {
        input.changes.push(DayChange {
            training_day: today(),
            wish: DayWish {
                minutes: Some(30),
                ..DayWish::default()
            },
        })
    });
    limits.session(
        ("V21", "the wish", Repair),
        &wished,
        ride(33 * 60 - 390),
        ride(33 * 60 - 389),
    );
}
