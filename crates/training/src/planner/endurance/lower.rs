//! What a morning leaves of a session: less time, less exertion, or another movement; never more of anything.

use super::{
    Draft,
    ask::usable,
    choice::{Why, easy_exercise},
    constants::{
        AMBER_PERCENT, EASY_RPE, FREE_S, GENTLE_RPE, LEAST_WARM_UP_S, LEAST_WORK_S, RED_PERCENT, RED_RPE, RED_S,
        WARM_UP_S,
    },
    kind::{Kind, Mode},
    reasons,
    template::{self, Form},
    writing,
};
use crate::{
    catalogue::{Catalogue, Exercise, ExerciseId},
    gate::Allowance,
    planner::{
        constants::CHANGE_S,
        duration::{self, whole_minutes},
    },
    quantity::Rpe,
    readiness::Level,
    session::{Block, BlockKind, PlannedSet, Reason, SetKind},
};

/// The session on a morning of this level.
pub(super) fn lowered(draft: &Draft, level: Level) -> Draft {
    let lower = match level {
        Level::Green | Level::Unknown => return draft.clone(),
        Level::Amber => amber(draft),
        Level::Red => red(draft),
    };
    let (from, to) = (minutes(draft), minutes(&lower));
    with_reason(reasons::lowered(from, to), lower, draft)
}

/// The session in at most so many seconds; `None` when too little is left of it.
pub(super) fn shortened(draft: &Draft, limit_s: u32) -> Option<Draft> {
    if seconds(&draft.blocks) <= limit_s {
        return Some(draft.clone());
    }
    // Hard work cut short keeps its warm-up, or is no hard work any more.
    let mut shorter = draft.clone();
    cut_repeats(&mut shorter.blocks, limit_s, 2);
    if seconds(&shorter.blocks) > limit_s {
        shorter = eased(draft);
        cut(&mut shorter.blocks, limit_s);
    }
    (seconds(&shorter.blocks) <= limit_s).then(|| with_reason(reasons::time(limit_s), shorter, draft))
}

/// The session without what the allowance bans, at the same length or less; `None` when nothing is allowed.
pub(super) fn spared(draft: &Draft, allowance: &Allowance<'_>) -> Option<Draft> {
    let is_allowed = |id: &ExerciseId| usable(id.as_str(), allowance).is_some();
    let mut ids = draft
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .map(|planned| &planned.exercise_id);
    if ids.all(is_allowed) {
        return Some(draft.clone());
    }
    let own = draft.sport.map_or(Mode::Walk, Mode::of);
    let modes = [own, Mode::Ride, Mode::Row, Mode::Walk];
    let (mode, easy) = modes
        .into_iter()
        .find_map(|mode| Some((mode, easy_exercise(mode, allowance)?)))?;
    let rpe = draft.target_rpe.min(Rpe::from_tenths(EASY_RPE));
    let mut other = steadied(draft, mode, easy, rpe);
    cut(&mut other.blocks, seconds(&draft.blocks));
    Some(with_reason(reasons::substitute(own, mode, Why::Region), other, draft))
}

/// Hard becomes easy; of what is easy, seven tenths are left.
fn amber(draft: &Draft) -> Draft {
    let mut lower = eased(draft);
    let limit_min = load(draft) * AMBER_PERCENT / 100 / tenths(&lower);
    cut(&mut lower.blocks, (limit_min * 60).min(seconds(&draft.blocks)));
    lower
}

/// Half an hour at most, without impact, and no more than amber leaves.
fn red(draft: &Draft) -> Draft {
    let mode = match draft.sport.map(Mode::of) {
        Some(mode @ (Mode::Ride | Mode::Row)) => mode,
        _ => Mode::Walk,
    };
    let id = if mode == Mode::Walk { "walk" } else { mode.easy_ids()[0] };
    let amber = amber(draft);
    let Some(easy) = Catalogue::builtin().named(id) else {
        return amber;
    };
    let mut lower = steadied(draft, mode, easy, Rpe::from_tenths(RED_RPE));
    lower.blocks.retain(|block| block.kind == BlockKind::Conditioning);
    lower.kind = Kind::Recovery;
    (lower.template, lower.title) = template::words(mode, Form::Of(Kind::Recovery));
    for set in lower
        .blocks
        .iter_mut()
        .flat_map(|block| &mut block.exercises)
        .flat_map(|planned| &mut planned.sets)
    {
        set.seconds = Some((RED_S - CHANGE_S) / 60 * 60);
    }
    let limit_min = (load(draft) * RED_PERCENT / 100).min(load(&amber)) / tenths(&lower);
    cut(
        &mut lower.blocks,
        (limit_min * 60).min(RED_S).min(seconds(&amber.blocks)),
    );
    lower
}

/// The same movement without anything hard.
fn eased(draft: &Draft) -> Draft {
    let mode = draft.sport.map_or(Mode::Walk, Mode::of);
    let easy = mode.easy_ids().first().and_then(|id| Catalogue::builtin().named(id));
    match easy {
        Some(easy) if draft.kind.is_hard() => steadied(draft, mode, easy, Rpe::from_tenths(EASY_RPE)),
        _ => draft.clone(),
    }
}

