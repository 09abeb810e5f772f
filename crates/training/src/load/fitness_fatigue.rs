//! The fitness-fatigue model: every load leaves a slow gain and a fast cost.

use super::finite;

/// The linear model's parameters (Banister 1975; Morton 1990).
///
/// It rises for ever with the load, so it must never be what a plan is rewarded by; [`super::DoseResponse`] bends.
/// One athlete's parameters cannot be told from data: the 95 % interval of the fatigue's time constant was 6 to 32 days
/// in elite swimmers (Hellard 2006).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitnessFatigue {
    /// Performance without training.
    pub p0: f64,
    /// Gain of fitness.
    pub k1: f64,
    /// Gain of fatigue.
    pub k2: f64,
    /// Time constant of fitness in days.
    pub tau1: f64,
    /// Time constant of fatigue in days.
    pub tau2: f64,
}

/// What a model says about one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Performance {
    /// What is left of the loads as fitness.
    pub fitness: f64,
    /// What is left of the loads as fatigue.
    pub fatigue: f64,
    /// What the athlete could do, in the unit of `p0`.
    pub performance: f64,
}

impl FitnessFatigue {
    /// The state on day `day` after daily loads from day 0 on; days beyond the loads are rest.
    ///
    /// The load of a day acts from the next one. `None` for time constants that are not positive.
    #[must_use]
    pub fn on(&self, loads: &[f64], day: usize) -> Option<Performance> {
        let after = |tau: f64| {
            let kept = kept(tau)?;
            Some((0..day).fold(0.0, |left, day| (left + loads.get(day).unwrap_or(&0.0)) * kept))
        };
        self.performance(after(self.tau1)?, after(self.tau2)?)
    }

    /// The state after the same load every day for ever (a geometric series).
    #[must_use]
    pub fn steady(&self, load: f64) -> Option<Performance> {
        let limit = |tau: f64| Some(load / (1.0 / kept(tau)? - 1.0));
        self.performance(limit(self.tau1)?, limit(self.tau2)?)
    }

    /// Days until one bout has turned from a cost into a gain (Fitz-Clarke, Morton & Banister 1991).
    ///
    /// `None` when it never was a cost, or when fatigue lasts as long as fitness.
    #[must_use]
    pub fn days_to_recover(&self) -> Option<f64> {
        self.days_until(self.k2 / self.k1)
    }

    /// Days until one bout's benefit is largest (Fitz-Clarke, Morton & Banister 1991).
    #[must_use]
    pub fn days_to_peak(&self) -> Option<f64> {
        self.days_until(self.k2 * self.tau1 / (self.k1 * self.tau2))
    }

    fn days_until(&self, balance: f64) -> Option<f64> {
        let scale = self.tau1 * self.tau2 / (self.tau1 - self.tau2);
        let has_an_answer = self.tau2 > 0.0 && self.tau1 > self.tau2 && balance >= 1.0;
        finite(scale * libm::log(balance)).filter(|_| has_an_answer)
    }

    fn performance(&self, fitness: f64, fatigue: f64) -> Option<Performance> {
        let performance = finite(self.p0 + self.k1 * fitness - self.k2 * fatigue)?;
        Some(Performance {
            fitness,
            fatigue,
            performance,
        })
    }
}

/// What a day leaves of an effect with this time constant in days.
pub(super) fn kept(tau: f64) -> Option<f64> {
    finite(libm::exp(-1.0 / tau)).filter(|_| tau > 0.0)
}
