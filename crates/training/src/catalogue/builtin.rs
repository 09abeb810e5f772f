//! The exercises that come with the app, read once, and found fast.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    sync::LazyLock,
};

use super::{
    Exercise, ExerciseId,
    table::{self, Usual},
};

/// The exercises that come with the app.
pub(super) static BUILTIN: LazyLock<Builtin> = LazyLock::new(|| {
    let (exercises, usual) = table::read().expect("the built-in tables are read by a test");
    Builtin::new(exercises, usual)
});

/// The built-in exercises in the order of their table.
#[derive(Debug)]
pub(super) struct Builtin {
    pub(super) exercises: Vec<Exercise>,
    /// The substitutes that hold for whole patterns.
    pub(super) usual: Usual,
    /// Where each id stands. Only ever asked, never gone through, so that its order cannot matter.
    places: HashMap<ExerciseId, u16, BuildHasherDefault<IdHasher>>,
}

impl Builtin {
    fn new(mut exercises: Vec<Exercise>, usual: Usual) -> Self {
        for (exercise, place) in exercises.iter_mut().zip(0..) {
            exercise.place = place;
        }
        let places = exercises
            .iter()
            .map(|exercise| (exercise.id.clone(), exercise.place))
            .collect();
        Self {
            exercises,
            usual,
            places,
        }
    }

    pub(super) fn named(&self, id: &str) -> Option<&Exercise> {
        self.places
            .get(id)
            .and_then(|&place| self.exercises.get(usize::from(place)))
    }
}

/// Hashes the ids of one small table, eight bytes a step: the ids are the project's own, so nobody can choose them to
/// collide, and a plan asks for thousands.
#[derive(Debug, Default)]
struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.step(chunk.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        self.step(
            chunks
                .remainder()
                .iter()
                .fold(0, |word, &byte| word << 8 | u64::from(byte)),
        );
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl IdHasher {
    /// Multiplies by the golden ratio of 2⁶⁴ (Knuth 1973) and folds the high half down.
    const fn step(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ mixed >> 32;
    }
}
