//! V6, V7, V27, V30.

use super::{Limits, one, with};
use crate::scene::*;
use training::{
    athlete::{Equipment, GearLoads},
    gate::RuleSeverity::{Block as Blocks, Repair},
    session::PlannedSet,
};

pub(super) fn loads(limits: &mut Limits) {
    let bench = |load: f64, count: u16, target: f64| {
        one(
            "barbell-bench-press",
            1,
            PlannedSet {
                load_kg: kg(load),
                target_rpe: rpe(target),
                ..reps(count)
            },
        )
    };
    let did = |ago: i32, load: f64, count: u32, said: f64| {
        with(lifter(), |input| {
            input.history.push(day(
                ago,
                60,
                6.0,
                done("barbell-bench-press", 1, count, kg(load), rpe(said)),
            ));
        })
    };
    limits.session(
        ("V6", "the chart", Repair),
        &did(6, 100.0, 5, 10.0),
        bench(93.5, 5, 8.0),
        bench(93.75, 5, 8.0),
    );
    limits.athlete(
        ("V6", "what was done", Repair),
        &bench(100.0, 5, 8.0),
        did(6, 100.0, 5, 8.0),
        did(6, 100.0, 4, 8.0),
    );
    limits.session(
        ("V7", "upper body", Repair),
        &did(6, 100.0, 5, 9.5),
        bench(105.0, 5, 8.0),
        bench(105.25, 5, 8.0),
    );
    limits.athlete(
        ("V7", "four weeks", Repair),
        &bench(120.0, 5, 8.0),
        did(29, 100.0, 5, 8.0),
        did(28, 100.0, 5, 8.0),
    );
    let deadlift = |load: f64| {
        one(
            "conventional-deadlift",
            1,
            PlannedSet {
                load_kg: kg(load),
                ..reps(5)
            },
        )
    };
    let pulled = with(lifter(), |input| {
        input
            .history
            .push(day(6, 60, 6.0, done("conventional-deadlift", 1, 5, kg(100.0), None)));
    });
    limits.session(("V7", "lower body", Repair), &pulled, deadlift(110.0), deadlift(110.25));
    let curl = |load: f64| {
        one(
            "dumbbell-curl",
            1,
            PlannedSet {
                load_kg: kg(load),
                ..reps(8)
            },
        )
    };
    let curled = with(lifter(), |input| {
        input
            .history
            .push(day(6, 60, 6.0, done("dumbbell-curl", 1, 8, kg(10.0), None)))
    });
    limits.session(("V7", "one step", Repair), &curled, curl(11.0), curl(11.25));
    let plates = with(lifter(), |input| {
        input.athlete.loads = Some(vec![GearLoads {
            equipment: Equipment::Barbell,
            bar_kg: kg(20.0),
            plates_kg: Some([1.25, 5.0, 10.0].map(|plate| kg(plate).unwrap()).to_vec()),
            loads_kg: None,
        }])
    });
    limits.session(
        ("V27", "plates", Blocks),
        &plates,
        bench(32.5, 8, 7.0),
        bench(35.0, 8, 7.0),
    );
    limits.session(
        ("V27", "the grid", Blocks),
        &lifter(),
        bench(32.75, 8, 7.0),
        bench(32.8, 8, 7.0),
    );
    limits.session(
        ("V27", "nothing", Blocks),
        &lifter(),
        bench(0.25, 8, 7.0),
        bench(0.0, 8, 7.0),
    );
    let heart = |bpm| {
        endurance(vec![exercise(
            "walk",
            1,
            PlannedSet {
                max_hr_bpm: Some(bpm),
                ..seconds(600)
            },
        )])
    };
    limits.session(("V27", "heart rate", Blocks), &lifter(), heart(182), heart(183));
}

pub(super) fn gaps(limits: &mut Limits) {
    let did = |ago: i32| {
        with(lifter(), |input| {
            input.history.push(day(
                ago,
                60,
                6.0,
                done("barbell-bench-press", 3, 8, kg(100.0), rpe(7.0)),
            ));
        })
    };
    let bench = |load: f64, sets: usize, target: f64| {
        one(
            "barbell-bench-press",
            sets,
            PlannedSet {
                load_kg: kg(load),
                target_rpe: rpe(target),
                ..reps(8)
            },
        )
    };
    limits.athlete(("V30", "a week", Repair), &bench(90.25, 1, 6.0), did(6), did(7));
    limits.session(
        ("V30", "nine tenths", Repair),
        &did(13),
        bench(90.0, 3, 7.0),
        bench(90.25, 3, 7.0),
    );
    limits.session(
        ("V30", "eight tenths", Repair),
        &did(14),
        bench(80.0, 3, 7.0),
        bench(80.25, 3, 7.0),
    );
    limits.session(
        ("V30", "seven tenths", Repair),
        &did(28),
        bench(70.0, 2, 6.0),
        bench(70.25, 2, 6.0),
    );
    limits.session(
        ("V30", "easy", Repair),
        &did(28),
        bench(50.0, 2, 6.0),
        bench(50.0, 2, 6.5),
    );
    limits.session(
        ("V30", "two sets", Repair),
        &did(28),
        bench(50.0, 2, 6.0),
        bench(50.0, 3, 6.0),
    );
    let weekly = |ago| with(did(ago), |input| input.athlete.availability.days_per_week = 1);
    limits.athlete(
        ("V30", "once a week", Repair),
        &bench(95.0, 1, 6.0),
        weekly(9),
        weekly(10),
    );
    let half = |last: usize| {
        main(vec![
            exercise("leg-extension", 6, reps(10)),
            exercise("dumbbell-curl", last, reps(10)),
        ])
    };
    limits.session(("V30", "half the sets", Repair), &did(14), half(6), half(7));
}
