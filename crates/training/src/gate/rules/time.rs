//! V19, V21: how long.

use crate::gate::{
    case::Case,
    findings::{At, Findings},
    limits,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    let minutes = case.survey.minutes;
    let longest = session_limit_min(case);
    if minutes > longest {
        let text = format!("{minutes} minutes are more than {longest} for this training experience.");
        findings.mend("V19", At::Whole, (minutes.into(), longest.into()), text);
    }
    let there = case.allowance.minutes();
    let limit = own_limit_min(case);
    if minutes > limit {
        let text = format!("The session takes {minutes} minutes; the athlete has {there}.");
        findings.mend("V21", At::Whole, (minutes.into(), limit.into()), text);
    }
}

/// V19: minutes of a session by training experience; endurance may be as long as it was, and a tenth more.
pub(in crate::gate) fn session_limit_min(case: &Case<'_>) -> u16 {
    if case.survey.is_endurance() {
        endurance_limit_min(case)
    } else {
        limits::session_minutes(case.experience())
    }
}

/// V19: minutes of an endurance session.
pub(in crate::gate) fn endurance_limit_min(case: &Case<'_>) -> u16 {
    let longest = u32::from(case.standing.longest_endurance_min) * limits::ENDURANCE_PERCENT / 100;
    limits::endurance_minutes(case.experience()).max(u16::try_from(longest).unwrap_or(u16::MAX))
}

/// V21: the athlete's minutes of the day and a tenth.
pub(in crate::gate) fn own_limit_min(case: &Case<'_>) -> u16 {
    let minutes = u32::from(case.allowance.minutes()) * (100 + limits::OVERTIME_PERCENT) / 100;
    u16::try_from(minutes).unwrap_or(u16::MAX)
}
