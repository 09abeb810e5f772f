//! How exercises follow each other: one chain a line, from easy to hard.

use super::cell::{Cell, Places, TableError};
use crate::catalogue::{Exercise, ExerciseId};

/// Reads the chains into the exercises' neighbours; an exercise may stand in several.
pub(super) fn read(
    file: &'static str,
    text: &str,
    places: &Places,
    exercises: &mut [Exercise],
) -> Result<(), TableError> {
    for line in Cell::lines(file, text) {
        let links: Vec<Cell<'_>> = line.split('>').collect();
        if links.len() < 2 {
            return Err(line.fail("a chain has two exercises at least"));
        }
        for pair in links.windows(2) {
            let &[easier, harder] = pair else { continue };
            link(easier.place(places)?, harder.place(places)?, exercises);
        }
    }
    Ok(())
}

fn link(easier: usize, harder: usize, exercises: &mut [Exercise]) {
    let (easier_id, harder_id) = (exercises[easier].id.clone(), exercises[harder].id.clone());
    add(&mut exercises[easier].harder, harder_id);
    add(&mut exercises[harder].easier, easier_id);
}

fn add(ids: &mut Vec<ExerciseId>, id: ExerciseId) {
    if !ids.contains(&id) {
        ids.push(id);
    }
}
