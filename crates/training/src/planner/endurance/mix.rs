//! The week's mix of one sport: most of it easy, the hard sessions apart, the long one last.

use super::{
    constants::{EASY_TO_HARD, LONG_AFTER_DAYS, hard_a_week},
    kind::Kind,
    past::is_endurance,
    permit,
    template::{self, Form},
};
use crate::{athlete::Condition, gate::Allowance, record::Record};

/// The newest day of the week before this one, and its oldest.
const LAST_WEEK: (i32, i32) = (13, 7);
/// Days before today whose share of easy sessions counts: with today eight weeks (design).
const SHARE_DAYS: i32 = 55;
/// From so many sessions a week one of them is a recovery (design).
const RECOVERY_FROM: usize = 6;

/// The kinds in the order in which the week is best done.
pub(super) fn kinds(record: &Record<'_>, allowance: &Allowance<'_>, sessions: usize) -> Vec<Kind> {
    let mut kinds = vec![Kind::Easy; sessions];
    if sessions >= RECOVERY_FROM {
        kinds[sessions - 2] = Kind::Recovery;
    }
    let hard = hard_sessions(record, allowance, sessions);
    if let Some(last) = kinds
        .last_mut()
        .filter(|_| sessions >= 2 && is_long_due(record, allowance))
    {
        *last = Kind::Long;
    }
    // Every other day from the second on, so that an easy one lies between; with two a week the first.
    let first = usize::from(sessions > 2);
    for (turn, kind) in hard.into_iter().enumerate() {
        if let Some(place) = kinds.get_mut(first + 2 * turn) {
            *place = kind;
        }
    }
    kinds
}

/// One in four; what is left over of that comes every other week.
fn hard_sessions(record: &Record<'_>, allowance: &Allowance<'_>, sessions: usize) -> Vec<Kind> {
    let hardest = permit::hardest(record, allowance);
    if hardest == Kind::Easy {
        return Vec::new();
    }
    let (whole, rest) = (sessions / EASY_TO_HARD, sessions % EASY_TO_HARD);
    let last_week = record.between(LAST_WEEK.0, LAST_WEEK.1);
    let had = last_week.filter(|day| day.endurance.is_high).count();
    let is_due = rest >= 2 && had <= whole && (whole > 0 || keeps_easy_share(record));
    let extra = usize::from(is_due);
    let count = (whole + extra).min(hard_a_week(record.input().athlete.experience));
    let first = next_hard(record);
    let other = if first == Kind::Tempo {
        Kind::Intervals
    } else {
        Kind::Tempo
    };
    [first, other, first]
        .into_iter()
        .take(count)
        .map(|kind| kind.min(hardest))
        .collect()
}

/// True when one more hard session leaves eight weeks with one in four at most. Where sessions are few, each one that fell
/// away leaves the hard ones too close; what the athlete did beside the plan does not make up for it.
fn keeps_easy_share(record: &Record<'_>) -> bool {
    let days = record.between(SHARE_DAYS, 1).filter(|day| day.is_trained);
    let forms = days.filter_map(|day| template::of(day.workout.template.as_deref()?));
    let (sessions, hard) = forms.fold((0, 0), |(sessions, hard), (_, form)| {
        let is_hard = matches!(form, Form::Of(kind) if kind.is_hard());
        (sessions + 1, hard + usize::from(is_hard))
    });
    (hard + 1) * EASY_TO_HARD <= sessions + 1
}

/// Tempo and intervals take turns from week to week.
fn next_hard(record: &Record<'_>) -> Kind {
    let before = record
        .days()
        .iter()
        .rev()
        .filter(|day| record.ago(day.training_day) >= LAST_WEEK.1);
    let forms = before.filter_map(|day| template::of(day.workout.template.as_deref()?));
    let mut hard = forms.filter(|&(_, form)| matches!(form, Form::Of(kind) if kind.is_hard()));
    match hard.next() {
        Some((_, Form::Of(Kind::Tempo))) => Kind::Intervals,
        _ => Kind::Tempo,
    }
}

fn is_long_due(record: &Record<'_>, allowance: &Allowance<'_>) -> bool {
    let first = record.days().iter().find(|day| is_endurance(day));
    let days = first.map_or(0, |day| record.ago(day.training_day));
    let is_barred = record.input().athlete.needs_caution() || allowance.has(Condition::Pregnancy);
    days >= LONG_AFTER_DAYS && !is_barred
}
