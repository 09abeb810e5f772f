//! How the watch sees today, for whoever shows it.

use jiff::Timestamp;
use serde::Serialize;
use training::day::TrainingDay;

use crate::ErrorCode;

/// How today stands, and when that was last looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Status {
    /// How today stands.
    pub standing: Standing,
    /// When the watch last looked; absent before the first time.
    pub looked_at: Option<Timestamp>,
    /// Grows with everything that a window should read today again for.
    pub revision: u64,
}

/// How today stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Standing {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// Today's workout is there.
    Right {
        /// The training day.
        training_day: TrainingDay,
    },
    /// Today's workout could not be made; it is tried again by itself.
    Failing {
        /// Why.
        code: ErrorCode,
        /// How often in a row it failed.
        times: u32,
    },
    /// The clock reads a time that cannot be true.
    ClockImplausible {
        /// The date that it reads.
        reads: String,
    },
}

impl Standing {
    /// True when a window that shows `before` shows something that is no longer so.
    pub(super) fn differs_from(&self, before: &Self) -> bool {
        match (self, before) {
            // Whoever asked before the watch did knows already that all is well.
            (Self::Right { .. }, Self::Unknown) => false,
            (Self::Failing { code, .. }, Self::Failing { code: known, .. }) => code != known,
            _ => self != before,
        }
    }
}
