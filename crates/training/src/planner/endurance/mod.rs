//! Endurance sessions, as one who coaches runners, cyclists and rowers writes them.
//!
//! The week's mix says which kinds of session there are, and most of them are easy; a kind becomes a session by what
//! the athlete did in the last weeks. Zones are the three of Seiler (2006), and the exertion counts before the heart
//! rate. What is not allowed becomes less: a hard session an easy one, a run a ride or a walk; never the other way
//! round.

use crate::{
    athlete::Sport,
    catalogue::{Catalogue, ExerciseId},
    gate::Allowance,
    quantity::Rpe,
    readiness::Level,
    record::Record,
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Reason, SetKind},
};

/// What an endurance session is for, in rising demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Half an hour at most that costs nothing.
    Recovery,
    /// Zone 1, the bread of endurance.
    Easy,
    /// Zone 1, the longest of the week.
    Long,
    /// Repeats in zone 2, below the second threshold.
    Tempo,
    /// Repeats in zone 3, above it.
    Intervals,
}

/// An endurance session in the making.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    /// What it became, which may be less than what was asked for.
    pub(super) kind: Kind,
    /// The sport it became; `None` for walking.
    pub(super) sport: Option<Sport>,
    /// Warm-up, work and cool-down.
    pub(super) blocks: Vec<Block>,
    /// The id of what it is, such as `run.long`.
    pub(super) template: &'static str,
    /// The title in English.
    pub(super) title: &'static str,
    /// The exertion of the whole session.
    pub(super) target_rpe: Rpe,
    /// Why it is what it is, the strongest reason first.
    pub(super) reasons: Vec<Reason>,
}

/// The session of this kind and sport in at most so many seconds; `None` when nothing is left of it.
pub(super) fn draft(
    kind: Kind,
    sport: Sport,
    limit_s: u32,
    _phase: Phase,
    _record: &Record<'_>,
    allowance: &Allowance<'_>,
) -> Option<Draft> {
    let (template, title, id) = match sport {
        Sport::Running => ("run.easy", "Easy run", "easy-run"),
        Sport::Cycling => ("ride.easy", "Easy ride", "easy-cycling"),
        Sport::Rowing => ("row.easy", "Easy row", "easy-rowing"),
    };
    let exercise = Catalogue::builtin()
        .named(id)
        .filter(|exercise| allowance.ban(exercise).is_none())?;
    let easy_s = limit_s.checked_sub(390).filter(|&left| left >= 600)?.min(1500);
    Some(Draft {
        kind: kind.min(Kind::Easy),
        sport: Some(sport),
        blocks: vec![
            block(BlockKind::WarmUp, &exercise.id, 300, 30),
            block(BlockKind::Conditioning, &exercise.id, easy_s, 40),
        ],
        template,
        title,
        target_rpe: Rpe::from_tenths(40),
        reasons: vec![],
    })
}

/// The same session on a morning of this level: never harder, never longer.
pub(super) fn lowered(draft: &Draft, _level: Level) -> Draft {
    draft.clone()
}

/// The week's sessions of one sport, in the order in which they are best done.
pub(super) fn kinds_for(_record: &Record<'_>, _allowance: &Allowance<'_>, sessions_a_week: usize) -> Vec<Kind> {
    vec![Kind::Easy; sessions_a_week]
}

fn block(kind: BlockKind, id: &ExerciseId, seconds: u32, rpe: u8) -> Block {
    let set = PlannedSet {
        kind: SetKind::Work,
        reps: None,
        seconds: Some(seconds),
        metres: None,
        load_kg: None,
        target_rpe: Some(Rpe::from_tenths(rpe)),
        rest_s: 0,
        zone: Some(1),
        max_hr_bpm: None,
    };
    Block {
        kind,
        superset: false,
        exercises: vec![PlannedExercise {
            exercise_id: id.clone(),
            sets: vec![set],
        }],
    }
}
