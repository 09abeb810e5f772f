//! One exercise's sets: the load that is taken, the repetitions that come, and how many are believed left.

use training::{
    athlete::{Athlete, Equipment},
    catalogue::Exercise,
    day::TrainingDay,
    quantity::Mass,
    session::PlannedSet,
};

use super::gear::Loads;
use crate::{
    body::{Body, Capacity, Traits, capacity},
    chance::Chance,
};

/// Repetitions that people believe left are off by so many from set to set (8.2; Halperin 2022).
const NOISE_REPS: f64 = 1.0;
/// How far off a load chosen by feel is, as a share (invention).
const FEEL: f64 = 0.06;

/// An exercise under way.
#[derive(Debug)]
pub(super) struct Lifting<'a> {
    traits: &'a Traits,
    capacity: Capacity,
    loads: Option<Loads>,
    /// What the sets before left of the repetitions, as a share.
    fresh: f64,
    /// Kilograms that the next set without a prescribed load takes; absent before the first.
    chosen: Option<Mass>,
}

/// A set as it went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LiftedSet {
    pub(super) reps: Option<u32>,
    pub(super) seconds: Option<u32>,
    pub(super) load: Option<Mass>,
    /// Repetitions that were truly left.
    pub(super) reps_left: f64,
    /// The exertion that the person would tell.
    pub(super) felt_rpe: f64,
}

impl<'a> Lifting<'a> {
    pub(super) fn new(
        body: &'a Body,
        athlete: &Athlete,
        equipment: &[Equipment],
        today: TrainingDay,
        exercise: &Exercise,
        form: f64,
    ) -> Self {
        let loader = exercise.loaded_by(equipment);
        let scaled = match capacity(body, athlete, exercise, loader) {
            Capacity::Maximum { kg } => Capacity::Maximum { kg: kg * form },
            Capacity::Reps { reps } => Capacity::Reps { reps: reps * form },
            hold @ Capacity::Hold { .. } => hold,
        };
        Self {
            traits: &body.traits,
            capacity: scaled,
            loads: loader.map(|loader| Loads::of(athlete, today, exercise, loader)),
            fresh: 1.0,
            chosen: None,
        }
    }

    /// Does the next set as near to the plan as the body lets it.
    pub(super) fn set(&mut self, planned: &PlannedSet, chance: &mut Chance) -> LiftedSet {
        let target = planned.target_rpe.map_or(7.0, |rpe| rpe.value());
        let wanted = f64::from(planned.reps.unwrap_or(8));
        let load = self.load(planned, wanted, target, chance);
        let (possible, done, in_seconds) = match (self.capacity, planned.seconds) {
            (Capacity::Hold { seconds, kg }, Some(asked)) => {
                // Half the load is held four times as long (invention).
                let lighter = load.filter(|load| load.g() > 0).map(|load| kg / load.kg());
                let possible = lighter.map_or(seconds, |lighter| 30.0 * lighter * lighter) * self.fresh;
                (possible, possible.min(f64::from(asked)), true)
            }
            (Capacity::Maximum { kg }, _) => {
                let load = load.map_or(kg * 0.7, |load| load.kg().max(0.1));
                let possible = self.traits.reps_scale * (kg / load - 1.0) * self.fresh;
                (possible, possible.min(wanted), false)
            }
            (Capacity::Reps { reps }, _) | (Capacity::Hold { seconds: reps, .. }, None) => {
                let possible = reps * self.fresh;
                (possible, possible.min(wanted), false)
            }
        };
        let reps_left = if in_seconds {
            // A hold with a tenth of its time left feels like one repetition left (invention).
            (possible - done).max(0.0) / possible.max(1.0) * 10.0
        } else {
            (possible - done).max(0.0)
        };
        let felt_rpe = self.felt(reps_left, done + 0.5 < if in_seconds { done } else { wanted }, chance);
        self.tire(reps_left, planned.rest_s);
        self.correct(planned, load, felt_rpe, chance);
        let whole = floor(done);
        LiftedSet {
            reps: (!in_seconds).then_some(whole),
            seconds: in_seconds.then_some(whole.max(1)),
            load,
            reps_left,
            felt_rpe,
        }
    }

