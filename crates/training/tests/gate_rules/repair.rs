//! What repair makes of each rule.

use training::{
    athlete::{Equipment, GearLoads},
    gate::{RuleSeverity, examine, repair},
    planner::PlanInput,
    quantity::Mass,
    session::{BlockKind, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

use crate::{limits, scene::*};

fn mended(session: &Session, input: &PlanInput) -> Session {
    let repaired = repair(session, input);
    assert!(examine(&repaired.session, input).passes() && !repaired.replaced);
    repaired.session
}

/// Exercise and number of work sets, in order.
fn work(session: &Session) -> Vec<(String, usize)> {
    let blocks = session.blocks.iter();
    let work = blocks.filter(|block| !matches!(block.kind, BlockKind::WarmUp | BlockKind::CoolDown));
    let exercises = work.flat_map(|block| &block.exercises);
    let sets = |planned: &PlannedExercise| planned.sets.iter().filter(|set| set.kind == SetKind::Work).count();
    exercises
        .map(|planned| (planned.exercise_id.to_string(), sets(planned)))
        .collect()
}

fn counts(session: &Session) -> Vec<usize> {
    work(session).into_iter().map(|(_, sets)| sets).collect()
}

fn rules(session: &Session) -> Vec<&str> {
    session.reasons.iter().map(|reason| reason.rule.as_str()).collect()
}

#[test]
fn every_rule_that_can_be_mended_is() {
    for limit in limits::all() {
        let (input, session) = &limit.broken;
        if limit.follows != RuleSeverity::Repair || !examine(session, input).passes() {
            continue;
        }
        let repaired = repair(session, input);
        let left = examine(&repaired.session, input).findings;
        let is_mended = left.iter().all(|found| found.severity == RuleSeverity::Warn);
        let reason = format!("gate.{}", limit.rule.to_lowercase());
        let is_told = rules(&repaired.session).contains(&reason.as_str()) || repaired.replaced;
        let was_found = repaired.repairs.iter().any(|found| found.rule == limit.rule);
        let (rule, what) = (limit.rule, limit.what);
        assert!(is_mended && is_told && was_found, "{rule} {what}: {repaired:#?}");
    }
}

#[test]
fn accessories_go_before_main_exercises_and_evenly() {
    let mut session = main(vec![
        exercise("leg-press", 6, reps(10)),
        exercise("lat-pulldown", 6, reps(10)),
    ]);
    let accessories = ["dumbbell-curl", "seated-leg-curl", "triceps-pushdown"];
    let accessories = accessories.map(|id| exercise(id, 5, reps(12)));
    session.blocks.push(block(BlockKind::Accessory, accessories.to_vec()));
    let mended = mended(&session, &lifter());
    assert_eq!(counts(&mended), [6, 6, 4, 4, 4], "24 sets");
    assert_eq!(rules(&mended), ["gate.v2", "gate.d1"]);
    assert_eq!(mended.reasons[0].numbers["from_sets"].to_bits(), 27.0_f64.to_bits());
}

#[test]
fn a_load_falls_to_what_the_plates_make_and_its_ramp_with_it() {
    let mut input = lifter();
    input
        .history
        .push(day(20, 60, 6.0, done("barbell-bench-press", 3, 8, kg(100.0), rpe(7.0))));
    input.history.push(day(2, 60, 6.0, vec![]));
    input.athlete.loads = Some(vec![GearLoads {
        equipment: Equipment::Barbell,
        bar_kg: kg(20.0),
        plates_kg: Some([2.5, 5.0, 10.0, 10.0, 20.0].map(|plate| kg(plate).unwrap()).to_vec()),
        loads_kg: None,
    }]);
    let set = |kind, load: f64| PlannedSet {
        kind,
        load_kg: kg(load),
        target_rpe: rpe(6.0),
        ..reps(8)
    };
    let mut bench = exercise("barbell-bench-press", 2, set(SetKind::Work, 100.0));
    bench.sets.insert(0, set(SetKind::WarmUp, 50.0));
    bench.sets.insert(1, set(SetKind::WarmUp, 80.0));
    let mended = mended(&main(vec![bench]), &input);
    let loads: Vec<u32> = mended.blocks[1].exercises[0]
        .sets
        .iter()
        .map(|set| set.load_kg.map_or(0, Mass::g) / 1000)
        .collect();
    assert_eq!(
        loads,
        [40, 60, 80, 80],
        "18 days without the first: at most 80 kg, and ramps in the same measure"
    );
    assert_eq!(
        mended.reasons[0].exercise_id.as_ref().map(|id| id.as_str()),
        Some("barbell-bench-press")
    );
}

#[test]
fn where_nothing_is_light_enough_the_athlete_chooses() {
    let mut input = lifter();
    input
        .history
        .push(day(30, 60, 6.0, done("dumbbell-curl", 1, 10, kg(10.0), rpe(7.0))));
    input.athlete.loads = Some(vec![GearLoads {
        equipment: Equipment::Dumbbell,
        bar_kg: None,
        plates_kg: None,
        loads_kg: Some(vec![kg(10.0).unwrap(), kg(12.0).unwrap()]),
    }]);
    let curl = PlannedSet {
        load_kg: kg(10.0),
        target_rpe: rpe(6.0),
        ..reps(10)
    };
    let mended = mended(&main(vec![exercise("dumbbell-curl", 2, curl)]), &input);
    assert!(
        mended.blocks[1].exercises[0]
            .sets
            .iter()
            .all(|set| set.load_kg.is_none())
    );
}

#[test]
fn a_hard_run_too_many_becomes_an_easy_one() {
    let mut input = lifter();
    for ago in [5, 3] {
        input.history.push(day(ago, 40, 6.0, went("tempo-run", 1500)));
    }
    let tempo = PlannedSet {
        zone: Some(2),
        target_rpe: rpe(7.0),
        ..seconds(1200)
    };
    let mended = mended(&endurance(vec![exercise("tempo-run", 1, tempo)]), &input);
    let run = &mended.blocks[1].exercises[0];
    assert_eq!(run.exercise_id.as_str(), "easy-run");
    assert_eq!((run.sets[0].zone, run.sets[0].target_rpe), (Some(1), rpe(4.0)));
    assert!(rules(&mended).contains(&"gate.v17"));
}

#[test]
fn a_run_gets_shorter_from_its_end() {
    let mut input = lifter();
    input.history.push(day(5, 40, 4.0, went("easy-run", 2400)));
    let jog = |id: &str, length: u32| exercise(id, 1, seconds(length));
    let mut session = endurance(vec![jog("easy-run", 2000), jog("easy-run", 1000)]);
    session
        .blocks
        .push(block(BlockKind::CoolDown, vec![jog("walk-run", 300)]));
    let mended = mended(&session, &input);
    let lengths = mended.blocks.iter().flat_map(|block| &block.exercises);
    let lengths: Vec<_> = lengths.map(|planned| planned.sets[0].seconds).collect();
    assert_eq!(
        lengths,
        [Some(300), Some(2000), Some(340), Some(300)],
        "2640 s of running"
    );
}

#[test]
fn jumps_lose_sets_before_repetitions() {
    let jumps = |sets, count| mended(&main(vec![exercise("box-jump", sets, reps(count))]), &lifter());
    assert_eq!(counts(&jumps(6, 20)), [5]);
    let single = main(vec![
        exercise("box-jump", 1, reps(30)),
        exercise("squat-jump", 3, reps(30)),
    ]);
    assert_eq!(counts(&mended(&single, &lifter())), [1, 2], "100 landings at most");
}

#[test]
fn a_session_that_is_too_long_rests_less_and_then_does_less() {
    let mut input = lifter();
    input.athlete.availability.session_minutes = 30;
    let slow = PlannedSet {
        rest_s: 900,
        ..reps(10)
    };
    let rests = mended(&main(vec![exercise("leg-press", 3, slow)]), &input);
    assert_eq!(counts(&rests), [3], "shorter rests are enough");
    let mut session = main(vec![exercise("leg-press", 4, reps(10))]);
    session.blocks.push(block(
        BlockKind::Accessory,
        vec![
            exercise("dumbbell-curl", 4, reps(12)),
            exercise("lateral-raise", 4, reps(12)),
        ],
    ));
    let less = mended(&session, &input);
    assert!(less.minutes <= 33, "{}", less.minutes);
    assert_eq!(
        work(&less)[0],
        ("leg-press".to_owned(), 4),
        "the main exercise stays whole"
    );
}

#[test]
fn what_is_missing_around_the_work_is_added() {
    let mut input = lifter();
    input.athlete.birth_year = Some(1950);
    let push_ups = PlannedSet {
        target_rpe: rpe(6.0),
        ..reps(8)
    };
    let bare = session(vec![block(BlockKind::Main, vec![exercise("push-up", 2, push_ups)])]);
    let mended = mended(&bare, &input);
    let kinds: Vec<BlockKind> = mended.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::WarmUp, BlockKind::Main, BlockKind::CoolDown]);
    assert!(mended.minutes > bare.blocks.len().try_into().unwrap() && rules(&mended).contains(&"gate.v25"));
}

