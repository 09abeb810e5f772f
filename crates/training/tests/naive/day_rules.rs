//! V18, V20, V24: landings, the morning's readiness, and the easier week.

use training::{
    catalogue::Flag,
    readiness::{Level, Readiness},
};

use super::{
    Case,
    Follows::{Block, Repair},
    Found,
    endurance::is_intense,
    planned::Planned,
};

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    landings(case, found);
    morning(case, found);
    easier_week(case, found);
}

/// V18.
fn landings(case: &Case<'_>, found: &mut Found) {
    let mut landings = 0;
    for planned in case.planned() {
        let (contacts, sides) = planned.exercise.map_or((0, 1), |exercise| {
            (u32::from(exercise.ground_contacts), exercise.sides())
        });
        for (_, set) in planned.sets() {
            landings += contacts * sides * u32::from(set.reps.unwrap_or(0));
        }
    }
    found.note_if(landings > case.by_experience([60, 100, 120]), 18, Repair, "");
}

/// V20.
fn morning(case: &Case<'_>, found: &mut Found) {
    // Of what nobody knows nothing can be said; it is blocked as it is.
    let known = || case.planned().into_iter().filter(|planned| planned.exercise.is_some());
    let level = Readiness::of(&case.input.biometrics, case.today).level;
    match level {
        Level::Red => {
            found.note_if(case.exertion_today() > 40, 20, Block, "");
            for planned in known() {
                red(&planned, found);
            }
        }
        Level::Amber => {
            found.note_if(case.exertion_today() > 70, 20, Block, "");
            for planned in known() {
                for (at, set) in planned.sets() {
                    let hard = set.target_rpe.is_some_and(|rpe| rpe.tenths() > 70);
                    found.note_if(hard, 20, Block, &at);
                }
            }
        }
        Level::Unknown | Level::Green => {}
    }
}

fn red(planned: &Planned<'_>, found: &mut Found) {
    let lands = planned.exercise.is_some_and(|exercise| exercise.has(Flag::Impact));
    let intense = planned.exercise.is_some_and(is_intense);
    found.note_if(lands || intense, 20, Block, &planned.at);
    for (at, set) in planned.sets() {
        let in_zone = set.zone.is_some_and(|zone| zone >= 2);
        let few = planned.is_strength() && set.reps.is_some_and(|reps| reps <= 3);
        found.note_if(in_zone || few, 20, Block, &at);
    }
}

/// V24.
fn easier_week(case: &Case<'_>, found: &mut Found) {
    if !case.is_deload() {
        return;
    }
    for planned in case.planned().into_iter().filter(|planned| planned.exercise.is_some()) {
        for (at, set) in planned.sets() {
            let hard = set.target_rpe.is_some_and(|rpe| rpe.tenths() > 70);
            found.note_if(hard, 24, Repair, &at);
        }
    }
    let sets = case.work_today().len();
    let usual = case.usual_work_sets();
    let many = usual.is_some_and(|(sum, count)| sets * count * 10 > sum * 7);
    found.note_if(many, 24, Repair, "");
}
