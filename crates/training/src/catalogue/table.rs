//! Reads the catalogue's table: one exercise a line, columns parted by `|`.
//!
//! Every word goes through the same serde names as JSON, so a column can hold nothing that a document could not.

use serde::{Deserialize, de::IntoDeserializer, de::value};

use super::{Dose, Exercise, Gear};

const COLUMNS: [&str; 13] = [
    "id",
    "name",
    "name_de",
    "pattern",
    "primary",
    "secondary",
    "equipment",
    "level",
    "flags",
    "strains",
    "dose",
    "step_kg",
    "tempo",
];

/// A line of the table that is no exercise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub(super) struct TableError {
    line: usize,
    what: String,
}

/// Reads the whole table.
pub(super) fn read(table: &str) -> Result<Vec<Exercise>, TableError> {
    let lines = table
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let mut exercises = Vec::new();
    for (position, (index, line)) in lines.enumerate() {
        let fail = |what: String| TableError { line: index + 1, what };
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let cells: [&str; 13] = cells
            .try_into()
            .map_err(|cells: Vec<_>| fail(format!("has {} columns instead of 13", cells.len())))?;
        match position {
            0 if cells == COLUMNS => {}
            0 => return Err(fail("the first line names the columns otherwise".to_owned())),
            _ => exercises.push(exercise(cells).map_err(fail)?),
        }
    }
    Ok(exercises)
}

fn exercise(cells: [&str; 13]) -> Result<Exercise, String> {
    let [
        id,
        name,
        name_de,
        pattern,
        primary,
        secondary,
        equipment,
        level,
        flags,
        strains,
        dose,
        step_kg,
        tempo,
    ] = cells;
    Ok(Exercise {
        id: id.parse().map_err(|error| format!("id: {error}"))?,
        name: name.to_owned(),
        name_de: name_de.to_owned(),
        pattern: word(pattern)?,
        primary: words(primary)?,
        secondary: words(secondary)?,
        equipment: equipment.split(',').map(alternative).collect::<Result<_, _>>()?,
        level: word(level)?,
        flags: words(flags)?,
        strains: words(strains)?,
        dose: read_dose(dose)?,
        step_g: read_step(step_kg)?,
        tempo: word(tempo)?,
    })
}

fn word<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, String> {
    T::deserialize(IntoDeserializer::<value::Error>::into_deserializer(text))
        .map_err(|error| format!("{text}: {error}"))
}

fn words<'de, T: Deserialize<'de>>(cell: &'de str) -> Result<Vec<T>, String> {
    cell.split_whitespace().filter(|&text| text != "-").map(word).collect()
}

fn alternative(cell: &str) -> Result<Vec<Gear>, String> {
    cell.split('+')
        .map(str::trim)
        .filter(|&text| text != "-")
        .map(word)
        .collect()
}

fn read_dose(cell: &str) -> Result<Dose, String> {
    let (range, timed) = match cell.strip_suffix(" s") {
        Some(range) => (range, true),
        None => (cell, false),
    };
    let bounds = range
        .split_once('-')
        .and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
    match (bounds, timed) {
        (Some((min, max)), false) => Ok(Dose::Reps { min, max }),
        (Some((min, max)), true) => Ok(Dose::Seconds { min, max }),
        (None, _) => Err(format!("dose {cell} is no range")),
    }
}

fn read_step(cell: &str) -> Result<Option<u32>, String> {
    let half_kg = |text: &str| match text.split_once('.') {
        Some((kg, "5")) => Some(kg.parse::<u32>().ok()? * 1000 + 500),
        Some(_) => None,
        None => Some(text.parse::<u32>().ok()? * 1000),
    };
    match cell {
        "-" => Ok(None),
        text => half_kg(text)
            .map(Some)
            .ok_or_else(|| format!("step {text} is neither whole nor half kilograms")),
    }
}
