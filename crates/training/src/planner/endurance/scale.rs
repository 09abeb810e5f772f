//! How much of the usual length the phase, a gap or an event leaves.

use super::{
    ask::Ask,
    constants::{
        AFTER_DELOAD_DAYS, AFTER_DELOAD_PERCENT, DELOAD_PERCENT, FIRST_GAP_ONCE_A_WEEK, GAP_PERCENT, RETURN_DAYS,
        TAPER_PERCENT,
    },
    past::Past,
    reasons,
};
use crate::{
    record::Course,
    session::{Phase, Reason},
};

/// A share of the usual length, with its reason; nothing grows below 100 percent.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub(super) percent: u32,
    pub(super) reason: Option<Reason>,
}

impl Scale {
    pub(super) fn of(ask: &Ask<'_>, past: &Past) -> Self {
        let gap = gap_days(ask, past);
        let is_rare = past.sessions_a_week().is_some_and(|sessions| sessions <= 1);
        let is_gap = |&days: &i32| !is_rare || days >= FIRST_GAP_ONCE_A_WEEK;
        let after_gap = gap
            .filter(is_gap)
            .and_then(|days| Some((days, percent_after(days, ask)?)));
        let (percent, reason) = match (ask.phase, after_gap) {
            (Phase::Deload, _) => (DELOAD_PERCENT, Some(reasons::deload(DELOAD_PERCENT))),
            (Phase::Taper, _) => {
                let percent = taper_percent(ask);
                (percent, Some(reasons::taper(percent, ask.days_to_event())))
            }
            (_, Some((days, percent))) => (percent, Some(reasons::returning(days, percent))),
            (Phase::Build, None) if is_after_deload(ask) => {
                (AFTER_DELOAD_PERCENT, Some(reasons::after_deload(AFTER_DELOAD_PERCENT)))
            }
            (Phase::Build | Phase::Return, None) => (100, None),
        };
        Self { percent, reason }
    }
}

/// The days away from this movement that today still makes up for.
pub(super) fn gap_days(ask: &Ask<'_>, past: &Past) -> Option<i32> {
    let own = past.since_last;
    if ask.phase != Phase::Return {
        return own;
    }
    let is_recent = |&(_, day): &(i32, _)| ask.record.ago(day) <= RETURN_DAYS;
    let all = ask
        .record
        .last_return(RETURN_DAYS)
        .filter(is_recent)
        .map(|(gap, _)| gap);
    own.max(all)
}

fn percent_after(days: i32, ask: &Ask<'_>) -> Option<u32> {
    let found = GAP_PERCENT.iter().find(|&&(from, ..)| days >= from);
    found.map(|&(_, build, back)| if ask.phase == Phase::Return { back } else { build })
}

fn taper_percent(ask: &Ask<'_>) -> u32 {
    let days = ask.days_to_event().unwrap_or(0);
    TAPER_PERCENT
        .iter()
        .find(|&&(from, _)| days >= from)
        .map_or(100, |&(_, percent)| percent)
}

fn is_after_deload(ask: &Ask<'_>) -> bool {
    let end = Course::of(ask.record).deload_until;
    end.is_some_and(|end| ask.record.ago(end) <= AFTER_DELOAD_DAYS)
}
