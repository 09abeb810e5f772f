//! What stands in for an exercise: of one pattern, or of single exercises.

use std::collections::BTreeMap;

use super::cell::{Cell, Places, TableError};
use crate::catalogue::{Exercise, ExerciseId, Obstacle, Pattern, Substitution};

const COLUMNS: [&str; 3] = ["instead of", "because of", "use"];

/// What is said of whole patterns.
pub(in crate::catalogue) type Usual = BTreeMap<Pattern, Vec<Substitution>>;

/// Reads the substitutes into the exercises, and hands back what is said of whole patterns.
pub(super) fn read(
    file: &'static str,
    text: &str,
    places: &Places,
    exercises: &mut [Exercise],
) -> Result<Usual, TableError> {
    let mut usual = Usual::new();
    let mut said: BTreeMap<usize, Vec<Substitution>> = BTreeMap::new();
    for [instead_of, because_of, ids] in Cell::rows(file, text, COLUMNS)? {
        let ids = read_ids(ids, places, exercises)?;
        let substitutions = because_of.words::<Obstacle>()?.into_iter().map(|because| Substitution {
            because,
            ids: ids.clone(),
        });
        if let Ok(pattern) = instead_of.word::<Pattern>() {
            usual.entry(pattern).or_default().extend(substitutions);
            continue;
        }
        for name in instead_of.names() {
            said.entry(name.place(places)?)
                .or_default()
                .extend(substitutions.clone());
        }
    }
    for (place, exercise) in exercises.iter_mut().enumerate() {
        exercise.substitutes = said.remove(&place).unwrap_or_default();
        exercise.substitutes = resolved(exercise, &usual);
    }
    Ok(usual)
}

/// The exercise's own substitutes, and for every other obstacle those of its pattern.
pub(in crate::catalogue) fn resolved(exercise: &Exercise, usual: &Usual) -> Vec<Substitution> {
    let mut substitutes = exercise.substitutes.clone();
    let usual = usual.get(&exercise.pattern).into_iter().flatten();
    for said in usual.filter(|said| said.because.stops(exercise)) {
        if !substitutes.iter().any(|other| other.because == said.because) {
            substitutes.push(said.clone());
        }
    }
    for substitution in &mut substitutes {
        substitution.ids.retain(|id| *id != exercise.id);
    }
    substitutes.retain(|substitution| !substitution.ids.is_empty());
    substitutes
}

fn read_ids(cell: Cell<'_>, places: &Places, exercises: &[Exercise]) -> Result<Vec<ExerciseId>, TableError> {
    cell.names()
        .map(|name| Ok(exercises[name.place(places)?].id.clone()))
        .collect()
}
