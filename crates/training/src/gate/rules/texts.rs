//! V28: what the session's texts must not say.

use crate::gate::{
    case::Case,
    findings::{At, Findings},
    wording::{Taboo, taboo},
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    let session = case.session();
    say(&session.title, At::Field("title"), findings);
    for (place, reason) in session.reasons.iter().enumerate() {
        say(&reason.text, At::Reason(place), findings);
    }
}

fn say(text: &str, at: At, findings: &mut Findings) {
    let text = match taboo(text) {
        None => return,
        Some(Taboo::Diagnosis) => "The text makes a diagnosis.",
        Some(Taboo::Dose) => "The text gives a drug, or the dose of a drug or supplement.",
        Some(Taboo::ThroughPain) => "The text asks to go on in spite of pain or illness.",
        Some(Taboo::Diet) => "The text asks for a starvation diet.",
    };
    findings.block("V28", at, (1.0, 0.0), text);
}
