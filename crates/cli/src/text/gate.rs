//! What the gate says, as text.

use std::fmt::Write as _;

use training::{
    catalogue::Catalogue,
    gate::{Finding, RuleSeverity, Verdict},
};

use crate::command::{Answer, Mended};

/// The findings a line each, what follows from them, and the mended session if it was asked for.
pub(crate) fn gate(answer: &Answer, catalogue: &Catalogue) -> String {
    let mut out = format!("{}  {}\n", answer.training_day, in_a_word(answer));
    out += &findings(&answer.verdict);
    if let Some(mended) = &answer.repaired {
        out += &repaired(mended, catalogue);
    }
    out
}

const fn in_a_word(answer: &Answer) -> &'static str {
    let is_sound = answer.verdict.findings.is_empty();
    match (answer.passes, answer.repairable) {
        (false, _) => "blocked",
        (true, _) if is_sound => "passes",
        (true, true) => "passes, with what follows",
        (true, false) => "passes, but nothing is left of it when it is mended",
    }
}

fn findings(verdict: &Verdict) -> String {
    let mut out = String::new();
    for Finding {
        rule,
        severity,
        at,
        measured,
        limit,
        text,
    } in &verdict.findings
    {
        let severity = match severity {
            RuleSeverity::Warn => "warns",
            RuleSeverity::Repair => "mends",
            RuleSeverity::Block => "blocks",
        };
        let place = if at.is_empty() { "session" } else { at };
        let _ = writeln!(out, "  {rule:<4}{severity:<7}{place}: {text} ({measured} of {limit})");
    }
    if let Some(advice) = &verdict.advice {
        let _ = writeln!(out, "  {}", advice.text);
    }
    out
}

fn repaired(mended: &Mended, catalogue: &Catalogue) -> String {
    let mut out = String::from("\nMended\n");
    out += &super::session(&mended.session, catalogue);
    out + &findings(&mended.verdict)
}
