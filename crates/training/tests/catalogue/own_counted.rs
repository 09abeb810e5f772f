//! Sets of the athlete's own exercises count like any others, as long as the athlete has the exercise.

use jiff::civil::date;
use training::{
    athlete::{Athlete, Equipment},
    catalogue::{Catalogue, Muscle, OwnExercise, Pattern},
    day::TrainingDay,
    load::{MuscleSets, SetCounting, tonnage_g},
    planner::{PastWorkout, PlanInput},
    quantity::{Mass, Rpe},
    record::{Course, Group, Record},
    session::{Phase, SessionKind},
    strength::Evidence,
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

/// A press with one arm at a time, and who does it.
fn presser() -> Athlete {
    let press = OwnExercise {
        id: "own-landmine-press".parse().unwrap(),
        name: "Landmine press".to_owned(),
        pattern: Pattern::VerticalPush,
        primary: vec![Muscle::FrontDelts],
        secondary: vec![Muscle::Triceps],
        equipment: vec![Equipment::Barbell],
        unilateral: true,
        timed: false,
        increment_kg: Some(Mass::from_g(1250)),
    };
    Athlete {
        own_exercises: Some(vec![press]),
        ..Athlete::default()
    }
}

fn pressed(training_day: TrainingDay, load_kg: u32) -> PerformedSet {
    PerformedSet {
        set_id: SetId {
            training_day,
            device: DeviceTag(0),
            counter: 1,
        },
        exercise_id: "own-landmine-press".parse().unwrap(),
        set: 1,
        reps: Some(5),
        seconds: None,
        metres: None,
        load_kg: Some(Mass::from_g(load_kg * 1000)),
        rpe: Some(Rpe::from_tenths(80)),
        done_at: "2026-11-22T17:03:11Z".parse().unwrap(),
    }
}

fn today() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 22))
}

/// Presses of four weeks of which the last two fell by a tenth.
fn a_fallen_press(athlete: Athlete) -> PlanInput {
    let day = |(ago, load_kg): (i32, u32)| {
        let training_day = today().plus_days(-ago);
        PastWorkout {
            training_day,
            status: Status::Finished,
            kind: Some(SessionKind::Train),
            phase: Some(Phase::Build),
            template: None,
            minutes: 40,
            session_rpe: None,
            target_rpe: None,
            performed: vec![pressed(training_day, load_kg)],
        }
    };
    PlanInput {
        athlete,
        training_day: today(),
        first_day: today().plus_days(-40),
        history: [(24, 40), (17, 40), (10, 36), (3, 36)].map(day).to_vec(),
        biometrics: vec![],
        changes: vec![],
    }
}

#[test]
fn its_sets_and_both_its_sides_count() {
    let sets = [pressed(today(), 40), pressed(today(), 40)];
    let own = Catalogue::of(&presser());
    let half_sets =
        |catalogue: &Catalogue, muscle| MuscleSets::of(&sets, catalogue).half_sets(muscle, SetCounting::Fractional);

    assert_eq!(
        (half_sets(&own, Muscle::FrontDelts), half_sets(&own, Muscle::Triceps)),
        (4, 2)
    );
    assert_eq!(tonnage_g(&sets, None, &own), 2 * 2 * 5 * 40_000);

    let without = Catalogue::builtin();
    assert_eq!(half_sets(without, Muscle::FrontDelts), 0, "nobody knows what it trains");
    assert_eq!(
        tonnage_g(&sets, None, without),
        2 * 5 * 40_000,
        "what was lifted is known"
    );
}

#[test]
fn it_tells_of_a_maximum_and_its_fall_asks_for_a_deload() {
    let own = Catalogue::of(&presser());
    let press = own.named("own-landmine-press").unwrap();
    assert!(Evidence::of(&pressed(today(), 40), press).is_some());

    let triggers = |input: &PlanInput| Course::of(&Record::of(input)).triggers;
    assert_eq!(triggers(&a_fallen_press(presser())), 1);
    assert_eq!(
        triggers(&a_fallen_press(Athlete::default())),
        0,
        "an exercise that was taken away tells nothing"
    );
}

#[test]
fn its_sets_are_in_the_volume_of_their_day() {
    let volume = |athlete| {
        let input = a_fallen_press(athlete);
        let record = Record::of(&input);
        let day = record.day(today().plus_days(-3)).unwrap();
        (
            day.work_sets,
            day.volume.half_sets(Group::FrontDelts),
            record
                .days()
                .iter()
                .map(|day| day.workout.performed.len())
                .sum::<usize>(),
        )
    };
    assert_eq!(volume(presser()), (1, 2, 4));
    assert_eq!(volume(Athlete::default()), (0, 0, 4), "the sets stay readable");
}
