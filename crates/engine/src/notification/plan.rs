//! Which notifications there are to come, and when: a pure function.

use jiff::{Timestamp, Zoned, civil::DateTime};
use training::day::TrainingDay;

use super::{Notice, NotificationSettings, TimeOfDay};

/// A training day that may be told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Morning {
    /// The training day.
    pub training_day: TrainingDay,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When the next one begins.
    pub next_at: Timestamp,
    /// What is said about it.
    pub notice: Notice,
}

/// A notification that is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its training day.
    pub training_day: TrainingDay,
    /// When, in the athlete's zone.
    pub at: Zoned,
    /// True when its time has come.
    pub due: bool,
    /// What it says.
    pub notice: Notice,
}

/// The notifications of these training days that are still to come, by a clock that reads `now`.
///
/// One is shown at the time of the athlete's choice, or when its training day begins, if that is later; if the time has
/// passed already, at once. In quiet hours it waits for their end. A day that is over by then, or was recorded, has none.
#[must_use]
pub fn plan(
    settings: &NotificationSettings,
    mornings: &[Morning],
    now: &Zoned,
    recorded: &[TrainingDay],
) -> Vec<Planned> {
    if !settings.enabled {
        return Vec::new();
    }
    let untold = mornings
        .iter()
        .filter(|morning| !recorded.contains(&morning.training_day));
    untold
        .filter_map(|morning| {
            let at = moment(settings, morning, now)?;
            Some(Planned {
                training_day: morning.training_day,
                due: at <= *now,
                at,
                notice: morning.notice.clone(),
            })
        })
        .collect()
}

fn moment(settings: &NotificationSettings, morning: &Morning, now: &Zoned) -> Option<Zoned> {
    let here = |instant: Timestamp| instant.to_zoned(now.time_zone().clone());
    let chosen = local(morning.training_day.date().to_datetime(settings.time.time()), now)?;
    let earliest = chosen.timestamp().max(morning.starts_at).max(now.timestamp());
    let at = after_quiet(settings, here(earliest))?;
    (at.timestamp() < morning.next_at).then_some(at)
}

/// The same moment, or the end of the quiet hours in which it lies.
fn after_quiet(settings: &NotificationSettings, at: Zoned) -> Option<Zoned> {
    let NotificationSettings {
        quiet_from, quiet_to, ..
    } = settings;
    let time = at.time();
    if !is_quiet(*quiet_from, *quiet_to, &at) {
        return Some(at);
    }
    let is_over_today = time < quiet_to.time();
    let date = if is_over_today {
        at.date()
    } else {
        at.date().tomorrow().ok()?
    };
    local(date.to_datetime(quiet_to.time()), &at)
}

/// From the first of the two up to, and without, the second; over midnight if need be.
fn is_quiet(from: TimeOfDay, to: TimeOfDay, at: &Zoned) -> bool {
    let (from, to, time) = (from.time(), to.time(), at.time());
    if from <= to {
        from <= time && time < to
    } else {
        from <= time || time < to
    }
}

/// A civil time where `here` is: in a gap by the offset before it, in a fold the first of the two.
fn local(civil: DateTime, here: &Zoned) -> Option<Zoned> {
    civil.to_zoned(here.time_zone().clone()).ok()
}
