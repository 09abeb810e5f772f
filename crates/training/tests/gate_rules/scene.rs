//! Scenes for the gate: an athlete, what was done, and a session for today.

#![allow(
    clippy::allow_attributes,
    dead_code,
    reason = "every test file uses its own part of it"
)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::civil::date;
use training::{
    athlete::{Athlete, Equipment, Experience, Screening},
    biometrics::{Biometrics, CheckIn},
    catalogue::Catalogue,
    day::TrainingDay,
    gate::{Finding, RuleSeverity, examine},
    planner::{PastWorkout, PlanInput},
    quantity::{Mass, Rpe},
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

/// A Monday.
pub(crate) fn today() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// A screened adult of 36 years with a full gym and plenty of time, on a day without history.
pub(crate) fn input(experience: Experience) -> PlanInput {
    let mut athlete = Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience,
        equipment: Equipment::ALL.to_vec(),
        ..Athlete::default()
    };
    athlete.availability.session_minutes = 240;
    PlanInput {
        athlete,
        training_day: today(),
        first_day: today(),
        history: vec![],
        biometrics: vec![],
        changes: vec![],
    }
}

/// An intermediate athlete.
pub(crate) fn lifter() -> PlanInput {
    input(Experience::Intermediate)
}

/// A beginner.
pub(crate) fn beginner() -> PlanInput {
    input(Experience::Beginner)
}

pub(crate) fn kg(load: f64) -> Option<Mass> {
    Some(Mass::from_kg(load).unwrap())
}

pub(crate) fn rpe(value: f64) -> Option<Rpe> {
    Some(Rpe::new(value).unwrap())
}

/// A work set of repetitions.
pub(crate) fn reps(reps: u16) -> PlannedSet {
    PlannedSet {
        kind: SetKind::Work,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg: None,
        target_rpe: rpe(7.0),
        rest_s: 120,
        zone: None,
        max_hr_bpm: None,
    }
}

/// A work set of seconds.
pub(crate) fn seconds(seconds: u32) -> PlannedSet {
    PlannedSet {
        reps: None,
        seconds: Some(seconds),
        target_rpe: rpe(4.0),
        rest_s: 60,
        ..reps(1)
    }
}

/// So many sets of an exercise.
pub(crate) fn exercise(id: &str, sets: usize, set: PlannedSet) -> PlannedExercise {
    assert!(
        id.starts_with("own-") || Catalogue::builtin().named(id).is_some(),
        "{id}"
    );
    PlannedExercise {
        exercise_id: id.parse().unwrap(),
        sets: vec![set; sets],
    }
}

pub(crate) fn block(kind: BlockKind, exercises: Vec<PlannedExercise>) -> Block {
    Block {
        kind,
        superset: false,
        exercises,
    }
}

/// Five minutes of easy marching.
pub(crate) fn warm_up() -> Block {
    let march = PlannedSet {
        kind: SetKind::WarmUp,
        target_rpe: rpe(3.0),
        rest_s: 0,
        ..seconds(300)
    };
    block(BlockKind::WarmUp, vec![exercise("march-in-place", 1, march)])
}

/// Three minutes of easy walking.
pub(crate) fn cool_down() -> Block {
    let walk = PlannedSet {
        kind: SetKind::WarmUp,
        target_rpe: rpe(3.0),
        rest_s: 0,
        ..seconds(180)
    };
    block(BlockKind::CoolDown, vec![exercise("walk", 1, walk)])
}

/// A training session of these blocks; what it tells of itself is made right by [`sized`].
pub(crate) fn session(blocks: Vec<Block>) -> Session {
    Session {
        kind: SessionKind::Train,
        title: "Strength".into(),
        template: None,
        focus: vec![],
        phase: Phase::Build,
        minutes: 30,
        target_rpe: rpe(7.0),
        load_au: 210,
        blocks,
        reasons: vec![],
    }
}

/// A warm-up and one main block.
pub(crate) fn main(exercises: Vec<PlannedExercise>) -> Session {
    session(vec![warm_up(), block(BlockKind::Main, exercises)])
}

/// A warm-up and one block of endurance.
pub(crate) fn endurance(exercises: Vec<PlannedExercise>) -> Session {
    session(vec![warm_up(), block(BlockKind::Conditioning, exercises)])
}

/// The session with minutes and load as the gate works them out.
pub(crate) fn sized(mut session: Session, input: &PlanInput) -> Session {
    for rule in ["D1", "D2"] {
        let findings = examine(&session, input).findings;
        if let Some(found) = findings.iter().find(|found| found.rule == rule) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "minutes and AU are small"
            )]
            let limit = found.limit as u32;
            match rule {
                "D1" => session.minutes = u16::try_from(limit).unwrap(),
                _ => session.load_au = limit,
            }
        }
    }
    session
}

/// A day of the past, finished.
pub(crate) fn day(ago: i32, minutes: u16, session_rpe: f64, performed: Vec<PerformedSet>) -> PastWorkout {
    PastWorkout {
        training_day: today().plus_days(-ago),
        status: Status::Finished,
        kind: Some(SessionKind::Train),
        phase: Some(Phase::Build),
        template: None,
        minutes,
        session_rpe: rpe(session_rpe),
        target_rpe: None,
        performed,
    }
}

/// So many sets that were done.
pub(crate) fn done(id: &str, sets: usize, reps: u32, load_kg: Option<Mass>, said: Option<Rpe>) -> Vec<PerformedSet> {
    let set = PerformedSet {
        set_id: SetId {
            training_day: today(),
            device: DeviceTag(1),
            counter: 1,
        },
        exercise_id: id.parse().unwrap(),
        set: 1,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg,
        rpe: said,
        done_at: jiff::Timestamp::UNIX_EPOCH,
    };
    vec![set; sets]
}

/// Endurance that was done.
pub(crate) fn went(id: &str, seconds: u32) -> Vec<PerformedSet> {
    let mut sets = done(id, 1, 0, None, None);
    (sets[0].reps, sets[0].seconds) = (None, Some(seconds));
    sets
}

/// A morning so many days ago.
pub(crate) fn morning(ago: i32, change: impl FnOnce(&mut Biometrics, &mut CheckIn)) -> Biometrics {
    let mut morning = Biometrics {
        training_day: today().plus_days(-ago),
        hrv_rmssd_ms: None,
        resting_hr_bpm: None,
        sleep_minutes: None,
        sleep_score: None,
        body_mass_kg: None,
        blood_pressure: None,
        source: "manual".into(),
        check_in: None,
    };
    let mut check_in = CheckIn {
        readiness: None,
        sleep_quality: None,
        stress: None,
        soreness: vec![],
        pain: vec![],
        ill: false,
        symptoms: vec![],
    };
    change(&mut morning, &mut check_in);
    morning.check_in = Some(check_in);
    morning
}

/// What the gate finds of one rule.
pub(crate) fn of_rule(rule: &str, session: &Session, input: &PlanInput) -> Vec<Finding> {
    let mut findings = examine(session, input).findings;
    findings.retain(|found| found.rule == rule);
    findings
}

/// The severities with which one rule is broken, each once.
pub(crate) fn broken(rule: &str, session: &Session, input: &PlanInput) -> Vec<RuleSeverity> {
    let mut severities: Vec<RuleSeverity> = of_rule(rule, session, input)
        .iter()
        .map(|found| found.severity)
        .collect();
    severities.sort_unstable();
    severities.dedup();
    severities
}
