//! The exercises themselves: one a line.

use super::cell::{Cell, Places, TableError};
use crate::catalogue::{Dose, Endurance, Exercise, ExerciseId, Gear};

const COLUMNS: [&str; 16] = [
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
    "body_%",
    "contacts",
    "endurance",
];

/// Reads the table of exercises, without what the other files tell of them.
pub(super) fn read(file: &'static str, text: &str) -> Result<(Vec<Exercise>, Places), TableError> {
    let mut exercises = Vec::new();
    let mut places = Places::new();
    for row in Cell::rows(file, text, COLUMNS)? {
        let exercise = exercise(row)?;
        if places.insert(exercise.id.clone(), exercises.len()).is_some() {
            return Err(row[0].fail(format!("{} is there twice", exercise.id)));
        }
        exercises.push(exercise);
    }
    Ok((exercises, places))
}

fn exercise(row: [Cell<'_>; 16]) -> Result<Exercise, TableError> {
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
        body_percent,
        contacts,
        endurance,
    ] = row;
    Ok(Exercise {
        id: id
            .text
            .parse::<ExerciseId>()
            .map_err(|error| id.fail(error.to_string()))?,
        name: name.text.to_owned(),
        name_de: name_de.text.to_owned(),
        pattern: pattern.word()?,
        primary: primary.words()?,
        secondary: secondary.words()?,
        equipment: equipment.split(',').map(alternative).collect::<Result<_, _>>()?,
        level: level.word()?,
        flags: flags.words()?,
        strains: strains.words()?,
        dose: read_dose(dose)?,
        step_g: read_step(step_kg)?,
        tempo: tempo.word()?,
        body_mass_percent: read_count(body_percent)?,
        ground_contacts: read_count(contacts)?,
        endurance: read_endurance(endurance)?,
        easier: Vec::new(),
        harder: Vec::new(),
        substitutes: Vec::new(),
        how_to: String::new(),
        how_to_de: String::new(),
        place: 0,
    })
}

fn alternative(cell: Cell<'_>) -> Result<Vec<Gear>, TableError> {
    cell.split('+')
        .filter(|gear| !gear.is_nothing())
        .map(Cell::word)
        .collect()
}

fn read_dose(cell: Cell<'_>) -> Result<Dose, TableError> {
    let (range, timed) = match cell.text.strip_suffix(" s") {
        Some(range) => (range, true),
        None => (cell.text, false),
    };
    let bounds = range
        .split_once('-')
        .and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
    match (bounds, timed) {
        (Some((min, max)), false) => Ok(Dose::Reps { min, max }),
        (Some((min, max)), true) => Ok(Dose::Seconds { min, max }),
        (None, _) => Err(cell.fail(format!("dose {} is no range", cell.text))),
    }
}

fn read_step(cell: Cell<'_>) -> Result<Option<u32>, TableError> {
    let half_kg = |text: &str| match text.split_once('.') {
        Some((kg, "5")) => Some(kg.parse::<u32>().ok()? * 1000 + 500),
        Some(_) => None,
        None => Some(text.parse::<u32>().ok()? * 1000),
    };
    match cell.text {
        "-" => Ok(None),
        text => half_kg(text)
            .map(Some)
            .ok_or_else(|| cell.fail(format!("step {text} is neither whole nor half kilograms"))),
    }
}

fn read_count(cell: Cell<'_>) -> Result<u8, TableError> {
    match cell.text {
        "-" => Ok(0),
        text => text
            .parse()
            .map_err(|_| cell.fail(format!("{text} is no number from 0 to 255"))),
    }
}

fn read_endurance(cell: Cell<'_>) -> Result<Option<Endurance>, TableError> {
    if cell.is_nothing() {
        return Ok(None);
    }
    let parts: Vec<Cell<'_>> = cell.split(' ').collect();
    let &[mode, intensity] = parts.as_slice() else {
        return Err(cell.fail("endurance is a mode and an intensity, such as running easy"));
    };
    Ok(Some(Endurance {
        mode: mode.word()?,
        intensity: intensity.word()?,
    }))
}
