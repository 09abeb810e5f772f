//! Calendar weeks as rows of a table.

use serde::Serialize;
use training::{
    day::TrainingDay,
    load::tonnage_g,
    record::{Record, Week},
};

/// One calendar week, Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WeekRow {
    /// Its Monday.
    pub monday: TrainingDay,
    /// Its Sunday.
    pub sunday: TrainingDay,
    /// Trained days.
    pub sessions: u16,
    /// Work sets.
    pub sets: u16,
    /// Minutes.
    pub minutes: u32,
    /// What was moved, in kilograms.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub tonnage_kg: f64,
    /// The load in AU.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub load_au: f64,
}

/// The weeks from the one of `first` to the one of `today`, newest first.
pub(super) fn weeks(record: &Record<'_>, first: TrainingDay, today: TrainingDay) -> Vec<WeekRow> {
    let monday_of = |day: TrainingDay| day.plus_days(-i32::from(day.date().weekday().to_monday_zero_offset()));
    let (oldest, newest) = (monday_of(first), monday_of(today));
    let count = newest.days_since(oldest) / 7 + 1;
    (0..count)
        .map(|week| row(record, newest.plus_days(-7 * week)))
        .collect()
}

fn row(record: &Record<'_>, monday: TrainingDay) -> WeekRow {
    let sunday = monday.plus_days(6);
    let (from, to) = (record.ago(monday), record.ago(sunday));
    let Week {
        load_mau,
        sessions,
        work_sets,
        minutes,
        ..
    } = record.days_ago(from, to);
    let body_mass = record.input().athlete.body_mass_kg;
    let moved: u64 = record
        .between(from, to)
        .map(|day| tonnage_g(&day.workout.performed, body_mass, record.catalogue()))
        .sum();
    WeekRow {
        monday,
        sunday,
        sessions,
        sets: work_sets,
        minutes,
        tonnage_kg: thousandth(moved),
        load_au: thousandth(load_mau),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a week's sums are far below 2⁵³")]
pub(super) fn thousandth(whole: u64) -> f64 {
    whole as f64 / 1000.0
}
