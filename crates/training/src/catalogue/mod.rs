//! The exercises that a session may name.
//!
//! The catalogue is a table in `data/exercises.table`, read once at first use. It knows facts about exercises; which
//! of them suit an athlete is for the planner, and which an athlete must not do is for the gate.

mod exercise;
mod exercise_id;
mod gear;
mod muscle;
mod own;
mod pattern;
mod table;

use std::{collections::BTreeMap, sync::LazyLock};

pub use exercise::{Dose, Exercise, Flag, Tempo};
pub use exercise_id::{ExerciseId, ExerciseIdError};
pub use gear::{Gear, SpecialGear};
pub use muscle::Muscle;
pub use own::OwnExercise;
pub use pattern::Pattern;

static BUILTIN: LazyLock<Catalogue> = LazyLock::new(|| {
    let exercises = table::read(include_str!("../../data/exercises.table"));
    Catalogue::new(exercises.expect("the built-in table is read by a test"))
});

/// Exercises by id, in the order of the table.
#[derive(Debug)]
pub struct Catalogue {
    exercises: Vec<Exercise>,
    places: BTreeMap<ExerciseId, usize>,
}

impl Catalogue {
    /// The exercises that come with the app.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The exercise with this id; `None` when a newer catalogue has it and this one does not.
    #[must_use]
    pub fn get(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.places.get(id).and_then(|&place| self.exercises.get(place))
    }

    /// The exercise whose id is this text.
    pub(crate) fn named(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id.as_str() == id)
    }

    /// All exercises, by pattern and from easy to hard.
    pub fn iter(&self) -> impl Iterator<Item = &Exercise> {
        self.exercises.iter()
    }

    fn new(exercises: Vec<Exercise>) -> Self {
        let places = exercises
            .iter()
            .enumerate()
            .map(|(place, exercise)| (exercise.id.clone(), place))
            .collect();
        Self { exercises, places }
    }
}
