//! Why the level is what it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::athlete::Region;

/// One of the signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    /// The morning's answers.
    Wellness,
    /// Heart-rate variability.
    Hrv,
    /// Sleep.
    Sleep,
    /// Resting heart rate.
    RestingHr,
}

/// One thing that made the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "driver", rename_all = "snake_case")]
pub enum Driver {
    /// Fever or an acute infection: red.
    Ill,
    /// Less than four hours of sleep: red.
    ShortNight {
        /// Minutes slept.
        minutes: u16,
    },
    /// Pain from 4 of 10: at most amber; from 7, and in the chest: red.
    Pain {
        /// Where.
        region: Region,
        /// 0 to 10.
        level: u8,
    },
    /// Soreness from 5 of 7, to be spared in the choice of exercises; the worst level: at most amber.
    Sore {
        /// Where.
        region: Region,
        /// 0 to 7.
        level: u8,
    },
    /// The week's HRV lies below the own band: no hard session, at most amber.
    HrvBelowBand,
    /// A signal is red by itself: at most amber.
    RedSignal {
        /// Which.
        signal: SignalKind,
    },
    /// What a signal adds to a usual day's score, or takes off.
    Signal {
        /// Which.
        signal: SignalKind,
        /// Points of the combined score.
        points: i8,
    },
}

impl Driver {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the minutes were read from a u16"
    )]
    pub(super) const fn short_night(minutes: f64) -> Self {
        Self::ShortNight {
            minutes: minutes as u16,
        }
    }

    /// A signal's part of the combined score; `None` when it rounds to nothing.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a part is at most the whole of 100 points"
    )]
    pub(super) fn signal(signal: SignalKind, points: f64) -> Option<Self> {
        let points = points.round().clamp(-100.0, 100.0) as i8;
        (points != 0).then_some(Self::Signal { signal, points })
    }
}
