//! Which kind a session may be today. What may not be becomes easier, never harder.

use super::{
    ask::Ask,
    constants::{
        BEGINNER_INTERVALS_AFTER_DAYS, EASY_AFTER_GAP_DAYS, EASY_TO_HARD, EVENT_EASY_DAYS, RETURN_DAYS, SHARE_DAYS,
        TEMPO_RPE, ZONE_3_RPE, hard_a_week, hard_after_days,
    },
    kind::Kind,
    past::{Past, is_endurance},
    reasons,
    scale::gap_days,
};
use crate::{
    athlete::{Condition, Experience},
    gate::Allowance,
    record::Record,
    session::{Phase, Reason},
};

/// The kind that is allowed, and why it is another than was asked for.
pub(super) fn permitted(ask: &Ask<'_>, past: &Past) -> (Kind, Option<Reason>) {
    if !ask.kind.is_hard() {
        return (ask.kind, None);
    }
    let hardest = hardest(ask.record, ask.allowance);
    let refused = if hardest == Kind::Easy {
        Some(refusal(ask.record, ask.allowance))
    } else {
        too_much(ask).or_else(|| too_soon(ask, past))
    };
    match refused {
        Some(reason) => (Kind::Easy, Some(reason)),
        None => (ask.kind.min(hardest_in_phase(ask, hardest)), None),
    }
}

/// The hardest kind that health and training age allow, whatever the day.
pub(super) fn hardest(record: &Record<'_>, allowance: &Allowance<'_>) -> Kind {
    let days = days_of_endurance(record);
    let is_beginner = record.input().athlete.experience == Experience::Beginner;
    let is_new = days < hard_after_days(record.input().athlete.experience, allowance.is_older());
    if is_barred(record, allowance) || is_new {
        return Kind::Easy;
    }
    let is_moderate = allowance.has(Condition::Hypertension) || allowance.safe_rpe() < ZONE_3_RPE;
    if is_moderate || is_beginner && days < BEGINNER_INTERVALS_AFTER_DAYS {
        return Kind::Tempo;
    }
    Kind::Intervals
}

fn is_barred(record: &Record<'_>, allowance: &Allowance<'_>) -> bool {
    record.input().athlete.needs_caution()
        || allowance.has(Condition::Pregnancy)
        || allowance.is_child()
        || allowance.safe_rpe() < TEMPO_RPE
}

fn refusal(record: &Record<'_>, allowance: &Allowance<'_>) -> Reason {
    let needed = hard_after_days(record.input().athlete.experience, allowance.is_older());
    if is_barred(record, allowance) {
        reasons::easier_health()
    } else {
        reasons::easier_newcomer(days_of_endurance(record), needed)
    }
}

/// Days since the first endurance session that is known.
fn days_of_endurance(record: &Record<'_>) -> i32 {
    let first = record.days().iter().find(|day| is_endurance(day));
    first.map_or(0, |day| record.ago(day.training_day))
}

/// Nothing in zone 3 in an easier week, in a return, and in the two weeks after a long break.
fn hardest_in_phase(ask: &Ask<'_>, hardest: Kind) -> Kind {
    let back = ask.record.last_return(EASY_AFTER_GAP_DAYS);
    let is_back = back.is_some_and(|(_, day)| ask.record.ago(day) <= RETURN_DAYS);
    match ask.phase {
        Phase::Return | Phase::Deload => hardest.min(Kind::Tempo),
        Phase::Build | Phase::Taper if is_back => hardest.min(Kind::Tempo),
        Phase::Build | Phase::Taper => hardest,
    }
}

/// V17, two days between hard sessions, a deload's one touch, and three easy sessions to one.
fn too_much(ask: &Ask<'_>) -> Option<Reason> {
    let hard_in = |days: i32| ask.record.between(days, 1).filter(|day| day.endurance.is_high).count();
    let week = hard_in(6);
    let month = ask
        .record
        .between(SHARE_DAYS, 1)
        .filter(|day| is_endurance(day))
        .count();
    let is_touched = ask.phase == Phase::Deload && week > 0;
    let is_full = week >= hard_a_week(ask.experience()) || hard_in(1) > 0 || is_touched;
    let is_unbalanced = (hard_in(SHARE_DAYS) + 1) * EASY_TO_HARD > month + 1;
    (is_full || is_unbalanced).then(|| reasons::easier_week(week, hard_in(SHARE_DAYS), month))
}

fn too_soon(ask: &Ask<'_>, past: &Past) -> Option<Reason> {
    if let Some(days) = ask.days_to_event().filter(|&days| days <= EVENT_EASY_DAYS) {
        return Some(reasons::easier_event(days));
    }
    let gap = gap_days(ask, past).unwrap_or(i32::MAX);
    (gap >= EASY_AFTER_GAP_DAYS).then(|| reasons::easier_gap(past.since_last))
}
