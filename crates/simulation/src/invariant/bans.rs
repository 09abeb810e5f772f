//! I3: nothing that equipment, health, pain or the athlete forbid, wherever it stands in the session.

use training::{
    athlete::{Athlete, Condition, Equipment, Region, Severity},
    catalogue::{Catalogue, Exercise, Flag},
    day::TrainingDay,
    gate::strains,
    planner::PlanInput,
    session::SessionKind,
};

use super::{Invariant, past::age, watch::Look};
use crate::season::gear::equipment_on;

pub(super) fn look(look: &mut Look<'_>) {
    let input = look.input;
    if age(&input.athlete, input.training_day).is_some_and(|age| age < 13) {
        let found = if look.session.kind == SessionKind::Rest {
            Ok(())
        } else {
            Err(("child", "a plan for one person below 13".to_owned()))
        };
        return look.note(Invariant::I3, found);
    }
    let equipment = equipment_on(input, input.training_day);
    let spared = spared(input);
    let planned = look.session.blocks.iter().flat_map(|block| &block.exercises);
    let mut found = Ok(());
    for planned in planned {
        let id = &planned.exercise_id;
        let why = match Catalogue::builtin().get(id) {
            None => Some("unknown exercise"),
            Some(_) if input.athlete.never.iter().flatten().any(|never| never == id) => Some("never wanted"),
            Some(exercise) => forbids(&input.athlete, input.training_day, equipment, &spared, exercise),
        };
        if let Some(why) = why {
            found = Err((why, id.to_string()));
        }
    }
    look.note(Invariant::I3, found);
}

/// Why the exercise is not for this athlete on this day; `None` when nothing that is beyond doubt speaks against it.
pub(super) fn forbids(
    athlete: &Athlete,
    day: TrainingDay,
    equipment: &[Equipment],
    spared: &[Region],
    exercise: &Exercise,
) -> Option<&'static str> {
    let older = age(athlete, day).is_some_and(|age| age >= 65);
    let pregnant = athlete.conditions.contains(&Condition::Pregnancy);
    let pressure = athlete.conditions.contains(&Condition::Hypertension);
    let cautious = athlete.birth_year.is_none() || athlete.screening.is_none_or(|screening| !screening.cleared);
    let has = |flag| exercise.has(flag);
    if !exercise.is_possible_with(equipment) {
        Some("equipment missing")
    } else if exercise.strains.iter().any(|region| spared.contains(region)) {
        Some("strains a spared region")
    } else if has(Flag::Impact) && (cautious || older || pregnant) {
        Some("impact")
    } else if has(Flag::HighSkill) && (cautious || pregnant) {
        Some("high skill")
    } else if (has(Flag::Supine) || has(Flag::Prone)) && pregnant {
        Some("lying in pregnancy")
    } else if has(Flag::HeadDown) && (pressure || pregnant) {
        Some("head down")
    } else {
        None
    }
}

/// What forbids the exercise on any morning: what is never wanted, and all that the gate takes away for a limitation
/// included. What the athlete could do at all is measured by this, and the programmes to compare with keep to it.
pub(crate) fn forbids_for_good(
    athlete: &Athlete,
    day: TrainingDay,
    equipment: &[Equipment],
    exercise: &Exercise,
) -> Option<&'static str> {
    if athlete.never.iter().flatten().any(|never| *never == exercise.id) {
        return Some("never wanted");
    }
    let mut limitations = athlete.limitations.iter();
    if limitations.any(|limitation| strains(exercise, limitation.region, limitation.severity)) {
        return Some("strains a limited region");
    }
    forbids(athlete, day, equipment, &[], exercise)
}

/// Regions with a moderate or severe limitation, or a pain of 4 and more this morning.
pub(super) fn spared(input: &PlanInput) -> Vec<Region> {
    let mut spared = limited(&input.athlete);
    let today = input
        .biometrics
        .iter()
        .filter(|day| day.training_day == input.training_day);
    let answers = today.filter_map(|day| day.check_in.as_ref());
    let pain = answers.flat_map(|answers| &answers.pain).filter(|pain| pain.level >= 4);
    spared.extend(pain.map(|pain| pain.region));
    spared
}

/// Regions with a moderate or severe limitation.
pub(crate) fn limited(athlete: &Athlete) -> Vec<Region> {
    let limitations = athlete.limitations.iter();
    let told = limitations.filter(|limitation| limitation.severity != Severity::Mild);
    told.map(|limitation| limitation.region).collect()
}