/// The session in one steady piece between a warm-up and the cool-down it had.
///
/// What was rest between repeats does not become work, and another movement is short: V16 has its own past of it.
fn steadied(draft: &Draft, mode: Mode, easy: &Exercise, rpe: Rpe) -> Draft {
    let is_same = draft.sport == mode.sport();
    let whole_s = seconds(&draft.blocks).min(CHANGE_S + if is_same { moved_s(draft) } else { FREE_S });
    let set = |seconds: u32, rpe: Rpe| PlannedSet {
        kind: SetKind::Work,
        reps: None,
        seconds: Some(seconds),
        metres: None,
        load_kg: None,
        target_rpe: Some(rpe),
        rest_s: 0,
        zone: Some(1),
        max_hr_bpm: None,
    };
    let gentle = rpe.min(Rpe::from_tenths(GENTLE_RPE));
    let has_cool_down = draft.blocks.iter().any(|block| block.kind == BlockKind::CoolDown);
    let cool_down_s = if has_cool_down { LEAST_WARM_UP_S } else { 0 };
    let around_s = WARM_UP_S + cool_down_s + CHANGE_S;
    let work_s = whole_s.saturating_sub(around_s).max(60);
    let parts = [
        (BlockKind::WarmUp, set(WARM_UP_S, gentle)),
        (BlockKind::Conditioning, set(work_s / 60 * 60, rpe)),
        (BlockKind::CoolDown, set(LEAST_WARM_UP_S, gentle)),
    ];
    let kept = parts
        .into_iter()
        .filter(|(kind, _)| has_cool_down || *kind != BlockKind::CoolDown);
    let kind = draft.kind.min(Kind::Easy);
    let (template, title) = template::words(mode, Form::Of(kind));
    Draft {
        kind,
        sport: mode.sport(),
        blocks: kept
            .map(|(kind, set)| writing::block(kind, writing::one(easy, set)))
            .collect(),
        template,
        title,
        target_rpe: rpe.min(draft.target_rpe),
        reasons: Vec::new(),
    }
}

/// Seconds of moving, without the easy time between repeats.
fn moved_s(draft: &Draft) -> u32 {
    let exercises = draft.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises.flat_map(|planned| &planned.sets);
    sets.filter_map(|set| set.seconds).sum()
}

/// The reasons that still hold, after the one for the change.
/// Seconds of blocks of endurance, which name built-in exercises alone.
fn seconds(blocks: &[Block]) -> u32 {
    duration::seconds(blocks, Catalogue::builtin())
}

fn with_reason(reason: Reason, lower: Draft, draft: &Draft) -> Draft {
    let is_same = lower.kind == draft.kind && lower.sport == draft.sport;
    let kept = draft.reasons.iter().filter(|_| is_same).cloned();
    Draft {
        reasons: std::iter::once(reason).chain(kept).collect(),
        ..lower
    }
}

fn minutes(draft: &Draft) -> u16 {
    whole_minutes(seconds(&draft.blocks))
}

fn tenths(draft: &Draft) -> u32 {
    u32::from(draft.target_rpe.tenths()).max(1)
}

/// The load in tenths of an AU, as the document will say it.
fn load(draft: &Draft) -> u32 {
    u32::from(minutes(draft)) * tenths(draft)
}

/// Cuts to so many seconds: repeats first, then the work, then what stands around it.
fn cut(blocks: &mut [Block], limit_s: u32) {
    cut_repeats(blocks, limit_s, 1);
    for (is_work, least_s) in [(true, LEAST_WORK_S), (false, LEAST_WARM_UP_S), (true, 60), (false, 60)] {
        cut_to(blocks, limit_s, is_work, least_s);
    }
}

fn cut_repeats(blocks: &mut [Block], limit_s: u32, least: usize) {
    while seconds(blocks) > limit_s {
        let work = blocks.iter_mut().filter(|block| block.kind == BlockKind::Conditioning);
        let sets = work
            .flat_map(|block| &mut block.exercises)
            .map(|planned| &mut planned.sets);
        match sets.filter(|sets| sets.len() > least).last() {
            Some(sets) => sets.pop(),
            None => return,
        };
    }
}

fn cut_to(blocks: &mut [Block], limit_s: u32, is_work: bool, least_s: u32) {
    let mut over_s = seconds(blocks).saturating_sub(limit_s).div_ceil(60) * 60;
    let chosen = blocks
        .iter_mut()
        .filter(|block| (block.kind == BlockKind::Conditioning) == is_work);
    let sets = chosen
        .flat_map(|block| &mut block.exercises)
        .flat_map(|planned| &mut planned.sets);
    for set in sets {
        let now_s = set.seconds.unwrap_or(0);
        let less_s = over_s.min(now_s.saturating_sub(least_s));
        set.seconds = set.seconds.map(|seconds| seconds - less_s);
        over_s -= less_s;
    }
}
