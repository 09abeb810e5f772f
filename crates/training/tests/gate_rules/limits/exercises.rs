//! V1.

use super::{Limits, one, with};
use crate::scene::*;
use training::{
    athlete::{Equipment, Region},
    biometrics::Pain,
    catalogue::{Muscle, OwnExercise, Pattern},
    gate::RuleSeverity::Block as Blocks,
};

pub(super) fn exercises(limits: &mut Limits) {
    let bench = || one("barbell-bench-press", 1, reps(8));
    limits.athlete(
        ("V1", "equipment", Blocks),
        &bench(),
        lifter(),
        with(lifter(), |input| {
            input.athlete.equipment.retain(|&there| there != Equipment::Rack);
        }),
    );
    limits.athlete(
        ("V1", "never", Blocks),
        &bench(),
        lifter(),
        with(lifter(), |input| {
            input.athlete.never = Some(vec!["barbell-bench-press".parse().unwrap()]);
        }),
    );
    let born = |year| with(lifter(), |input| input.athlete.birth_year = Some(year));
    limits.athlete(
        ("V1", "age", Blocks),
        &one("push-up", 1, reps(8)),
        born(2013),
        born(2014),
    );
    let hurts = |level| {
        with(lifter(), |input| {
            let region = Region::Shoulder;
            input
                .biometrics
                .push(morning(0, |_, check_in| check_in.pain = vec![Pain { region, level }]));
        })
    };
    limits.athlete(
        ("V1", "pain", Blocks),
        &one("barbell-overhead-press", 1, reps(8)),
        hurts(3),
        hurts(4),
    );
    let own = OwnExercise {
        id: "own-log-press".parse().unwrap(),
        name: "Log press".into(),
        pattern: Pattern::VerticalPush,
        primary: vec![Muscle::FrontDelts],
        secondary: vec![],
        equipment: vec![],
        unilateral: false,
        timed: false,
        increment_kg: None,
    };
    let has_own = with(lifter(), |input| input.athlete.own_exercises = Some(vec![own]));
    limits.athlete(
        ("V1", "own exercise", Blocks),
        &one("own-log-press", 1, reps(8)),
        has_own,
        lifter(),
    );
}
