//! Collects what the rules find.

use super::{Finding, RuleSeverity, Verdict};

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Notes a broken rule: where, what was measured against which limit, and one sentence.
    pub(super) fn note(
        &mut self,
        rule: &str,
        severity: RuleSeverity,
        at: &str,
        (measured, limit): (f64, f64),
        text: impl Into<String>,
    ) {
        self.0.push(Finding {
            rule: rule.to_owned(),
            severity,
            at: at.to_owned(),
            measured,
            limit,
            text: text.into(),
        });
    }

    /// In the order of the rules' numbers, the document's own rules last.
    pub(super) fn into_verdict(mut self) -> Verdict {
        self.0.sort_by_key(|finding| order(&finding.rule));
        Verdict { findings: self.0 }
    }
}

fn order(rule: &str) -> (bool, u8) {
    let number = rule.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(u8::MAX);
    (!rule.starts_with('V'), number)
}
