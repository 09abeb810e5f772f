//! V2, V8, V9, V10: how many sets, how hard, how many repetitions, how much rest.

use crate::{
    athlete::Experience,
    gate::{
        RuleSeverity,
        case::Case,
        findings::{At, Findings, count},
        limits,
        survey::Line,
    },
    session::{PlannedSet, SetKind},
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    let sets = usize::from(case.survey.work_sets);
    let limit = limits::work_sets(case.experience());
    if sets > limit {
        let text = format!("{sets} work sets are more than {limit} for this training experience.");
        findings.mend("V2", At::Whole, (count(sets), count(limit)), text);
    }
    for line in &case.survey.lines {
        for (place, set) in line.planned.sets.iter().enumerate() {
            let at = At::Set(line.block, line.place, place);
            exertion(case, line, set, at, findings);
            if set.kind == SetKind::Work && line.exercise.pattern.is_strength() {
                amount(case, set, at, findings);
                rest(case, set, at, findings);
                maximum(case, set, at, findings);
            }
        }
        if line.exercise.pattern.is_strength() {
            sets_of_one(case, line, findings);
        }
    }
}

/// V8: beyond what is safe blocks, beyond what experience allows is lowered.
fn exertion(case: &Case<'_>, line: &Line<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let Some(rpe) = set.target_rpe else { return };
    let (usual, safe) = (case.allowance.max_rpe(line.exercise), case.allowance.safe_rpe());
    if rpe.tenths() > usual {
        let limit = f64::from(usual) / 10.0;
        let severity = if rpe.tenths() > safe {
            RuleSeverity::Block
        } else {
            RuleSeverity::Repair
        };
        let text = format!("RPE {} is above {limit}.", rpe.value());
        findings.note("V8", severity, at, (rpe.value(), limit), text);
    }
}

/// V9: repetitions of a set, seconds of a hold.
fn amount(case: &Case<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let most = limits::MAX_REPS;
    if let Some(reps) = set.reps.filter(|&reps| reps > most) {
        let text = format!("{reps} repetitions are more than {most}.");
        findings.mend("V9", at, (reps.into(), most.into()), text);
    }
    let longest = case.allowance.max_hold_s();
    if let Some(seconds) = set.seconds.filter(|&seconds| seconds > longest) {
        let text = format!("A hold of {seconds} s is longer than {longest} s.");
        findings.mend("V9", at, (seconds.into(), longest.into()), text);
    }
}

/// V9: rest after a work set, longer after a heavy one.
fn rest(case: &Case<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let heavy = set.load_kg.is_some() && to_failure(set).is_some_and(|reps| reps <= limits::HEAVY_REPS_TO_FAILURE);
    let least = if heavy { limits::MIN_REST_HEAVY_S } else { 0 };
    let least = least.max(case.allowance.min_rest_s());
    if set.rest_s < least {
        let text = format!("{} s of rest are fewer than {least} s.", set.rest_s);
        findings.mend("V9", at, (set.rest_s.into(), least.into()), text);
    }
}

/// V9: sets of one exercise.
fn sets_of_one(case: &Case<'_>, line: &Line<'_>, findings: &mut Findings) {
    let (sets, limit) = (line.work().count(), limits::sets_per_exercise(case.experience()));
    if sets > limit {
        let text = format!("{sets} sets of one exercise are more than {limit}.");
        findings.mend(
            "V9",
            At::Exercise(line.block, line.place),
            (count(sets), count(limit)),
            text,
        );
    }
}

/// V10: nobody tests a maximum without the years for it.
fn maximum(case: &Case<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let may = match case.experience() {
        Experience::Beginner => false,
        Experience::Intermediate => case.standing.known_days >= limits::NEAR_MAXIMUM_AFTER_DAYS,
        Experience::Advanced => true,
    };
    let least = case.allowance.min_reps().max(if may { 1 } else { limits::MIN_REPS });
    if let Some(reps) = set.reps.filter(|&reps| reps < least) {
        let text = format!("{reps} repetitions are fewer than {least}.");
        findings.block("V10", at, (reps.into(), least.into()), text);
    }
    let careful = !may || case.allowance.min_reps() > 1;
    let near = limits::NEAR_MAXIMUM_REPS_TO_FAILURE;
    if let Some(reps) = to_failure(set).filter(|&reps| careful && set.load_kg.is_some() && reps <= near) {
        let text = "The load is 90 % of the maximum or more.";
        findings.block("V10", at, (reps.into(), near.into()), text);
    }
}

/// Repetitions done and left in reserve together, which tell the share of the maximum (RTS chart, 4.5).
fn to_failure(set: &PlannedSet) -> Option<u16> {
    let reserve = set.target_rpe.map_or(0, |rpe| 10 - rpe.tenths().div_ceil(10));
    set.reps.map(|reps| reps.saturating_add(u16::from(reserve)))
}
