//! Which training day it is: the clock's, corrected by the last label.

use jiff::{SignedDuration, Timestamp, Zoned};
use store::Glance;
use training::day::{DayLabel, DayStart, DayWindow, LabelCorrection};

use crate::{Engine, Error, Result};

/// A clock further ahead of everything known than this is wrong (DESIGN.md §3, "Labels").
const FURTHEST_AHEAD: SignedDuration = SignedDuration::from_hours(400 * 24);

/// An instant in the athlete's life: the clock's time and place, and the training day that it belongs to.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The training clock's time, in the device's zone.
    pub now: Zoned,
    /// When the athlete's training days begin.
    pub day_starts: DayStart,
    /// The training day.
    pub window: DayWindow,
    /// True when the clock was set back since the last label, so that days after this one were made too early.
    pub clock_corrected: bool,
    /// True when this very label, with this very start, is already kept.
    pub(crate) is_kept: bool,
}

impl Moment {
    /// The training day's label as it is to be kept.
    pub(crate) fn label(&self) -> DayLabel {
        self.window.into()
    }

    /// The zone's name; zones without one have their offset.
    pub(crate) fn zone_name(&self) -> String {
        let zone = self.now.time_zone();
        zone.iana_name()
            .map_or_else(|| self.now.offset().to_string(), str::to_owned)
    }
}

impl Engine {
    /// Which training day it is.
    ///
    /// # Errors
    /// [`Error::ClockImplausible`] when the clock reads a time that cannot be true.
    pub async fn moment(&self) -> Result<Moment> {
        let glance = self.store.glance().await?;
        let now = self.clock.now();
        self.check_clock(now.timestamp(), &glance)?;
        moment(now, &glance)
    }

    /// Which training day it is, whatever the clock reads: a set that was done is never refused.
    pub(crate) async fn moment_as_it_is(&self) -> Result<Moment> {
        moment(self.clock.now(), &self.store.glance().await?)
    }

    fn check_clock(&self, now: Timestamp, glance: &Glance) -> Result<()> {
        let Some(built_at) = self.built_at else { return Ok(()) };
        let newest_known = glance.last_change_at.map_or(built_at, |change| change.max(built_at));
        if now < built_at || now.duration_since(newest_known) > FURTHEST_AHEAD {
            return Err(Error::ClockImplausible {
                reads: now.strftime("%Y-%m-%d").to_string(),
            });
        }
        Ok(())
    }
}

fn moment(now: Zoned, glance: &Glance) -> Result<Moment> {
    let zone = now.time_zone();
    let clock = DayWindow::of(now.timestamp(), zone, glance.day_starts)?;
    let correction = glance
        .last_label
        .map_or(LabelCorrection::None, |last| last.check(now.timestamp(), &clock));
    let window = match correction {
        LabelCorrection::KeepLater(last) => DayWindow {
            training_day: last.training_day,
            starts_at: last.starts_at,
            next_at: DayWindow::labelled(last.training_day, zone, glance.day_starts)?.next_at,
        },
        LabelCorrection::None | LabelCorrection::ClockCorrected => clock,
    };
    Ok(Moment {
        day_starts: glance.day_starts,
        window,
        clock_corrected: correction == LabelCorrection::ClockCorrected,
        is_kept: glance.last_label == Some(window.into()),
        now,
    })
}
