//! How long an easy or a long session is: an ordinary session of late and a little more, inside every limit.

use super::{
    ask::Ask,
    constants::{
        COMING_BACK_PERCENT, EASY_FLOOR_S, EVENT_EVE_S, FREE_S, LONG_SHARE_PERCENT, LONG_SHARE_SESSIONS,
        OLDER_FIRST_PERCENT, RECOVERY_PERCENT, RECOVERY_S, RUN_FREE_S, RUN_SPIKE_PERCENT, SESSION_PERCENT, SPIKE_DAYS,
        first_run_s, first_s, long_percent, session_s, spike_percent,
    },
    kind::{Kind, Mode},
    past::Past,
    reasons,
    scale::Scale,
};
use crate::session::Reason;

/// Seconds of the movement, warm-up and cool-down by it included, and why so many.
#[derive(Debug, Clone)]
pub(super) struct Length {
    pub(super) seconds: u32,
    pub(super) reasons: Vec<Reason>,
}

/// The length of a steady session; `room_s` is what the athlete's time leaves for the movement.
pub(super) fn of(kind: Kind, mode: Mode, room_s: u32, ask: &Ask<'_>, past: &Past) -> Length {
    let scale = Scale::of(ask, past);
    let wanted_s = wanted(kind, mode, ask, past, &scale);
    let limits = [
        spike(mode, ask, past),
        week(kind, mode, past),
        coming_back(mode, past),
        share(kind, mode, past),
        eve(ask),
        Some((room_s, reasons::time(ask.limit_s))),
    ];
    let tightest = limits.into_iter().flatten().min_by_key(|&(limit_s, _)| limit_s);
    let (seconds, limited) = match tightest {
        Some((limit_s, reason)) if limit_s < wanted_s => (limit_s, Some(reason)),
        _ => (wanted_s, None),
    };
    let first = past.session_s().is_none().then(|| reasons::first(mode));
    let mut reasons: Vec<Reason> = [first, limited, scale.reason].into_iter().flatten().collect();
    reasons.dedup();
    Length {
        seconds: seconds / 60 * 60,
        reasons,
    }
}

fn wanted(kind: Kind, mode: Mode, ask: &Ask<'_>, past: &Past, scale: &Scale) -> u32 {
    let first_s = first_s(mode, ask.experience());
    let first_s = if ask.allowance.is_older() {
        first_s * OLDER_FIRST_PERCENT / 100
    } else {
        first_s
    };
    let usual_s = match past.session_s().zip(past.grown_session_s()) {
        None => first_s,
        Some((_, grown_s)) if scale.percent == 100 => grown_s,
        Some((usual_s, _)) => usual_s * scale.percent / 100,
    };
    let usual_s = if scale.percent == 100 {
        usual_s.max(free_s(mode))
    } else {
        usual_s
    };
    match kind {
        Kind::Recovery => (usual_s * RECOVERY_PERCENT / 100).clamp(RECOVERY_S.0, RECOVERY_S.1),
        Kind::Long => {
            let longest_s = past.longest_of_weeks_s().unwrap_or(0) * scale.percent / 100;
            (usual_s * long_percent(mode) / 100).max(longest_s)
        }
        Kind::Easy | Kind::Tempo | Kind::Intervals => usual_s,
    }
}

/// How far the session may jump over the longest of thirty days (V15, V16), as seconds.
pub(super) fn spike_s(mode: Mode, ask: &Ask<'_>, past: &Past) -> u32 {
    let experience = ask.experience();
    match (mode, past.longest_s) {
        (Mode::Run, None) => first_run_s(experience),
        (Mode::Run, Some(longest_s)) => (longest_s * RUN_SPIKE_PERCENT / 100).max(RUN_FREE_S),
        (Mode::Walk, _) => session_s(experience),
        (_, None) => session_s(experience),
        (_, Some(longest_s)) => (longest_s * spike_percent(experience) / 100).max(FREE_S),
    }
}

/// Seconds that a session of the movement always may have.
const fn free_s(mode: Mode) -> u32 {
    match mode {
        Mode::Run => RUN_FREE_S,
        Mode::Walk | Mode::Ride | Mode::Row => FREE_S,
    }
}

/// The longest endurance session that V19 lets through, as seconds of the whole session.
pub(super) fn most_s(ask: &Ask<'_>) -> u32 {
    let past = ask.record.between(SPIKE_DAYS, 1);
    let longest_s = past
        .map(|day| day.endurance.total_s.min(u32::from(day.workout.minutes) * 60))
        .max();
    session_s(ask.experience()).max(longest_s.unwrap_or(0).saturating_mul(SESSION_PERCENT) / 100)
}

fn spike(mode: Mode, ask: &Ask<'_>, past: &Past) -> Option<(u32, Reason)> {
    let limit_s = spike_s(mode, ask, past);
    let reason = match past.longest_s {
        None => reasons::first(mode),
        Some(longest_s) => reasons::spike(mode, longest_s, limit_s),
    };
    Some((limit_s, reason))
}

/// What the week has left; an easy session's worth is always free, and a walk is.
fn week(kind: Kind, mode: Mode, past: &Past) -> Option<(u32, Reason)> {
    if mode == Mode::Walk {
        return None;
    }
    let base_s = past.base_week_s()?;
    let limit_s = past.week_limit_s()?;
    let floor_s = if kind == Kind::Recovery {
        RECOVERY_S.0
    } else {
        free_s(mode)
    };
    let left_s = limit_s.saturating_sub(past.this_week_s).max(floor_s);
    Some((left_s, reasons::volume(mode, base_s, limit_s, past.this_week_s)))
}

/// After a time of short runs none is much longer than the longest of two weeks: the legs forget first.
fn coming_back(mode: Mode, past: &Past) -> Option<(u32, Reason)> {
    if mode != Mode::Run {
        return None;
    }
    let lately_s = past.longest_lately_s?;
    let limit_s = (lately_s * COMING_BACK_PERCENT / 100).max(FREE_S);
    Some((limit_s, reasons::spike(mode, lately_s, limit_s)))
}

/// A long run is about a third of a week of four and more.
fn share(kind: Kind, mode: Mode, past: &Past) -> Option<(u32, Reason)> {
    let is_many = past.sessions_a_week()? >= LONG_SHARE_SESSIONS;
    let limit_s = past.week_limit_s()?;
    let share_s = (limit_s * LONG_SHARE_PERCENT / 100).max(EASY_FLOOR_S);
    (kind == Kind::Long && mode == Mode::Run && is_many).then(|| {
        let reason = reasons::volume(mode, past.base_week_s().unwrap_or(0), limit_s, past.this_week_s);
        (share_s, reason)
    })
}

/// The day before the event.
fn eve(ask: &Ask<'_>) -> Option<(u32, Reason)> {
    let days = ask.days_to_event().filter(|&days| days <= 1)?;
    Some((EVENT_EVE_S, reasons::easier_event(days)))
}
