//! Strength by muscle: it grows with the root of the weekly sets, towards a limit, and sets cost some for days.

use training::catalogue::Exercise;

use super::{MUSCLES, TARGET_GROUPS, Traits, constants as c, place};
use crate::statistics::mean;

/// A day's work sets by muscle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stimulus {
    sets: [f64; 22],
    worth: [f64; 22],
}

impl Stimulus {
    /// Counts a set with so many repetitions truly left; a helping muscle has half of it (Pelland 2024).
    pub fn add(&mut self, exercise: &Exercise, reps_left: f64) {
        let effort = c::EFFORT
            .iter()
            .find(|&&(up_to, _)| reps_left < up_to)
            .map_or(0.4, |&(_, worth)| worth);
        let helping = exercise
            .secondary
            .iter()
            .filter(|muscle| !exercise.primary.contains(muscle));
        let primary = exercise.primary.iter().map(|&muscle| (muscle, 1.0));
        for (muscle, share) in primary.chain(helping.map(|&muscle| (muscle, 0.5))) {
            self.sets[place(muscle)] += share;
            self.worth[place(muscle)] += share * effort;
        }
    }
}

impl Stimulus {
    /// So many times as many sets.
    pub fn scale(&mut self, share: f64) {
        self.sets
            .iter_mut()
            .chain(&mut self.worth)
            .for_each(|sets| *sets *= share);
    }
}

/// Every muscle's state.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    now: [f64; 22],
    cost: [f64; 22],
    weekly_sets: [f64; 22],
    weekly_worth: [f64; 22],
    idle_days: [u32; 22],
    kept_cost: f64,
    kept_week: f64,
}

impl Strength {
    pub(super) fn new(traits: &Traits) -> Self {
        Self {
            now: [1.0; 22],
            cost: [0.0; 22],
            weekly_sets: [0.0; 22],
            weekly_worth: [0.0; 22],
            idle_days: [0; 22],
            kept_cost: libm::exp(-1.0 / traits.muscle_fatigue_days),
            kept_week: libm::exp(-1.0 / 7.0),
        }
    }

    /// Lets one day's sets act.
    pub fn live(&mut self, stimulus: &Stimulus, traits: &Traits) {
        for muscle in 0..MUSCLES.len() {
            let (sets, worth) = (stimulus.sets[muscle], stimulus.worth[muscle]);
            self.weekly_sets[muscle] = self.weekly_sets[muscle] * self.kept_week + sets;
            self.weekly_worth[muscle] = self.weekly_worth[muscle] * self.kept_week + worth;
            self.cost[muscle] = (self.cost[muscle] + sets * traits.set_cost).min(c::MOST_COST) * self.kept_cost;
            self.idle_days[muscle] = if sets > 0.0 { 0 } else { self.idle_days[muscle] + 1 };
            self.now[muscle] = (self.now[muscle] * (1.0 + self.growth(muscle, traits))).max(c::LEAST_STRENGTH);
        }
    }

    /// A day's growth of a muscle as a share.
    fn growth(&self, muscle: usize, traits: &Traits) -> f64 {
        if self.idle_days[muscle] > c::DECAY_AFTER_DAYS {
            return -c::DECAY_A_WEEK / 7.0;
        }
        // A leaky sum of equal days holds a little more than a week of them.
        let week = 7.0 * (1.0 - self.kept_week);
        let sets = self.weekly_sets[muscle] * week;
        if sets < 0.1 {
            return 0.0;
        }
        let effort = self.weekly_worth[muscle] / self.weekly_sets[muscle];
        let beyond = (sets / traits.most_sets - 1.0).clamp(0.0, 1.0);
        let left = 1.0 - self.now[muscle] / traits.most_strength;
        traits.weekly_gain / 7.0 * libm::sqrt(sets / c::SCALE_SETS) * effort * left * (1.0 - beyond)
    }

    /// What the exercise's muscles can do today, the rested first day being 1.
    #[must_use]
    pub fn of(&self, exercise: &Exercise) -> f64 {
        let today: Vec<f64> = exercise
            .primary
            .iter()
            .map(|&muscle| self.today(place(muscle)))
            .collect();
        mean(&today)
    }

    /// How much fatigue costs the muscle at this place of the row today, as a share.
    #[must_use]
    pub fn cost(&self, muscle: usize) -> f64 {
        self.cost.get(muscle).copied().unwrap_or(0.0)
    }

    fn today(&self, muscle: usize) -> f64 {
        self.now[muscle] * (1.0 - self.cost[muscle])
    }

    /// The mean of the target groups today against the first day, in percent.
    #[must_use]
    pub fn gain_percent(&self) -> f64 {
        let muscles = TARGET_GROUPS.iter().flat_map(|group| group.muscles);
        let today: Vec<f64> = muscles.map(|&muscle| self.today(place(muscle))).collect();
        (mean(&today) - 1.0) * 100.0
    }
}
