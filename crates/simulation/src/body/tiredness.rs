//! How tired the body is as a whole: the last days' load against what it is used to.

use super::Traits;

/// Fast and slow running means of the daily load in AU.
#[derive(Debug, Clone, PartialEq)]
pub struct Tiredness {
    fast: f64,
    slow: f64,
    floor: f64,
    kept_fast: f64,
    kept_slow: f64,
}

impl Tiredness {
    pub(super) fn new(traits: &Traits) -> Self {
        Self {
            fast: traits.present_load_au,
            slow: traits.present_load_au,
            // Even a newcomer's day has stairs and shopping bags in it (invention).
            floor: 0.7 * traits.usual_load_au,
            kept_fast: libm::exp(-1.0 / (traits.dose_response.tau2 / 2.0)),
            kept_slow: libm::exp(-1.0 / traits.dose_response.tau1),
        }
    }

    /// Lets one day's load act.
    pub fn live(&mut self, load_au: f64) {
        self.fast = self.fast * self.kept_fast + load_au * (1.0 - self.kept_fast);
        self.slow = self.slow * self.kept_slow + load_au * (1.0 - self.kept_slow);
    }

    /// 0 as usual, 1 a hard week, 3 far too much.
    #[must_use]
    pub fn z(&self) -> f64 {
        ((self.fast / self.slow.max(self.floor) - 1.0) / 0.5).clamp(-2.0, 4.0)
    }
}
