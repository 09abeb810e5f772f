//! Endurance by the variable dose-response model (Busso 2003), a day at a time.

use training::load::DoseResponse;

use super::{Traits, constants as c, traits::around};
use crate::chance::Chance;

/// The state of the model after the days so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Endurance {
    model: DoseResponse,
    fitness: f64,
    fatigue: f64,
    recent: f64,
    at_start: f64,
}

impl Endurance {
    /// The state that the load before the first day would lead to for good.
    pub(super) fn new(traits: &Traits) -> Self {
        let model = traits.dose_response;
        let load = traits.present_load_au;
        let recent = load * total(model.tau3);
        let mut start = Self {
            model,
            fitness: load * after(model.tau1),
            fatigue: model.k3 * recent * load * after(model.tau2),
            // The model counts the day's own load at once; what is kept is what earlier days left.
            recent,
            at_start: 0.0,
        };
        start.at_start = start.performance();
        start
    }

    /// Lets one day's load act.
    pub fn live(&mut self, load_au: f64) {
        self.recent = self.recent * kept(self.model.tau3) + load_au;
        self.fitness = (self.fitness + load_au) * kept(self.model.tau1);
        self.fatigue = (self.fatigue + self.model.k3 * self.recent * load_au) * kept(self.model.tau2);
    }

    /// Performance now; 100 is that of a body that never trained.
    #[must_use]
    pub fn performance(&self) -> f64 {
        // The model has no floor; a body that is worn out is not worth less than half of one that never trained.
        (self.model.p0 + self.model.k1 * self.fitness - self.fatigue).max(50.0)
    }

    /// Performance now against the first day, in percent.
    #[must_use]
    pub fn gain_percent(&self) -> f64 {
        (self.performance() / self.at_start - 1.0) * 100.0
    }
}

/// A model whose best constant load is `best_load_au` a day.
///
/// At a constant load w performance is `p0 + k1·A·w − k3·G·B·w²`, with A and B what the time constants keep and G what
/// the gain adds up to; its top lies at `k1·A ÷ (2·k3·G·B)` and is `k1·A·w ÷ 2` high. With time constants and top drawn,
/// the ratio of the gains at the start follows; 8.2 would draw it too, which is one draw too many.
pub(super) fn drawn_model(chance: &mut Chance, best_load_au: f64) -> DoseResponse {
    let mut tau = |(mean, sd, least, most): (f64, f64, f64, f64)| chance.normal(mean, sd).clamp(least, most);
    let (tau1, tau2) = (tau(c::TAU_FITNESS), tau(c::TAU_FATIGUE));
    let tau3 = around(chance, c::TAU_GAIN);
    let gain = around(chance, c::BEST_GAIN_PERCENT);
    let k1 = 2.0 * gain / (after(tau1) * best_load_au);
    let k3 = k1 * after(tau1) / (2.0 * total(tau3) * after(tau2) * best_load_au);
    DoseResponse {
        p0: 100.0,
        k1,
        k3,
        tau1,
        tau2,
        tau3,
    }
}

/// What a day leaves of an effect.
fn kept(tau: f64) -> f64 {
    libm::exp(-1.0 / tau)
}

/// What equal daily loads add up to for good, today's included.
fn total(tau: f64) -> f64 {
    1.0 / (1.0 - kept(tau))
}

/// The same as it acts from the next day on.
fn after(tau: f64) -> f64 {
    kept(tau) / (1.0 - kept(tau))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Purpose;

    fn model() -> DoseResponse {
        drawn_model(&mut Chance::new(1, 1, Purpose::Body, 0), 200.0)
    }

    fn untrained() -> Endurance {
        Endurance {
            model: model(),
            fitness: 0.0,
            fatigue: 0.0,
            recent: 0.0,
            at_start: 100.0,
        }
    }

    #[test]
    fn a_day_at_a_time_is_the_model_of_the_rules() {
        let loads: Vec<f64> = (0..200).map(|day| f64::from(day % 7 * 60)).collect();
        let mut body = untrained();
        for &load in &loads {
            body.live(load);
        }
        let expected = model().on(&loads, loads.len()).unwrap();
        assert!((body.performance() - expected.performance).abs() < 1e-6);
        assert!((body.fatigue - expected.fatigue).abs() < 1e-6);
    }

    #[test]
    fn the_best_constant_load_is_where_it_was_drawn() {
        let at = |load: f64| {
            let mut body = untrained();
            (0..1500).for_each(|_| body.live(load));
            body.performance()
        };
        let best = at(200.0);
        assert!(best > at(180.0) && best > at(220.0), "{best}");
        assert!((117.5..=132.5).contains(&best), "{best}");
        assert!(at(400.0) < 101.0, "twice the best is as good as none");
    }
}
