//! V6, V7, V27: what is on the bar.

use crate::{
    catalogue::Exercise,
    endurance::HrMaxFormula,
    gate::{
        case::Case,
        findings::{At, Findings},
        lift::Lift,
        survey::Line,
    },
    quantity::Mass,
    session::PlannedSet,
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    for (line, lift) in case.lifts() {
        for (place, set) in line.planned.sets.iter().enumerate() {
            let at = At::Set(line.block, line.place, place);
            heart_rate(case, set, at, findings);
            if let Some(load) = set.load_kg {
                is_makeable(case, line, load, at, findings);
                chart(case, lift, line.exercise, (set, load), at, findings);
                best(lift, load, at, findings);
            }
        }
    }
    for (place, reason) in case.session().reasons.iter().enumerate() {
        if reason.numbers.values().any(|number| !number.is_finite()) {
            findings.block(
                "V27",
                At::Reason(place),
                (0.0, 1.0),
                "A reason holds a number that is none.",
            );
        }
    }
}

/// V6: no heavier than the estimated maximum makes likely, unless it was done.
fn chart(
    case: &Case<'_>,
    lift: &Lift<'_>,
    exercise: &Exercise,
    (set, load): (&PlannedSet, Mass),
    at: At,
    findings: &mut Findings,
) {
    let limit = lift.chart_limit(set, case.experience());
    if let Some(limit) = limit.filter(|&limit| load > limit && !lift.was_done(set, load, exercise, case.record)) {
        let text = format!(
            "{} kg are more than the {} kg that the estimated maximum makes of these repetitions.",
            load.kg(),
            limit.kg()
        );
        findings.mend("V6", at, (load.kg(), limit.kg()), text);
    }
}

/// V7: no more than a step above what was completed.
fn best(lift: &Lift<'_>, load: Mass, at: At, findings: &mut Findings) {
    if let Some(limit) = lift.best_limit().filter(|&limit| load > limit) {
        let text = format!("{} kg are more than a step above the last weeks' best.", load.kg());
        findings.mend("V7", at, (load.kg(), limit.kg()), text);
    }
}

/// V27: a load is one that can be made with what is there.
fn is_makeable(case: &Case<'_>, line: &Line<'_>, load: Mass, at: At, findings: &mut Findings) {
    if load == Mass::ZERO {
        findings.block("V27", at, (0.0, 0.0), "A load of 0 kg is no load.");
        return;
    }
    let (loads, step) = case.allowance.loads_for(line.exercise);
    if !loads.makes(load) {
        let below = loads.at_most(load, step).unwrap_or_default();
        let text = format!("Nothing that is there makes {} kg.", load.kg());
        findings.block("V27", at, (load.kg(), below.kg()), text);
    }
}

/// V27: a heart rate to stay below lies below the highest one (Tanaka 2001).
fn heart_rate(case: &Case<'_>, set: &PlannedSet, at: At, findings: &mut Findings) {
    let (Some(bpm), Some(age)) = (set.max_hr_bpm, case.allowance.age()) else {
        return;
    };
    let highest = HrMaxFormula::Tanaka.max_bpm(f64::from(age));
    if let Some(highest) = highest.filter(|&highest| f64::from(bpm) >= highest) {
        let text = format!("A heart rate of {bpm} is not below the highest one of {highest:.0}.");
        findings.block("V27", at, (bpm.into(), highest), text);
    }
}
