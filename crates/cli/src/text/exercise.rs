//! Exercises as text: many in a table, or one with all that is known of it.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;
use training::catalogue::{Dose, Exercise, Gear, Obstacle, Substitution};

/// One exercise a line, in columns.
pub(crate) fn exercises(exercises: &[&Exercise]) -> String {
    if exercises.is_empty() {
        return "there is no such exercise".to_owned();
    }
    let rows: Vec<[String; 6]> = exercises.iter().map(|exercise| row(exercise)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let mut out = String::new();
    for row in &rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

fn row(exercise: &Exercise) -> [String; 6] {
    [
        exercise.id.to_string(),
        exercise.name.clone(),
        word(&exercise.pattern),
        word(&exercise.level),
        words(&exercise.primary),
        needs(exercise),
    ]
}

/// All that is known of an exercise.
pub(crate) fn exercise(exercise: &Exercise) -> String {
    let mut out = format!("{}\n", exercise.name);
    if !exercise.how_to.is_empty() {
        let _ = writeln!(out, "\n{}", exercise.how_to);
    }
    out += "\n";
    for (name, fact) in facts(exercise).into_iter().filter(|(_, fact)| !fact.is_empty()) {
        let _ = writeln!(out, "{name:<10}{fact}");
    }
    if !exercise.substitutes.is_empty() {
        out += "\nInstead\n";
    }
    for Substitution { because, ids } in &exercise.substitutes {
        let _ = writeln!(out, "  {:<26}{}", obstacle(*because), words(ids));
    }
    out
}

fn facts(exercise: &Exercise) -> [(&'static str, String); 11] {
    let kg = |g: u32| format!("{} kg", f64::from(g) / 1000.0);
    [
        ("id", exercise.id.to_string()),
        ("pattern", word(&exercise.pattern)),
        ("level", word(&exercise.level)),
        ("needs", needs(exercise)),
        ("trains", words(&exercise.primary)),
        ("helped by", words(&exercise.secondary)),
        ("one set", dose(exercise)),
        ("load step", exercise.step_g.map(kg).unwrap_or_default()),
        ("strains", words(&exercise.strains)),
        ("easier", words(&exercise.easier)),
        ("harder", words(&exercise.harder)),
    ]
}

fn needs(exercise: &Exercise) -> String {
    let alternative = |gear: &Vec<Gear>| match gear.as_slice() {
        [] => "body".to_owned(),
        gear => gear.iter().map(word).collect::<Vec<_>>().join(" + "),
    };
    let alternatives: Vec<String> = exercise.equipment.iter().map(alternative).collect();
    alternatives.join(" or ")
}

fn dose(exercise: &Exercise) -> String {
    let sides = if exercise.sides() > 1 { ", each side" } else { "" };
    match exercise.dose {
        Dose::Reps { min, max } => format!("{min} to {max} repetitions{sides}"),
        Dose::Seconds { min, max } => format!("{min} to {max} s{sides}"),
    }
}

fn obstacle(obstacle: Obstacle) -> String {
    let word = word(&obstacle).replace('_', " ");
    match obstacle {
        Obstacle::Region(_) => format!("to spare the {word}"),
        Obstacle::Gear(_) => format!("without {word}"),
        Obstacle::Condition(_) => format!("with {word}"),
    }
}

/// The words that documents write for terms.
pub(crate) fn words<T: Serialize>(terms: &[T]) -> String {
    terms.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn word<T: Serialize>(term: &T) -> String {
    match serde_json::to_value(term) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
