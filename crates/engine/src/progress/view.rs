//! What the Progress screen shows, gathered in one moment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use training::{
    athlete::Units,
    catalogue::ExerciseId,
    day::TrainingDay,
    record::{Record, Week},
};

use super::{
    LiftChoice, LiftCourse, LoadCourse, Mornings, MuscleBand, WeekRow,
    hrv::mornings,
    lift::{choices, course},
    load::load,
    muscles::muscles,
    past::whole,
    weeks::{thousandth, weeks},
};
use crate::{Engine, ExerciseCard, Result, view::card};

/// The time that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ProgressRange {
    /// Four weeks.
    Month,
    /// Twelve weeks.
    Season,
    /// 52 weeks.
    Year,
    /// Everything.
    All,
}

/// Everything that the Progress screen shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ProgressView {
    /// The training day that it is.
    pub today: TrainingDay,
    /// The first day of the time that is looked at.
    pub first: TrainingDay,
    /// The units in which the athlete reads loads.
    pub units: Units,
    /// The last seven days.
    pub last_week: LastWeek,
    /// Weeks in a row that were kept.
    pub streak_weeks: u32,
    /// The sessions that keep a week.
    pub streak_sessions: u16,
    /// The exercises that were done, the most often done first.
    pub lifts: Vec<LiftChoice>,
    /// How one of them went.
    pub lift: Option<LiftCourse>,
    /// Sets by group of muscles.
    pub muscles: Vec<MuscleBand>,
    /// The load of fourteen days.
    pub load: LoadCourse,
    /// Heart-rate variability and readiness.
    pub mornings: Mornings,
    /// The weeks, newest first.
    pub weeks: Vec<WeekRow>,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
}

/// The last seven days, today counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LastWeek {
    /// Trained days.
    pub sessions: u16,
    /// Minutes.
    pub minutes: u32,
    /// Work sets.
    pub sets: u16,
    /// The load in AU.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub load_au: f64,
}

impl Engine {
    /// How it went over a time; of one exercise, or of the one that was done most often.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn progress(&self, range: ProgressRange, exercise: Option<ExerciseId>) -> Result<ProgressView> {
        let today = self.moment_as_it_is().await?.window.training_day;
        let mut reading = self.store.read().await?;
        let athlete = reading.athlete().await?.unwrap_or_default();
        let input = whole(&mut reading, athlete, today).await?;
        let record = Record::of(&input);
        let oldest = record.days().first().map_or(today, |day| day.training_day);
        let first = range.first(today, oldest);
        let lifts = choices(&record);
        let chosen = exercise.or_else(|| lifts.first().map(|lift| lift.exercise_id.clone()));
        let chosen = chosen.and_then(|id| record.catalogue().get(&id));
        let streak = record.streak();
        let names = lifts.iter().map(|lift| &lift.exercise_id);
        Ok(ProgressView {
            today,
            first,
            units: input.athlete.units,
            last_week: LastWeek::from(record.days_ago(7, 1)),
            streak_weeks: streak.weeks,
            streak_sessions: streak.sessions,
            lift: chosen.map(|exercise| course(&record, exercise, first, today)),
            muscles: muscles(&record),
            load: load(&input, today),
            mornings: mornings(&mut reading, range.first_morning(today), today).await?,
            weeks: weeks(&record, first.max(oldest), today),
            exercises: names.map(|id| (id.clone(), card(id, &input.athlete))).collect(),
            lifts,
        })
    }
}

impl ProgressRange {
    const fn days(self) -> Option<i32> {
        match self {
            Self::Month => Some(28),
            Self::Season => Some(84),
            Self::Year => Some(364),
            Self::All => None,
        }
    }

    fn first(self, today: TrainingDay, oldest: TrainingDay) -> TrainingDay {
        self.days().map_or(oldest, |days| today.plus_days(1 - days))
    }

    /// Of all mornings at most ten years are told (design).
    fn first_morning(self, today: TrainingDay) -> TrainingDay {
        today.plus_days(1 - self.days().unwrap_or(3653))
    }
}

impl From<Week> for LastWeek {
    fn from(week: Week) -> Self {
        Self {
            sessions: week.sessions,
            minutes: week.minutes,
            sets: week.work_sets,
            load_au: thousandth(week.load_mau),
        }
    }
}
