//! Exercises of the athlete's own: added, changed, taken away. What was done of one outlasts it.

use serde::Deserialize;
use training::{
    athlete::Equipment,
    catalogue::{ExerciseId, Muscle, OwnExercise, Pattern},
    quantity::Mass,
    refusal::Refusal,
};

use crate::{Engine, Error, Result};

/// The letters that an id takes from a name at most.
const LONGEST_SLUG: usize = 40;

/// An exercise of the athlete's own as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct OwnExerciseDraft {
    /// Its id; a new one is named after its name.
    pub id: Option<ExerciseId>,
    /// The athlete's name for it.
    pub name: String,
    /// Its movement.
    pub pattern: Pattern,
    /// The muscles that it trains.
    pub primary: Vec<Muscle>,
    /// The muscles that help.
    pub secondary: Vec<Muscle>,
    /// Everything that it needs together.
    pub equipment: Vec<Equipment>,
    /// True when one side is trained at a time.
    pub unilateral: bool,
    /// True when it is measured in seconds.
    pub timed: bool,
    /// The smallest rise of the load; absent when no load is counted.
    pub increment_kg: Option<Mass>,
}

impl Engine {
    /// Adds an exercise of the athlete's own, or puts it in the place of the one with its id. Answers its id.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn save_own_exercise(&self, draft: OwnExerciseDraft) -> Result<ExerciseId> {
        let mut athlete = self.athlete().await?;
        let mut all = athlete.own_exercises.take().unwrap_or_default();
        let id = match draft.id.clone() {
            Some(id) => id,
            None => fresh_id(&draft.name, &all)?,
        };
        let exercise = draft.named(id.clone());
        match all.iter_mut().find(|own| own.id == id) {
            Some(own) => *own = exercise,
            None => all.push(exercise),
        }
        athlete.own_exercises = Some(all);
        self.save_athlete(athlete).await?;
        Ok(id)
    }

    /// Takes an exercise of the athlete's own away.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is none with this id.
    pub async fn remove_own_exercise(&self, id: &ExerciseId) -> Result<()> {
        let mut athlete = self.athlete().await?;
        let mut all = athlete.own_exercises.take().unwrap_or_default();
        let before = all.len();
        all.retain(|own| own.id != *id);
        if all.len() == before {
            return Err(refused("id", "is not an exercise of your own"));
        }
        athlete.own_exercises = Some(all).filter(|all| !all.is_empty());
        self.save_athlete(athlete).await
    }
}

impl OwnExerciseDraft {
    fn named(self, id: ExerciseId) -> OwnExercise {
        OwnExercise {
            id,
            name: self.name.trim().to_owned(),
            pattern: self.pattern,
            primary: self.primary,
            secondary: self.secondary,
            equipment: self.equipment,
            unilateral: self.unilateral,
            timed: self.timed,
            increment_kg: self.increment_kg,
        }
    }
}

/// `own-` and the name in plain letters; with a number where that is taken.
fn fresh_id(name: &str, taken: &[OwnExercise]) -> Result<ExerciseId> {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let letters: String = name.to_lowercase().chars().map(plain).take(LONGEST_SLUG).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let slug = if words.is_empty() {
        "exercise".to_owned()
    } else {
        words.join("-")
    };
    let numbered = |number: usize| {
        if number == 1 {
            format!("own-{slug}")
        } else {
            format!("own-{slug}-{number}")
        }
    };
    let is_free = |id: &String| taken.iter().all(|own| own.id.as_str() != id);
    let id = (1..=taken.len() + 1).map(numbered).find(is_free);
    id.and_then(|id| id.parse().ok())
        .ok_or_else(|| refused("name", "cannot be made a name in documents"))
}

fn refused(field: &str, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, message)])
}
