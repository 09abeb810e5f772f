//! Which session comes next.
//!
//! The *roster* is a list of kinds of session that the athlete goes through and begins again. What was done counts,
//! planned or not; what was missed is not made up for, it only waits for its turn.

mod kind;
mod list;
mod past;

pub(super) use kind::{Kind, Pace};
pub(super) use list::roster;

use super::{
    constants::{hard_days_in_a_row, hard_endurance_a_week},
    template::Template,
    today::Today,
};
use crate::{
    athlete::Weekday,
    record::{Group, weekday},
};

/// What comes next, and what the week holds after it.
#[derive(Debug)]
pub(super) struct Turn {
    pub(super) kind: Kind,
    /// The kinds that the week still holds, the present one first.
    pub(super) upcoming: Vec<Kind>,
}

impl Turn {
    /// The session whose turn it is today.
    pub(super) fn of(today: &Today<'_>) -> Self {
        let roster = roster(today);
        let wished = today.wish.and_then(|wish| wish.template.as_deref());
        let wished = wished.and_then(Kind::named);
        let kind = wished
            .or_else(|| next(&roster, today))
            .unwrap_or(Kind::Endurance(Pace::Easy));
        let place = roster.iter().position(|&other| other == kind);
        let left = today
            .sessions_a_week()
            .saturating_sub(today.record.trained_in_last(6))
            .max(1);
        let after = roster.iter().copied().cycle().skip(place.map_or(0, |place| place + 1));
        let after = after.take(if roster.is_empty() { 0 } else { left - 1 });
        Self {
            kind,
            upcoming: std::iter::once(kind).chain(after).collect(),
        }
    }

    /// The strength sessions among them.
    pub(super) fn templates(&self) -> Vec<&'static Template> {
        self.upcoming.iter().filter_map(|kind| kind.template()).collect()
    }
}

/// How many sessions of a week are strength, and how many endurance.
pub(super) fn week_shares(today: &Today<'_>) -> (usize, usize) {
    let sessions = today.sessions_a_week();
    let strength = list::strength_a_week(sessions, today);
    (strength, sessions - strength)
}

/// The kind that waits longest, where the days around it do not speak for another.
fn next(roster: &[Kind], today: &Today<'_>) -> Option<Kind> {
    let done = past::kinds(today, roster);
    let start = done
        .first()
        .and_then(|last| roster.iter().rposition(|kind| kind == last))
        .map_or(0, |place| place + 1);
    let mut waiting: Vec<(usize, Kind)> = Vec::with_capacity(roster.len());
    let mut recent: Vec<Kind> = done.into_iter().take(roster.len().saturating_sub(1)).collect();
    let mut order: Vec<usize> = (0..roster.len()).collect();
    if let Some(last) = recent.first().copied() {
        let places = (0..roster.len()).filter(|&place| roster[place] == last);
        let best = places.min_by_key(|&place| std::cmp::Reverse(matching(roster, &recent, place)));
        let start = best.map_or(start, |place| place + 1);
        order.rotate_left(start % roster.len().max(1));
    }
    for &place in order.iter().rev() {
        let kind = roster[place];
        match recent.iter().position(|&other| other == kind) {
            Some(found) => {
                recent.remove(found);
                waiting.push((OUT_OF_TURN, kind));
            }
            None => waiting.push((0, kind)),
        }
    }
    waiting.reverse();
    let weighed = waiting
        .into_iter()
        .map(|(turn, kind)| (turn + objections(kind, today), kind));
    weighed.min_by_key(|&(objections, _)| objections).map(|(_, kind)| kind)
}

/// How many of the newest sessions the roster explains when the last one stood at this place.
fn matching(roster: &[Kind], newest_first: &[Kind], place: usize) -> usize {
    let backwards = (0..roster.len()).map(|back| roster[(place + roster.len() - back) % roster.len()]);
    backwards
        .zip(newest_first)
        .take_while(|(listed, done)| listed == *done)
        .count()
}

/// What it weighs that it is not a kind's turn (design).
const OUT_OF_TURN: usize = 3;

/// What speaks against a kind today: hard work on tired muscles, the key session of tomorrow, another day for the long one.
fn objections(kind: Kind, today: &Today<'_>) -> usize {
    let record = &today.record;
    let legs_were_hard = record.yesterday().is_some_and(|day| {
        day.endurance.is_high
            || [Group::Quads, Group::Hamstrings]
                .into_iter()
                .any(|group| day.was_hard_on(group))
    });
    let loads_legs = match kind {
        Kind::Strength(template) => template.loads_legs(),
        Kind::Endurance(pace) => pace != Pace::Easy,
    };
    let is_hard = matches!(kind, Kind::Endurance(pace) if pace.is_hard());
    let hard_week = record.between(6, 1).filter(|day| day.endurance.is_high).count();
    let too_hard = is_hard && hard_week >= hard_endurance_a_week(today.experience());
    let after_hard = is_hard && record.hard_in_a_row() >= hard_days_in_a_row(today.experience());
    let long_day = long_weekday(today);
    let is_long = kind == Kind::Endurance(Pace::Long);
    let is_long_day = long_day == Some(weekday(today.day()));
    let is_eve = long_day == Some(weekday(today.day().plus_days(1)));
    [
        (legs_were_hard && loads_legs, 2),
        (too_hard, 8),
        (after_hard, 4),
        (is_long && long_day.is_some() && !is_long_day, 2),
        (!is_long && is_long_day && has_long(today), 4),
        (
            is_eve && matches!(kind, Kind::Strength(template) if template.loads_legs()),
            1,
        ),
    ]
    .into_iter()
    .filter(|&(holds, _)| holds)
    .map(|(_, weight)| weight)
    .sum()
}

/// True when the week's long session is still to come.
fn has_long(today: &Today<'_>) -> bool {
    let is_listed = roster(today).contains(&Kind::Endurance(Pace::Long));
    let was_done = today.record.between(5, 1).any(|day| {
        let template = day.workout.template.as_deref();
        template.and_then(Kind::named) == Some(Kind::Endurance(Pace::Long))
    });
    is_listed && !was_done
}

/// The weekday of the long session: the one with most time, else the last of the weekend that suits; `None` where any
/// day suits and none has more time.
fn long_weekday(today: &Today<'_>) -> Option<Weekday> {
    let availability = &today.input.athlete.availability;
    let suiting = availability.weekdays.as_deref().filter(|days| !days.is_empty());
    let days = suiting.unwrap_or(Weekday::ALL);
    let most = days.iter().map(|&day| availability.minutes_on(day)).max()?;
    let with_most = days.iter().copied().filter(|&day| availability.minutes_on(day) == most);
    let with_most: Vec<Weekday> = with_most.collect();
    if with_most.len() == days.len() {
        return [Weekday::Sun, Weekday::Sat]
            .into_iter()
            .find(|day| suiting.is_some_and(|days| days.contains(day)));
    }
    with_most.last().copied()
}
