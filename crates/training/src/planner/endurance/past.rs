//! What the athlete did of one movement, as the lengths of the next sessions need it.

use super::{
    constants::{
        BASE_WEEKS, COMING_BACK_DAYS, GROWTH_PERCENT, OLDER_GROWTH_PERCENT, SESSION_S, SMALL_BASE_S, SPIKE_DAYS,
        WAS_LONG_PERCENT, long_percent,
    },
    kind::Mode,
};
use crate::{
    record::{Day, Record},
    session::Phase,
};

/// Weeks that are looked back on for loading weeks, as `record` does.
const LOOKED_BACK: i32 = 8;

/// What was done of one movement.
#[derive(Debug, Clone)]
pub(super) struct Past {
    /// Whole loading weeks with a session, newest first.
    weeks: Vec<Week>,
    /// The fullest of these weeks, so that a bad morning or a missed day is not what training goes on from; without any, as
    /// after a break, the best of the weeks that there are.
    base_week_s: Option<u32>,
    /// Seconds of the six days before today.
    pub(super) this_week_s: u32,
    /// The longest day of the last thirty, and of the last fourteen.
    pub(super) longest_s: Option<u32>,
    pub(super) longest_lately_s: Option<u32>,
    /// Days since the first and since the last session.
    pub(super) since_first: Option<i32>,
    pub(super) since_last: Option<i32>,
    /// The mean session of the last fourteen days, for a time without a whole week.
    lately_s: Option<u32>,
    growth_percent: u32,
}

/// One loading week.
#[derive(Debug, Clone, Copy)]
struct Week {
    all_s: u32,
    sessions: u32,
    /// Of the sessions without anything hard: their seconds, their number in percent of an ordinary one (a long one
    /// counts more), and the longest.
    easy_s: u32,
    weight: u32,
    longest_s: u32,
}

impl Past {
    pub(super) fn of(mode: Mode, record: &Record<'_>, is_older: bool) -> Self {
        let sessions = || record.days().iter().filter(|day| is_session(mode, day));
        let since_first = sessions().next().map(|day| record.ago(day.training_day));
        let longest = |days: i32| {
            let seconds = record.between(days, 1).map(|day| mode.seconds_on(day));
            seconds.max().filter(|&seconds| seconds > 0)
        };
        let blocks = || (1..=LOOKED_BACK).filter(|number| since_first.is_some_and(|first| number * 7 + 6 <= first));
        let weeks: Vec<Week> = blocks()
            .filter_map(|number| week(mode, record, number))
            .take(BASE_WEEKS)
            .collect();
        let lately: Vec<u32> = record
            .between(COMING_BACK_DAYS, 1)
            .filter(|day| is_session(mode, day))
            .map(|day| mode.seconds_on(day))
            .collect();
        let best_s = blocks().map(|number| seconds_in(mode, record, number)).max();
        let fullest_s = weeks.iter().map(|week| week.all_s).max();
        let base_week_s = fullest_s.or(best_s.filter(|&seconds| seconds > 0));
        let growth = if is_older { OLDER_GROWTH_PERCENT } else { GROWTH_PERCENT };
        Self {
            base_week_s,
            this_week_s: record.between(6, 1).map(|day| mode.seconds_on(day)).sum(),
            longest_s: longest(SPIKE_DAYS),
            longest_lately_s: longest(COMING_BACK_DAYS),
            since_first,
            since_last: sessions().next_back().map(|day| record.ago(day.training_day)),
            lately_s: mean(lately.into_iter()),
            growth_percent: match base_week_s {
                Some(base_s) if base_s >= SMALL_BASE_S => growth.0,
                _ => growth.1,
            },
            weeks,
        }
    }

    /// The seconds that the next week builds on.
    pub(super) const fn base_week_s(&self) -> Option<u32> {
        self.base_week_s
    }

    /// What a week may hold: a little more than that.
    pub(super) fn week_limit_s(&self) -> Option<u32> {
        self.base_week_s().map(|seconds| seconds * self.growth_percent / 100)
    }

    /// An ordinary easy session of the best week of late, without growth; `None` without a past.
    pub(super) fn session_s(&self) -> Option<u32> {
        let of_week = |week: &Week| (week.easy_s * 100).checked_div(week.weight);
        self.weeks.iter().filter_map(of_week).max().or(self.lately_s)
    }

    /// The same with growth, once there is a whole week to grow from.
    pub(super) fn grown_session_s(&self) -> Option<u32> {
        let percent = if self.weeks.is_empty() {
            100
        } else {
            self.growth_percent
        };
        self.session_s().map(|seconds| seconds * percent / 100)
    }

    /// The longest easy session of the last loading weeks.
    pub(super) fn longest_of_weeks_s(&self) -> Option<u32> {
        self.weeks.iter().map(|week| week.longest_s).max()
    }

    /// Sessions a week of late, rounded down; `None` without a whole week.
    pub(super) fn sessions_a_week(&self) -> Option<u32> {
        mean(self.weeks.iter().map(|week| week.sessions))
    }
}

/// True for a day on which this movement was the session, and not the end of one of strength.
pub(super) fn is_session(mode: Mode, day: &Day<'_>) -> bool {
    mode.seconds_on(day) >= SESSION_S && is_endurance(day)
}

/// True for a day whose session was endurance: half of its time at least, or nothing lifted.
pub(super) fn is_endurance(day: &Day<'_>) -> bool {
    let is_most = day.endurance.total_s / 30 >= u32::from(day.workout.minutes);
    day.endurance.total_s >= SESSION_S && (day.work_sets == 0 || is_most)
}

fn week(mode: Mode, record: &Record<'_>, number: i32) -> Option<Week> {
    let block = || record.between(number * 7 + 6, number * 7);
    let is_reduced = |day: &Day<'_>| matches!(day.workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return));
    let sessions = || block().filter(|day| is_session(mode, day));
    if sessions().next().is_none() || block().any(is_reduced) {
        return None;
    }
    let easy = || {
        sessions()
            .filter(|day| !day.endurance.is_high)
            .map(|day| mode.seconds_on(day))
    };
    let easy_s: u32 = easy().sum();
    let longest_s = easy().max().unwrap_or(0);
    let count = u32::try_from(easy().count()).unwrap_or(u32::MAX);
    let others = (easy_s - longest_s).checked_div(count.saturating_sub(1));
    let had_long = others.is_some_and(|other_s| longest_s * 100 >= other_s * WAS_LONG_PERCENT);
    Some(Week {
        all_s: seconds_in(mode, record, number),
        sessions: u32::try_from(sessions().count()).unwrap_or(u32::MAX),
        easy_s,
        weight: count * 100 + if had_long { long_percent(mode) - 100 } else { 0 },
        longest_s,
    })
}

/// Seconds of a week, whatever its phase.
fn seconds_in(mode: Mode, record: &Record<'_>, number: i32) -> u32 {
    let block = record.between(number * 7 + 6, number * 7);
    block.map(|day| mode.seconds_on(day)).sum()
}

fn mean(seconds: impl ExactSizeIterator<Item = u32>) -> Option<u32> {
    let count = u32::try_from(seconds.len()).ok()?;
    seconds.sum::<u32>().checked_div(count)
}
