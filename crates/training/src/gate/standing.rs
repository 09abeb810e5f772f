//! Where the athlete stands before today's session: what the rules ask of the history, worked out once a day.

use crate::{
    athlete::Sport,
    record::{Course, Day, Endurance, Group, Movements, Record, Week},
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
    pub(super) high_in_six: usize,
    pub(super) movements: Movements,
    /// Groups on which yesterday was hard.
    pub(super) sore: Vec<Group>,
    pub(super) is_deload: bool,
    /// Work sets of the loading sessions that a deload is measured against, and how many sessions these were.
    pub(super) loading_sets: (u64, u64),
    /// Days since the last trained day.
    pub(super) since_last: Option<i32>,
    /// Days since the first day that is known.
    pub(super) known_days: i32,
    /// The load of every day since the first that is known, oldest first.
    pub(super) daily_mau: Vec<u64>,
}

impl Standing {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let known_days = record.days().first().map_or(0, |day| record.ago(day.training_day));
        Self {
            week: record.this_week(),
            loading: record.loading_weeks(),
            own_mean_mau: record.own_mean_mau(),
            hard_in_a_row: record.hard_in_a_row(),
            trained_in_a_row: record.trained_in_a_row(),
            trained_in_six: record.trained_in_last(6),
            longest: longest(record),
            high_in_six: record.between(6, 1).filter(|day| day.endurance.is_high).count(),
            movements: movements(record),
            sore: sore(record),
            is_deload: Course::of(record).is_deload(record.today()),
            loading_sets: loading_sets(record),
            since_last: record.since_last(),
            known_days,
            daily_mau: record.daily_mau(known_days.min(limits::KNOWN_DAYS)),
        }
    }
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

fn movements(record: &Record<'_>) -> Movements {
    let days = record.between(limits::BALANCE_DAYS - 1, 1);
    days.fold(Movements::default(), |all, Day { movements, .. }| Movements {
        push: all.push.saturating_add(movements.push),
        pull: all.pull.saturating_add(movements.pull),
        knee: all.knee.saturating_add(movements.knee),
        hip: all.hip.saturating_add(movements.hip),
    })
}

fn sore(record: &Record<'_>) -> Vec<Group> {
    let Some(yesterday) = record.yesterday() else {
        return Vec::new();
    };
    let hard = |group: &Group| yesterday.was_hard_on(*group);
    Group::ALL.into_iter().filter(hard).collect()
}

fn loading_sets(record: &Record<'_>) -> (u64, u64) {
    let is_reduced = |day: &Day<'_>| matches!(day.workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return));
    let days = record.between(limits::DELOAD_AGAINST_DAYS, 1);
    let loading = days.filter(|day| day.is_trained && day.work_sets > 0 && !is_reduced(day));
    loading.fold((0, 0), |(sets, days), day| (sets + u64::from(day.work_sets), days + 1))
}
