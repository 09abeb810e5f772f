//! What stands in for an exercise.

use std::collections::BTreeSet;

use training::{
    athlete::{Condition, Region},
    catalogue::{Catalogue, Exercise, Obstacle},
};

#[test]
fn no_substitute_is_stopped_by_what_it_is_for() {
    for exercise in Catalogue::builtin().iter() {
        for substitution in &exercise.substitutes {
            let because = substitution.because;
            let instead: Vec<&Exercise> = Catalogue::builtin().instead(exercise, because).collect();
            assert_eq!(instead.len(), substitution.ids.len(), "{}: {because:?}", exercise.id);
            for other in instead {
                assert!(!because.stops(other), "{} for {because:?} of {}", other.id, exercise.id);
                assert_ne!(other.id, exercise.id, "{because:?}");
            }
            let distinct: BTreeSet<_> = substitution.ids.iter().collect();
            assert_eq!(distinct.len(), substitution.ids.len(), "{}: {because:?}", exercise.id);
        }
    }
}

#[test]
fn whatever_stops_an_exercise_there_is_something_else_to_do() {
    let conditions = Condition::ALL.iter().map(|&condition| Obstacle::Condition(condition));
    let regions = Region::ALL.iter().map(|&region| Obstacle::Region(region));
    let general: Vec<Obstacle> = conditions.chain(regions).collect();
    for exercise in Catalogue::builtin().iter() {
        let gear = exercise.equipment.iter().flatten().map(|&gear| Obstacle::Gear(gear));
        let obstacles = general.iter().copied().chain(gear);
        for obstacle in obstacles.filter(|obstacle| obstacle.stops(exercise)) {
            let instead = Catalogue::builtin().instead(exercise, obstacle).count();
            assert!(instead > 0, "{}: {obstacle:?}", exercise.id);
        }
    }
}

#[test]
fn without_equipment_only_curls_grip_and_shrugs_lead_to_nothing() {
    let nowhere: BTreeSet<&str> = Catalogue::builtin()
        .iter()
        .filter(|exercise| exercise.pattern.is_strength() && !exercise.is_possible_with(&[]))
        .filter(|exercise| {
            let mut instead = exercise.substitutes_with(&[]).into_iter();
            !instead.any(|id| {
                Catalogue::builtin()
                    .get(id)
                    .is_some_and(|other| other.is_possible_with(&[]))
            })
        })
        .map(|exercise| exercise.id.as_str())
        .collect();
    let lifted = [
        "barbell-curl",
        "cable-band-curl",
        "concentration-curl",
        "drag-curl",
        "dumbbell-curl",
        "goblet-curl",
        "hammer-curl",
        "machine-preacher-curl",
        "plate-pinch-carry",
        "reverse-curl",
        "shrug",
        "wrist-curl",
    ];
    assert_eq!(nowhere, lifted.into());
}
