//! Where the athlete stands before today's session: what the rules ask of the history, worked out once a day.

use crate::{
    athlete::Sport,
    record::{Course, Day, Endurance, Group, LONGEST_MIN, Movements, Record, Week},
    session::Phase,
};

use super::limits;

/// The history as the rules ask it.
#[derive(Debug)]
pub(super) struct Standing {
    /// The six days before today.
    pub(super) week: Week,
    /// The loading weeks before them, newest first.
    pub(super) loading: Vec<Week>,
    pub(super) own_mean_mau: Option<u64>,
    pub(super) hard_in_a_row: usize,
    pub(super) trained_in_a_row: usize,
    pub(super) trained_in_six: usize,
    /// The longest of thirty days, by sport.
    pub(super) longest: Endurance,
    /// Minutes of the longest endurance session of thirty days.
    pub(super) longest_endurance_min: u16,
    pub(super) high_in_six: usize,
    pub(super) movements: Movements,
    /// Groups on which yesterday was hard.
    pub(super) sore: Vec<Group>,
    pub(super) is_deload: bool,
    /// Work sets of the loading sessions that a deload is measured against, and how many sessions these were.
    pub(super) loading_sets: (u64, u64),
    /// Days since the last trained day.
    pub(super) since_last: Option<i32>,
    /// Days since the first trained day.
    pub(super) trained_for: i32,
    /// The load of every day since the first workout that is known, oldest first.
    pub(super) daily_mau: Vec<u64>,
}

impl Standing {
    pub(super) fn of(record: &Record<'_>) -> Self {
        Self {
            week: record.this_week(),
            loading: record.loading_weeks(),
            own_mean_mau: record.own_mean_mau(),
            hard_in_a_row: record.hard_in_a_row(),
            trained_in_a_row: record.trained_in_a_row(),
            trained_in_six: record.trained_in_last(6),
            longest: longest(record),
            longest_endurance_min: longest_endurance_min(record),
            high_in_six: record.between(6, 1).filter(|day| day.endurance.is_high).count(),
            movements: movements(record),
            sore: record.hard_yesterday(),
            is_deload: Course::of(record).is_deload(record.today()),
            loading_sets: loading_sets(record),
            since_last: record.since_last(),
            trained_for: record.trained().next().map_or(0, |day| record.ago(day.training_day)),
            daily_mau: record.daily_mau(known_days(record).min(limits::KNOWN_DAYS)),
        }
    }
}

/// Days since the first workout that is known, done or not.
fn known_days(record: &Record<'_>) -> i32 {
    let history = record.input().history.iter();
    history
        .map(|workout| record.ago(workout.training_day))
        .max()
        .unwrap_or(0)
        .max(0)
}

fn longest(record: &Record<'_>) -> Endurance {
    let days = record.between(limits::LONGEST_DAYS, 1);
    days.fold(Endurance::default(), |longest, Day { endurance, .. }| Endurance {
        run_s: longest.run_s.max(endurance.of(Sport::Running)),
        ride_s: longest.ride_s.max(endurance.of(Sport::Cycling)),
        row_s: longest.row_s.max(endurance.of(Sport::Rowing)),
        total_s: longest.total_s.max(endurance.total_s),
        ..longest
    })
}

/// A session is one of endurance when that makes up more than half of it.
fn longest_endurance_min(record: &Record<'_>) -> u16 {
    let days = record.between(limits::LONGEST_DAYS, 1);
    let told = days.map(|day| (day.workout.minutes.min(LONGEST_MIN), day.endurance.total_s));
    let endurance = told.filter(|&(minutes, seconds)| u64::from(seconds) * 2 > u64::from(minutes) * 60);
    endurance.map(|(minutes, _)| minutes).max().unwrap_or(0)
}

fn movements(record: &Record<'_>) -> Movements {
    let days = record.between(limits::BALANCE_DAYS - 1, 1);
    days.map(|day| day.movements).sum()
}

fn loading_sets(record: &Record<'_>) -> (u64, u64) {
    let is_reduced = |day: &Day<'_>| matches!(day.workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return));
    let days = record.between(limits::DELOAD_AGAINST_DAYS, 1);
    let loading = days.filter(|day| day.is_trained && day.work_sets > 0 && !is_reduced(day));
    loading.fold((0, 0), |(sets, days), day| (sets + u64::from(day.work_sets), days + 1))
}
