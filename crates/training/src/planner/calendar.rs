//! Which days are training days.
//!
//! Missed days are not replayed: the rules only look at the days that were trained, so a missed day simply leaves
//! room for the next one.

use super::{
    PlanInput,
    constants::{FULL_BODY_IN_A_ROW, MINOR_DAYS_PER_WEEK},
    past::TrainedDays,
    reasons,
};
use crate::{
    athlete::Weekday,
    day::TrainingDay,
    gate::{Allowance, limits},
    session::Reason,
};

/// What a day is for.
#[derive(Debug)]
pub(super) enum DayChoice {
    /// A session that is to change something.
    Train(Reason),
    /// None.
    Rest(Reason),
}

/// Decides whether the training day is trained.
pub(super) fn choose(input: &PlanInput, allowance: &Allowance<'_>) -> DayChoice {
    let today = input.training_day;
    let trained = TrainedDays::of(input);
    let experience = input.athlete.experience;
    let in_a_row = trained.in_a_row(today);
    let in_six = trained.in_the_last(6, today);
    if allowance.is_child() {
        return DayChoice::Rest(reasons::child());
    }
    if let Some(days) = allowance.ill_days_ago() {
        return DayChoice::Rest(reasons::ill(days));
    }
    if in_a_row >= limits::days_in_a_row(experience) {
        return DayChoice::Rest(reasons::rest_in_a_row(in_a_row));
    }
    if in_six >= limits::days_in_seven(experience) {
        return DayChoice::Rest(reasons::rest_week_done(in_six, limits::days_in_seven(experience)));
    }
    if today == input.first_day {
        return DayChoice::Train(reasons::first_day());
    }
    let week = Week::of(input, allowance);
    if !week.has(today) {
        return DayChoice::Rest(reasons::rest_weekday());
    }
    if in_six >= week.sessions {
        return DayChoice::Rest(reasons::rest_week_done(in_six, week.sessions));
    }
    if week.is_crowded(&trained, today) {
        return DayChoice::Rest(reasons::rest_spacing(trained.since_last(today).unwrap_or(0)));
    }
    DayChoice::Train(reasons::training_day(in_six, week.sessions))
}

/// The athlete's week: which days suit, and on how many of them there is training.
struct Week {
    days: Option<Vec<Weekday>>,
    sessions: usize,
}

impl Week {
    fn of(input: &PlanInput, allowance: &Allowance<'_>) -> Self {
        let availability = &input.athlete.availability;
        let most = if allowance.is_minor() {
            MINOR_DAYS_PER_WEEK
        } else {
            limits::days_in_seven(input.athlete.experience)
        };
        let days = availability.weekdays.clone().filter(|days| !days.is_empty());
        let suiting = days.as_ref().map_or(7, Vec::len);
        Self {
            days,
            sessions: usize::from(availability.days_per_week).min(most).min(suiting).max(1),
        }
    }

    fn has(&self, day: TrainingDay) -> bool {
        self.days
            .as_ref()
            .is_none_or(|days| days.contains(&day.date().weekday().into()))
    }

    /// True when training today would bunch sessions.
    ///
    /// In every stretch of days that ends today, the sessions may be at most their even share of the suiting days,
    /// rounded up. With three of seven that is never two days in a row; with four of seven one pair a week.
    fn is_crowded(&self, trained: &TrainedDays, today: TrainingDay) -> bool {
        let suiting_a_week = self.days.as_ref().map_or(7, Vec::len);
        let all_suiting_days_are_used = suiting_a_week <= self.sessions;
        let third_in_a_row = trained.in_a_row(today) >= FULL_BODY_IN_A_ROW && self.sessions < 6;
        let bunched = (2..=7).any(|stretch: i32| {
            let suiting = (0..stretch).filter(|&ago| self.has(today.plus_days(-ago))).count();
            let share = (suiting * self.sessions).div_ceil(suiting_a_week);
            trained.in_the_last(stretch - 1, today) + 1 > share
        });
        bunched || third_in_a_row && !all_suiting_days_are_used
    }
}
