//! I11: who is older, or has a condition more, may never do what the same athlete without it may not.
//!
//! The same session is examined for both, as it is and blown up, and the limits that the gate names are compared; and
//! the session that is planned for the more careful athlete must pass for the other.

use std::collections::BTreeMap;

use training::{
    athlete::{Condition, Sex},
    gate::{Finding, Verdict, examine},
    planner::PlanInput,
    quantity::Rpe,
    session::Session,
};

use super::{Invariant, past::age, trial::Trial};

/// Years that are added.
const YEARS: i16 = 10;
/// Rules whose limit is the most that is allowed.
const CAPS: [&str; 12] = [
    "V2", "V3", "V4", "V5", "V8", "V11", "V12", "V16", "V17", "V18", "V19", "V20",
];

pub(super) fn try_older_or_ill(trial: &mut Trial<'_>) {
    let given = trial.input.athlete.clone();
    let blown = blown_up(trial.session);
    let free = (examine(trial.session, trial.input), examine(&blown, trial.input));
    for change in ["older", "hypertension", "pregnancy", "not cleared"] {
        if !apply(change, trial.input) {
            continue;
        }
        let careful = (examine(trial.session, trial.input), examine(&blown, trial.input));
        let planned = trial.plan();
        let own = examine(&planned, trial.input);
        trial.input.athlete.clone_from(&given);
        let found = compared(&free.0, &careful.0)
            .and_then(|()| compared(&free.1, &careful.1))
            .and_then(|()| passes(&own, &examine(&planned, trial.input)));
        trial.note(Invariant::I11, found.map_err(|what| (change, what)));
    }
}

/// Makes the athlete one who must be more careful; false when they cannot be.
fn apply(change: &str, input: &mut PlanInput) -> bool {
    let years = age(&input.athlete, input.training_day);
    let athlete = &mut input.athlete;
    match change {
        "older" => match (athlete.birth_year, years) {
            (Some(birth), Some(18..)) => athlete.birth_year = Some(birth - YEARS),
            _ => return false,
        },
        "hypertension" if !athlete.conditions.contains(&Condition::Hypertension) => {
            athlete.conditions.push(Condition::Hypertension);
        }
        "pregnancy" if athlete.sex != Sex::Male && !athlete.conditions.contains(&Condition::Pregnancy) => {
            athlete.conditions.push(Condition::Pregnancy);
        }
        "not cleared" if athlete.screening.is_some_and(|screening| screening.cleared) => athlete.screening = None,
        _ => return false,
    }
    true
}

/// Twice the sets, two points harder, half as heavy again: enough to meet most caps.
fn blown_up(session: &Session) -> Session {
    let mut blown = session.clone();
    for planned in blown.blocks.iter_mut().flat_map(|block| &mut block.exercises) {
        for set in &mut planned.sets {
            set.target_rpe = set.target_rpe.map(|rpe| Rpe::from_tenths(rpe.tenths() + 20));
            set.seconds = set.seconds.map(|seconds| (seconds * 2).min(36_000));
        }
        let twice = planned.sets.clone();
        planned.sets.extend(twice);
        planned.sets.truncate(20);
    }
    blown.target_rpe = blown.target_rpe.map(|rpe| Rpe::from_tenths(rpe.tenths() + 20));
    blown
}

/// What the free athlete may not do, the careful one may not either, and no limit is higher.
fn compared(free: &Verdict, careful: &Verdict) -> Result<(), String> {
    let lowest = |verdict: &Verdict| {
        let mut limits: BTreeMap<(String, String), f64> = BTreeMap::new();
        for finding in verdict
            .findings
            .iter()
            .filter(|finding| CAPS.contains(&finding.rule.as_str()))
        {
            let limit = limits
                .entry((finding.rule.clone(), finding.at.clone()))
                .or_insert(f64::INFINITY);
            *limit = limit.min(finding.limit);
        }
        limits
    };
    let careful = lowest(careful);
    for ((rule, at), limit) in lowest(free) {
        match careful.get(&(rule.clone(), at.clone())) {
            None => return Err(format!("{rule} at {at} forbids it to the free athlete alone")),
            Some(other) if *other > limit => return Err(format!("{rule} at {at} rises from {limit} to {other}")),
            Some(_) => {}
        }
    }
    Ok(())
}

/// What is planned for the careful athlete breaks no cap of the free one that it keeps for its own athlete.
fn passes(own: &Verdict, free: &Verdict) -> Result<(), String> {
    let broken = free.findings.iter().find(|finding| {
        let is_own = |other: &Finding| other.rule == finding.rule && other.at == finding.at;
        CAPS.contains(&finding.rule.as_str()) && !own.findings.iter().any(is_own)
    });
    broken.map_or(Ok(()), |finding| {
        Err(format!(
            "the careful athlete's session breaks {} for the free one: {}",
            finding.rule, finding.text
        ))
    })
}
