//! The invariants as a table for a terminal.

use std::fmt::Write as _;

use super::Report;

/// One line an invariant, with kinds and examples under those that do not hold.
#[must_use]
pub fn table(report: &Report) -> String {
    let mut out = String::new();
    for (invariant, judged) in &report.invariants {
        let verdict = match (judged.count.checked, judged.holds) {
            (0, _) => "not asked",
            (_, true) => "holds",
            (_, false) => "BROKEN",
        };
        let _ = writeln!(
            out,
            "{:<4} {verdict:<9} {:>9} asked {:>7} broken {:>8.3} %  {}",
            format!("{invariant:?}"),
            judged.count.checked,
            judged.count.broken,
            judged.held_percent,
            judged.statement
        );
        for (kind, times) in &judged.count.kinds {
            let _ = writeln!(out, "     {times:>8} {kind}");
        }
        for example in &judged.count.examples {
            let _ = writeln!(
                out,
                "              simulate --grid {}:{} on {}: {}",
                report.seed, example.athlete, example.training_day, example.what
            );
        }
    }
    if let Some(median) = report.median_used_percent {
        let _ = writeln!(
            out,
            "build sessions use {median} % of the time there is, as the middle one"
        );
    }
    let findings: Vec<String> = report
        .findings
        .iter()
        .map(|(rule, times)| format!("{rule} {times}"))
        .collect();
    let found = if findings.is_empty() {
        "nothing".to_owned()
    } else {
        findings.join(", ")
    };
    let _ = writeln!(out, "the gate found in the planner's sessions: {found}");
    out
}
