//! The performed sets as a table for spreadsheets (RFC 4180).
//!
//! A spreadsheet takes a cell that begins like a formula for one and runs it; such a cell gets an apostrophe before it
//! (OWASP, CSV injection). Numbers are written with a point and in metric units, whatever the screen shows.

use super::Export;
use crate::{
    catalogue::{Catalogue, ExerciseId},
    quantity::{Mass, Rpe},
    workout::PerformedSet,
};

/// The table's columns.
pub const COLUMNS: [&str; 11] = [
    "training_day",
    "exercise_id",
    "exercise",
    "set",
    "reps",
    "seconds",
    "metres",
    "load_kg",
    "rpe",
    "done_at",
    "set_id",
];

/// Every performed set of an export, oldest first, as a table.
#[must_use]
pub fn sets_csv(export: &Export) -> String {
    let mut table = row(COLUMNS.map(str::to_owned));
    let name = |id: &ExerciseId| {
        let own = export
            .athlete
            .iter()
            .flat_map(|athlete| athlete.own_exercises.iter().flatten());
        let own = own.filter(|own| own.id == *id).map(|own| own.name.clone()).next();
        own.or_else(|| Catalogue::builtin().get(id).map(|exercise| exercise.name.to_string()))
    };
    for set in export.workouts.iter().flat_map(|workout| &workout.performed) {
        table.push_str(&row(cells(set, name(&set.exercise_id).unwrap_or_default())));
    }
    table
}

fn cells(set: &PerformedSet, name: String) -> [String; COLUMNS.len()] {
    let number = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    [
        set.set_id.training_day.to_string(),
        set.exercise_id.to_string(),
        name,
        set.set.to_string(),
        number(set.reps),
        number(set.seconds),
        number(set.metres),
        set.load_kg.map(Mass::kg).map(|kg| kg.to_string()).unwrap_or_default(),
        set.rpe.map(Rpe::value).map(|rpe| rpe.to_string()).unwrap_or_default(),
        set.done_at.to_string(),
        set.set_id.to_string(),
    ]
}

fn row(cells: [String; COLUMNS.len()]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| written(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell as it may stand in the table.
fn written(cell: &str) -> String {
    let harmless = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if harmless.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_none() {
        for (cell, expected) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("+49", "'+49"),
            ("-1+2", "'-1+2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("=1,2", "\"'=1,2\""),
            ("Squat, \"deep\"", "\"Squat, \"\"deep\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("Kniebeuge", "Kniebeuge"),
            ("102.5", "102.5"),
        ] {
            assert_eq!(written(cell), expected);
        }
    }
}
