//! One signal's part in readiness.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Level,
    baseline::Baseline,
    constants::{ROUNDING, USUAL},
};

/// A signal of today against the athlete's own past.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Signal {
    /// 0 to 100; 70 is usual.
    pub score: u8,
    /// The level that the signal alone would give.
    pub level: Level,
    /// The value in the signal's unit, to a tenth: milliseconds (the week's), beats a minute, minutes, or points.
    pub value: f64,
    /// What is usual, in the same unit; absent without a baseline.
    pub usual: Option<f64>,
    /// Days that the baseline rests on.
    pub baseline_days: u16,
    /// True while the baseline is short: 14 to 27 days.
    pub is_provisional: bool,
    /// True when the newest value is yesterday's; it can then only speak against the day.
    pub is_carried: bool,
}

/// The signals that are there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Signals {
    /// Heart-rate variability of the last seven mornings.
    pub hrv: Option<Signal>,
    /// Resting heart rate.
    pub resting_hr: Option<Signal>,
    /// Sleep of last night, and of the week.
    pub sleep: Option<Signal>,
    /// The morning's answers.
    pub wellness: Option<Signal>,
}

/// A signal as it is reckoned with, before it is rounded for showing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured {
    pub(super) score: f64,
    pub(super) value: f64,
    pub(super) usual: Option<f64>,
    pub(super) baseline: Option<Baseline>,
    pub(super) is_carried: bool,
}

impl Measured {
    /// The score that counts: a carried value is at most usual.
    pub(super) fn counted(&self) -> f64 {
        if self.is_carried {
            self.score.min(USUAL)
        } else {
            self.score
        }
    }

    pub(super) fn is_provisional(&self) -> bool {
        self.baseline.is_some_and(|baseline| baseline.is_provisional())
    }

    pub(super) fn shown(&self) -> Signal {
        let days = self.baseline.map_or(0, |baseline| baseline.spread.count);
        Signal {
            score: whole(self.counted()),
            level: Level::of_score(self.counted()),
            value: tenth(self.value),
            usual: self.usual.map(tenth),
            baseline_days: u16::try_from(days).unwrap_or(u16::MAX),
            is_provisional: self.is_provisional(),
            is_carried: self.is_carried,
        }
    }
}

/// A score in whole points, rounded down so that it never shows a better level than it has.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a score is held within 0 to 100"
)]
pub(super) fn whole(score: f64) -> u8 {
    (score + ROUNDING).clamp(0.0, 100.0) as u8
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
