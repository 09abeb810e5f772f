//! What can be trained with little, and what is said of the rest.

use std::collections::BTreeSet;

use training::{
    athlete::Equipment,
    catalogue::{Catalogue, Exercise, Muscle},
};

#[test]
fn every_weekly_target_has_three_exercises_with_any_one_equipment_or_is_a_stated_gap() {
    let targets: [(&str, &[Muscle]); 12] = [
        ("chest", &[Muscle::Chest]),
        ("back", &[Muscle::Lats, Muscle::UpperBack]),
        ("front_delts", &[Muscle::FrontDelts]),
        ("side_delts", &[Muscle::SideDelts]),
        ("rear_delts", &[Muscle::RearDelts]),
        ("triceps", &[Muscle::Triceps]),
        ("biceps", &[Muscle::Biceps]),
        ("quads", &[Muscle::Quads]),
        ("hamstrings", &[Muscle::Hamstrings]),
        ("glutes", &[Muscle::Glutes]),
        ("calves", &[Muscle::Calves]),
        ("abs", &[Muscle::Abs]),
    ];
    let mut gaps = BTreeSet::new();
    for with in Equipment::ALL.iter().map(std::slice::from_ref).chain([&[][..]]) {
        for (name, muscles) in targets {
            let serves = |exercise: &&Exercise| {
                exercise.pattern.is_strength()
                    && exercise.is_possible_with(with)
                    && exercise.primary.iter().any(|muscle| muscles.contains(muscle))
            };
            if Catalogue::builtin().iter().filter(serves).count() < 3 {
                gaps.insert((name.to_owned(), word(with.first())));
            }
        }
    }
    assert_eq!(gaps, stated_gaps());
}

/// The equipment's word in documents; `-` for none.
fn word(equipment: Option<&Equipment>) -> String {
    equipment.map_or("-".to_owned(), |equipment| {
        serde_json::to_value(equipment).unwrap().as_str().unwrap().to_owned()
    })
}

fn stated_gaps() -> BTreeSet<(String, String)> {
    let lines = include_str!("../../data/gaps.table").lines();
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1);
    let mut gaps = BTreeSet::new();
    for row in rows {
        let [muscle, with, why] = row.split('|').map(str::trim).collect::<Vec<_>>().try_into().unwrap();
        assert!(why.len() > 20, "{muscle}: a gap has a reason");
        gaps.extend(with.split(' ').map(|with| (muscle.to_owned(), with.to_owned())));
    }
    gaps
}
