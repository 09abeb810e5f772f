//! What exercises are called, and how they are counted.

use std::collections::BTreeMap;

use serde::Serialize;
use training::{
    athlete::Athlete,
    catalogue::{Catalogue, ExerciseId, Flag},
    session::Session,
    workout::PerformedSet,
};

/// What an exercise is called, and how it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ExerciseCard {
    /// Its English name.
    pub name: String,
    /// Its German name.
    pub name_de: String,
    /// True when repetitions are counted for each side.
    pub unilateral: bool,
}

/// What the exercises of sessions and of performed sets are called. One that nobody here knows keeps its id.
pub(crate) fn cards<'s>(
    sessions: impl IntoIterator<Item = &'s Session>,
    performed: &[PerformedSet],
    athlete: &Athlete,
) -> BTreeMap<ExerciseId, ExerciseCard> {
    let blocks = sessions.into_iter().flat_map(|session| &session.blocks);
    let planned = blocks
        .flat_map(|block| &block.exercises)
        .map(|exercise| &exercise.exercise_id);
    let performed = performed.iter().map(|set| &set.exercise_id);
    planned
        .chain(performed)
        .map(|id| (id.clone(), card(id, athlete)))
        .collect()
}

/// What one exercise is called.
pub(crate) fn card(id: &ExerciseId, athlete: &Athlete) -> ExerciseCard {
    if let Some(exercise) = Catalogue::builtin().get(id) {
        return ExerciseCard {
            name: exercise.name.clone(),
            name_de: exercise.name_de.clone(),
            unilateral: exercise.has(Flag::Unilateral),
        };
    }
    let own = athlete.own_exercises.iter().flatten().find(|own| own.id == *id);
    let name = own.map_or_else(|| id.to_string(), |own| own.name.clone());
    ExerciseCard {
        name_de: name.clone(),
        name,
        unilateral: own.is_some_and(|own| own.unilateral),
    }
}
