//! V20, V29: what the morning leaves of the day.

use crate::{
    catalogue::{Exercise, Flag, Pattern},
    gate::{
        advice::AdviceId,
        case::Case,
        findings::{At, Findings, au},
        limits,
        survey::Line,
    },
    quantity::Rpe,
    readiness::Level,
    record::is_high,
    session::PlannedSet,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    match case.allowance.level() {
        Level::Red => red(case, findings),
        Level::Amber => amber(case, findings),
        Level::Unknown | Level::Green => {}
    }
    illness(case, findings);
    if case.allowance.only_easy() {
        only_easy(case, findings);
    }
}

/// V20: nothing but easy movement on a red morning.
fn red(case: &Case<'_>, findings: &mut Findings) {
    exertion(case, limits::EASY_MAX_RPE, "V20", "this morning", findings);
    for (line, place, set) in sets(case) {
        let at = At::Set(line.block, line.place, place);
        if set.zone.is_some_and(|zone| zone >= limits::HIGH_ZONE) {
            let zone = set.zone.unwrap_or(0);
            findings.block(
                "V20",
                at,
                (zone.into(), 1.0),
                "This morning allows no endurance above zone 1.",
            );
        }
        let few = set.reps.filter(|&reps| reps <= limits::RED_REPS);
        if let Some(reps) = few.filter(|_| line.exercise.pattern.is_strength()) {
            let least = limits::RED_REPS + 1;
            let text = format!("{reps} repetitions test a maximum; this morning allows none.");
            findings.block("V20", at, (reps.into(), least.into()), text);
        }
    }
    let is_too_much = |exercise: &Exercise| exercise.has(Flag::Impact) || is_high(exercise);
    for line in case.survey.lines.iter().filter(|line| is_too_much(line.exercise)) {
        let text = format!(
            "{} jumps, lands or is done hard; this morning allows neither.",
            line.exercise.name
        );
        findings.block("V20", At::Exercise(line.block, line.place), (1.0, 0.0), text);
    }
}

/// V20: no set harder than RPE 7 on an amber morning.
fn amber(case: &Case<'_>, findings: &mut Findings) {
    exertion(case, limits::AMBER_MAX_RPE, "V20", "this morning", findings);
    every_set(case, limits::AMBER_MAX_RPE, "V20", findings);
}

/// V29: none while ill or with a symptom, half of the usual load in the days after.
fn illness(case: &Case<'_>, findings: &mut Findings) {
    if let Some(advice) = case
        .allowance
        .must_rest()
        .filter(|&advice| advice != AdviceId::UnderAge)
    {
        findings.block("V29", At::Whole, (1.0, 0.0), refusal(advice));
    }
    let (Some(days), Some(mean)) = (case.allowance.after_illness(), case.standing.own_mean_mau) else {
        return;
    };
    let limit = (mean * limits::AFTER_ILLNESS_PERCENT / 100).max(limits::AFTER_ILLNESS_FLOOR_MAU);
    if case.survey.load_mau > limit {
        let text = format!(
            "{days} days after an illness, {} AU are too much.",
            au(case.survey.load_mau)
        );
        findings.block("V29", At::Whole, (au(case.survey.load_mau), au(limit)), text);
    }
}

const fn refusal(advice: AdviceId) -> &'static str {
    match advice {
        AdviceId::BloodPressure => "With blood pressure this high there is no training.",
        AdviceId::ChestPain | AdviceId::Fainting | AdviceId::BreathlessAtRest => {
            "With this symptom there is no training until it is gone and looked at."
        }
        _ => "There is no training until 24 hours without symptoms.",
    }
}

/// V29: raised blood pressure leaves easy endurance and mobility.
fn only_easy(case: &Case<'_>, findings: &mut Findings) {
    exertion(case, limits::EASY_MAX_RPE, "V29", "today's blood pressure", findings);
    every_set(case, limits::EASY_MAX_RPE, "V29", findings);
    for (line, place, set) in sets(case) {
        if let Some(zone) = set.zone.filter(|&zone| zone > 1) {
            let at = At::Set(line.block, line.place, place);
            findings.block(
                "V29",
                at,
                (zone.into(), 1.0),
                "Today's blood pressure allows zone 1 alone.",
            );
        }
    }
    let suits = |pattern| matches!(pattern, Pattern::Conditioning | Pattern::Mobility);
    let is_easy = |exercise: &Exercise| suits(exercise.pattern) && !is_high(exercise);
    for line in case.survey.lines.iter().filter(|line| !is_easy(line.exercise)) {
        let text = format!(
            "{} is more than easy movement; today's blood pressure allows no more.",
            line.exercise.name
        );
        findings.block("V29", At::Exercise(line.block, line.place), (1.0, 0.0), text);
    }
}

fn exertion(case: &Case<'_>, most: u8, rule: &'static str, why: &str, findings: &mut Findings) {
    let (rpe, limit) = (case.survey.rpe, Rpe::from_tenths(most));
    if rpe > limit {
        let text = format!("RPE {} is above {}, which {why} allows.", rpe.value(), limit.value());
        findings.block(rule, At::Whole, (rpe.value(), limit.value()), text);
    }
}

fn every_set(case: &Case<'_>, most: u8, rule: &'static str, findings: &mut Findings) {
    let limit = Rpe::from_tenths(most);
    for (line, place, set) in sets(case) {
        if let Some(rpe) = set.target_rpe.filter(|&rpe| rpe > limit) {
            let text = format!("RPE {} is above {} for today.", rpe.value(), limit.value());
            let at = At::Set(line.block, line.place, place);
            findings.block(rule, at, (rpe.value(), limit.value()), text);
        }
    }
}

fn sets<'a>(case: &'a Case<'_>) -> impl Iterator<Item = (&'a Line<'a>, usize, &'a PlannedSet)> {
    let sets = |line: &'a Line<'_>| line.planned.sets.iter().enumerate();
    case.survey
        .lines
        .iter()
        .flat_map(move |line| sets(line).map(move |(place, set)| (line, place, set)))
}
