//! Which training day it is: the clock's, corrected by the last label.

use jiff::{SignedDuration, Timestamp, Zoned};
use store::Glance;
use training::{
    day::{DayLabel, DayStart, DayWindow, LabelCorrection},
    workout::Workout,
};

use super::Ensured;
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
    /// Which training day it is by a clock that reads `now`, for a program that was built at `built_at`.
    ///
    /// # Errors
    /// [`Error::ClockImplausible`] when that cannot be the time.
    pub fn plausible(now: Zoned, glance: &Glance, built_at: Option<Timestamp>) -> Result<Self> {
        if is_plausible(now.timestamp(), glance, built_at) {
            Self::as_it_is(now, glance)
        } else {
            Err(Error::ClockImplausible {
                reads: now.strftime("%Y-%m-%d").to_string(),
            })
        }
    }

    /// Which training day it is, if the clock is right.
    ///
    /// # Errors
    /// [`Error::OutsideCalendar`] at the ends of the calendar.
    pub fn as_it_is(now: Zoned, glance: &Glance) -> Result<Self> {
        let zone = now.time_zone();
        let clock = DayWindow::of(now.timestamp(), zone, glance.day_starts)?;
        let correction = glance
            .last_label
            .map_or(LabelCorrection::None, |last| last.check(now.timestamp(), &clock));
        let window = match (correction, glance.last_label) {
            (LabelCorrection::KeepLater(last), _) => DayWindow {
                training_day: last.training_day,
                starts_at: last.starts_at,
                next_at: DayWindow::labelled(last.training_day, zone, glance.day_starts)?.next_at,
            },
            // A day keeps the start with which it was entered. Else a flight, or another day start, would make the
            // session that the athlete has read look like one that was prepared before the day began.
            (LabelCorrection::None, Some(last)) if last.training_day == clock.training_day => DayWindow {
                starts_at: last.starts_at,
                ..clock
            },
            (LabelCorrection::None | LabelCorrection::ClockCorrected, _) => clock,
        };
        Ok(Self {
            day_starts: glance.day_starts,
            window,
            clock_corrected: correction == LabelCorrection::ClockCorrected,
            is_kept: glance.last_label == Some(window.into()),
            now,
        })
    }

    /// The training day's label as it is to be kept.
    pub(crate) fn label(&self) -> DayLabel {
        self.window.into()
    }
}

/// The name of the zone of `now`; zones without one have their offset.
pub(crate) fn zone_name(now: &Zoned) -> String {
    let zone = now.time_zone();
    zone.iana_name().map_or_else(|| now.offset().to_string(), str::to_owned)
}

impl Engine {
    /// Which training day it is.
    ///
    /// # Errors
    /// [`Error::ClockImplausible`] when the clock reads a time that cannot be true.
    pub async fn moment(&self) -> Result<Moment> {
        let glance = self.store.glance().await?;
        Moment::plausible(self.clock.now(), &glance, self.built_at)
    }

    /// The moment of a workout that was just ensured.
    ///
    /// # Errors
    /// [`Error::Outdated`] when another training day began in between.
    pub(crate) async fn moment_of(&self, ensured: &Ensured) -> Result<Moment> {
        let moment = self.moment().await?;
        if moment.window.training_day == ensured.window.training_day {
            Ok(moment)
        } else {
            Err(Error::Outdated)
        }
    }

    /// Which training day it is, and its workout as it is stored.
    pub(crate) async fn moment_and_workout(&self) -> Result<(Moment, Option<Workout>)> {
        let glance = self.store.glance().await?;
        let moment = Moment::plausible(self.clock.now(), &glance, self.built_at)?;
        let training_day = moment.window.training_day;
        let workout = match glance.last_workout {
            Some(last) if last.training_day == training_day => Some(last),
            _ => self.store.workout(training_day).await?,
        };
        Ok((moment, workout))
    }

    /// Which training day it is, whatever the clock reads: a set that was done is never refused.
    pub(crate) async fn moment_as_it_is(&self) -> Result<Moment> {
        Moment::as_it_is(self.clock.now(), &self.store.glance().await?)
    }
}

fn is_plausible(now: Timestamp, glance: &Glance, built_at: Option<Timestamp>) -> bool {
    let Some(built_at) = built_at else { return true };
    let newest_known = glance.last_change_at.map_or(built_at, |change| change.max(built_at));
    now >= built_at && now.duration_since(newest_known) <= FURTHEST_AHEAD
}
