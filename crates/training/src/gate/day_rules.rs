//! Rules about the day and the session as a whole: V12, V19, V21, V25, V29.

use super::{Allowance, RuleSeverity, findings::Findings, limits};
use crate::{
    planner::{self, PlanInput},
    record::Record,
    session::{BlockKind, Session, SessionKind},
};

/// Examines the session against the days before it and the athlete's time.
pub(super) fn examine(session: &Session, input: &PlanInput, allowance: &Allowance<'_>, findings: &mut Findings) {
    if session.kind != SessionKind::Rest {
        health(allowance, findings);
        time(session, input, findings);
    }
    if session.kind == SessionKind::Train {
        days(input, findings);
        frame(session, allowance, findings);
    }
}

fn health(allowance: &Allowance<'_>, findings: &mut Findings) {
    if let Some(days) = allowance.ill_days_ago() {
        let text = "There is no training until 24 hours without symptoms.";
        findings.note(
            "V29",
            RuleSeverity::Block,
            "",
            (days.into(), limits::ILL_REST_DAYS.into()),
            text,
        );
    }
    if allowance.is_child() {
        let text = "Below 13 years there is no plan for one person alone.";
        findings.note("V1", RuleSeverity::Block, "", (0.0, limits::MIN_AGE.into()), text);
    }
}

fn days(input: &PlanInput, findings: &mut Findings) {
    let record = Record::of(input);
    let experience = input.athlete.experience;
    let measured = [
        (
            record.trained_in_a_row() + 1,
            limits::days_in_a_row(experience),
            "in a row",
        ),
        (
            record.trained_in_last(6) + 1,
            limits::days_in_seven(experience),
            "in seven",
        ),
    ];
    for (days, limit, which) in measured.into_iter().filter(|&(days, limit, _)| days > limit) {
        let number = |days: usize| f64::from(u32::try_from(days).unwrap_or(u32::MAX));
        let text = format!("{days} training days {which} are more than {limit}.");
        findings.note("V12", RuleSeverity::Block, "", (number(days), number(limit)), text);
    }
}

fn time(session: &Session, input: &PlanInput, findings: &mut Findings) {
    let minutes = planner::minutes(session);
    let longest = limits::session_minutes(input.athlete.experience);
    if minutes > longest {
        let text = format!("{minutes} minutes are more than {longest} for this training experience.");
        findings.note("V19", RuleSeverity::Repair, "", (minutes.into(), longest.into()), text);
    }
    let limit = u32::from(input.athlete.availability.session_minutes) * (100 + limits::OVERTIME_PERCENT) / 100;
    if u32::from(minutes) > limit {
        let text = format!(
            "The session takes {minutes} minutes; the athlete has {}.",
            input.athlete.availability.session_minutes
        );
        findings.note("V21", RuleSeverity::Repair, "", (minutes.into(), limit.into()), text);
    }
}

fn frame(session: &Session, allowance: &Allowance<'_>, findings: &mut Findings) {
    let place = |kind: BlockKind| session.blocks.iter().position(|block| block.kind == kind);
    let work = session
        .blocks
        .iter()
        .position(|block| !matches!(block.kind, BlockKind::WarmUp | BlockKind::CoolDown));
    if place(BlockKind::WarmUp).is_none_or(|warm_up| work.is_some_and(|work| warm_up > work)) {
        findings.note(
            "V25",
            RuleSeverity::Repair,
            "",
            (0.0, 1.0),
            "No warm-up comes before the work.",
        );
    }
    if allowance.needs_cool_down() && place(BlockKind::CoolDown).is_none() {
        findings.note(
            "V25",
            RuleSeverity::Repair,
            "",
            (0.0, 1.0),
            "This athlete needs a cool-down.",
        );
    }
}