    /// The load: as chosen in the set before, else as prescribed, else by feel.
    fn load(&self, planned: &PlannedSet, reps: f64, target: f64, chance: &mut Chance) -> Option<Mass> {
        let by_feel = chance.normal(1.0, FEEL).clamp(0.7, 1.2);
        if self.chosen.is_some() {
            return self.chosen;
        }
        if planned.load_kg.is_some() {
            return planned.load_kg;
        }
        let loads = self.loads.as_ref()?;
        let left = (10.0 - target + self.traits.bias_reps).max(0.0);
        let kg = match self.capacity {
            Capacity::Maximum { kg } => kg / (1.0 + (reps + left) / self.traits.reps_scale),
            // A hold is taken with about two thirds of what could be held.
            Capacity::Hold { kg, .. } => kg * 0.65,
            Capacity::Reps { .. } => return None,
        };
        Some(loads.nearest(kg * by_feel))
    }

    /// People believe fewer left than there are, most of all far from the end (8.2).
    fn felt(&self, reps_left: f64, failed: bool, chance: &mut Chance) -> f64 {
        let noise = chance.normal(self.traits.bias_reps, NOISE_REPS);
        if failed {
            return 10.0;
        }
        let told = (reps_left - noise * (0.4 + 0.2 * reps_left.min(3.0))).max(0.0);
        if told <= 5.0 {
            10.0 - told
        } else {
            (5.0 - 0.25 * (told - 5.0)).max(2.0)
        }
    }

    /// A set near its end costs the next ones, less after a longer rest (invention).
    fn tire(&mut self, reps_left: f64, rest_s: u16) {
        let rest = (90.0 / f64::from(rest_s.max(30))).clamp(0.4, 2.0);
        self.fresh *= 1.0 - (0.01 + 0.06 * libm::exp(-reps_left / 2.0)) * rest;
    }

    /// The load of the next set: without a prescription by what the last felt like, and against a prescription only
    /// when that was far off, and not always (invention).
    fn correct(&mut self, planned: &PlannedSet, load: Option<Mass>, felt: f64, chance: &mut Chance) {
        let dares = chance.is(0.4);
        let (Some(load), Some(loads)) = (load, &self.loads) else {
            return;
        };
        let target = planned.target_rpe.map_or(7.0, |rpe| rpe.value());
        let is_free = planned.load_kg.is_none();
        let factor = if felt > target + 1.0 && (is_free || felt >= 10.0 && dares) {
            0.93
        } else if felt < target - 1.5 && (is_free || felt < target - 3.0 && dares) {
            1.06
        } else if is_free {
            1.0
        } else {
            return;
        };
        self.chosen = Some(loads.nearest(load.kg() * factor));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "repetitions and seconds of one set"
)]
fn floor(done: f64) -> u32 {
    (done + 1e-9).floor().clamp(0.0, 100_000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chance::Purpose,
        person::{Habits, Person},
        statistics::mean,
    };
    use training::{athlete::Athlete, catalogue::Catalogue, session::SetKind};

    /// Halperin 2022: about one repetition too few, and less near the end (8.2: N(1, 1.2)).
    #[test]
    fn people_believe_a_repetition_too_few_left() {
        let person = Person {
            athlete: Athlete {
                equipment: Equipment::ALL.to_vec(),
                ..Athlete::default()
            },
            habits: Habits::IDEAL,
            seed: 1,
            index: 1,
        };
        let from: TrainingDay = "2026-01-05".parse().unwrap();
        let press = Catalogue::builtin()
            .get(&"machine-chest-press".parse().unwrap())
            .unwrap();
        let planned = PlannedSet {
            kind: SetKind::Work,
            reps: Some(8),
            seconds: None,
            metres: None,
            load_kg: None,
            target_rpe: Some(training::quantity::Rpe::from_tenths(70)),
            rest_s: 120,
            zone: None,
            max_hr_bpm: None,
        };
        let chance = &mut Chance::new(1, 1, Purpose::Session, 0);
        let mut traits = Traits::of(&person, from);
        traits.bias_reps = 1.0;
        let body = Body::new(traits);
        let mut too_few = Vec::new();
        for _ in 0..2000 {
            let mut lifting = Lifting::new(&body, &person.athlete, &person.athlete.equipment, from, press, 1.0);
            let set = lifting.set(&planned, chance);
            if (2.0..5.0).contains(&set.reps_left) {
                too_few.push(set.reps_left - (10.0 - set.felt_rpe));
            }
        }
        let spread = training::load::Spread::of(&too_few).unwrap();
        assert!((0.8..=1.2).contains(&spread.mean), "{spread:?}");
        assert!((0.7..=1.3).contains(&spread.sd), "{spread:?}");
        assert!(mean(&too_few) > 0.0);
    }
}
