//! `exercises`: the catalogue with the athlete's own exercises, or one of them.

use serde::de::DeserializeOwned;
use serde_json::Value;
use training::{
    athlete::Equipment,
    catalogue::{Catalogue, Exercise, Pattern},
};

use super::{Outcome, Standpoint, answer};
use crate::{args::Exercises, failure::Failure, text};

pub(super) async fn run(here: &Standpoint, asked: &Exercises) -> Outcome {
    let athlete = here.engine().await?.athlete().await?;
    let catalogue = Catalogue::of(&athlete);
    match &asked.id {
        Some(id) => {
            let exercise = catalogue.named(id);
            let exercise = exercise.ok_or_else(|| Failure::refused("id", "is not an exercise of the catalogue"))?;
            answer(here, exercise, || text::exercise(exercise))
        }
        None => {
            let exercises = suiting(&catalogue, asked)?;
            answer(here, &exercises, || text::exercises(&exercises))
        }
    }
}

fn suiting<'a>(catalogue: &'a Catalogue, asked: &Exercises) -> Outcome<Vec<&'a Exercise>> {
    let pattern = asked.pattern.as_deref().map(|word| pattern(catalogue, word));
    let pattern: Option<Pattern> = pattern.transpose()?;
    let equipment = asked.equipment.as_deref().map(equipment);
    let equipment: Option<Vec<Equipment>> = equipment.transpose()?;
    let moves_so = |exercise: &Exercise| pattern.is_none_or(|pattern| exercise.pattern == pattern);
    let is_possible = |exercise: &Exercise| equipment.as_ref().is_none_or(|there| exercise.is_possible_with(there));
    let exercises = catalogue.iter();
    Ok(exercises
        .filter(|exercise| moves_so(exercise) && is_possible(exercise))
        .collect())
}

fn pattern(catalogue: &Catalogue, word: &str) -> Outcome<Pattern> {
    read(word).ok_or_else(|| {
        let mut patterns: Vec<Pattern> = catalogue.iter().map(|exercise| exercise.pattern).collect();
        patterns.sort_unstable();
        patterns.dedup();
        Failure::refused("pattern", &format!("must be one of {}", text::words(&patterns)))
    })
}

fn equipment(list: &str) -> Outcome<Vec<Equipment>> {
    let words = list.split(',').map(str::trim).filter(|&word| word != "none");
    let refused = || format!("must be none, or some of {}", text::words(Equipment::ALL));
    let read = words.map(|word| read(word).ok_or_else(|| Failure::refused("equipment", &refused())));
    read.collect()
}

/// The term that documents write with this word.
fn read<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_owned())).ok()
}
