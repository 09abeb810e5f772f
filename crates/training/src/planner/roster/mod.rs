//! Which session comes next.
//!
//! The *roster* is a list of kinds of session that the athlete goes through and begins again. What was done counts,
//! planned or not; what was missed is not made up for, it only waits for its turn.

mod kind;
mod list;
mod past;

pub(super) use kind::Kind;
pub(super) use list::Roster;

use super::{
    constants::{hard_days_in_a_row, hard_endurance_a_week},
    endurance::Kind as Pace,
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
    /// The strength sessions that the week still holds, the present one first.
    pub(super) templates: Vec<&'static Template>,
}

impl Turn {
    /// The session whose turn it is today.
    pub(super) fn of(today: &Today<'_>) -> Self {
        let roster = Roster::of(today);
        let wished = today.wish.and_then(|wish| wish.template.as_deref());
        let done = past::kinds(today, &roster);
        let types: Vec<bool> = done.iter().map(|kind| kind.is_strength()).collect();
        let order = order(&roster.pattern, &types, |one, other| one == other);
        let kind = wished
            .and_then(Kind::named)
            .or_else(|| next(&roster, &order, &done, today))
            .unwrap_or(Kind::Endurance(Pace::Easy));
        let left = today.usual_sessions().saturating_sub(today.record.trained_in_last(6));
        let later = order.iter().map(|&(_, is_strength)| is_strength);
        let later = later
            .skip_while(|&is_strength| is_strength != kind.is_strength())
            .skip(1);
        let strength = later
            .take(left.saturating_sub(1))
            .filter(|&is_strength| is_strength)
            .count();
        let templates = roster.lifts.iter().filter_map(|kind| kind.template());
        let place = roster.lifts.iter().position(|&lift| lift == kind);
        let after = templates
            .cycle()
            .skip(place.map_or(0, |place| place + 1))
            .take(strength);
        Self {
            kind,
            templates: kind.template().into_iter().chain(after).collect(),
        }
    }
}

/// The kind that waits longest, where the days around it do not speak for another.
fn next(roster: &Roster, order_of_types: &[(usize, bool)], done: &[Kind], today: &Today<'_>) -> Option<Kind> {
    let first = order_of_types.first().map(|&(_, is_strength)| is_strength)?;
    let has_long = roster.paces.contains(&Kind::Endurance(Pace::Long));
    let weighed = [first, !first].into_iter().flat_map(|is_strength| {
        let of_type: Vec<Kind> = done
            .iter()
            .copied()
            .filter(|kind| kind.is_strength() == is_strength)
            .collect();
        let turn = usize::from(is_strength != first) * OUT_OF_TURN;
        let kinds = order(roster.of_kind(is_strength), &of_type, |one, other| one.is_like(other));
        kinds
            .into_iter()
            .map(move |(out, kind)| (turn + out + objections(kind, has_long, today), kind))
    });
    let weighed: Vec<(usize, Kind)> = weighed.collect();
    weighed
        .into_iter()
        .min_by_key(|&(weight, _)| weight)
        .map(|(_, kind)| kind)
}

/// The list from the place after the newest of what was done; each with what it weighs that it is not its turn.
///
/// As many of the newest as the list has less one have had their turn; what is left of the list waits.
fn order<T: Copy>(list: &[T], newest_first: &[T], is_like: impl Fn(T, T) -> bool) -> Vec<(usize, T)> {
    let count = list.len();
    let fits = |place: usize| {
        let backwards = (0..count).map(|back| list[(place + count - back) % count]);
        backwards
            .zip(newest_first)
            .take_while(|&(listed, &done)| is_like(listed, done))
            .count()
    };
    let last = (0..count).min_by_key(|&place| std::cmp::Reverse(fits(place)));
    let start = last.filter(|&place| fits(place) > 0).map_or(0, |place| place + 1);
    let mut recent: Vec<T> = newest_first.iter().copied().take(count.saturating_sub(1)).collect();
    let mut turned: Vec<(usize, T)> = (0..count).map(|step| (0, list[(start + step) % count])).collect();
    for (weight, kind) in turned.iter_mut().rev() {
        if let Some(found) = recent.iter().position(|&other| is_like(*kind, other)) {
            recent.remove(found);
            *weight = OUT_OF_TURN;
        }
    }
    turned.sort_by_key(|&(weight, _)| weight);
    turned
}

/// What it weighs that it is not a kind's turn (design).
const OUT_OF_TURN: usize = 3;

/// What speaks against a kind today: hard work on tired muscles, the key session of tomorrow, another day for the long one.
fn objections(kind: Kind, has_long: bool, today: &Today<'_>) -> usize {
    let record = &today.record;
    let legs_were_hard = record.yesterday().is_some_and(|day| {
        day.endurance.is_high
            || [Group::Quads, Group::Hamstrings]
                .into_iter()
                .any(|group| day.was_hard_on(group))
    });
    let loads_legs = match kind {
        Kind::Strength(template) => template.loads_legs(),
        Kind::Endurance(pace) => pace >= Pace::Long,
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
        (is_long && long_day.is_some() && !is_long_day, 4),
        (!is_long && is_long_day && has_long && !long_was_done(today), 4),
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

/// True when the week's long session is done already.
fn long_was_done(today: &Today<'_>) -> bool {
    today.record.between(5, 1).any(|day| {
        let template = day.workout.template.as_deref();
        template.and_then(Kind::named) == Some(Kind::Endurance(Pace::Long))
    })
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
