//! The exercises that a session may name.
//!
//! The catalogue is a handful of text files in `data/`, read once at first use, and the athlete's own exercises beside
//! them. It knows facts about exercises; which of them suit an athlete is for the planner, and which an athlete must
//! not do is for the gate.

mod builtin;
mod endurance;
mod exercise;
mod exercise_id;
mod gear;
mod muscle;
mod obstacle;
mod own;
mod own_defaults;
mod pattern;
mod table;

use std::sync::LazyLock;

use builtin::{BUILTIN, Builtin};
pub use endurance::{Endurance, EnduranceMode, Intensity};
pub use exercise::{Dose, Exercise, Flag, Tempo};
pub use exercise_id::{ExerciseId, ExerciseIdError};
pub use gear::{Gear, SpecialGear};
pub use muscle::Muscle;
pub use obstacle::{Obstacle, Substitution};
pub use own::OwnExercise;
pub(crate) use own::unique;
pub use pattern::Pattern;

use crate::athlete::Athlete;

static WITHOUT_OWN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    builtin: &BUILTIN,
    own: Vec::new(),
});

/// The built-in exercises, and an athlete's own.
///
/// Making one costs nothing but the athlete's own exercises: the built-in ones are there once for all.
#[derive(Debug, Clone)]
pub struct Catalogue {
    builtin: &'static Builtin,
    /// By id, so that the document's order decides nothing.
    own: Vec<Exercise>,
}

impl Catalogue {
    /// The exercises that come with the app.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &WITHOUT_OWN
    }

    /// The exercises that come with the app, and those of the athlete.
    #[must_use]
    pub fn of(athlete: &Athlete) -> Self {
        let documents = athlete.own_exercises.iter().flatten();
        let mut own: Vec<Exercise> = documents.map(Exercise::from).collect();
        own.sort_by(|a, b| a.id.cmp(&b.id));
        own.dedup_by(|a, b| a.id == b.id);
        let first_place = u16::try_from(BUILTIN.exercises.len()).unwrap_or(u16::MAX);
        for (exercise, place) in own.iter_mut().zip(first_place..) {
            exercise.place = place;
        }
        Self { builtin: &BUILTIN, own }
    }

    /// The exercise with this id; `None` when a newer catalogue or another athlete has it and this one does not.
    #[must_use]
    pub fn get(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.named(id.as_str())
    }

    /// The exercise whose id is this text.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Exercise> {
        self.builtin.named(id).or_else(|| {
            let place = self.own.binary_search_by(|own| own.id.as_str().cmp(id)).ok()?;
            self.own.get(place)
        })
    }

    /// The exercise at this place.
    #[must_use]
    pub fn at(&self, place: u16) -> Option<&Exercise> {
        let place = usize::from(place);
        let own = || self.own.get(place - self.builtin.exercises.len());
        self.builtin.exercises.get(place).or_else(own)
    }

    /// How many exercises there are; every [`Exercise::place`] lies below.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a catalogue is never empty")]
    pub fn len(&self) -> usize {
        self.builtin.exercises.len() + self.own.len()
    }

    /// All exercises: the built-in ones by pattern and from easy to hard, then the athlete's own by id.
    pub fn iter(&self) -> impl Iterator<Item = &Exercise> {
        self.builtin.exercises.iter().chain(&self.own)
    }

    /// The next easier exercises of its chains.
    pub fn easier<'a>(&'a self, exercise: &'a Exercise) -> impl Iterator<Item = &'a Exercise> {
        self.all(&exercise.easier)
    }

    /// The next harder exercises of its chains.
    pub fn harder<'a>(&'a self, exercise: &'a Exercise) -> impl Iterator<Item = &'a Exercise> {
        self.all(&exercise.harder)
    }

    /// What to do instead because of the obstacle, the best first; equipment and other obstacles are not looked at.
    pub fn instead<'a>(&'a self, exercise: &'a Exercise, obstacle: Obstacle) -> impl Iterator<Item = &'a Exercise> {
        self.all(exercise.substitutes_for(obstacle))
    }

    fn all<'a>(&'a self, ids: &'a [ExerciseId]) -> impl Iterator<Item = &'a Exercise> {
        ids.iter().filter_map(|id| self.get(id))
    }
}
