//! V24: an easier week that is due, or running, is easier.

use crate::gate::{
    case::Case,
    findings::{At, Findings, count},
    limits,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    if !case.standing.is_deload {
        return;
    }
    let sets = usize::from(case.survey.work_sets);
    if let Some(limit) = deload_limit(case).filter(|&limit| sets > limit) {
        let text = format!("{sets} work sets are more than {limit}, and an easier week is due.");
        findings.mend("V24", At::Whole, (count(sets), count(limit)), text);
    }
    let most = limits::DELOAD_MAX_RPE;
    for line in &case.survey.lines {
        for (place, set) in line.planned.sets.iter().enumerate() {
            let rpe = set.target_rpe.filter(|rpe| rpe.tenths() > most);
            if let Some(rpe) = rpe {
                let limit = f64::from(most) / 10.0;
                let text = format!("RPE {} is above {limit}, and an easier week is due.", rpe.value());
                findings.mend(
                    "V24",
                    At::Set(line.block, line.place, place),
                    (rpe.value(), limit),
                    text,
                );
            }
        }
    }
}

/// Work sets that a deload leaves; `None` when there are no loading sessions to measure against.
pub(in crate::gate) fn deload_limit(case: &Case<'_>) -> Option<usize> {
    let (sets, sessions) = case.standing.loading_sets;
    let limit = (sets * limits::DELOAD_SETS_PERCENT).checked_div(100 * sessions)?;
    usize::try_from(limit).ok()
}
