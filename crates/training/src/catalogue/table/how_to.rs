//! How each exercise is done, in one language: an id, and its sentences indented below.

use super::cell::{Cell, Places, TableError};
use crate::catalogue::Exercise;

/// Reads the sentences of every exercise into the field that `text` points at.
pub(super) fn read(
    file: &'static str,
    content: &str,
    places: &Places,
    exercises: &mut [Exercise],
    text: impl Fn(&mut Exercise) -> &mut String,
) -> Result<(), TableError> {
    let mut head = Cell::start(file);
    let mut current = None;
    for line in Cell::lines(file, content) {
        if line.is_indented() {
            let place: usize = current.ok_or_else(|| line.fail("sentences without an id above"))?;
            let sentences = text(&mut exercises[place]);
            if !sentences.is_empty() {
                sentences.push(' ');
            }
            sentences.push_str(line.text);
            continue;
        }
        head = line;
        let place = line.place(places)?;
        if !text(&mut exercises[place]).is_empty() {
            return Err(line.fail(format!("{} is there twice", line.text)));
        }
        current = Some(place);
    }
    for exercise in exercises {
        if text(exercise).is_empty() {
            return Err(head.fail(format!("up to here {} is not told", exercise.id)));
        }
    }
    Ok(())
}