#[test]
fn a_day_after_a_hard_one_is_easier_for_what_was_hard() {
    let mut input = lifter();
    input
        .history
        .push(day(1, 60, 6.0, done("chest-fly", 3, 8, None, rpe(9.0))));
    let hard = PlannedSet {
        target_rpe: rpe(8.5),
        ..reps(8)
    };
    let session = main(vec![
        exercise("chest-fly", 3, hard.clone()),
        exercise("leg-extension", 3, hard),
    ]);
    let mended = mended(&session, &input);
    let targets: Vec<_> = mended.blocks[1]
        .exercises
        .iter()
        .map(|planned| planned.sets[0].target_rpe)
        .collect();
    assert_eq!(targets, [rpe(7.5), rpe(8.5)]);
    assert_eq!(mended.reasons[0].numbers.keys().collect::<Vec<_>>(), ["chest"]);
}

#[test]
fn where_nothing_is_left_the_day_is_for_rest_and_says_so() {
    let mut input = lifter();
    let before = (1..=3).map(|day| day * 2);
    input.history = before
        .rev()
        .map(|ago| day(ago, 60, 6.0, done("leg-extension", 7, 10, None, None)))
        .collect();
    let repaired = repair(&main(vec![exercise("leg-extension", 4, reps(10))]), &input);
    assert!(repaired.replaced && !repaired.repairs.is_empty());
    assert_eq!(
        (repaired.session.kind, rules(&repaired.session)),
        (SessionKind::Rest, vec!["gate.rest"])
    );
    assert!(examine(&repaired.session, &input).findings.is_empty());
}

#[test]
fn what_blocks_is_left_alone() {
    let mut input = lifter();
    input.athlete.equipment = vec![];
    let session = main(vec![exercise("leg-press", 9, reps(40))]);
    let repaired = repair(&session, &input);
    assert_eq!((repaired.session, repaired.repairs.len()), (session, 0));
}

#[test]
fn a_session_full_of_reasons_keeps_the_gates() {
    let mut session = main(vec![exercise("dumbbell-curl", 7, reps(10))]);
    let reason = training::session::Reason {
        rule: "coach".into(),
        text: "Curls.".into(),
        exercise_id: None,
        numbers: std::collections::BTreeMap::new(),
    };
    session.reasons = vec![reason; 32];
    let mended = mended(&session, &lifter());
    assert_eq!(mended.reasons.len(), 32);
    assert_eq!(mended.reasons[0].rule, "gate.v9");
}
