//! Each rule of the gate catches what it is for.

use jiff::civil::date;
use training::{
    athlete::{Athlete, Condition, Equipment, Experience, Limitation, Region, Screening, Severity},
    biometrics::{Biometrics, CheckIn, Pain},
    day::TrainingDay,
    gate::{RuleSeverity, examine},
    planner::{PastWorkout, PlanInput, plan},
    quantity::{Mass, Rpe},
    session::{BlockKind, Phase, Session, SessionKind, SetKind},
    workout::Status,
};

fn input() -> PlanInput {
    let athlete = Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience: Experience::Intermediate,
        equipment: Equipment::ALL.to_vec(),
        ..Athlete::default()
    };
    let day = TrainingDay::new(date(2026, 11, 23));
    PlanInput {
        changes: vec![],
        athlete,
        training_day: day,
        first_day: day,
        history: vec![],
        biometrics: vec![],
    }
}

fn main_block(session: &mut Session) -> &mut training::session::Block {
    session
        .blocks
        .iter_mut()
        .find(|block| block.kind == BlockKind::Main)
        .expect("a training session has one")
}

/// The rules that a change of the planned session breaks.
fn broken_by(input: &PlanInput, change: impl FnOnce(&mut Session)) -> Vec<(String, RuleSeverity)> {
    let mut session = plan(input);
    change(&mut session);
    let mut rules: Vec<_> = examine(&session, input)
        .findings
        .into_iter()
        .map(|finding| (finding.rule, finding.severity))
        .collect();
    rules.dedup();
    rules
}

fn only(rule: &str, severity: RuleSeverity) -> Vec<(String, RuleSeverity)> {
    vec![(rule.to_owned(), severity)]
}

#[test]
fn v1_an_unknown_exercise_is_blocked() {
    let broken = broken_by(&input(), |session| {
        main_block(session).exercises[1].exercise_id = "levitation".parse().unwrap()
    });
    assert!(broken.contains(&("V1".into(), RuleSeverity::Block)));
}

#[test]
fn v1_equipment_that_is_not_there_is_blocked() {
    let session = plan(&input());
    let mut home = input();
    home.athlete.equipment = vec![];
    let verdict = examine(&session, &home);
    assert!(!verdict.passes() && verdict.findings.iter().all(|finding| finding.rule == "V1"));
}

#[test]
fn v1_what_strains_a_painful_region_is_blocked() {
    let session = plan(&input());
    let mut sore = input();
    let check_in = CheckIn {
        symptoms: vec![],
        readiness: None,
        sleep_quality: None,
        stress: None,
        soreness: vec![],
        pain: vec![Pain {
            region: Region::Knee,
            level: 4,
        }],
        ill: false,
    };
    sore.biometrics.push(Biometrics {
        blood_pressure: None,
        training_day: sore.training_day,
        hrv_rmssd_ms: None,
        resting_hr_bpm: None,
        sleep_minutes: None,
        sleep_score: None,
        body_mass_kg: None,
        source: "manual".into(),
        check_in: Some(check_in),
    });
    assert!(!examine(&session, &sore).passes(), "back squats on a painful knee");
    assert!(examine(&plan(&sore), &sore).findings.is_empty());
    sore.biometrics[0].check_in.as_mut().unwrap().ill = true;
    let ill = examine(&session, &sore);
    assert!(
        ill.findings
            .iter()
            .any(|finding| finding.rule == "V29" && finding.severity == RuleSeverity::Block)
    );
}

#[test]
fn v1_a_limitation_bans_by_its_severity() {
    let jump = |severity| {
        let mut limited = input();
        limited.athlete.limitations = vec![Limitation {
            region: Region::Knee,
            severity,
        }];
        let with = |id: &str| {
            let broken = broken_by(&limited, |session| {
                main_block(session).exercises[0].exercise_id = id.parse().unwrap()
            });
            broken.contains(&("V1".into(), RuleSeverity::Block))
        };
        [
            with("box-jump"),
            with("high-bar-back-squat"),
            with("sit-to-stand"),
            with("glute-bridge"),
        ]
    };
    assert_eq!(jump(Severity::Mild), [true, false, false, false]);
    assert_eq!(jump(Severity::Moderate), [true, true, false, false]);
    assert_eq!(jump(Severity::Severe), [true, true, true, false]);
}

#[test]
fn v1_pregnancy_bans_lying_flat_and_jumping() {
    let mut pregnant = input();
    pregnant.athlete.conditions = vec![Condition::Pregnancy];
    for id in [
        "dead-bug",
        "barbell-bench-press",
        "box-jump",
        "lying-leg-curl",
        "pistol-squat",
    ] {
        let broken = broken_by(&pregnant, |session| {
            main_block(session).exercises[0].exercise_id = id.parse().unwrap()
        });
        assert!(broken.contains(&("V1".into(), RuleSeverity::Block)), "{id}");
    }
}

#[test]
fn v2_and_v9_too_many_sets_are_found() {
    let broken = broken_by(&input(), |session| {
        let sets = &mut main_block(session).exercises[0].sets;
        let set = sets.last().unwrap().clone();
        sets.extend(std::iter::repeat_n(set, 20));
    });
    assert!(
        broken.contains(&("V2".into(), RuleSeverity::Repair)) && broken.contains(&("V9".into(), RuleSeverity::Repair))
    );
}

