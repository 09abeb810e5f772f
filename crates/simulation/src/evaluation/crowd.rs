//! Many athletes at once, with the results in the order of the grid.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::Serialize;
use training::day::TrainingDay;

use super::{Error, Outcome, lived};
use crate::{
    invariant::{Tally, Thoroughness},
    person,
};

/// Whose seasons are lived, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// The grid's seed.
    pub seed: u64,
    /// How many athletes.
    pub athletes: u64,
    /// The first training day.
    pub from: TrainingDay,
    /// Days of each season.
    pub days: u32,
    /// How often the costly checks are made.
    pub thoroughness: Thoroughness,
    /// Threads; 0 for as many as there are cores. The result does not depend on it.
    pub threads: usize,
}

/// What the crowd's seasons showed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Evaluated {
    /// What held.
    pub tally: Tally,
    /// What the gate found in the planner's sessions, by rule.
    pub findings: BTreeMap<String, u64>,
    /// Minutes of the build sessions as a share of the time there was, in percent.
    pub used_percent: Vec<f64>,
    /// What came of each season, in the order of the grid.
    pub outcomes: Vec<Outcome>,
}

/// Lives the seasons of a crowd; `lived` is called after each of them.
///
/// # Errors
/// When no threads can be started.
pub fn evaluate(crowd: &Crowd, after_each: &(dyn Fn() + Sync)) -> Result<Evaluated, Error> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(crowd.threads).build()?;
    let of = |index| {
        let person = person::of_grid(crowd.seed, index, crowd.from);
        let lived = lived::with_planner(&person, (crowd.from, crowd.days), crowd.thoroughness);
        after_each();
        lived
    };
    let seasons: Vec<_> = pool.install(|| (0..crowd.athletes).into_par_iter().map(of).collect());
    let mut all = Evaluated::default();
    for (outcome, watched) in seasons {
        all.outcomes.push(outcome);
        all.tally.add(watched.tally);
        all.used_percent.extend(watched.used_percent);
        for (rule, times) in watched.findings {
            *all.findings.entry(rule).or_default() += times;
        }
    }
    Ok(all)
}
