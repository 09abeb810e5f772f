//! What the log tells of a lift: its exposures, those that can be believed, and the maximum that they foretell.

use training::{
    athlete::Equipment,
    catalogue::{Exercise, Pattern},
    day::TrainingDay,
    strength::{brzycki, epley},
    workout::PerformedSet,
};

use super::{Case, past::done};

/// A day on which the exercise was done.
#[derive(Clone)]
pub(super) struct Exposure<'a> {
    pub(super) day: TrainingDay,
    pub(super) sets: Vec<&'a PerformedSet>,
    /// The heaviest set; nothing where no load was told.
    pub(super) top_g: u32,
}

pub(super) fn load_g(set: &PerformedSet) -> u32 {
    set.load_kg.map_or(0, |load| load.g())
}

/// Repetitions, or seconds of what is held or gone on.
pub(super) fn amount(exercise: &Exercise, set: &PerformedSet) -> u32 {
    let counted = if exercise.is_timed() { set.seconds } else { set.reps };
    counted.unwrap_or(0)
}

impl Case<'_> {
    /// The exposures that can be believed, from the oldest: a jump of more than a quarter counts only when the next
    /// exposure comes near it.
    pub(super) fn exposures(&self, exercise: &Exercise) -> Vec<Exposure<'_>> {
        let mut all = vec![];
        for workout in &self.past {
            let sets: Vec<_> = done(workout)
                .into_iter()
                .filter(|set| set.exercise_id == exercise.id && amount(exercise, set) > 0)
                .collect();
            if let Some(top_g) = sets.iter().map(|set| load_g(set)).max() {
                let day = workout.training_day;
                all.push(Exposure { day, sets, top_g });
            }
        }
        let mut believed: Vec<Exposure<'_>> = vec![];
        for (index, exposure) in all.iter().enumerate() {
            let loaded: Vec<&Exposure<'_>> = believed.iter().filter(|earlier| earlier.top_g > 0).collect();
            let lately = loaded
                .iter()
                .filter(|earlier| exposure.day.days_since(earlier.day) <= 56);
            let highest = lately.map(|earlier| earlier.top_g).max();
            let highest = highest.or_else(|| loaded.iter().map(|earlier| earlier.top_g).max());
            let jumps = highest.is_some_and(|highest| u64::from(exposure.top_g) * 100 > u64::from(highest) * 125);
            let next = all.get(index + 1);
            let top_g = u64::from(exposure.top_g);
            let comes_near = |next: u64| next * 100 >= top_g * 95 && next * 100 <= top_g * 125;
            let confirmed = next.is_some_and(|next| comes_near(u64::from(next.top_g)));
            if !jumps || confirmed {
                believed.push(exposure.clone());
            }
        }
        believed
    }

    /// The maximum in grams of a lift, and the day of the newest evidence of it.
    pub(super) fn maximum(&self, exercise: &Exercise) -> Option<(u32, TrainingDay)> {
        if !is_a_lift(exercise) {
            return None;
        }
        let mut known: Option<(u32, TrainingDay)> = None;
        for exposure in self.exposures(exercise) {
            let old = known.map(|(max_g, seen_on)| {
                let is_old = exposure.day.days_since(seen_on) >= 56;
                if is_old { part(max_g, 90) } else { max_g }
            });
            let best = exposure
                .sets
                .iter()
                .filter_map(|set| foretold_g(exercise, set, old))
                .max();
            let Some(best) = best else { continue };
            let new = old.map_or(best, |old| {
                let mixed = (u64::from(old) * 70 + u64::from(best) * 30) / 100;
                u32::try_from(mixed).unwrap_or(u32::MAX).min(part(old, 105))
            });
            known = Some((new, exposure.day));
        }
        known
    }
}

/// A lift whose load is all that is lifted, and which is not about speed or the way.
fn is_a_lift(exercise: &Exercise) -> bool {
    let is_lift = exercise.pattern.is_strength() && !matches!(exercise.pattern, Pattern::Power | Pattern::Carry);
    is_lift && !exercise.is_timed() && exercise.body_mass_percent == 0
}

/// The maximum that one set foretells: the lower of two formulas, with the repetitions in reserve.
pub(super) fn foretold_g(exercise: &Exercise, set: &PerformedSet, old: Option<u32>) -> Option<u32> {
    let (reps, rpe, load) = (set.reps?, set.rpe?, set.load_kg.filter(|load| load.g() > 0)?);
    let is_machine = exercise.is_possible_with(&[Equipment::Machine]);
    let most = if is_machine { 12 } else { 10 };
    let is_heavy_enough = old.is_none_or(|old| load.g() >= part(old, 50));
    if !(1..=most).contains(&reps) || rpe.tenths() < 60 || !is_heavy_enough {
        return None;
    }
    let to_failure = f64::from(reps) + 10.0 - rpe.value();
    let kg = epley(load.kg(), to_failure)?.min(brzycki(load.kg(), to_failure)?);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most twice 2000 kg"
    )]
    let grams = (kg * 1000.0 + 1e-6) as u32;
    Some(grams)
}

/// So many percent in whole grams, rounded down.
fn part(grams: u32, percent: u64) -> u32 {
    u32::try_from(u64::from(grams) * percent / 100).unwrap_or(u32::MAX)
}
