//! From an instant to its training day, and from a training day to its two ends.

use jiff::{Timestamp, tz::TimeZone};

use super::{DayStart, TrainingDay};

/// A training day with the instants between which it lasts: `starts_at <= instant < next_at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayWindow {
    /// The label.
    pub training_day: TrainingDay,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When the next training day begins.
    pub next_at: Timestamp,
}

/// The instant lies so near the end of the calendar that its training day has no beginning or no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the instant lies outside the calendar")]
pub struct DayError;

impl DayWindow {
    /// The training day that holds `instant` in `zone`.
    ///
    /// It is the largest date whose start is not after the instant, looked for from two civil days ahead downwards:
    /// a zone's rules can move a start across midnight, and can leave a civil day out (Apia, 2011-12-30).
    ///
    /// # Errors
    /// [`DayError`] within a few days of the years −9999 and 9999.
    pub fn of(instant: Timestamp, zone: &TimeZone, day_start: DayStart) -> Result<Self, DayError> {
        let civil = TrainingDay::new(zone.to_datetime(instant).date());
        for ahead in [2, 1, 0, -1, -2, -3] {
            let training_day = civil.plus_days(ahead);
            let Ok(starts_at) = start_of(training_day, zone, day_start) else {
                continue;
            };
            if starts_at <= instant {
                let next_at = start_of(training_day.plus_days(1), zone, day_start)?;
                return if instant < next_at {
                    Ok(Self {
                        training_day,
                        starts_at,
                        next_at,
                    })
                } else {
                    Err(DayError)
                };
            }
        }
        Err(DayError)
    }

    /// The window of a training day known by its label. It is empty where the zone left that day out.
    ///
    /// # Errors
    /// [`DayError`] at the ends of the calendar.
    pub fn labelled(training_day: TrainingDay, zone: &TimeZone, day_start: DayStart) -> Result<Self, DayError> {
        Ok(Self {
            training_day,
            starts_at: start_of(training_day, zone, day_start)?,
            next_at: start_of(training_day.plus_days(1), zone, day_start)?,
        })
    }
}

/// The instant at which a training day begins: in a gap by the offset before it, in a fold the first of the two
/// (RFC 5545, section 3.3.5; jiff's "compatible").
fn start_of(training_day: TrainingDay, zone: &TimeZone, day_start: DayStart) -> Result<Timestamp, DayError> {
    zone.to_ambiguous_timestamp(training_day.date().to_datetime(day_start.time()))
        .compatible()
        .map_err(|_| DayError)
}
