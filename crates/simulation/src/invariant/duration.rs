//! I12: the session fits the time there is.

use training::session::{Phase, SessionKind};

use super::{Invariant, past::by_level, watch::Look};

/// Minutes of a strength session at most (V19).
pub(super) const MOST_MINUTES: [u16; 3] = [60, 90, 120];

/// Notes whether the session fits, and tells which share of the time a build session uses, in whole percent.
pub(super) fn look(look: &mut Look<'_>) -> Option<u16> {
    if look.session.kind == SessionKind::Rest {
        return None;
    }
    let time = time(look);
    let minutes = look.session.minutes;
    let found = if u32::from(minutes) * 10 <= u32::from(time) * 11 {
        Ok(())
    } else {
        Err(("too long", format!("{minutes} minutes of {time}")))
    };
    look.note(Invariant::I12, found);
    let counts = look.session.kind == SessionKind::Train && look.session.phase == Phase::Build;
    let most = by_level(look.input.athlete.experience, MOST_MINUTES).min(time);
    counts.then(|| u16::try_from(100 * u32::from(minutes) / u32::from(most.max(1))).unwrap_or(u16::MAX))
}

/// Minutes of the day: the weekday's, or fewer when the athlete said so.
fn time(look: &Look<'_>) -> u16 {
    let today = look.input.training_day;
    let usual = look
        .input
        .athlete
        .availability
        .minutes_on(today.date().weekday().into());
    let wishes = look.input.changes.iter().filter(|change| change.training_day == today);
    let fewer = wishes.filter_map(|change| change.wish.minutes).min();
    fewer.map_or(usual, |fewer| fewer.min(usual))
}
