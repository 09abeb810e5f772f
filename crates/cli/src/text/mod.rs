//! Answers as text, for people.

mod exercise;
mod gate;
pub(crate) mod plan;

use std::fmt::Write as _;

use engine::{HistoryDay, Notice};
use serde::Serialize;
use training::{
    catalogue::{Catalogue, ExerciseId},
    session::{BlockKind, PlannedExercise, PlannedSet, Session, SetKind},
    workout::{PerformedSet, Workout},
};

pub(crate) use exercise::{exercise, exercises, words};
pub(crate) use gate::gate;

/// A document as indented JSON.
pub(crate) fn document<T: Serialize>(document: &T) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

/// What the athlete must be told about the data.
pub(crate) fn notice(notice: &Notice) -> String {
    let Notice::Recovered(recovery) = notice;
    let kept = recovery.kept.display();
    match &recovery.restored_from {
        Some(backup) => format!(
            "the data file was damaged; it is kept in {kept}, the backup {} took its place, and {} rows were carried over",
            backup.display(),
            recovery.salvaged_rows
        ),
        None => format!(
            "the data file was damaged and there was no backup; it is kept in {kept}, and {} rows were carried over",
            recovery.salvaged_rows
        ),
    }
}

/// A workout, as one would write it on a board.
pub(crate) fn workout(workout: &Workout, catalogue: &Catalogue) -> String {
    let mut out = format!("{}  {:?}\n", workout.training_day, workout.status());
    if let Some(session) = workout.session() {
        out += &self::session(session, catalogue);
    }
    out
}

/// A session, as one would write it on a board.
pub(crate) fn session(session: &Session, catalogue: &Catalogue) -> String {
    let mut out = session.title.clone();
    if let (true, Some(rpe)) = (session.minutes > 0, session.target_rpe) {
        let _ = write!(out, "  {} min, RPE {}", session.minutes, rpe.value());
    }
    out += "\n";
    for block in &session.blocks {
        let _ = writeln!(out, "\n{}", block_name(block.kind));
        for exercise in &block.exercises {
            let name = name(&exercise.exercise_id, catalogue);
            let _ = writeln!(out, "  {name:<34} {}", sets(exercise));
        }
    }
    out += "\nWhy this today\n";
    for reason in &session.reasons {
        let _ = writeln!(out, "  {}", reason.text);
    }
    out
}

const fn block_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::WarmUp => "Warm-up",
        BlockKind::Main => "Main",
        BlockKind::Accessory => "Accessory",
        BlockKind::Conditioning => "Conditioning",
        BlockKind::CoolDown => "Cool-down",
    }
}

/// The exercise's name, or its id when a newer catalogue named it, or the athlete took it away.
fn name<'a>(id: &'a ExerciseId, catalogue: &'a Catalogue) -> &'a str {
    catalogue.get(id).map_or(id.as_str(), |exercise| &exercise.name)
}

/// The sets in short: equal ones are counted.
fn sets(exercise: &PlannedExercise) -> String {
    let mut runs: Vec<(usize, &PlannedSet)> = Vec::new();
    for set in &exercise.sets {
        match runs.last_mut() {
            Some((count, last)) if *last == set => *count += 1,
            _ => runs.push((1, set)),
        }
    }
    let parts: Vec<String> = runs.into_iter().map(|(count, set)| planned(count, set)).collect();
    parts.join(", ")
}

fn planned(count: usize, set: &PlannedSet) -> String {
    let mut out = String::new();
    if set.kind == SetKind::WarmUp {
        out += "warm-up ";
    }
    let dose = [
        set.reps.map(|reps| reps.to_string()),
        set.seconds.map(|s| format!("{s} s")),
        set.metres.map(|m| format!("{m} m")),
    ];
    let dose: Vec<String> = dose.into_iter().flatten().collect();
    let _ = write!(out, "{count} × {}", dose.join(", "));
    if let Some(load) = set.load_kg {
        let _ = write!(out, " at {} kg", load.kg());
    }
    if let Some(rpe) = set.target_rpe {
        let _ = write!(out, ", RPE {}", rpe.value());
    }
    out
}

/// Every day with its sets.
pub(crate) fn history(days: &[HistoryDay], catalogue: &Catalogue) -> String {
    if days.is_empty() {
        return "no workout yet".to_owned();
    }
    let mut out = String::new();
    for day in days {
        let _ = writeln!(out, "{}  {:?}", day.training_day, day.status);
        for set in &day.performed {
            let _ = writeln!(out, "  {}  {}", set.set_id, performed(set, catalogue));
        }
    }
    out
}

fn performed(set: &PerformedSet, catalogue: &Catalogue) -> String {
    let parts = [
        Some(format!("{} {}", name(&set.exercise_id, catalogue), set.set)),
        set.reps.map(|reps| format!("{reps} reps")),
        set.seconds.map(|seconds| format!("{seconds} s")),
        set.metres.map(|metres| format!("{metres} m")),
        set.load_kg.map(|load| format!("{} kg", load.kg())),
        set.rpe.map(|rpe| format!("RPE {}", rpe.value())),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}
