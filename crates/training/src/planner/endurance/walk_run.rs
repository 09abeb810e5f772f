//! Running for those who do not run yet: bouts of running with walking between, and the running grows.
//!
//! A set is one bout, its rest is the walking. Which step one is at is read from the bouts that were done.

use super::{
    ask::Ask,
    constants::{
        HIGH_BMI_WEEK_S, LEAST_BOUTS, RUNS_THROUGH_DAYS, RUNS_THROUGH_S, STEP_DAYS, STEP_SESSIONS, WALK_RUN, WHOLE_S,
        ZONE_3_RPE,
    },
    past::Past,
    scale::{Scale, gap_days},
};
use crate::{athlete::Experience, record::Day};

/// The exercise.
pub(super) const ID: &str = "walk-run";

/// So many bouts of running, with walking between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WalkRun {
    pub(super) bouts: u8,
    pub(super) run_s: u32,
    pub(super) walk_s: u16,
}

/// True for those who have to learn to run through: beginners and the heavy, until they did, and whoever is at it.
pub(super) fn is_novice(ask: &Ask<'_>) -> bool {
    let lately = || ask.record.between(RUNS_THROUGH_DAYS, 1);
    let is_novice =
        ask.experience() == Experience::Beginner || ask.is_heavy() || lately().any(|day| step(day).is_some());
    is_novice && !lately().any(runs_through) && level(ask) < WALK_RUN.len()
}

impl WalkRun {
    /// Today's walk-run; `None` when this week holds enough running already.
    pub(super) fn of(ask: &Ask<'_>, past: &Past) -> Option<Self> {
        let gap = gap_days(ask, past).unwrap_or(0);
        let back = usize::from(gap >= 14) + usize::from(gap >= 28);
        let (bouts, run_s, walk_s) = *WALK_RUN.get(level(ask).saturating_sub(back))?;
        let percent = Scale::of(ask, past).percent.max(if gap >= 14 { 80 } else { 0 });
        let scaled = u32::from(bouts) * percent / 100;
        let most = if ask.is_heavy() && past.since_first.is_none_or(|first| first < 7) {
            HIGH_BMI_WEEK_S.saturating_sub(past.this_week_s) / run_s
        } else {
            u32::MAX
        };
        let least = LEAST_BOUTS.min(bouts);
        let bouts = u8::try_from(scaled.min(most)).unwrap_or(bouts);
        (most >= u32::from(least)).then_some(Self {
            bouts: bouts.max(least),
            run_s,
            walk_s,
        })
    }

    /// Seconds from the first step to the last.
    pub(super) fn seconds(self) -> u32 {
        let bouts = u32::from(self.bouts);
        bouts * self.run_s + bouts.saturating_sub(1) * u32::from(self.walk_s)
    }

    /// The most of it that fits; `None` when too little is left.
    pub(super) fn within(self, room_s: u32) -> Option<Self> {
        let least = LEAST_BOUTS.min(self.bouts);
        (least..=self.bouts)
            .rev()
            .map(|bouts| Self { bouts, ..self })
            .find(|fewer| fewer.seconds() <= room_s)
    }
}

/// The step that the athlete is at; past the last one when all are done.
fn level(ask: &Ask<'_>) -> usize {
    let first = usize::from(!ask.is_heavy());
    let needed = if ask.is_heavy() {
        STEP_SESSIONS.1
    } else {
        STEP_SESSIONS.0
    };
    let done: Vec<(usize, &Day<'_>)> = ask
        .record
        .between(RUNS_THROUGH_DAYS, 1)
        .rev()
        .filter_map(|day| Some((step(day)?, day)))
        .collect();
    let Some(&(current, last)) = done.first() else {
        return first;
    };
    let was_hard = last.rpe.tenths() >= ZONE_3_RPE;
    let at_step = || done.iter().take_while(|&&(step, _)| step == current);
    let since = at_step().last().map_or(0, |(_, day)| ask.record.ago(day.training_day));
    let is_done = at_step().count() >= needed && since >= STEP_DAYS;
    if was_hard {
        current.saturating_sub(1)
    } else {
        (current + usize::from(is_done)).max(first)
    }
}

/// The step that a day's bouts make; `None` without walk-run on that day.
fn step(day: &Day<'_>) -> Option<usize> {
    let bouts = || bouts(day, ID);
    let shortest_s = bouts().min()?;
    if bouts().any(|seconds| seconds > WHOLE_S) {
        return Some(0);
    }
    WALK_RUN
        .iter()
        .rposition(|&(_, run_s, _)| run_s <= shortest_s)
        .map(|last| {
            // Of steps with the same bout the one with as many repeats.
            let count = u8::try_from(bouts().count()).unwrap_or(u8::MAX);
            let same = |&(repeats, run_s, _): &(u8, u32, u16)| run_s == WALK_RUN[last].1 && repeats >= count;
            WALK_RUN.iter().position(same).unwrap_or(last)
        })
}

fn runs_through(day: &Day<'_>) -> bool {
    ["easy-run", "tempo-run"]
        .into_iter()
        .any(|id| bouts(day, id).any(|seconds| seconds >= RUNS_THROUGH_S))
}

fn bouts<'a>(day: &'a Day<'_>, id: &'static str) -> impl Iterator<Item = u32> + 'a {
    let sets = day.workout.performed.iter();
    sets.filter(move |set| set.exercise_id.as_str() == id)
        .filter_map(|set| set.seconds)
        .filter(|&seconds| seconds > 0)
}
