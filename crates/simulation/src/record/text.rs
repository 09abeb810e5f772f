//! The table.

use std::fmt::Write as _;

use training::{
    catalogue::Catalogue,
    planner::PastWorkout,
    quantity::Mass,
    readiness::Level,
    session::{BlockKind, Phase, PlannedExercise, PlannedSet, SessionKind, SetKind},
    workout::{PerformedSet, Status},
};

use super::Record;

/// The table's first line.
#[must_use]
pub fn heading() -> String {
    format!(
        "{:<14} {:<6} {:<7} {:<24} {:>4} {:>4} {:>5}  {:<60} done",
        "day", "phase", "ready", "session", "min", "RPE", "AU", "main sets"
    )
}

/// A day as one line of the table.
#[must_use]
pub fn line(record: &Record, workout: Option<&PastWorkout>, catalogue: &Catalogue) -> String {
    let session = &record.session;
    let weekday = format!("{:?}", record.training_day.date().weekday());
    let (minutes, rpe, load) = match (session.kind, session.target_rpe) {
        (SessionKind::Rest, _) | (_, None) => (String::new(), String::new(), String::new()),
        (_, Some(rpe)) => (
            session.minutes.to_string(),
            rpe.value().to_string(),
            session.load_au.to_string(),
        ),
    };
    format!(
        "{} {:<3} {:<6} {:<7} {:<24} {minutes:>4} {rpe:>4} {load:>5}  {:<60} {}",
        record.training_day,
        &weekday[..3],
        phase(session.phase),
        level(record.readiness.level),
        session.title,
        main_sets(record, catalogue),
        done(record, workout),
    )
    .trim_end()
    .to_owned()
}

const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Build => "build",
        Phase::Deload => "deload",
        Phase::Taper => "taper",
        Phase::Return => "return",
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Red => "red",
        Level::Amber => "amber",
        Level::Unknown => "unknown",
        Level::Green => "green",
    }
}

/// What the session is about: its main and its endurance work.
fn main_sets(record: &Record, catalogue: &Catalogue) -> String {
    let blocks = record.session.blocks.iter();
    let main = blocks.filter(|block| matches!(block.kind, BlockKind::Main | BlockKind::Conditioning));
    let exercises = main.flat_map(|block| &block.exercises);
    let parts: Vec<String> = exercises.map(|exercise| planned(exercise, catalogue)).collect();
    parts.join("; ")
}

fn planned(planned: &PlannedExercise, catalogue: &Catalogue) -> String {
    let work: Vec<&PlannedSet> = planned.sets.iter().filter(|set| set.kind == SetKind::Work).collect();
    let id = planned.exercise_id.as_str();
    let Some(set) = work.first() else {
        return id.to_owned();
    };
    let mut text = format!(
        "{} {}",
        short(id, catalogue),
        amount(work.len(), set.reps.map(u32::from), set.seconds)
    );
    if let Some(load) = set.load_kg {
        let _ = write!(text, " @ {}", kilograms(load));
    }
    if let Some(rpe) = set.target_rpe {
        let _ = write!(text, " RPE {}", rpe.value());
    }
    if let Some(zone) = set.zone {
        let _ = write!(text, " zone {zone}");
    }
    text
}

fn amount(sets: usize, reps: Option<u32>, seconds: Option<u32>) -> String {
    match (reps, seconds) {
        (Some(reps), _) => format!("{sets}×{reps}"),
        (None, Some(seconds)) if seconds >= 120 && seconds.is_multiple_of(60) => format!("{sets}×{} min", seconds / 60),
        (None, Some(seconds)) => format!("{sets}×{seconds} s"),
        (None, None) => format!("{sets}×"),
    }
}

/// What became of the day, and the first main exercise as it went.
fn done(record: &Record, workout: Option<&PastWorkout>) -> String {
    let Some(workout) = workout else {
        return "-".to_owned();
    };
    let status = match (workout.status, record.session.kind) {
        (Status::Planned, SessionKind::Rest) => return "-".to_owned(),
        (Status::Planned, _) => return "not done".to_owned(),
        (Status::Skipped, _) => return "skipped".to_owned(),
        (Status::Started, _) => "part",
        (Status::Finished, _) => "done",
    };
    let said = workout
        .session_rpe
        .map_or(String::new(), |rpe| format!(" RPE {}", rpe.value()));
    let main = record.session.blocks.iter().find(|block| block.kind == BlockKind::Main);
    let first = main
        .and_then(|block| block.exercises.first())
        .map(|planned| &planned.exercise_id);
    let sets: Vec<&PerformedSet> = workout
        .performed
        .iter()
        .filter(|set| Some(&set.exercise_id) == first)
        .collect();
    if sets.is_empty() {
        return format!("{status}{said}");
    }
    let reps: Vec<String> = sets
        .iter()
        .map(|set| {
            set.reps
                .or(set.seconds)
                .map_or_else(|| "?".to_owned(), |amount| amount.to_string())
        })
        .collect();
    let load = sets[0]
        .load_kg
        .map_or(String::new(), |load| format!(" @ {}", kilograms(load)));
    format!("{status}{said}, {}{load}", reps.join(" "))
}

fn kilograms(load: Mass) -> String {
    load.kg().to_string()
}

/// The exercise's name as the catalogue has it, without what is in brackets.
fn short(id: &str, catalogue: &Catalogue) -> String {
    let name = catalogue.named(id).map(|exercise| &exercise.name);
    name.map_or(id, |name| name.split(" (").next().unwrap_or(id))
        .to_lowercase()
}
