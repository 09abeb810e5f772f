//! V8, V9, V10: exertion, repetitions, sets, rests, and who may go near a maximum.

use training::{
    athlete::{Condition, Experience},
    catalogue::{Exercise, Tempo},
    quantity::Rpe,
    session::PlannedSet,
    strength::chart_percent,
};

use super::{
    Case,
    Follows::{Block, Repair},
    Found,
};

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    for planned in case.planned() {
        if let Some(exercise) = planned.exercise {
            for (at, set) in planned.sets() {
                exertion(case, exercise, set, &at, found);
            }
        }
        if planned.is_strength() {
            for (at, set) in planned.work() {
                let (few, many) = (set.reps == Some(0), set.reps.is_some_and(|reps| reps > 30));
                found.note_if(few || many, 9, Repair, &at);
                found.note_if(set.rest_s < least_rest_s(case, set), 9, Repair, &at);
                found.note_if(is_a_long_strain(case, set), 9, Repair, &at);
                found.note_if(is_near_a_maximum(case, set), 10, Block, &at);
            }
            let most = if case.experience() == Experience::Beginner {
                4
            } else {
                6
            };
            found.note_if(planned.work().count() > most, 9, Repair, &planned.at);
        }
    }
}

/// V8, in tenths: the cap of safety blocks, the cap of experience is mended.
fn exertion(case: &Case<'_>, exercise: &Exercise, set: &PlannedSet, at: &str, found: &mut Found) {
    let Some(rpe) = set.target_rpe.map(|rpe| rpe.tenths()) else {
        return;
    };
    if rpe > safety_cap(case) {
        found.note(8, Block, at);
        return;
    }
    let free_weights = case.by_experience([80, 90, 95]);
    let others = case.by_experience([80, 100, 100]);
    let cap = if is_free_weight_compound(exercise) {
        free_weights
    } else {
        others
    };
    found.note_if(rpe > cap, 8, Repair, at);
}

fn is_free_weight_compound(exercise: &Exercise) -> bool {
    let is_free = matches!(exercise.tempo, Tempo::FreeWeight | Tempo::Power);
    is_free && !exercise.pattern.is_isolation()
}

pub(super) fn safety_cap(case: &Case<'_>) -> u8 {
    let athlete = &case.input.athlete;
    let mut cap = 100;
    for (holds, most) in [
        (athlete.needs_caution(), 60),
        (case.is_minor(), 70),
        (case.is_older(), 80),
        (athlete.conditions.contains(&Condition::Hypertension), 70),
        (athlete.conditions.contains(&Condition::Pregnancy), 60),
    ] {
        if holds {
            cap = cap.min(most);
        }
    }
    cap
}

/// The share of the maximum that a loaded set stands for, by the chart; unsaid, it goes to the last repetition.
fn percent(set: &PlannedSet) -> Option<f64> {
    set.load_kg?;
    chart_percent(u32::from(set.reps?), set.target_rpe.unwrap_or(Rpe::from_tenths(100)))
}

fn least_rest_s(case: &Case<'_>, set: &PlannedSet) -> u16 {
    let has_pressure = case.input.athlete.conditions.contains(&Condition::Hypertension);
    if percent(set).is_some_and(|percent| percent >= 85.0) {
        120
    } else if has_pressure {
        90
    } else {
        30
    }
}

/// No holds above half a minute with high blood pressure.
fn is_a_long_strain(case: &Case<'_>, set: &PlannedSet) -> bool {
    let has_pressure = case.input.athlete.conditions.contains(&Condition::Hypertension);
    has_pressure && set.seconds.is_some_and(|seconds| seconds > 30)
}

fn is_near_a_maximum(case: &Case<'_>, set: &PlannedSet) -> bool {
    let athlete = &case.input.athlete;
    let least = if athlete.conditions.contains(&Condition::Hypertension) {
        8
    } else if case.is_minor() {
        6
    } else if may_go_near(case) {
        1
    } else {
        3
    };
    let few = set.reps.is_some_and(|reps| reps < least);
    let heavy = percent(set).is_some_and(|percent| percent >= 90.0);
    few || heavy && !may_go_near(case)
}

/// Advanced, or intermediate with eight weeks of history; and nothing speaks for care.
fn may_go_near(case: &Case<'_>) -> bool {
    let eight_weeks = case
        .trained_days()
        .first()
        .is_some_and(|&day| case.today.days_since(day) >= 56);
    let experienced = match case.experience() {
        Experience::Beginner => false,
        Experience::Intermediate => eight_weeks,
        Experience::Advanced => true,
    };
    let athlete = &case.input.athlete;
    experienced && !case.is_minor() && athlete.conditions.is_empty() && !athlete.needs_caution()
}
