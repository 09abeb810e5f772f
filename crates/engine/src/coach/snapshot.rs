//! What the model is shown of the athlete: what the day's session hangs on, and nothing that tells who it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use training::{
    athlete::Athlete,
    biometrics::Biometrics,
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    outlook::Outlook,
    planner::{self, PastWorkout, PlanInput},
    session::{BlockKind, Phase, Session, SessionKind, SetKind},
    workout::PerformedSet,
};

/// Days of training that the model is shown (design: four weeks, as the planner's stages).
const TRAINING_DAYS: i32 = 28;
/// Mornings that the model is shown (design).
const MORNINGS: i32 = 14;
/// Days whose notes the model is shown (design).
pub(super) const NOTE_DAYS: i32 = 14;
/// The longest note that is shown, in characters (design).
const NOTE_CHARS: usize = 500;

/// What the athlete wrote, with its day.
pub(super) type Notes = Vec<(TrainingDay, String)>;

/// Grounds on which an exercise is not given to anybody, whoever makes the session.
const BARRED: [&str; 7] = [
    "why_not.equipment",
    "why_not.never",
    "why_not.region",
    "why_not.health",
    "why_not.level",
    "why_not.swapped",
    "why_not.repetitions",
];

/// The exercises that today's session may hold.
pub(super) fn allowed(input: &PlanInput) -> BTreeSet<ExerciseId> {
    // Nothing is in this session, so that the answer hangs on athlete, place and health alone.
    let nothing = Session {
        kind: SessionKind::Train,
        title: String::new(),
        template: None,
        focus: Vec::new(),
        phase: Phase::Build,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: Vec::new(),
        reasons: Vec::new(),
    };
    let all = planner::why_not_all(input, &nothing);
    all.into_iter()
        .filter(|(_, why)| !BARRED.contains(&why.rule.as_str()))
        .map(|(id, _)| id)
        .collect()
}

/// The snapshot as a document.
pub(super) fn snapshot(
    input: &PlanInput,
    outlook: &Outlook<'_>,
    planned: &Session,
    allowed: &BTreeSet<ExerciseId>,
    notes: &Notes,
) -> Value {
    let today = input.training_day;
    let wish = input.changes.iter().find(|change| change.training_day == today);
    let readiness = outlook.readiness();
    let mut shown = json!({
        "training_day": today,
        "athlete": athlete(&input.athlete, today),
        "readiness": {
            "level": readiness.level,
            "score": readiness.score,
            "confidence": readiness.confidence,
            "drivers": readiness.drivers,
        },
        "budget": budget(planned),
        "wish": wish.map(|change| &change.wish),
        "recent_training": recent(&input.history, today),
        "recent_mornings": mornings(&input.biometrics, today),
        "allowed_exercises": by_pattern(allowed, &Catalogue::of(&input.athlete)),
    });
    if !notes.is_empty() {
        shown["notes"] = notes
            .iter()
            .map(|(day, note)| json!({ "training_day": day, "text": cut(note) }))
            .collect();
    }
    without_nothing(&mut shown);
    shown
}

/// The athlete without what says where, and with an age in the place of a year.
fn athlete(athlete: &Athlete, today: TrainingDay) -> Value {
    let mut shown = serde_json::to_value(athlete).unwrap_or_default();
    if let Some(fields) = shown.as_object_mut() {
        for told_nobody in ["zone", "day_starts", "birth_year", "own_exercises", "never", "swaps"] {
            fields.remove(told_nobody);
        }
        let age = athlete
            .birth_year
            .map(|birth| i32::from(today.date().year()) - i32::from(birth));
        fields.insert("age_years".to_owned(), json!(age));
    }
    shown
}

/// What the built-in plan would ask of today: the frame in which the model is free.
fn budget(planned: &Session) -> Value {
    json!({
        "kind": planned.kind,
        "phase": planned.phase,
        "minutes": planned.minutes,
        "load_au": planned.load_au,
        "target_rpe": planned.target_rpe,
        "work_sets": work_sets(planned),
        "focus": planned.focus,
    })
}

pub(super) fn work_sets(session: &Session) -> usize {
    let exercises = session
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::WarmUp | BlockKind::CoolDown))
        .flat_map(|block| &block.exercises);
    exercises
        .flat_map(|planned| &planned.sets)
        .filter(|set| set.kind == SetKind::Work)
        .count()
}

fn recent(history: &[PastWorkout], today: TrainingDay) -> Vec<Value> {
    let since = today.plus_days(-TRAINING_DAYS);
    let recent = history.iter().filter(|past| past.training_day >= since);
    recent
        .map(|past| {
            json!({
                "training_day": past.training_day,
                "status": past.status,
                "kind": past.kind,
                "minutes": past.minutes,
                "session_rpe": past.session_rpe,
                "performed": performed(&past.performed),
            })
        })
        .collect()
}

/// Sets by exercise, each as short as it can be said: `5 x 100 kg @ 8`.
fn performed(sets: &[PerformedSet]) -> Map<String, Value> {
    let mut by_exercise: Map<String, Value> = Map::new();
    for set in sets {
        let said = [
            set.reps.map(|reps| format!("{reps}")),
            set.seconds.map(|seconds| format!("{seconds} s")),
            set.metres.map(|metres| format!("{metres} m")),
            set.load_kg.map(|load| format!("x {} kg", load.kg())),
            set.rpe.map(|rpe| format!("@ {}", rpe.value())),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let sets = by_exercise
            .entry(set.exercise_id.as_str())
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(sets) = sets {
            sets.push(Value::String(said.join(" ")));
        }
    }
    by_exercise
}

fn mornings(biometrics: &[Biometrics], today: TrainingDay) -> Vec<Value> {
    let since = today.plus_days(1 - MORNINGS);
    let recent = biometrics.iter().filter(|morning| morning.training_day >= since);
    recent
        .map(|morning| {
            let mut shown = serde_json::to_value(morning).unwrap_or_default();
            if let Some(fields) = shown.as_object_mut() {
                fields.remove("source");
            }
            shown
        })
        .collect()
}

fn by_pattern(allowed: &BTreeSet<ExerciseId>, catalogue: &Catalogue) -> Value {
    let mut by_pattern: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for id in allowed {
        let pattern = catalogue
            .get(id)
            .and_then(|exercise| serde_json::to_value(exercise.pattern).ok());
        let pattern = pattern.as_ref().and_then(Value::as_str).unwrap_or("other").to_owned();
        by_pattern.entry(pattern).or_default().push(id.as_str());
    }
    json!(by_pattern)
}

fn cut(note: &str) -> String {
    note.chars().take(NOTE_CHARS).collect()
}

/// Takes out what is not known: it says nothing and costs the model room.
fn without_nothing(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null() && field != &json!([]));
            fields.values_mut().for_each(without_nothing);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nothing),
        _ => {}
    }
}