#[test]
fn v8_a_careless_exertion_is_repaired_and_an_unsafe_one_blocked() {
    let hard = |session: &mut Session| main_block(session).exercises[0].sets[4].target_rpe = Some(Rpe::from_tenths(95));
    assert_eq!(broken_by(&input(), hard), only("V8", RuleSeverity::Repair));
    let mut unscreened = input();
    unscreened.athlete.screening = None;
    assert_eq!(broken_by(&unscreened, hard), only("V8", RuleSeverity::Block));
}

#[test]
fn v9_repetitions_and_rest_have_limits() {
    let work = |set: &&mut training::session::PlannedSet| set.kind == SetKind::Work;
    let many = |session: &mut Session| {
        main_block(session).exercises[0]
            .sets
            .iter_mut()
            .find(work)
            .unwrap()
            .reps = Some(31)
    };
    assert_eq!(broken_by(&input(), many), only("V9", RuleSeverity::Repair));
    let breathless = |session: &mut Session| {
        main_block(session).exercises[0]
            .sets
            .iter_mut()
            .find(work)
            .unwrap()
            .rest_s = 29
    };
    assert_eq!(broken_by(&input(), breathless), only("V9", RuleSeverity::Repair));
    let mut pressed = input();
    pressed.athlete.conditions = vec![Condition::Hypertension];
    let short = |session: &mut Session| {
        main_block(session).exercises[0]
            .sets
            .iter_mut()
            .find(work)
            .unwrap()
            .rest_s = 80
    };
    assert_eq!(broken_by(&pressed, short), only("V9", RuleSeverity::Repair));
}

#[test]
fn v10_nobody_tests_a_maximum_without_the_years_for_it() {
    let single = |session: &mut Session| {
        let set = main_block(session).exercises[0]
            .sets
            .iter_mut()
            .find(|set| set.kind == SetKind::Work)
            .unwrap();
        (set.reps, set.load_kg) = (Some(1), Some(Mass::from_g(150_000)));
    };
    assert!(broken_by(&input(), single).contains(&("V10".into(), RuleSeverity::Block)));
    let mut advanced = input();
    advanced.athlete.experience = Experience::Advanced;
    assert!(!broken_by(&advanced, single).iter().any(|(rule, _)| rule == "V10"));
}

#[test]
fn v12_no_one_trains_every_day() {
    let mut tired = input();
    let session = plan(&tired);
    tired.first_day = tired.training_day.plus_days(-30);
    tired.history = (1..=5)
        .rev()
        .map(|ago| done(tired.training_day.plus_days(-ago)))
        .collect();
    assert!(
        examine(&session, &tired)
            .findings
            .iter()
            .any(|finding| finding.rule == "V12" && finding.severity == RuleSeverity::Block)
    );
    assert_eq!(plan(&tired).kind, SessionKind::Rest);
}

fn done(training_day: TrainingDay) -> PastWorkout {
    PastWorkout {
        phase: None,
        target_rpe: None,
        training_day,
        status: Status::Finished,
        kind: Some(SessionKind::Train),
        template: None,
        minutes: 45,
        session_rpe: None,
        performed: vec![],
    }
}

#[test]
fn v19_and_v21_count_the_minutes_themselves() {
    let broken = broken_by(&input(), |session| {
        for set in &mut main_block(session).exercises[0].sets {
            set.rest_s = 3600;
        }
    });
    for rule in ["V19", "V21", "D1"] {
        assert!(broken.contains(&(rule.into(), RuleSeverity::Repair)), "{rule}");
    }
}

#[test]
fn v25_a_session_without_warm_up_is_found() {
    assert!(
        broken_by(&input(), |session| session
            .blocks
            .retain(|block| block.kind != BlockKind::WarmUp))
        .contains(&("V25".into(), RuleSeverity::Repair))
    );
    let mut older = input();
    older.athlete.birth_year = Some(1955);
    assert!(
        broken_by(&older, |session| session
            .blocks
            .retain(|block| block.kind != BlockKind::CoolDown))
        .contains(&("V25".into(), RuleSeverity::Repair))
    );
}

#[test]
fn v27_a_load_is_one_that_plates_make() {
    let loaded = |g: u32| {
        broken_by(&input(), |session| {
            main_block(session).exercises[0].sets[4].load_kg = Some(Mass::from_g(g))
        })
    };
    assert_eq!(loaded(0), only("V27", RuleSeverity::Block));
    assert_eq!(loaded(100_100), only("V27", RuleSeverity::Block));
    assert_eq!(loaded(102_500), []);
    assert_eq!(loaded(102_058), [], "225 lb");
}

#[test]
fn a_document_may_not_contradict_itself() {
    assert_eq!(
        broken_by(&input(), |session| session.minutes -= 10),
        [
            ("D1".to_owned(), RuleSeverity::Repair),
            ("D2".to_owned(), RuleSeverity::Repair)
        ]
    );
    assert_eq!(
        broken_by(&input(), |session| session.load_au += 50),
        only("D2", RuleSeverity::Repair)
    );
    assert!(
        broken_by(&input(), |session| session.kind = SessionKind::Rest).contains(&("D3".into(), RuleSeverity::Block))
    );
    assert!(
        broken_by(&input(), |session| main_block(session).exercises[0].sets[4].reps = None)
            .contains(&("D4".into(), RuleSeverity::Block))
    );
}

#[test]
fn a_rest_day_always_passes() {
    let rest = Session {
        kind: SessionKind::Rest,
        title: "Rest".into(),
        template: None,
        focus: vec![],
        phase: Phase::Build,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: vec![],
        reasons: vec![],
    };
    assert!(examine(&rest, &input()).findings.is_empty());
}
