//! The values of past mornings, each with its source.
//!
//! Two devices disagree by more than an athlete changes, so values of different sources are never compared.

use super::constants::{BASELINE_DAYS, CARRIED_DAYS};
use crate::{
    biometrics::{Biometrics, CheckIn},
    day::TrainingDay,
};

/// All biometrics that are known, oldest first: sorted once for as many days as are asked about.
#[derive(Debug)]
pub(crate) struct Mornings<'a> {
    days: Vec<&'a Biometrics>,
    /// True when all of them come from one source, as most athletes' do.
    is_of_one_source: bool,
}

impl<'a> Mornings<'a> {
    /// The days in whatever order they come; of two of one day and source the later one counts.
    pub(crate) fn of(days: &'a [Biometrics]) -> Self {
        let mut days: Vec<_> = days.iter().collect();
        days.sort_by_key(|day| (day.training_day, day.source.as_str()));
        let is_of_one_source = days.windows(2).all(|pair| pair[0].source == pair[1].source);
        Self { days, is_of_one_source }
    }
}

/// The biometrics up to today, oldest first.
#[derive(Debug)]
pub(super) struct Readings<'a> {
    today: TrainingDay,
    days: &'a [&'a Biometrics],
    is_of_one_source: bool,
}

/// A value with the day and the source that it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) value: f64,
    pub(super) day: TrainingDay,
    pub(super) source: &'a str,
    /// True when it is of an earlier day than today.
    pub(super) is_carried: bool,
}

impl<'a> Readings<'a> {
    /// The days up to `today`.
    pub(super) fn new(mornings: &'a Mornings<'a>, today: TrainingDay) -> Self {
        let end = mornings.days.partition_point(|day| day.training_day <= today);
        Self {
            today,
            days: mornings.days.get(..end).unwrap_or_default(),
            is_of_one_source: mornings.is_of_one_source,
        }
    }

    /// Today's answers, if they were given.
    pub(super) fn check_in(&self) -> Option<&'a CheckIn> {
        let today = self.days.iter().rev().take_while(|day| day.training_day == self.today);
        today.filter_map(|day| day.check_in.as_ref()).next()
    }

    /// The newest value, not older than a day.
    pub(super) fn newest(&self, value_of: impl Fn(&Biometrics) -> Option<f64>) -> Option<Reading<'a>> {
        let oldest = self.today.plus_days(-CARRIED_DAYS);
        let days = self.days.iter().rev().take_while(|day| day.training_day >= oldest);
        days.filter_map(|day| {
            Some(Reading {
                value: value_of(day).filter(|value| value.is_finite())?,
                day: day.training_day,
                source: &day.source,
                is_carried: day.training_day < self.today,
            })
        })
        .next()
    }

    /// The source's values of `days` days ending with `last`, one a day, oldest first.
    pub(super) fn of(
        &self,
        source: &str,
        last: TrainingDay,
        days: i32,
        value_of: impl Fn(&Biometrics) -> Option<f64>,
    ) -> Vec<f64> {
        let first = last.plus_days(1 - days);
        let start = self.days.partition_point(|day| day.training_day < first);
        let meant = self.days.iter().skip(start).take_while(|day| day.training_day <= last);
        let mut values = Vec::with_capacity(usize::try_from(days).unwrap_or(0));
        let mut newest = None;
        for day in meant.filter(|day| self.is_of_one_source || day.source == source) {
            let Some(value) = value_of(day).filter(|value| value.is_finite()) else {
                continue;
            };
            // Those of one day stand beside each other.
            if newest == Some(day.training_day) {
                values.pop();
            }
            newest = Some(day.training_day);
            values.push(value);
        }
        values
    }

    /// The source's values of the baseline that ends before `before`.
    pub(super) fn baseline(
        &self,
        source: &str,
        before: TrainingDay,
        value_of: impl Fn(&Biometrics) -> Option<f64>,
    ) -> Vec<f64> {
        self.of(source, before.plus_days(-1), BASELINE_DAYS, value_of)
    }

    /// The answers of the baseline's days before today.
    pub(super) fn past_check_ins(&self) -> impl Iterator<Item = &'a CheckIn> {
        let first = self.today.plus_days(-BASELINE_DAYS);
        let days = self
            .days
            .iter()
            .filter(move |day| day.training_day >= first && day.training_day < self.today);
        days.filter_map(|day| day.check_in.as_ref())
    }

    pub(super) const fn today(&self) -> TrainingDay {
        self.today
    }
}
