//! Writes a session down as blocks: warming up, the work, coming down.

use super::{
    ask::Ask,
    constants::{
        COOL_DOWN_S, EASY_RPE, GENTLE_RPE, HARD_COOL_DOWN_S, HARD_WARM_UP_MAX_S, HARD_WARM_UP_S, LEAST_WARM_UP_S,
        LEAST_WORK_S, WARM_UP_S,
    },
    kind::Mode,
    repeats::Repeats,
    walk_run::WalkRun,
};
use crate::{
    athlete::Experience,
    catalogue::Exercise,
    planner::constants::CHANGE_S,
    quantity::Rpe,
    session::{Block, BlockKind, PlannedExercise, PlannedSet, SetKind},
};

/// Walking before and after a run; it is no running, so it does not count.
const WALKS: [&str; 3] = ["brisk-walk", "walk", "march-in-place"];

/// What stands around the work, in seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    warm_up_s: u32,
    cool_down_s: u32,
    /// True when both are walks and no part of the movement.
    is_walked: bool,
}

impl Frame {
    /// Around easy work.
    pub(super) fn easy(mode: Mode, ask: &Ask<'_>) -> Self {
        let is_short = ask.limit_s < 4 * WARM_UP_S;
        Self {
            warm_up_s: if is_short { LEAST_WARM_UP_S } else { WARM_UP_S },
            cool_down_s: match ask.allowance.needs_cool_down() {
                true if is_short => LEAST_WARM_UP_S,
                true => COOL_DOWN_S,
                false => 0,
            },
            is_walked: mode == Mode::Run && ask.experience() == Experience::Beginner,
        }
    }

    /// Around a walk-run.
    pub(super) fn walk_run(ask: &Ask<'_>) -> Self {
        let easy = Self::easy(Mode::Run, ask);
        Self {
            is_walked: true,
            cool_down_s: easy.warm_up_s.min(COOL_DOWN_S),
            ..easy
        }
    }

    /// Around hard work, so that the whole comes near so many seconds of the movement.
    pub(super) fn hard(work_s: u32, whole_s: u32) -> Self {
        let left_s = whole_s.saturating_sub(work_s);
        Self {
            warm_up_s: (left_s * 3 / 5 / 60 * 60).clamp(HARD_WARM_UP_S, HARD_WARM_UP_MAX_S),
            cool_down_s: (left_s * 2 / 5 / 60 * 60).clamp(HARD_COOL_DOWN_S, HARD_WARM_UP_S),
            is_walked: false,
        }
    }

    /// Seconds of the session that are no part of the movement.
    pub(super) const fn besides_s(&self) -> u32 {
        CHANGE_S + if self.is_walked { self.around_s() } else { 0 }
    }

    /// Seconds around the work that are part of the movement.
    pub(super) const fn within_s(&self) -> u32 {
        if self.is_walked { 0 } else { self.around_s() }
    }

    const fn around_s(&self) -> u32 {
        self.warm_up_s + self.cool_down_s
    }

    /// The blocks, with the work in the middle.
    fn around(self, work: PlannedExercise, easy: &Exercise, ask: &Ask<'_>) -> Vec<Block> {
        let walk = || WALKS.into_iter().find_map(|id| ask.usable(id));
        let gentle = |seconds: u32| {
            if self.is_walked {
                walk().map(|exercise| one(exercise, gentle_set(seconds, SetKind::WarmUp, ask)))
            } else {
                Some(one(easy, gentle_set(seconds, SetKind::Work, ask)))
            }
        };
        let blocks = [
            (BlockKind::WarmUp, gentle(self.warm_up_s)),
            (BlockKind::Conditioning, Some(work)),
            (
                BlockKind::CoolDown,
                gentle(self.cool_down_s).filter(|_| self.cool_down_s > 0),
            ),
        ];
        let filled = blocks.into_iter().filter_map(|(kind, planned)| Some((kind, planned?)));
        filled.map(|(kind, planned)| block(kind, planned)).collect()
    }
}

/// Steady work in zone 1, so many seconds of the movement in all; `None` when too little is left for the work.
pub(super) fn steady(
    easy: &Exercise,
    seconds: u32,
    is_gentle: bool,
    frame: Frame,
    ask: &Ask<'_>,
) -> Option<Vec<Block>> {
    let work_s = seconds
        .checked_sub(frame.within_s())
        .filter(|&left| left >= LEAST_WORK_S)?;
    let rpe = if is_gentle { GENTLE_RPE } else { EASY_RPE };
    let set = easy_set(work_s, rpe, SetKind::Work, ask);
    Some(frame.around(one(easy, set), easy, ask))
}

/// Bouts of running with walking between.
pub(super) fn walk_run(exercise: &Exercise, walk_run: WalkRun, frame: Frame, ask: &Ask<'_>) -> Vec<Block> {
    let bout = PlannedSet {
        rest_s: walk_run.walk_s,
        max_hr_bpm: None,
        ..easy_set(walk_run.run_s, EASY_RPE, SetKind::Work, ask)
    };
    let work = many(exercise, bout, walk_run.bouts);
    frame.around(work, exercise, ask)
}

/// Hard repeats.
pub(super) fn hard(exercise: &Exercise, repeats: Repeats, easy: &Exercise, frame: Frame, ask: &Ask<'_>) -> Vec<Block> {
    let set = PlannedSet {
        target_rpe: Some(Rpe::from_tenths(repeats.rpe.min(ask.allowance.max_rpe(exercise)))),
        rest_s: repeats.rest_s,
        zone: Some(repeats.zone),
        max_hr_bpm: ask.ceiling_bpm(repeats.zone),
        ..easy_set(repeats.work_s, EASY_RPE, SetKind::Work, ask)
    };
    frame.around(many(exercise, set, repeats.count), easy, ask)
}

pub(super) fn block(kind: BlockKind, planned: PlannedExercise) -> Block {
    Block {
        kind,
        superset: false,
        exercises: vec![planned],
    }
}

pub(super) fn one(exercise: &Exercise, set: PlannedSet) -> PlannedExercise {
    many(exercise, set, 1)
}

fn many(exercise: &Exercise, set: PlannedSet, count: u8) -> PlannedExercise {
    PlannedExercise {
        exercise_id: exercise.id.clone(),
        sets: vec![set; usize::from(count)],
    }
}

fn gentle_set(seconds: u32, kind: SetKind, ask: &Ask<'_>) -> PlannedSet {
    easy_set(seconds, GENTLE_RPE, kind, ask)
}

fn easy_set(seconds: u32, rpe: u8, kind: SetKind, ask: &Ask<'_>) -> PlannedSet {
    PlannedSet {
        kind,
        reps: None,
        seconds: Some(seconds),
        metres: None,
        load_kg: None,
        target_rpe: Some(Rpe::from_tenths(rpe)),
        rest_s: 0,
        zone: Some(1),
        max_hr_bpm: ask.ceiling_bpm(1),
    }
}
