//! The gate: the one safety validator that every session passes, whoever made it.
//!
//! It believes nothing that a session says about itself: minutes and load are worked out anew. It knows the athlete,
//! the history and the morning, and it names every broken rule with its place. A rule *blocks*, or can be *repaired*,
//! or *warns*. `V…` are the rules of the training-science sheet, `D…` those of the document itself.

mod advice;
mod allowance;
mod case;
mod findings;
mod lift;
pub(crate) mod limits;
mod repair;
mod rules;
mod standing;
mod survey;
mod verdict;
mod wording;

pub use advice::{Advice, AdviceId, StopSign, advice, stop_signs};
pub use allowance::strains;
pub(crate) use allowance::{Allowance, Ban};
pub use repair::{REPAIRS, Repaired, repair};
pub use verdict::{Finding, RuleSeverity, Verdict};

use crate::{catalogue::Catalogue, planner::PlanInput, record::Record, session::Session};
use case::Case;
use findings::{Findings, Found};
use standing::Standing;

/// Examines a session for the athlete and the day of `input`.
#[must_use]
pub fn examine(session: &Session, input: &PlanInput) -> Verdict {
    let (record, allowance) = (Record::of(input), Allowance::of(input));
    Gate::of(&record, &allowance).examine(session)
}

/// The gate on one day, for as many sessions as it takes: what it asks of the history is worked out once.
#[derive(Debug)]
pub(crate) struct Gate<'a> {
    record: &'a Record<'a>,
    allowance: &'a Allowance<'a>,
    standing: Standing,
}

impl<'a> Gate<'a> {
    /// The gate of the record's day, for what the allowance leaves of it.
    pub(crate) fn of(record: &'a Record<'a>, allowance: &'a Allowance<'a>) -> Self {
        Self {
            record,
            allowance,
            standing: Standing::of(record),
        }
    }

    /// What the gate says of the session.
    pub(crate) fn examine(&self, session: &Session) -> Verdict {
        Verdict {
            findings: self.found(session).into_iter().map(Finding::from).collect(),
            advice: self.allowance.advice().map(Advice::from),
        }
    }

    fn catalogue(&self) -> &Catalogue {
        self.record.catalogue()
    }

    fn found(&self, session: &Session) -> Vec<Found> {
        let mut findings = Findings::default();
        rules::examine(&self.case(session), &mut findings);
        findings.sorted()
    }

    fn case<'s>(&'s self, session: &'s Session) -> Case<'s> {
        Case::of(session, self.catalogue(), self.record, &self.standing, self.allowance)
    }
}
