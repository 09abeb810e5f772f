//! Planners that are broken on purpose, each in one way: the watch must see it. A check that cannot fail checks nothing.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/ideal.rs"]
mod ideal;
#[path = "support/monday.rs"]
mod monday;

use ideal::ideal;
use monday::monday;
use simulation::{
    evaluation::watched,
    invariant::{Invariant, Planner, Thoroughness},
    person::Person,
};
use training::{
    athlete::{Equipment, Experience, Goal, Limitation, Region, Severity},
    catalogue::{Catalogue, Muscle, OwnExercise, Pattern},
    planner::{PlanInput, plan},
    quantity::Mass,
    session::{BlockKind, Phase, PlannedExercise, Session, SessionKind, SetKind},
};

const DAYS: u32 = 60;

/// Watches sixty days of the person with the planner, and says how often the invariant was seen broken.
fn seen(person: &Person, planner: Planner, invariant: Invariant) -> u64 {
    let close = Thoroughness {
        morning_every: 1,
        copy_every: 2,
    };
    let (_, watched) = watched(person, planner, (monday(), DAYS), close);
    watched.tally.of(invariant).broken
}

fn lifter() -> Person {
    ideal(Experience::Intermediate, 4, 60, Goal::Muscle)
}

fn exercises(session: &mut Session) -> impl Iterator<Item = &mut PlannedExercise> {
    session.blocks.iter_mut().flat_map(|block| &mut block.exercises)
}

fn has_work(planned: &PlannedExercise) -> bool {
    planned.sets.iter().any(|set| set.kind == SetKind::Work)
}

fn without_reasons(input: &PlanInput) -> Session {
    Session {
        reasons: vec![],
        ..plan(input)
    }
}

fn by_the_order_of_the_history(input: &PlanInput) -> Session {
    let mut session = plan(input);
    session.title = input
        .history
        .first()
        .map_or(session.title, |first| first.training_day.to_string());
    session
}

fn everyone_squats_with_a_barbell(input: &PlanInput) -> Session {
    let mut session = plan(input);
    if let Some(first) = exercises(&mut session).find(|planned| has_work(planned)) {
        first.exercise_id = "high-bar-back-squat".parse().unwrap();
    }
    session
}

fn never_rests(input: &PlanInput) -> Session {
    let session = plan(input);
    if session.kind == SessionKind::Train {
        return session;
    }
    let mut other = input.clone();
    other.history.clear();
    other.first_day = other.training_day;
    plan(&other)
}

fn never_deloads(input: &PlanInput) -> Session {
    let mut other = input.clone();
    other
        .history
        .retain(|workout| input.training_day.days_since(workout.training_day) < 21);
    Session {
        phase: Phase::Build,
        ..plan(&other)
    }
}

fn deloads_for_ever(input: &PlanInput) -> Session {
    Session {
        phase: Phase::Deload,
        ..plan(input)
    }
}

fn one_set_of_everything(input: &PlanInput) -> Session {
    let mut session = plan(input);
    for planned in exercises(&mut session) {
        planned.sets.truncate(1);
    }
    session.reasons.retain(|reason| !reason.rule.starts_with("volume"));
    session
}

fn loads_jump(input: &PlanInput) -> Session {
    let mut session = plan(input);
    for set in exercises(&mut session).flat_map(|planned| &mut planned.sets) {
        set.load_kg = set.load_kg.map(|load| Mass::from_g(load.g() * 5 / 4));
    }
    session
}

fn a_short_night_is_a_challenge(input: &PlanInput) -> Session {
    let mut session = plan(input);
    let slept = input.biometrics.last().and_then(|morning| morning.sleep_minutes);
    session.load_au += slept.map_or(0, |minutes| u32::from(600_u16.saturating_sub(minutes)));
    session
}

