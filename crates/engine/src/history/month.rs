//! A calendar month, day by day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use store::Reading;
use training::{catalogue::Catalogue, day::TrainingDay, planner::PastWorkout, refusal::Refusal};

use super::DayMark;
use crate::{Engine, Error, Result};

/// One calendar month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Month {
    /// The training day that it is.
    pub today: TrainingDay,
    /// The oldest training day of which anything is known; absent before the first.
    pub oldest: Option<TrainingDay>,
    /// Every day of the month.
    pub days: Vec<MonthDay>,
}

/// One day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MonthDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// What became of it.
    pub mark: DayMark,
}

impl Engine {
    /// The month that a training day lies in; without one, today's.
    ///
    /// # Errors
    /// [`Error::Refused`] for a day at the ends of the calendar, or what keeps the store from being read.
    pub async fn month(&self, of: Option<TrainingDay>) -> Result<Month> {
        let today = self.moment_as_it_is().await?.window.training_day;
        let date = of.unwrap_or(today).date();
        if !(1900..=2200).contains(&date.year()) {
            return Err(Error::Refused(vec![Refusal::new("of", "must be from 1900 to 2200")]));
        }
        let mut reading = self.store.read().await?;
        let (first, last) = (
            TrainingDay::new(date.first_of_month()),
            TrainingDay::new(date.last_of_month()),
        );
        let marks = marks(&mut reading, today, first, last).await?;
        let mark = |training_day| MonthDay {
            training_day,
            mark: marks.get(&training_day).copied().unwrap_or(DayMark::None),
        };
        Ok(Month {
            today,
            oldest: oldest(&mut reading).await?,
            days: (0..i32::from(date.days_in_month()))
                .map(|day| mark(first.plus_days(day)))
                .collect(),
        })
    }
}

/// The oldest training day of which anything is known.
async fn oldest(reading: &mut Reading) -> Result<Option<TrainingDay>> {
    let is_sensible = |day: &TrainingDay| day.date() > Date::constant(1900, 1, 1);
    Ok(reading.oldest_day().await?.filter(is_sensible))
}

async fn marks(
    reading: &mut Reading,
    today: TrainingDay,
    first: TrainingDay,
    last: TrainingDay,
) -> Result<BTreeMap<TrainingDay, DayMark>> {
    let athlete = reading.athlete().await?.unwrap_or_default();
    let catalogue = Catalogue::of(&athlete);
    let mut marks = BTreeMap::new();
    for day in reading.forecast(today).await? {
        marks.insert(day.training_day, DayMark::ahead(&day.session));
    }
    for pinned in reading.touched_after(today).await? {
        if let Some(session) = pinned.session() {
            marks.insert(pinned.training_day, DayMark::ahead(session));
        }
    }
    let past = reading.history(first, last.plus_days(1)).await?.past;
    for workout in past
        .iter()
        .filter(|workout: &&PastWorkout| workout.training_day <= today)
    {
        let mark = if workout.training_day == today {
            DayMark::today(workout, &catalogue)
        } else {
            DayMark::past(workout, &catalogue)
        };
        marks.insert(workout.training_day, mark);
    }
    Ok(marks)
}
