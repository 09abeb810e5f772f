//! The variable dose-response model: fatigue costs more the more of it there is.

use super::{Performance, finite, fitness_fatigue::kept};

/// The model's parameters (Busso 2003).
///
/// Performance against a constant load is an inverted U, so that too much is too much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DoseResponse {
    /// Performance without training.
    pub p0: f64,
    /// Gain of fitness.
    pub k1: f64,
    /// Gain of the gain of fatigue.
    pub k3: f64,
    /// Time constant of fitness in days.
    pub tau1: f64,
    /// Time constant of fatigue in days.
    pub tau2: f64,
    /// Time constant of the gain of fatigue in days.
    pub tau3: f64,
}

impl DoseResponse {
    /// The state on day `day` after daily loads from day 0 on; days beyond the loads are rest.
    ///
    /// The load of a day acts from the next one, but counts at once for what fatigue costs. The fatigue here holds its
    /// gain. `None` for time constants that are not positive.
    #[must_use]
    pub fn on(&self, loads: &[f64], day: usize) -> Option<Performance> {
        let (slow, fast, gain) = (kept(self.tau1)?, kept(self.tau2)?, kept(self.tau3)?);
        let (mut fitness, mut fatigue, mut recent) = (0.0, 0.0, 0.0);
        for load in (0..day).map(|day| loads.get(day).unwrap_or(&0.0)) {
            recent = recent * gain + load;
            fitness = (fitness + load) * slow;
            fatigue = (fatigue + self.k3 * recent * load) * fast;
        }
        let performance = finite(self.p0 + self.k1 * fitness - fatigue)?;
        Some(Performance {
            fitness,
            fatigue,
            performance,
        })
    }
}
