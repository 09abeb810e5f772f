//! V2, V8, V9, V10: how many sets, how hard, how many repetitions, how much rest.

use crate::{
    athlete::Experience,
    gate::{
        Allowance, RuleSeverity,
        case::Case,
        findings::{At, Findings, count},
        limits,
        survey::Line,
    },
    quantity::Rpe,
    session::{PlannedSet, SetKind},
    strength::chart_percent,
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
    if set.reps == Some(0) {
        findings.mend("V9", at, (0.0, 1.0), "A set of no repetitions is none.");
    }
    let longest = case.allowance.max_hold_s();
    if let Some(seconds) = set.seconds.filter(|&seconds| seconds > longest) {
        let text = format!("A hold of {seconds} s is longer than {longest} s.");
        findings.mend("V9", at, (seconds.into(), longest.into()), text);
    }
}

/// V9: rest after a work set.
fn rest(case: &Case<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let least = least_rest_s(set, case.allowance);
    if set.rest_s < least {
        let text = format!("{} s of rest are fewer than {least} s.", set.rest_s);
        findings.mend("V9", at, (set.rest_s.into(), least.into()), text);
    }
}

/// The shortest rest after this work set; longer after a heavy one.
pub(in crate::gate) fn least_rest_s(set: &PlannedSet, allowance: &Allowance<'_>) -> u16 {
    let is_heavy = percent(set).is_some_and(|percent| percent >= limits::HEAVY_PERCENT);
    let least = if is_heavy { limits::MIN_REST_HEAVY_S } else { 0 };
    least.max(allowance.min_rest_s())
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
        Experience::Intermediate => case.standing.trained_for >= limits::NEAR_MAXIMUM_AFTER_DAYS,
        Experience::Advanced => true,
    };
    let least = case.allowance.min_reps().max(if may { 1 } else { limits::MIN_REPS });
    if let Some(reps) = set.reps.filter(|&reps| reps < least) {
        let text = format!("{reps} repetitions are fewer than {least}.");
        findings.block("V10", at, (reps.into(), least.into()), text);
    }
    let careful = !may || case.allowance.min_reps() > 1;
    let near = limits::NEAR_MAXIMUM_PERCENT;
    if let Some(percent) = percent(set).filter(|&percent| careful && percent >= near) {
        let text = format!("The load is {percent:.0} % of the maximum; {near} % test it.");
        findings.block("V10", at, (percent, near), text);
    }
}

/// The share of the maximum that a loaded set stands for, by repetitions and target (RTS chart, 4.5).
fn percent(set: &PlannedSet) -> Option<f64> {
    set.load_kg?;
    chart_percent(u32::from(set.reps?), set.target_rpe.unwrap_or(Rpe::from_tenths(100)))
}
