//! The hard part of a session: repeats that grow from one session of their kind to the next.

use super::{
    ask::Ask,
    constants::{
        BACK_RPE, EASY_AFTER_GAP_DAYS, INTERVAL_ADVANCED_RPE, INTERVAL_RPE, INTERVALS, REPEATS_DAYS, TEMPO,
        TEMPO_REST_S, TEMPO_RPE, TOUCH, WAIT_RPE, interval_rest_s, interval_steps, tempo_steps,
    },
    kind::{Kind, Mode},
};
use crate::{athlete::Experience, catalogue::Exercise, day::TrainingDay, record::Day, session::Phase};

/// Work with easy movement between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeats {
    pub(super) count: u8,
    pub(super) work_s: u32,
    pub(super) rest_s: u16,
    pub(super) zone: u8,
    /// Target RPE in tenths, before the athlete's own cap.
    pub(super) rpe: u8,
    /// True for the one short touch of a deload.
    pub(super) is_touch: bool,
}

impl Repeats {
    /// Seconds of work.
    pub(super) fn work_s(self) -> u32 {
        u32::from(self.count) * self.work_s
    }

    /// Seconds from the first repeat to the last.
    pub(super) fn seconds(self) -> u32 {
        self.work_s() + u32::from(self.count).saturating_sub(1) * u32::from(self.rest_s)
    }
}

/// Today's repeats and the smaller ones that could stand in for them, the largest first; empty where there are none.
pub(super) fn choices(kind: Kind, mode: Mode, percent: u32, ask: &Ask<'_>) -> Vec<Repeats> {
    let (ladder, (first, top)) = ladder(kind, ask);
    let Some(id) = mode.hard_id(kind) else {
        return Vec::new();
    };
    if ask.phase == Phase::Deload {
        return vec![Repeats {
            is_touch: true,
            ..of(kind, TOUCH, ask)
        }];
    }
    let step = step(id, kind, ask).clamp(first, top);
    // The entry is for beginners; nobody else goes below the first step but for want of time.
    ladder[..=step]
        .iter()
        .rev()
        .map(|&rung| fewer(of(kind, rung, ask), percent))
        .collect()
}

/// The hard exercise of the movement, when the athlete may do it.
pub(super) fn exercise(kind: Kind, mode: Mode, ask: &Ask<'_>) -> Option<&'static Exercise> {
    ask.usable(mode.hard_id(kind)?)
}

fn ladder(kind: Kind, ask: &Ask<'_>) -> (&'static [(u8, u32)], (usize, usize)) {
    match kind {
        Kind::Intervals => (&INTERVALS, interval_steps(ask.experience())),
        _ => (&TEMPO, tempo_steps(ask.experience())),
    }
}

fn of(kind: Kind, (count, work_s): (u8, u32), ask: &Ask<'_>) -> Repeats {
    let (rest_s, zone, rpe) = match (kind, ask.experience()) {
        (Kind::Intervals, Experience::Advanced) => (interval_rest_s(work_s), 3, INTERVAL_ADVANCED_RPE),
        (Kind::Intervals, _) => (interval_rest_s(work_s), 3, INTERVAL_RPE),
        _ => (TEMPO_REST_S, 2, TEMPO_RPE),
    };
    Repeats {
        count,
        work_s,
        rest_s,
        zone,
        rpe,
        is_touch: false,
    }
}

/// A share of the repeats at the same intensity, two at least.
fn fewer(repeats: Repeats, percent: u32) -> Repeats {
    let count = (u32::from(repeats.count) * percent).div_ceil(100).max(2);
    let count = u8::try_from(count).unwrap_or(repeats.count).min(repeats.count);
    Repeats { count, ..repeats }
}

/// The step that is due: one more than the last time when that went well, the same or one less when it did not.
fn step(id: &str, kind: Kind, ask: &Ask<'_>) -> usize {
    let (ladder, (first, _)) = ladder(kind, ask);
    let Some((day, work_s, rpe)) = last_time(id, ask) else {
        return first;
    };
    let ago = ask.record.ago(day);
    let had_break = ask.record.longest_gap_since(day) >= EASY_AFTER_GAP_DAYS;
    let reached = ladder
        .iter()
        .rposition(|&(count, seconds)| u32::from(count) * seconds <= work_s);
    let Some(reached) = reached else { return first };
    let target = of(kind, (0, 0), ask).rpe.min(ask.allowance.safe_rpe());
    let is_old = ago > REPEATS_DAYS.0;
    match rpe {
        _ if ago > REPEATS_DAYS.1 => first,
        _ if had_break => reached.saturating_sub(1),
        Some(rpe) if rpe >= target + BACK_RPE => reached.saturating_sub(1),
        Some(rpe) if rpe >= target + WAIT_RPE => reached,
        _ if is_old => reached,
        _ => reached + 1,
    }
}

/// The day, the seconds of work and the hardest RPE of the last time in a loading week.
fn last_time(id: &str, ask: &Ask<'_>) -> Option<(TrainingDay, u32, Option<u8>)> {
    let is_loading = |day: &&Day<'_>| matches!(day.workout.phase, None | Some(Phase::Build));
    let work = |day: &Day<'_>| {
        let sets = || {
            day.workout
                .performed
                .iter()
                .filter(|set| set.exercise_id.as_str() == id)
        };
        let work_s = sets().filter_map(|set| set.seconds).fold(0, u32::saturating_add);
        let rpe = sets().filter_map(|set| set.rpe).max().map(|rpe| rpe.tenths());
        (work_s > 0).then_some((day.training_day, work_s, rpe))
    };
    ask.record.days().iter().rev().filter(is_loading).find_map(work)
}
