//! How the next session answers what was done.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::civil::date;
use training::{
    athlete::{Athlete, Equipment, Experience, Goal, Screening, Units, Weekday},
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::{PastWorkout, PlanInput, plan},
    quantity::{Mass, Rpe},
    session::{Phase, PlannedSet, Reason, Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

fn monday() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// An intermediate with a gym, weeks after the first day.
fn lifter() -> PlanInput {
    let athlete = Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience: Experience::Intermediate,
        goals: vec![Goal::Muscle],
        equipment: Equipment::ALL.to_vec(),
        ..Athlete::default()
    };
    PlanInput {
        changes: vec![],
        athlete,
        training_day: monday(),
        first_day: monday().plus_days(-90),
        history: vec![],
        biometrics: vec![],
    }
}

/// Three sets `ago` days ago; the template is C, so that A comes next.
fn done(ago: i32, id: &str, reps: u32, kg: f64, rpe: f64) -> PastWorkout {
    let training_day = monday().plus_days(-ago);
    let set = |set: u16| PerformedSet {
        set_id: SetId {
            training_day,
            device: DeviceTag(1),
            counter: set.into(),
        },
        exercise_id: id.parse().unwrap(),
        set,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg: (kg > 0.0).then(|| Mass::from_kg(kg).unwrap()),
        rpe: Some(Rpe::new(rpe).unwrap()),
        done_at: jiff::Timestamp::UNIX_EPOCH,
    };
    PastWorkout {
        phase: None,
        target_rpe: None,
        training_day,
        status: Status::Finished,
        kind: Some(SessionKind::Train),
        template: Some("full_body.c".into()),
        minutes: 45,
        session_rpe: None,
        performed: (1..=3).map(set).collect(),
    }
}

fn ids(session: &Session) -> Vec<&str> {
    let planned = session.blocks.iter().flat_map(|block| &block.exercises);
    planned.map(|planned| planned.exercise_id.as_str()).collect()
}

/// What the next session asks of the exercise, and why.
fn next(input: &PlanInput, id: &str) -> (PlannedSet, Reason) {
    let id: ExerciseId = id.parse().unwrap();
    let session = plan(input);
    let planned = session
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .find(|planned| planned.exercise_id == id)
        .unwrap_or_else(|| panic!("{id} is not in {}: {:?}", session.title, ids(&session)));
    let set = planned
        .sets
        .iter()
        .find(|set| set.kind == SetKind::Work)
        .unwrap()
        .clone();
    (
        set,
        session
            .reasons
            .into_iter()
            .find(|reason| reason.exercise_id.as_ref() == Some(&id))
            .unwrap(),
    )
}

fn kg(set: &PlannedSet) -> f64 {
    set.load_kg.unwrap().kg()
}

const SQUAT: &str = "high-bar-back-squat";

#[test]
fn the_top_of_the_range_twice_raises_the_load_by_the_smallest_step() {
    let history = vec![done(7, SQUAT, 10, 100.0, 8.0), done(3, SQUAT, 10, 100.0, 7.5)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!((kg(&set), set.reps), (102.5, Some(6)));
    assert_eq!(
        (reason.rule.as_str(), reason.text.as_str()),
        (
            "progression.double.up",
            "You did 10 at 100 kg twice at RPE 8 or less. Today: 102.5 kg."
        )
    );
    let numbers: Vec<_> = reason
        .numbers
        .iter()
        .map(|(name, number)| format!("{name} {number}"))
        .collect();
    assert_eq!(numbers, ["from_kg 100", "reps 10", "rpe 8", "to_kg 102.5"]);
}

#[test]
fn the_top_of_the_range_once_asks_for_it_again() {
    let history = vec![done(7, SQUAT, 9, 100.0, 8.0), done(3, SQUAT, 10, 100.0, 8.0)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!(
        (kg(&set), set.reps, reason.rule.as_str()),
        (100.0, Some(10), "progression.confirm")
    );
}

#[test]
fn inside_the_range_one_repetition_is_added() {
    let history = vec![done(3, SQUAT, 7, 100.0, 7.0)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!(
        (kg(&set), set.reps, reason.rule.as_str()),
        (100.0, Some(8), "progression.double.reps")
    );
}

#[test]
fn above_the_target_effort_there_is_no_more_than_the_maximum_speaks_for() {
    let history = vec![done(3, SQUAT, 7, 100.0, 8.5)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!(
        (kg(&set), set.reps, reason.rule.as_str()),
        (100.0, Some(6), "progression.maximum")
    );
}

#[test]
fn far_too_hard_twice_takes_a_tenth_off() {
    let history = vec![done(7, SQUAT, 6, 100.0, 9.5), done(3, SQUAT, 6, 100.0, 10.0)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!(
        (kg(&set), set.reps, reason.rule.as_str()),
        (90.0, Some(6), "progression.back_off")
    );
}

#[test]
fn the_longer_the_gap_the_less_is_left() {
    for (days, left, phase) in [
        (6, 100.0, Phase::Build),
        (7, 90.0, Phase::Build),
        (14, 80.0, Phase::Return),
        (28, 65.0, Phase::Return),
    ] {
        let input = PlanInput {
            history: vec![done(days, SQUAT, 8, 100.0, 8.0)],
            ..lifter()
        };
        let (set, reason) = next(&input, SQUAT);
        assert_eq!((kg(&set), plan(&input).phase), (left, phase), "{days} days");
        assert_eq!(reason.rule == "progression.gap", days >= 7, "{days} days");
    }
}

#[test]
fn a_gap_is_remembered_until_the_exercise_was_done_again() {
    let history = vec![done(30, SQUAT, 8, 100.0, 8.0), done(2, "lat-pulldown", 8, 50.0, 8.0)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!((kg(&set), reason.rule.as_str()), (65.0, "progression.gap"));
}

#[test]
fn a_small_load_whose_step_is_too_large_gets_repetitions_first() {
    let press = "dumbbell-bench-press";
    let twice = |reps| {
        let row = |ago| done(ago, "one-arm-dumbbell-row", 10, 20.0, 8.0);
        let pressed = |ago| done(ago, press, reps, 10.0, 8.0);
        let mut history = vec![row(9), pressed(7), row(5), pressed(3)];
        history[2].template = Some("full_body.a".into());
        history[3].template = Some("full_body.b".into());
        next(&PlanInput { history, ..lifter() }, press)
    };
    let (set, _) = twice(12);
    assert_eq!((kg(&set), set.reps), (10.0, Some(13)), "2 kg more would be 20 %");
    let (set, _) = twice(15);
    assert_eq!((kg(&set), set.reps), (12.0, Some(8)));
}

#[test]
fn pounds_rise_by_five_pounds() {
    let mut input = lifter();
    input.athlete.units = Units::Imperial;
    input.history = vec![done(7, SQUAT, 10, 102.058, 8.0), done(3, SQUAT, 10, 102.058, 8.0)];
    let (set, _) = next(&input, SQUAT);
    assert_eq!(set.load_kg, Some(Mass::from_g(104_326)), "230 lb");
}

#[test]
fn a_slip_is_not_confirmed_by_another() {
    let history = |last: f64| {
        vec![
            done(12, SQUAT, 8, 60.0, 8.0),
            done(9, SQUAT, 8, 60.0, 8.0),
            done(6, SQUAT, 8, 90.0, 8.0),
            done(3, SQUAT, 8, last, 8.0),
        ]
    };
    let load = |last: f64| {
        let input = PlanInput {
            history: history(last),
            ..lifter()
        };
        next(&input, SQUAT).0.load_kg.unwrap().g()
    };
    assert_eq!(load(900.0), 60_000, "two loads that nothing speaks for");
    assert_eq!(load(90.0), 90_000, "the second comes near the first");
}

#[test]
fn without_history_the_athlete_finds_the_load() {
    let (set, reason) = next(&lifter(), SQUAT);
    assert_eq!((set.load_kg, set.target_rpe), (None, Some(Rpe::from_tenths(70))));
    assert_eq!(
        reason.text,
        "First time with High-bar back squat: choose a load that leaves 3 repetitions in reserve."
    );
}

#[test]
fn a_load_that_was_not_noted_is_asked_for_again() {
    let history = vec![done(3, SQUAT, 8, 0.0, 8.0)];
    let (set, reason) = next(&PlanInput { history, ..lifter() }, SQUAT);
    assert_eq!((set.load_kg, reason.rule.as_str()), (None, "progression.no_load"));
}

#[test]
fn body_weight_moves_up_and_down_its_ladder() {
    let home = |history| {
        let mut input = PlanInput { history, ..lifter() };
        input.athlete.equipment = vec![];
        input
    };
    let strong = home(vec![
        done(7, "knee-push-up", 15, 0.0, 7.0),
        done(5, "prone-t-raise", 12, 0.0, 7.0),
        done(3, "knee-push-up", 15, 0.0, 7.5),
    ]);
    let (set, reason) = next(&strong, "push-up");
    assert_eq!((set.reps, reason.rule.as_str()), (Some(6), "progression.variant.up"));
    let weak = home(vec![
        done(7, "push-up", 3, 0.0, 9.5),
        done(5, "prone-t-raise", 12, 0.0, 7.0),
        done(3, "push-up", 3, 0.0, 10.0),
    ]);
    assert_eq!(next(&weak, "knee-push-up").1.rule, "progression.variant.down");
}

#[test]
fn the_three_templates_take_turns() {
    let template = |last: &str| {
        let mut history = vec![done(3, SQUAT, 8, 100.0, 8.0)];
        history[0].template = Some(last.into());
        plan(&PlanInput { history, ..lifter() }).template.unwrap()
    };
    assert_eq!(plan(&lifter()).template.unwrap(), "full_body.a");
    assert_eq!(template("full_body.a"), "full_body.b");
    assert_eq!(template("full_body.b_adapted"), "full_body.c");
    assert_eq!(template("full_body.c"), "full_body.a");
    assert_eq!(
        template("upper.a"),
        "full_body.a",
        "a template of another planner starts the turn anew"
    );
}

/// The rule that decided about the day.
fn day_rule(input: &PlanInput) -> String {
    plan(input)
        .reasons
        .into_iter()
        .map(|reason| reason.rule)
        .find(|rule| rule.starts_with("day.") || rule.starts_with("safety."))
        .unwrap()
}

#[test]
fn the_first_day_is_a_training_day_whatever_the_weekday() {
    let mut input = lifter();
    input.first_day = input.training_day;
    input.athlete.availability.weekdays = Some(vec![Weekday::Wed]);
    assert_eq!(day_rule(&input), "day.first");
}

#[test]
fn days_are_chosen_by_weekday_week_and_spacing() {
    let with = |days_per_week, ago: &[i32]| {
        let mut input = PlanInput {
            history: ago.iter().map(|&ago| done(ago, SQUAT, 8, 100.0, 8.0)).collect(),
            ..lifter()
        };
        input.athlete.availability.days_per_week = days_per_week;
        day_rule(&input)
    };
    assert_eq!(with(3, &[]), "day.training");
    assert_eq!(with(3, &[1]), "day.rest.spacing");
    assert_eq!(with(3, &[4, 2]), "day.training");
    assert_eq!(with(3, &[6, 4, 2]), "day.rest.week_done");
    assert_eq!(with(4, &[1]), "day.training");
    assert_eq!(with(4, &[2, 1]), "day.rest.spacing");
    assert_eq!(with(1, &[6]), "day.rest.week_done");
    assert_eq!(with(1, &[7]), "day.training");
    assert_eq!(with(7, &[5, 4, 3, 2, 1]), "day.rest.in_a_row");
    let mut input = lifter();
    input.athlete.availability.weekdays = Some(vec![Weekday::Tue, Weekday::Sun]);
    assert_eq!(day_rule(&input), "day.rest.weekday");
}

#[test]
fn a_missed_day_is_not_made_up_for_but_leaves_room() {
    let mut input = PlanInput {
        history: vec![done(3, SQUAT, 8, 100.0, 8.0), done(1, SQUAT, 8, 100.0, 8.0)],
        ..lifter()
    };
    input.history[1].status = Status::Skipped;
    assert_eq!(day_rule(&input), "day.training");
}
