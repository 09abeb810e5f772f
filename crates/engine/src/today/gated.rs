//! What a source proposes, on its way to the athlete: through the gate, mended, and through the gate again.
//!
//! If mending leaves nothing of it, or a rule still blocks it, the planner's session takes its place, and why is kept.

use std::collections::BTreeMap;

use training::{
    gate::{RuleSeverity, Verdict},
    outlook::Outlook,
    planner::PlanInput,
    session::{Reason, Session},
    workout::Source,
};

use crate::{
    Engine, Error, Proposed, Result, SourceError,
    coach::{Asked, Beforehand},
};

/// The rule of the reason that is kept of a session that was set aside.
const RULE: &str = "source.set_aside";

/// A session that has passed the gate.
pub(crate) struct Gated {
    pub(crate) session: Session,
    pub(crate) source: Source,
    /// What another source proposed before it.
    pub(crate) set_aside: Option<SetAside>,
    /// What is known of asking somebody.
    pub(crate) asked: Option<Box<Asked>>,
}

/// What a source proposed, if it came to that, and why it was not taken.
pub(crate) struct SetAside {
    pub(crate) proposed: Option<Session>,
    pub(crate) reason: Reason,
}

impl Engine {
    /// A session that passes the gate: the source's if it does, mended where it can be, else the planner's.
    ///
    /// What a coach was asked `beforehand` comes in the place of the source's.
    pub(super) async fn gated_session(&self, input: &PlanInput, beforehand: Option<Beforehand>) -> Result<Gated> {
        // The planner needs no asking: what it plans from is what the gate looks at.
        let mut proposed = match (beforehand, self.source.source()) {
            (Some(beforehand), _) => Some(beforehand.answer),
            (None, Source::Planner) => None,
            (None, Source::Coach) => Some(self.source.make(input).await),
        };
        let source = Source::Coach;
        let asked = proposed.as_mut().and_then(|proposed| match proposed {
            Ok(Proposed { asked, .. }) | Err(SourceError { asked, .. }) => asked.take(),
        });
        let outlook = Outlook::of(input);
        let set_aside = match proposed.map(|proposed| judged(proposed, &outlook)) {
            Some(Ok(session)) => {
                return Ok(Gated {
                    session,
                    source,
                    set_aside: None,
                    asked,
                });
            }
            Some(Err(set_aside)) => {
                tracing::warn!(
                    ?source,
                    reason = set_aside.reason.rule,
                    "the planner's session stands in"
                );
                Some(*set_aside)
            }
            None => None,
        };
        let session = outlook.plan();
        let verdict = outlook.examine(&session);
        if !verdict.passes() {
            return Err(Error::GateRefused(verdict));
        }
        Ok(Gated {
            session,
            source: Source::Planner,
            set_aside,
            asked,
        })
    }
}

/// The proposed session as the gate lets it through.
fn judged(proposed: Result<Proposed, SourceError>, outlook: &Outlook<'_>) -> Result<Session, Box<SetAside>> {
    let proposed = match proposed {
        Ok(Proposed { session, .. }) => session,
        Err(SourceError { why, .. }) => return Err(set_aside(None, why)),
    };
    let repaired = outlook.repair(&proposed);
    let verdict = outlook.examine(&repaired.session);
    let text = if repaired.replaced {
        "The safety rules left nothing of the coach's session, so the planner's stands in.".to_owned()
    } else if verdict.passes() {
        return Ok(repaired.session);
    } else {
        let rules = blocking(&verdict);
        format!("The coach's session breaks safety rules that cannot be mended ({rules}), so the planner's stands in.")
    };
    Err(set_aside(Some(proposed), text))
}

fn set_aside(proposed: Option<Session>, text: String) -> Box<SetAside> {
    let reason = Reason {
        rule: RULE.to_owned(),
        text,
        exercise_id: None,
        numbers: BTreeMap::new(),
    };
    Box::new(SetAside { proposed, reason })
}

fn blocking(verdict: &Verdict) -> String {
    let blocks = verdict
        .findings
        .iter()
        .filter(|finding| finding.severity == RuleSeverity::Block);
    let mut rules: Vec<&str> = blocks.map(|finding| finding.rule.as_str()).collect();
    rules.dedup();
    rules.join(", ")
}
