//! Reads the built-in catalogue: exercises, how they follow each other, and what stands in for them.
//!
//! The files lie in `data/` and tell their own format at their head. Every word goes through the same serde names as
//! JSON, so a cell can hold nothing that a document could not. An error names file, line and column.

mod cell;
mod chains;
mod exercises;
mod substitutes;

use super::Exercise;
use cell::TableError;
pub(super) use substitutes::{Usual, resolved};

/// Reads the files that come with the app: the exercises, and the substitutes that hold for whole patterns.
pub(super) fn read() -> Result<(Vec<Exercise>, Usual), TableError> {
    macro_rules! file {
        ($read:path, $name:literal $(, $exercises:expr)?) => {
            $read($name, include_str!(concat!("../../../data/", $name)) $(, $exercises)?)?
        };
    }
    let mut exercises = file!(exercises::read, "exercises.table");
    file!(chains::read, "chains.table", &mut exercises);
    let usual = file!(substitutes::read, "substitutes.table", &mut exercises);
    Ok((exercises, usual))
}
