//! V11, V12, V14, V22, V23: hard days, training days, and the load of weeks.

use crate::{
    gate::{
        case::Case,
        findings::{At, Findings, au, count},
        limits,
    },
    load,
    session::SessionKind,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    hard_days(case, findings);
    if !case.is(SessionKind::Recovery) {
        training_days(case, findings);
    }
    week_load(case, findings);
    monotony(case, findings);
    ratio(case, findings);
}

/// V11: hard days in a row.
fn hard_days(case: &Case<'_>, findings: &mut Findings) {
    let (days, limit) = (
        case.standing.hard_in_a_row + 1,
        limits::hard_days_in_a_row(case.experience()),
    );
    if days > limit && case.record.is_hard(case.survey.rpe, case.survey.load_mau) {
        let text = format!("{days} hard days in a row are more than {limit}.");
        findings.block("V11", At::Whole, (count(days), count(limit)), text);
    }
}

/// V12: training days in a row, and in seven.
fn training_days(case: &Case<'_>, findings: &mut Findings) {
    let experience = case.experience();
    let measured = [
        (
            case.standing.trained_in_a_row + 1,
            limits::days_in_a_row(experience),
            "in a row",
        ),
        (
            case.standing.trained_in_six + 1,
            limits::days_in_seven(experience),
            "in seven",
        ),
    ];
    for (days, limit, which) in measured.into_iter().filter(|&(days, limit, _)| days > limit) {
        let text = format!("{days} training days {which} are more than {limit}.");
        findings.block("V12", At::Whole, (count(days), count(limit)), text);
    }
}

/// V14: the week's load against the usual loading week's.
fn week_load(case: &Case<'_>, findings: &mut Findings) {
    let (most, least) = limits::USUAL_WEEKS;
    let weeks = || case.standing.loading.iter().take(most).map(|week| week.load_mau);
    let count = weeks().map(|_| 1).sum::<u64>();
    let sum: u64 = weeks().sum();
    let is_enough = case.standing.loading.len() >= least && sum >= limits::USUAL_WEEK_MAU * count;
    if !is_enough || case.survey.load_mau == 0 {
        return;
    }
    let week = case.standing.week.load_mau.saturating_add(case.survey.load_mau);
    let passes = |percent: u64| week.saturating_mul(100 * count) > sum.saturating_mul(percent);
    let limit = |percent: u64| au(sum * percent / (100 * count));
    let experience = case.experience();
    let (warn, block) = (
        limits::week_load_warn_percent(experience),
        limits::week_load_block_percent(experience),
    );
    let text = |percent: u64| {
        let (week, limit) = (au(week), limit(percent));
        format!("The week comes to {week} AU; {limit} would be {percent} % of the usual.")
    };
    if passes(block) {
        findings.block("V14", At::Whole, (au(week), limit(block)), text(block));
    } else if passes(warn) {
        findings.warn("V14", At::Whole, (au(week), limit(warn)), text(warn));
    }
}

/// V22: a week of equal days that is also above the weeks before (Foster 1998).
fn monotony(case: &Case<'_>, findings: &mut Findings) {
    let before = case.record.daily_mau(6 + 7 * limits::MONOTONY_WEEKS);
    let daily: Vec<f64> = before.iter().chain([&case.survey.load_mau]).map(exact_au).collect();
    let Some((weeks, week)) = daily.split_last_chunk::<7>() else {
        return;
    };
    let Some(days) = load::Week::of(week) else { return };
    let mean = weeks.iter().sum::<f64>() / f64::from(limits::MONOTONY_WEEKS);
    let is_monotonous = days.is_constant() || days.monotony().is_some_and(|monotony| monotony > limits::MONOTONY);
    if is_monotonous && days.load_au > mean {
        let monotony = days.monotony().unwrap_or(limits::MONOTONY_OF_EQUAL_DAYS);
        let text = "The week's days are nearly equal in load, and its load is above the last six weeks' mean.";
        findings.warn("V22", At::Whole, (monotony, limits::MONOTONY), text);
    }
}

/// V23: this week against the month; told, never more.
fn ratio(case: &Case<'_>, findings: &mut Findings) {
    let (acute, chronic) = limits::LOAD_RATIO_DAYS;
    let days = case.standing.daily_mau.iter();
    if days.len() < chronic {
        return;
    }
    let daily: Vec<f64> = days.chain([&case.survey.load_mau]).map(exact_au).collect();
    let ratio = load::smoothed_ratio(&daily, acute, chronic).and_then(|ratio| ratio.ratio());
    if let Some(ratio) = ratio.filter(|&ratio| ratio > limits::LOAD_RATIO) {
        let text = format!("The last days weigh {ratio:.2} times the last four weeks.");
        findings.warn("V23", At::Whole, (ratio, limits::LOAD_RATIO), text);
    }
}

/// Milli-AU as AU with their thousandths.
fn exact_au(mau: &u64) -> f64 {
    f64::from(u32::try_from(*mau).unwrap_or(u32::MAX)) / 1000.0
}
