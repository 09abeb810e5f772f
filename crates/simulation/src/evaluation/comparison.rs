//! The planner beside other programmes, lived by the same persons with the same luck.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Outcome;
use crate::{programme::Kind, statistics::Estimate};

/// One programme's means with their 95 % confidence intervals.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Performance in the last four weeks against the first day, in percent.
    pub gain_percent: Estimate,
    /// Persons of a hundred whose gain is smaller than the error of one test.
    pub non_responders_percent: Estimate,
    /// Days a year on which illness or injury forbade training.
    pub days_lost: Estimate,
    /// Injuries a year.
    pub injuries: Estimate,
    /// Sessions a year that the gate refuses.
    pub blocked: Estimate,
    /// Findings a year that the gate would mend.
    pub repairs: Estimate,
    /// Deload weeks a year.
    pub deloads: Estimate,
    /// Minutes trained a week.
    pub minutes_a_week: Estimate,
    /// Points of gain behind the oracle, person by person.
    pub regret: Estimate,
}

/// All programmes' seasons, each list in the order of the grid.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The outcomes by programme.
    pub outcomes: BTreeMap<Kind, Vec<Outcome>>,
}

impl Comparison {
    /// The programme's means; `None` when it was not lived.
    #[must_use]
    pub fn of(&self, kind: Kind) -> Option<Summary> {
        let outcomes = self.outcomes.get(&kind)?;
        let estimate = |value: fn(&Outcome) -> f64| Estimate::of(&outcomes.iter().map(value).collect::<Vec<_>>());
        Some(Summary {
            gain_percent: estimate(|outcome| outcome.gain_percent),
            non_responders_percent: estimate(|outcome| if outcome.is_non_responder { 100.0 } else { 0.0 }),
            days_lost: estimate(|outcome| outcome.days_lost),
            injuries: estimate(|outcome| outcome.injuries),
            blocked: estimate(|outcome| outcome.blocked),
            repairs: estimate(|outcome| outcome.repairs),
            deloads: estimate(|outcome| outcome.deloads),
            minutes_a_week: estimate(|outcome| outcome.minutes_a_week),
            regret: self.regret(outcomes),
        })
    }

    fn regret(&self, outcomes: &[Outcome]) -> Estimate {
        let Some(oracle) = self.outcomes.get(&Kind::Oracle) else {
            return Estimate::default();
        };
        let pairs = oracle.iter().zip(outcomes);
        Estimate::of(
            &pairs
                .map(|(best, this)| best.gain_percent - this.gain_percent)
                .collect::<Vec<_>>(),
        )
    }
}
