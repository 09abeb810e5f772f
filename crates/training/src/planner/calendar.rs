//! Which days are training days.
//!
//! Missed days are not replayed: the rules only look at the days that were trained, so a missed day simply leaves
//! room for the next one.

use super::{
    constants::{FULL_BODY_IN_A_ROW, MINOR_DAYS_PER_WEEK},
    health, reasons,
    template::Template,
    today::Today,
};
use crate::{
    athlete::{AbsenceReason, Weekday},
    day::TrainingDay,
    gate::limits,
    record::weekday,
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
pub(super) fn choose(today: &Today<'_>) -> DayChoice {
    if let Some(reason) = forbidden(today) {
        return DayChoice::Rest(reason);
    }
    match today.wish.and_then(|wish| wish.rest) {
        Some(true) => return DayChoice::Rest(reasons::wish_rest()),
        Some(false) => return DayChoice::Train(reasons::wish_training()),
        None => {}
    }
    if let Some(reason) = away(today) {
        return DayChoice::Rest(reason);
    }
    if today.wish.is_some_and(|wish| wish.template.is_some()) {
        return DayChoice::Train(reasons::wish_training());
    }
    if today.day() == today.input.first_day {
        return DayChoice::Train(reasons::first_day());
    }
    let week = Week::of(today);
    let in_six = today.record.trained_in_last(6);
    if !week.has(today.day()) {
        return DayChoice::Rest(reasons::rest_weekday());
    }
    if in_six >= week.sessions {
        return DayChoice::Rest(reasons::rest_week_done(in_six, week.sessions));
    }
    if week.is_crowded(today) {
        return DayChoice::Rest(reasons::rest_spacing(today.record.since_last().unwrap_or(0)));
    }
    DayChoice::Train(reasons::training_day(in_six, week.sessions))
}

/// Training sessions a week that athlete, age and level make together.
pub(super) fn sessions_a_week(today: &Today<'_>) -> usize {
    Week::of(today).sessions
}

/// What no wish can change: the gate would refuse any training.
fn forbidden(today: &Today<'_>) -> Option<Reason> {
    let experience = today.experience();
    if today.allowance.is_child() {
        return Some(reasons::child());
    }
    if let Some(reason) = health::rest_before(today.input) {
        return Some(reason);
    }
    let in_a_row = today.record.trained_in_a_row();
    if in_a_row >= limits::days_in_a_row(experience) {
        return Some(reasons::rest_in_a_row(in_a_row));
    }
    let in_six = today.record.trained_in_last(6);
    let most = limits::days_in_seven(experience);
    (in_six >= most).then(|| reasons::rest_week_done(in_six, most))
}

/// Holidays, the event and the day before it.
fn away(today: &Today<'_>) -> Option<Reason> {
    let athlete = &today.input.athlete;
    let absences = athlete.absences.iter().flatten();
    let mut holidays = absences.filter(|absence| absence.reason == AbsenceReason::Holiday);
    if holidays.any(|absence| absence.covers(today.day())) {
        return Some(reasons::rest_holiday());
    }
    let event = athlete.event.as_ref()?;
    match event.training_day.days_since(today.day()) {
        0 => Some(reasons::rest_event()),
        1 => Some(reasons::rest_eve()),
        _ => None,
    }
}

/// The athlete's week: which days suit, and on how many of them there is training.
struct Week<'a> {
    days: Option<&'a [Weekday]>,
    sessions: usize,
}

impl<'a> Week<'a> {
    fn of(today: &Today<'a>) -> Self {
        let availability = &today.input.athlete.availability;
        let most = if today.allowance.is_minor() {
            MINOR_DAYS_PER_WEEK
        } else {
            limits::days_in_seven(today.experience())
        };
        let days = availability.weekdays.as_deref().filter(|days| !days.is_empty());
        let suiting = days.map_or(7, <[Weekday]>::len);
        Self {
            days,
            sessions: usize::from(availability.days_per_week).min(most).min(suiting).max(1),
        }
    }

    fn has(&self, day: TrainingDay) -> bool {
        self.days.is_none_or(|days| days.contains(&weekday(day)))
    }

    /// True when training today would bunch sessions.
    ///
    /// In every stretch of days that ends today, the sessions may be at most their even share of the suiting days,
    /// rounded up. With three of seven that is never two days in a row; with four of seven one pair a week.
    fn is_crowded(&self, today: &Today<'_>) -> bool {
        let suiting_a_week = self.days.map_or(7, <[Weekday]>::len);
        let all_suiting_days_are_used = suiting_a_week <= self.sessions;
        let third_in_a_row = full_bodies_in_a_row(today) >= FULL_BODY_IN_A_ROW && self.sessions < 6;
        let bunched = (2..=7).any(|stretch: i32| {
            let suiting = (0..stretch)
                .filter(|&ago| self.has(today.day().plus_days(-ago)))
                .count();
            let share = (suiting * self.sessions).div_ceil(suiting_a_week);
            today.record.trained_in_last(stretch - 1) + 1 > share
        });
        bunched || third_in_a_row && !all_suiting_days_are_used
    }
}

/// Days of full-body training in a row that end yesterday; a template that is not known counts as one.
fn full_bodies_in_a_row(today: &Today<'_>) -> usize {
    let days = today.record.trained().rev().zip(1..);
    let is_full_body = |template: &str| Template::named(template).is_none_or(Template::is_full_body);
    days.take_while(|(day, ago)| {
        today.record.ago(day.training_day) == *ago
            && day.work_sets > 0
            && day.workout.template.as_deref().is_none_or(is_full_body)
    })
    .count()
}
