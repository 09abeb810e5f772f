//! What the gate lets through of a model's session, and what the model is told otherwise.

use training::{
    gate::{Finding, RuleSeverity},
    outlook::Outlook,
    planner::PlanInput,
    session::Session,
};

use super::{TryOutcome, reply::Reply, snapshot::allowed};

/// Rules that are mended without asking the model again: what frames a session, not what it asks of a body. Rests that
/// are too short (V9), a warm-up or cool-down that is missing (V25), and what a document says of itself (D1, D2, D5).
const SMALL: [&str; 5] = ["V9", "V25", "D1", "D2", "D5"];

/// What the gate says of a model's session.
#[derive(Debug)]
pub(super) enum Judged {
    /// It passes as it is.
    Sound(Session),
    /// It passes after it was mended of this.
    Mended(Session, Vec<Finding>),
    /// It breaks these rules.
    Unsafe(Vec<Finding>),
}

/// Judges a session. A rule that the model was told of and breaks again is not mended: it will not be taught.
pub(super) fn judged(mut session: Session, outlook: &Outlook<'_>, told: &[Finding]) -> Judged {
    outlook.restate(&mut session);
    let found = outlook.examine(&session).findings;
    let broken: Vec<Finding> = found
        .into_iter()
        .filter(|finding| finding.severity != RuleSeverity::Warn)
        .collect();
    let repaired = outlook.repair(&session);
    if repaired.replaced || !outlook.examine(&repaired.session).passes() {
        return Judged::Unsafe(broken);
    }
    if repaired.repairs.is_empty() {
        return Judged::Sound(repaired.session);
    }
    let is_small = |finding: &Finding| SMALL.contains(&finding.rule.as_str());
    let was_told = |finding: &Finding| told.iter().any(|told| told.rule == finding.rule);
    let mut great = repaired.repairs.iter().filter(|finding| !is_small(finding));
    let is_first = told.is_empty();
    if great.clone().next().is_some() && (is_first || great.any(was_told)) {
        return Judged::Unsafe(broken);
    }
    Judged::Mended(repaired.session, repaired.repairs)
}

/// What each of these texts comes to as a model's first answer for the day of `input`; nobody is asked.
#[must_use]
pub fn weighed<'t>(input: &PlanInput, texts: impl IntoIterator<Item = &'t str>) -> Vec<Result<Session, TryOutcome>> {
    let outlook = Outlook::of(input);
    let (allowed, phase) = (allowed(input), outlook.plan().phase);
    let catalogue = outlook.record().catalogue();
    let weigh = |text| {
        let reply = Reply::read(text, &allowed).map_err(|unreadable| unreadable.outcome)?;
        match judged(reply.session(phase, catalogue), &outlook, &[]) {
            Judged::Sound(session) | Judged::Mended(session, _) => Ok(session),
            Judged::Unsafe(_) => Err(TryOutcome::Unsafe),
        }
    };
    texts.into_iter().map(weigh).collect()
}
