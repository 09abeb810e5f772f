//! The gate: the one safety validator that every session passes, whoever made it.
//!
//! It believes nothing that a session says about itself: minutes and load are worked out anew. It knows the athlete,
//! the history and the morning, and it names every broken rule with its place.

mod allowance;
mod day_rules;
mod document_rules;
mod findings;
pub(crate) mod limits;
mod set_rules;
mod verdict;

pub(crate) use allowance::Allowance;
pub use verdict::{Finding, RuleSeverity, Verdict};

use crate::{planner::PlanInput, session::Session};
use findings::Findings;

/// Examines a session for the athlete and the day of `input`.
///
/// The rules are those of the training-science sheet (`V…`), and of the document itself (`D…`). Rules that need
/// readiness, weekly volume or an estimated maximum are not asked yet.
#[must_use]
pub fn examine(session: &Session, input: &PlanInput) -> Verdict {
    let allowance = Allowance::of(input);
    let mut findings = Findings::default();
    set_rules::examine(session, input, &allowance, &mut findings);
    day_rules::examine(session, input, &allowance, &mut findings);
    document_rules::examine(session, &mut findings);
    findings.into_verdict()
}
