//! V30: after a time without training everything starts lighter.

use crate::{
    gate::{
        case::Case,
        findings::{At, Findings, count},
        lift::Lift,
        limits,
        survey::Line,
    },
    session::PlannedSet,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    let (sets, limit) = (usize::from(case.survey.work_sets), sets_limit(case));
    if let Some(limit) = limit.filter(|&limit| sets > limit) {
        let text = format!("{sets} work sets are more than {limit}, after so long without training.");
        findings.mend("V30", At::Whole, (count(sets), count(limit)), text);
    }
    for (line, lift) in case.lifts() {
        for (place, set) in line.planned.sets.iter().enumerate() {
            let at = At::Set(line.block, line.place, place);
            load(lift, set, at, findings);
            if lift.restarts() {
                exertion(set, at, findings);
            }
        }
        if lift.restarts() {
            sets_of_one(line, findings);
        }
    }
}

/// Work sets of the first session after two weeks and more; `None` at any other time.
pub(in crate::gate) fn sets_limit(case: &Case<'_>) -> Option<usize> {
    let returns = case.standing.since_last.is_some_and(|days| days >= limits::RETURN_DAYS);
    returns.then(|| limits::work_sets(case.experience()) / 2)
}

fn load(lift: &Lift<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let (Some(load), Some(limit)) = (set.load_kg, lift.gap_limit()) else {
        return;
    };
    if load > limit {
        let days = lift.gap_days.unwrap_or(0);
        let text = format!("{} kg are too much after {days} days without training.", load.kg());
        findings.mend("V30", at, (load.kg(), limit.kg()), text);
    }
}

fn exertion(set: &PlannedSet, at: At, findings: &mut Findings) {
    let limit = limits::RESTART_MAX_RPE;
    if let Some(rpe) = set.target_rpe.filter(|rpe| rpe.tenths() > limit) {
        let limit = f64::from(limit) / 10.0;
        let text = format!("RPE {} is above {limit} for an exercise that starts anew.", rpe.value());
        findings.mend("V30", at, (rpe.value(), limit), text);
    }
}

fn sets_of_one(line: &Line<'_>, findings: &mut Findings) {
    let (sets, limit) = (line.work().count(), limits::RESTART_SETS);
    if sets > limit {
        let text = format!("{sets} sets are more than {limit} for an exercise that starts anew.");
        findings.mend(
            "V30",
            At::Exercise(line.block, line.place),
            (count(sets), count(limit)),
            text,
        );
    }
}
