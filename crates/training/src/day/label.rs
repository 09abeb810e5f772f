//! The last label that a device gave to a day, kept so that a flight west does not bring yesterday back.

use jiff::Timestamp;

use super::{DayWindow, TrainingDay};

/// The newest training day that a device has entered, with the instant at which it began there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLabel {
    /// The label.
    pub training_day: TrainingDay,
    /// When that training day began, in the zone in which the device then was.
    pub starts_at: Timestamp,
}

/// What the last label says about a training day that was just computed from the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelCorrection {
    /// The clock's training day stands.
    None,
    /// The zone moved west across a day's start: the athlete stays in the later training day until the clock
    /// reaches it here too.
    KeepLater(DayLabel),
    /// The clock reads earlier than the last label's start: it was corrected, and what was made for days after
    /// the clock's one was made for a future that has not come.
    ClockCorrected,
}

impl DayLabel {
    /// Compares the clock's training day with this, the last label.
    #[must_use]
    pub fn check(self, now: Timestamp, clock: &DayWindow) -> LabelCorrection {
        if now < self.starts_at {
            LabelCorrection::ClockCorrected
        } else if clock.training_day < self.training_day {
            LabelCorrection::KeepLater(self)
        } else {
            LabelCorrection::None
        }
    }
}

impl From<DayWindow> for DayLabel {
    fn from(window: DayWindow) -> Self {
        Self {
            training_day: window.training_day,
            starts_at: window.starts_at,
        }
    }
}
