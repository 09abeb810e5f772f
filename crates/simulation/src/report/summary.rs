//! The numbers of an evaluation, ready to be written down.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    evaluation::{Crowd, Evaluated, Summary},
    invariant::{Count, Invariant},
    programme::Kind,
    scorecard::Scores,
};

/// An evaluation as one document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// What it does not show.
    pub caution: &'static str,
    /// The planner's version.
    pub planner_version: u32,
    /// The grid's seed.
    pub seed: u64,
    /// How many athletes.
    pub athletes: u64,
    /// Days of each season.
    pub days: u32,
    /// The first training day.
    pub from: String,
    /// The invariants by their names.
    pub invariants: BTreeMap<Invariant, Judged>,
    /// What the gate found in the planner's sessions, by rule.
    pub findings: BTreeMap<String, u64>,
    /// The middle share of the time that build sessions use, in percent.
    pub median_used_percent: Option<u16>,
    /// Each programme's means.
    pub programmes: BTreeMap<Kind, Summary>,
    /// How complete the programmes are.
    pub scores: Option<Scores>,
}

/// An invariant with its counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judged {
    /// What must hold.
    pub statement: &'static str,
    /// The share that must hold, in percent.
    pub goal_percent: f64,
    /// The share that held, in percent.
    pub held_percent: f64,
    /// True when it held as often as it must.
    pub holds: bool,
    /// The counts.
    #[serde(flatten)]
    pub count: Count,
}

impl Report {
    /// The report of an evaluation.
    #[must_use]
    pub fn of(crowd: &Crowd, evaluated: &Evaluated) -> Self {
        let judged = |invariant: Invariant| {
            let count = evaluated.tally.of(invariant);
            let judged = Judged {
                statement: invariant.statement(),
                goal_percent: invariant.goal_percent(),
                held_percent: count.held_percent(),
                holds: evaluated.tally.holds(invariant),
                count,
            };
            (invariant, judged)
        };
        let programmes = Kind::ALL.into_iter();
        Self {
            caution: super::CAUTION,
            planner_version: training::planner::VERSION,
            seed: crowd.seed,
            athletes: crowd.athletes,
            days: crowd.days,
            from: crowd.from.to_string(),
            invariants: Invariant::ALL.into_iter().map(judged).collect(),
            findings: evaluated.findings.clone(),
            median_used_percent: evaluated.median_used_percent(),
            programmes: programmes
                .filter_map(|kind| Some((kind, evaluated.comparison.of(kind)?)))
                .collect(),
            scores: evaluated.scores(),
        }
    }
}
