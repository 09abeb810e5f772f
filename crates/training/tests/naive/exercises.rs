//! V1: every exercise exists, can be done with what is there, and is not taken away from this athlete.

use training::{
    athlete::{Condition, Severity},
    catalogue::{Exercise, Flag},
};

use super::{Case, Follows::Block, Found, body::takes_away};

/// Pain of the morning that spares a region like a moderate limitation, and like a severe one.
const PAIN: u8 = 4;
const GREAT_PAIN: u8 = 7;

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    let is_child = case.age().is_some_and(|age| age < 13);
    found.note_if(is_child, 1, Block, "");
    for planned in case.planned() {
        let is_possible = planned.exercise.is_some_and(|exercise| is_possible(case, exercise));
        found.note_if(!is_possible, 1, Block, &planned.at);
    }
}

fn is_possible(case: &Case<'_>, exercise: &Exercise) -> bool {
    let (there, _) = case.gear();
    let is_unwanted = case.input.athlete.never.iter().flatten().any(|id| *id == exercise.id);
    exercise.is_possible_with(there) && !is_unwanted && !is_unsafe(case, exercise) && !is_spared(case, exercise)
}

fn is_unsafe(case: &Case<'_>, exercise: &Exercise) -> bool {
    let suffers = |condition: Condition| case.input.athlete.conditions.contains(&condition);
    let mut bad = vec![];
    if case.input.athlete.needs_caution() || case.is_older() {
        bad.extend([Flag::Impact, Flag::HighSkill]);
    }
    if suffers(Condition::Pregnancy) {
        bad.extend([Flag::Impact, Flag::HighSkill, Flag::Supine, Flag::Prone, Flag::HeadDown]);
    }
    if suffers(Condition::Hypertension) {
        bad.push(Flag::HeadDown);
    }
    bad.into_iter().any(|flag| exercise.has(flag))
}

fn is_spared(case: &Case<'_>, exercise: &Exercise) -> bool {
    let limited = case.input.athlete.limitations.iter();
    let mut spared: Vec<_> = limited
        .map(|limitation| (limitation.region, limitation.severity))
        .collect();
    for check_in in case.check_ins_on(case.today) {
        for pain in &check_in.pain {
            if pain.level >= GREAT_PAIN {
                spared.push((pain.region, Severity::Severe));
            } else if pain.level >= PAIN {
                spared.push((pain.region, Severity::Moderate));
            }
        }
    }
    spared
        .into_iter()
        .any(|(region, severity)| takes_away(exercise, region, severity))
}
