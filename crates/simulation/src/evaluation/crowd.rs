//! Many athletes at once, with the results in the order of the grid.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use training::{day::TrainingDay, planner::plan};

use super::{Comparison, Error, Outcome, lived};
use crate::{
    invariant::{Tally, Thoroughness},
    person,
    programme::Kind,
    scorecard::{self, Card, Scores},
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
    /// True when the programmes to compare with are lived too, and the planner's are scored.
    pub is_compared: bool,
    /// Threads; 0 for as many as there are cores. The result does not depend on it.
    pub threads: usize,
}

/// What the crowd's seasons showed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evaluated {
    /// What held.
    pub tally: Tally,
    /// What the gate found in the planner's sessions, by rule.
    pub findings: BTreeMap<String, u64>,
    /// Build sessions by the share of the time there was that they use, in whole percent.
    pub used_percent: BTreeMap<u16, u64>,
    /// What came of each season with each programme.
    pub comparison: Comparison,
    /// How complete each programme is; empty when that was not asked.
    pub cards: Vec<Card>,
}

/// Lives the seasons of a crowd; `lived` is called after each of them.
///
/// # Errors
/// When no threads can be started.
pub fn evaluate(crowd: &Crowd, after_each: &(dyn Fn() + Sync)) -> Result<Evaluated, Error> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(crowd.threads).build()?;
    let programmes: &[Kind] = if crowd.is_compared { &Kind::ALL[1..] } else { &[] };
    let of = |index| {
        let person = person::of_grid(crowd.seed, index, crowd.from);
        let time = (crowd.from, crowd.days);
        let (outcome, watched) = lived::watched(&person, plan, time, crowd.thoroughness);
        let others = programmes
            .iter()
            .map(|&kind| (kind, lived::with_programme(&person, time, kind)));
        let others: Vec<(Kind, Outcome)> = others.collect();
        let card = crowd.is_compared.then(|| scorecard::card(&person, crowd.from));
        after_each();
        (outcome, watched, others, card)
    };
    let seasons: Vec<_> = pool.install(|| (0..crowd.athletes).into_par_iter().map(of).collect());
    let mut all = Evaluated::default();
    for (outcome, watched, others, card) in seasons {
        all.cards.extend(card);
        all.tally.add(watched.tally);
        for (percent, times) in watched.used_percent {
            *all.used_percent.entry(percent).or_default() += times;
        }
        for (rule, times) in watched.findings {
            *all.findings.entry(rule).or_default() += times;
        }
        for (kind, outcome) in std::iter::once((Kind::Planner, outcome)).chain(others) {
            all.comparison.outcomes.entry(kind).or_default().push(outcome);
        }
    }
    Ok(all)
}

impl Evaluated {
    /// What the cards come to; `None` without any.
    #[must_use]
    pub fn scores(&self) -> Option<Scores> {
        (!self.cards.is_empty()).then(|| scorecard::scores(&self.cards))
    }

    /// The middle share of the time that build sessions use, in percent; `None` without any.
    #[must_use]
    pub fn median_used_percent(&self) -> Option<u16> {
        let all: u64 = self.used_percent.values().sum();
        let mut before = 0;
        self.used_percent.iter().find_map(|(&percent, &times)| {
            before += times;
            (before * 2 >= all).then_some(percent)
        })
    }
}
