//! Sessions put together without a planner.

use training::{
    catalogue::{Exercise, ExerciseId},
    quantity::Rpe,
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

/// Seconds that a change of exercise takes, about what the planner's own model has.
const CHANGE_S: u32 = 90;
/// Seconds of rest after a set.
pub(super) const REST_S: u16 = 90;
/// Seconds of warm-up and of cool-down.
pub(super) const WARM_UP_S: u32 = 300;
pub(super) const COOL_DOWN_S: u32 = 120;

/// A day without training.
pub(super) fn rest(phase: Phase) -> Session {
    Session {
        kind: SessionKind::Rest,
        title: "Rest".to_owned(),
        template: None,
        focus: Vec::new(),
        phase,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: Vec::new(),
        reasons: Vec::new(),
    }
}

/// A set of so many seconds in one go.
pub(super) fn steady(seconds: u32, rpe: u8) -> PlannedSet {
    PlannedSet {
        kind: SetKind::Work,
        reps: None,
        seconds: Some(seconds),
        metres: None,
        load_kg: None,
        target_rpe: Some(Rpe::from_tenths(rpe)),
        rest_s: 0,
        zone: Some(1),
        max_hr_bpm: None,
    }
}

/// A session of these exercises between a warm-up and a cool-down.
pub(super) fn assembled(
    main: Vec<PlannedExercise>,
    endurance: Vec<PlannedExercise>,
    total_s: f64,
    rpe_tenths: f64,
    phase: Phase,
) -> Session {
    let minutes = u16::try_from(whole_s(total_s).div_ceil(60)).unwrap_or(600).min(600);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let rpe = rpe_tenths.round().clamp(10.0, 100.0) as u8;
    let mut blocks = vec![eased(BlockKind::WarmUp, WARM_UP_S)];
    let block = |kind, exercises| Block {
        kind,
        superset: false,
        exercises,
    };
    if !main.is_empty() {
        blocks.push(block(BlockKind::Main, main));
    }
    if !endurance.is_empty() {
        blocks.push(block(BlockKind::Conditioning, endurance));
    }
    blocks.push(eased(BlockKind::CoolDown, COOL_DOWN_S));
    Session {
        kind: SessionKind::Train,
        title: "Full body".to_owned(),
        template: None,
        focus: Vec::new(),
        phase,
        minutes,
        target_rpe: Some(Rpe::from_tenths(rpe)),
        load_au: (u32::from(minutes) * u32::from(rpe) + 5) / 10,
        blocks,
        reasons: Vec::new(),
    }
}

fn eased(kind: BlockKind, seconds: u32) -> Block {
    let walk: Option<ExerciseId> = "march-in-place".parse().ok();
    let exercises = walk.map(|exercise_id| PlannedExercise {
        exercise_id,
        sets: vec![PlannedSet {
            kind: SetKind::WarmUp,
            ..steady(seconds, 20)
        }],
    });
    Block {
        kind,
        superset: false,
        exercises: exercises.into_iter().collect(),
    }
}

/// Seconds of an exercise, the change to it included.
pub(super) fn seconds(planned: &PlannedExercise, exercise: &Exercise) -> f64 {
    let of = |set: &PlannedSet| {
        let reps_ms = u32::from(set.reps.unwrap_or(0)) * exercise.tempo.rep_ms();
        (set.seconds.unwrap_or(0) + reps_ms / 1000) * exercise.sides() + u32::from(set.rest_s)
    };
    let sets: u32 = planned.sets.iter().map(of).sum();
    f64::from((sets + CHANGE_S).saturating_sub(u32::from(REST_S)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within ten hours"
)]
pub(super) fn whole_s(seconds: f64) -> u32 {
    seconds.round().clamp(0.0, 36_000.0) as u32
}