fn silence_is_strength(input: &PlanInput) -> Session {
    let mut session = plan(input);
    if input.biometrics.last().is_none_or(|morning| morning.check_in.is_none()) {
        session.load_au += 100;
    }
    session
}

fn more_time_is_for_coffee(input: &PlanInput) -> Session {
    let mut session = plan(input);
    if input.athlete.availability.session_minutes > 60 {
        exercises(&mut session).for_each(|planned| planned.sets.truncate(1));
    }
    session
}

fn takes_twice_as_long(input: &PlanInput) -> Session {
    let mut session = plan(input);
    session.minutes *= 2;
    session
}

fn never_pulls(input: &PlanInput) -> Session {
    let mut session = plan(input);
    for block in &mut session.blocks {
        block.exercises.retain(|planned| {
            let id = planned.exercise_id.as_str();
            !["row", "pull", "chin", "face", "hang", "raise"]
                .iter()
                .any(|word| id.contains(word))
        });
    }
    session.blocks.retain(|block| !block.exercises.is_empty());
    session
}

fn falls_over_the_future(input: &PlanInput) -> Session {
    assert!(
        input
            .history
            .iter()
            .all(|workout| workout.training_day < input.training_day),
        "on purpose"
    );
    plan(input)
}

fn only_one_exercise(input: &PlanInput) -> Session {
    let mut session = plan(input);
    for block in &mut session.blocks {
        block.exercises.truncate(1);
        for planned in block.exercises.iter_mut().filter(|_| block.kind != BlockKind::WarmUp) {
            planned.exercise_id = "push-up".parse().unwrap();
        }
    }
    session
}

fn every_run_is_a_race(input: &PlanInput) -> Session {
    let mut session = plan(input);
    let catalogue = training::catalogue::Catalogue::builtin();
    for planned in exercises(&mut session) {
        let is_endurance = catalogue
            .get(&planned.exercise_id)
            .is_some_and(|exercise| exercise.pattern == Pattern::Conditioning);
        for set in planned.sets.iter_mut().filter(|_| is_endurance) {
            set.zone = Some(3);
            set.seconds = set.seconds.map(|seconds| seconds * 3);
        }
    }
    session
}

fn says_only_that_it_is_good(input: &PlanInput) -> Session {
    let mut session = plan(input);
    session.reasons.truncate(1);
    for reason in &mut session.reasons {
        reason.rule = "mood".to_owned();
        reason.text = "This does you good.".to_owned();
        reason.numbers.clear();
    }
    session
}

#[test]
fn the_watch_sees_each_of_them() {
    use Invariant as I;
    let endurance = ideal(Experience::Intermediate, 4, 60, Goal::Endurance);
    let mut bare = lifter();
    bare.athlete.equipment.clear();
    let advanced = ideal(Experience::Advanced, 5, 75, Goal::Strength);
    let daily = ideal(Experience::Beginner, 7, 45, Goal::Muscle);
    let faults: [(&str, &Person, Planner, I); 16] = [
        ("a silent session", &lifter(), without_reasons, I::I1),
        ("the order of lists", &lifter(), by_the_order_of_the_history, I::I2),
        ("missing equipment", &bare, everyone_squats_with_a_barbell, I::I3),
        ("no rest", &daily, never_rests, I::I4),
        ("no deload", &advanced, never_deloads, I::I5),
        ("nothing but deloads", &advanced, deloads_for_ever, I::I5),
        ("too few sets", &lifter(), one_set_of_everything, I::I6),
        ("jumping loads", &lifter(), loads_jump, I::I7),
        (
            "a harder session after a short night",
            &lifter(),
            a_short_night_is_a_challenge,
            I::I8,
        ),
        (
            "a harder session without answers",
            &lifter(),
            silence_is_strength,
            I::I9,
        ),
        ("less in more time", &lifter(), more_time_is_for_coffee, I::I10),
        ("too long", &lifter(), takes_twice_as_long, I::I12),
        ("no pulling", &lifter(), never_pulls, I::I13),
        ("one exercise", &lifter(), only_one_exercise, I::I16),
        ("races", &endurance, every_run_is_a_race, I::I17),
        ("empty words", &advanced, says_only_that_it_is_good, I::I18),
    ];
    for (fault, person, planner, invariant) in faults {
        let (sound, broken) = (seen(person, plan, invariant), seen(person, planner, invariant));
        assert!(
            broken > sound,
            "{fault} was not seen by {invariant:?}: {broken} with it, {sound} without"
        );
    }
}

