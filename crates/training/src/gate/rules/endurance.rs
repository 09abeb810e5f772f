//! V15, V16, V17, V18: how long, how often hard, how many landings.

use crate::{
    athlete::Sport,
    gate::{
        case::Case,
        findings::{At, Findings, count, minutes},
        limits,
        rules::time::endurance_limit_min,
    },
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    run(case, findings);
    for (sport, name) in [(Sport::Cycling, "Riding"), (Sport::Rowing, "Rowing")] {
        ride(case, sport, name, findings);
    }
    hard_sessions(case, findings);
    landings(case, findings);
}

/// V15: no run much longer than the longest of thirty days (Frandsen 2025).
fn run(case: &Case<'_>, findings: &mut Findings) {
    let (seconds, limit) = (case.survey.endurance.run_s, run_limit_s(case));
    if seconds > limit {
        let measured = (minutes(seconds), f64::from(limit / 60));
        let text = format!("{} minutes of running are more than {}.", measured.0, measured.1);
        findings.mend("V15", At::Whole, measured, text);
    }
}

/// Seconds of running that V15 allows.
pub(in crate::gate) fn run_limit_s(case: &Case<'_>) -> u32 {
    match case.standing.longest.run_s {
        0 => limits::first_run_s(case.experience()),
        longest => percent_of(longest, limits::RUN_PERCENT).max(limits::RUN_FLOOR_S),
    }
}

/// V16: of a ride or row much longer than the longest of thirty days the athlete is told.
fn ride(case: &Case<'_>, sport: Sport, name: &str, findings: &mut Findings) {
    let limit = match case.standing.longest.of(sport) {
        0 => u32::from(endurance_limit_min(case)) * 60,
        longest => percent_of(longest, limits::ride_percent(case.experience())).max(limits::RIDE_FLOOR_S),
    };
    let seconds = case.survey.endurance.of(sport);
    if seconds > limit {
        let measured = (minutes(seconds), f64::from(limit / 60));
        let text = format!("{name} {} minutes is much more than lately.", measured.0);
        findings.warn("V16", At::Whole, measured, text);
    }
}

/// V17: hard endurance sessions in seven days.
fn hard_sessions(case: &Case<'_>, findings: &mut Findings) {
    let (sessions, limit) = (case.standing.high_in_six + 1, limits::high_sessions(case.experience()));
    if case.survey.endurance.is_high && sessions > limit {
        let text = format!("{sessions} hard endurance sessions in seven days are more than {limit}.");
        findings.mend("V17", At::Whole, (count(sessions), count(limit)), text);
    }
}

/// V18: times that the feet land in jumps.
fn landings(case: &Case<'_>, findings: &mut Findings) {
    let (landings, limit) = (case.survey.contacts, limits::ground_contacts(case.experience()));
    if landings > limit {
        let text = format!("{landings} landings are more than {limit} for this training experience.");
        findings.mend("V18", At::Whole, (landings.into(), limit.into()), text);
    }
}

fn percent_of(seconds: u32, percent: u64) -> u32 {
    u32::try_from(u64::from(seconds) * percent / 100).unwrap_or(u32::MAX)
}
