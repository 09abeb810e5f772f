//! The rolling load of fourteen days, its change, and how evenly the last seven were spread.

use serde::Serialize;
use training::{
    day::TrainingDay,
    load::{Fortnight, LoadHistory, Week},
    planner::PlanInput,
};

/// Days that are shown.
const DAYS: i32 = 14;

/// The load of the last fourteen days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LoadCourse {
    /// The days, oldest first; fewer than fourteen while the app is younger.
    pub days: Vec<LoadDay>,
    /// The sum of the last seven days; absent while a day is unknown.
    pub last_week_au: Option<f64>,
    /// The sum of the seven before.
    pub week_before_au: Option<f64>,
    /// The change from the week before to the last one in percent; absent after an empty week.
    pub change_percent: Option<f64>,
    /// Mean of the days of the last week by their deviation (Foster 1998).
    pub monotony: Option<f64>,
    /// True when every day of the last week had the same load.
    pub is_constant: bool,
}

/// The load of one day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LoadDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// The load in AU; absent where it is not known how hard it was.
    pub load_au: Option<f64>,
}

pub(super) fn load(input: &PlanInput, today: TrainingDay) -> LoadCourse {
    let oldest = input.history.first().map(|workout| workout.training_day);
    let known = oldest.map_or(input.first_day, |oldest| oldest.min(input.first_day));
    let first = known.max(today.plus_days(1 - DAYS));
    let loads = LoadHistory::of(&input.history, first, today.plus_days(1));
    let day = |(load_au, offset): (Option<f64>, i32)| LoadDay {
        training_day: first.plus_days(offset),
        load_au,
    };
    let fortnight = loads.last_au(14).and_then(|daily| Fortnight::of(&daily));
    let week = loads.last_au(7).and_then(|daily| Week::of(&daily));
    LoadCourse {
        days: loads.days_au().zip(0..).map(day).collect(),
        last_week_au: week.map(|week| week.load_au),
        week_before_au: fortnight.map(|fortnight| fortnight.week_before_au),
        change_percent: fortnight
            .and_then(|fortnight| fortnight.change())
            .map(|change| change * 100.0),
        monotony: week.and_then(|week| week.monotony()),
        is_constant: week.is_some_and(|week| week.is_constant()),
    }
}