#[test]
fn a_planner_that_falls_over_a_lie_is_seen() {
    // The panic is told on the error stream, as every panic is.
    assert!(seen(&lifter(), falls_over_the_future, Invariant::I14) > 0);
}

#[test]
fn a_spared_region_and_an_exercise_never_wanted_are_seen() {
    let mut sore = lifter();
    sore.athlete.limitations = vec![Limitation {
        region: Region::Knee,
        severity: Severity::Severe,
    }];
    assert!(seen(&sore, everyone_squats_with_a_barbell, Invariant::I3) > 0);
    let mut unwilling = lifter();
    unwilling.athlete.never = Some(vec!["high-bar-back-squat".parse().unwrap()]);
    assert!(seen(&unwilling, everyone_squats_with_a_barbell, Invariant::I3) > 0);
}

/// The planner itself, on the same persons, is no fault of the watch.
#[test]
fn the_watch_sees_nothing_wrong_in_sessions_that_forbid_nothing() {
    for invariant in [
        Invariant::I2,
        Invariant::I3,
        Invariant::I8,
        Invariant::I9,
        Invariant::I11,
    ] {
        assert_eq!(seen(&lifter(), plan, invariant), 0, "{invariant:?}");
    }
}

/// The first exercise of strength is one of the athlete's own, with a load of so many grams.
fn with_own(input: &PlanInput, load_g: u32) -> Session {
    let mut session = plan(input);
    let is_strength = |planned: &&mut PlannedExercise| {
        let exercise = Catalogue::builtin().get(&planned.exercise_id);
        has_work(planned) && exercise.is_some_and(|exercise| exercise.pattern.is_strength())
    };
    if let Some(first) = exercises(&mut session).find(is_strength) {
        first.exercise_id = OWN.parse().unwrap();
        for set in first.sets.iter_mut().filter(|set| set.kind == SetKind::Work) {
            (set.reps, set.seconds, set.load_kg) = (Some(8), None, Some(Mass::from_g(load_g)));
        }
    }
    session
}

fn always_the_same_own_load(input: &PlanInput) -> Session {
    with_own(input, 20_000)
}

fn own_loads_that_leap(input: &PlanInput) -> Session {
    let weeks = input.training_day.days_since(input.first_day) / 7;
    with_own(input, 20_000 + 5_000 * u32::try_from(weeks).unwrap())
}

const OWN: &str = "own-safety-bar-squat";

#[test]
fn an_exercise_of_the_athletes_own_is_watched_like_any_other() {
    let mut lifter = lifter();
    lifter.athlete.own_exercises = Some(vec![OwnExercise {
        id: OWN.parse().unwrap(),
        name: "Safety-bar squat".to_owned(),
        pattern: Pattern::Squat,
        primary: vec![Muscle::Quads, Muscle::Glutes],
        secondary: vec![],
        equipment: vec![Equipment::Barbell],
        unilateral: false,
        timed: false,
        increment_kg: Some(Mass::from_g(2500)),
    }]);
    assert_eq!(seen(&lifter, always_the_same_own_load, Invariant::I3), 0, "it is known");
    assert!(seen(&lifter, own_loads_that_leap, Invariant::I7) > 0, "its loads count");
    lifter.athlete.own_exercises = None;
    assert!(
        seen(&lifter, always_the_same_own_load, Invariant::I3) > 0,
        "of nobody else"
    );
}
