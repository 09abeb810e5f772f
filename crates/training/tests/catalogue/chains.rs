//! How exercises follow each other.

use std::collections::BTreeSet;

use training::catalogue::{Catalogue, Exercise, ExerciseId};

/// Every exercise that can follow, through any number of steps.
fn all_harder(from: &Exercise) -> BTreeSet<&ExerciseId> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Exercise> = vec![from];
    while let Some(exercise) = open.pop() {
        let new = Catalogue::builtin()
            .harder(exercise)
            .filter(|next| found.insert(&next.id));
        open.extend(new);
    }
    found
}

#[test]
fn every_chain_runs_from_easy_to_hard_and_never_back() {
    for exercise in Catalogue::builtin().iter() {
        let id = &exercise.id;
        for harder in Catalogue::builtin().harder(exercise) {
            assert!(exercise.level <= harder.level, "{id} > {}", harder.id);
            assert!(harder.easier.contains(id), "{id} > {}", harder.id);
        }
        for easier in Catalogue::builtin().easier(exercise) {
            assert!(easier.harder.contains(id), "{} > {id}", easier.id);
        }
        let neighbours = [&exercise.easier, &exercise.harder];
        let found = Catalogue::builtin().easier(exercise).count() + Catalogue::builtin().harder(exercise).count();
        assert_eq!(neighbours.map(Vec::len).iter().sum::<usize>(), found, "{id}");
        assert!(!all_harder(exercise).contains(id), "{id} follows itself");
    }
}

#[test]
fn every_exercise_has_an_easier_or_a_harder_one() {
    let alone: Vec<&str> = Catalogue::builtin()
        .iter()
        .filter(|exercise| exercise.easier.is_empty() && exercise.harder.is_empty())
        .map(|exercise| exercise.id.as_str())
        .collect();
    assert_eq!(alone, ["tibialis-raise"], "nothing else trains the front of the shin");
}
