//! The athlete's data as a whole: taken out and brought in without a difference, put back from a backup, and deleted
//! without a trace.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use std::{fs, path::Path};

use engine::{Engine, Error};
use harness::{Data, Life};
use jiff::{SignedDuration, civil::date};
use serde_json::{Value, json};
use training::{
    athlete::{Absence, AbsenceReason},
    day::TrainingDay,
    export::Export,
    quantity::{Mass, Rpe},
    workout::{Activity, ActivityKind, SetEntry, Step},
};

const A_NOTE: &str = "CANARYNOTE: the left knee, \"again\"\n=1+1";
const FIRST: &str = "2025-11-23T09:00[Europe/Berlin]";

/// An athlete with a bit of everything in the document.
const ATHLETE: &str = r#"{
    "birth_year": 1990, "sex": "female", "height_cm": 172, "body_mass_kg": 66.4, "experience": "intermediate",
    "goals": ["strength", "endurance"], "availability": {"days_per_week": 4, "session_minutes": 60},
    "equipment": ["barbell", "rack", "bench", "dumbbell"], "screening": {"cleared": true},
    "loads": [{"equipment": "barbell", "bar_kg": 20, "plates_kg": [20, 10, 5, 2.5, 1.25]}],
    "own_exercises": [{"id": "own-sandbag-squat", "name": "=Sandbag, \"squat\"", "pattern": "squat",
        "primary": ["quads"], "secondary": [], "equipment": [], "unilateral": false, "timed": false,
        "increment_kg": 5}]
}"#;

/// A year of mornings, sessions, sets, activities, notes, wishes and absences.
async fn year(life: &Life, days: u32) {
    life.engine.merge_athlete(ATHLETE.as_bytes()).await.unwrap();
    for number in 0..days {
        let day = life.engine.moment().await.unwrap().window.training_day;
        morning(&life.engine, day, number).await;
        train(&life.engine, day, number).await;
        if number == 40 {
            let away = Absence {
                from: day.plus_days(1),
                until: Some(day.plus_days(9)),
                reason: AbsenceReason::Holiday,
            };
            life.engine.begin_absence(away).await.unwrap();
        }
        life.clock.wind(SignedDuration::from_hours(24));
    }
}

async fn morning(engine: &Engine, day: TrainingDay, number: u32) {
    if number % 5 == 3 {
        return;
    }
    let document = json!({
        "training_day": day, "source": "watch", "hrv_rmssd_ms": 55.0 + f64::from(number % 13) / 8.0,
        "resting_hr_bpm": 50 + number % 4, "sleep_minutes": 400 + number % 60,
        "check_in": {"readiness": 3 + number % 3, "sleep_quality": 3, "stress": 2,
            "soreness": [{"region": "quads", "level": number % 4}], "pain": [], "ill": false},
    });
    engine.merge_biometrics(document.to_string().as_bytes()).await.unwrap();
}

async fn train(engine: &Engine, day: TrainingDay, number: u32) {
    let view = engine.today().await.unwrap();
    if let Some(proposal) = view.proposal {
        engine.keep_proposal(&proposal.id).await.unwrap();
    }
    if number.is_multiple_of(11) {
        engine.log_activity(day, RUN).await.unwrap();
    }
    let exercises: Vec<_> = view
        .workout
        .session
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .collect();
    if exercises.is_empty() {
        return;
    }
    if number % 9 == 4 {
        engine.step_workout(day, Step::Skip).await.unwrap();
        return;
    }
    for exercise in exercises {
        for (place, set) in (1..).zip(&exercise.sets) {
            let entry = SetEntry {
                exercise_id: exercise.exercise_id.clone(),
                set: place,
                reps: set.reps.map(u32::from).or(set.seconds.is_none().then_some(8)),
                seconds: set.seconds,
                metres: None,
                load_kg: set.load_kg,
                rpe: Some(Rpe::from_tenths(75)),
            };
            engine.log_set(Some(day), entry).await.unwrap();
        }
    }
    if number.is_multiple_of(17) {
        engine.log_set(Some(day), own()).await.unwrap();
        engine.note(A_NOTE.to_owned()).await.unwrap();
    }
    engine.step_workout(day, Step::Finish).await.unwrap();
}

const RUN: Activity = Activity {
    kind: ActivityKind::Running,
    minutes: 44,
    metres: Some(8000),
    rpe: Rpe::from_tenths(60),
};

fn own() -> SetEntry {
    SetEntry {
        exercise_id: "own-sandbag-squat".parse().unwrap(),
        set: 1,
        reps: Some(10),
        seconds: None,
        metres: None,
        load_kg: Some(Mass::from_g(40_500)),
        rpe: None,
    }
}

#[tokio::test]
async fn a_year_goes_out_and_comes_back_without_a_difference_in_a_single_byte() {
    let life = Life::at(FIRST).await;
    year(&life, 365).await;
    let text = life.engine.export_text().await.unwrap();
    let export: Export = serde_json::from_str(&text).unwrap();
    let sets: usize = export.workouts.iter().map(|workout| workout.performed.len()).sum();
    assert_eq!((export.workouts.len(), sets > 1000), (365, true), "{sets} sets");
    assert!(export.mornings.len() > 280);
    assert!(text.contains("CANARYNOTE") && text.contains("own-sandbag-squat") && text.contains("holiday"));

    life.engine.delete_everything().await.unwrap();
    assert_eq!(life.engine.export().await.unwrap().export.workouts, vec![]);
    // The app is there again before anything is imported: it makes a session for somebody whom it does not know.
    assert!(life.engine.today().await.unwrap().first_open);
    life.engine.import(text.as_bytes()).await.unwrap();
    assert!(life.engine.export_text().await.unwrap() == text, "the export differs");
    let view = life.engine.today().await.unwrap();
    assert!(!view.first_open && !view.first_day);
    let other = Life::at("2026-11-23T09:00[America/New_York]").await;
    other.engine.import(text.as_bytes()).await.unwrap();
    assert!(
        other.engine.export_text().await.unwrap() == text,
        "another device differs"
    );
    conforms(&serde_json::from_str(&text).unwrap());
}

#[tokio::test]
async fn nothing_has_an_export_too_and_it_comes_back() {
    let life = Life::at(FIRST).await;
    let text = life.engine.export_text().await.unwrap();
    conforms(&serde_json::from_str(&text).unwrap());
    life.engine.import(text.as_bytes()).await.unwrap();
    assert_eq!(life.engine.export_text().await.unwrap(), text);
}

#[tokio::test]
async fn what_is_refused_is_refused_by_name_and_everything_stays() {
    let life = Life::at(FIRST).await;
    year(&life, 14).await;
    let text = life.engine.export_text().await.unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    let first = whole["workouts"]
        .as_array()
        .unwrap()
        .iter()
        .position(|workout| !workout["performed"].as_array().unwrap().is_empty())
        .unwrap();
    let spoiled = |pointer: &str, value: Value| {
        let mut other = whole.clone();
        *other.pointer_mut(pointer).unwrap() = value;
        other.to_string()
    };
    let mut unknown = whole.clone();
    unknown["athlete"]["shoe_size"] = json!(43);
    let mut twice = whole.clone();
    let again = whole["workouts"][first].clone();
    twice["workouts"].as_array_mut().unwrap().push(again);
    let set = format!("/workouts/{first}/performed/0");
    let last = whole["workouts"].as_array().unwrap().len();
    for (document, refusal) in [
        ("{".to_owned(), "document: is not JSON".to_owned()),
        ("[]".to_owned(), "document: must be a JSON object".to_owned()),
        ("{}".to_owned(), "format: is missing".to_owned()),
        (spoiled("/format", json!("strong")), "format: must be".to_owned()),
        (
            spoiled("/version", json!(2)),
            "version: was written by a newer HealthPilot".to_owned(),
        ),
        (spoiled("/version", json!(0)), "version: must be at least 1".to_owned()),
        (
            unknown.to_string(),
            "athlete.shoe_size: is not a known field".to_owned(),
        ),
        (
            spoiled("/athlete/height_cm", json!(9)),
            "athlete.height_cm: must be from 50 to 260".to_owned(),
        ),
        (
            spoiled("/athlete/birth_year", json!(2024)),
            "birth_year: must be 2012 or earlier".to_owned(),
        ),
        (
            spoiled("/athlete/zone", json!("Mars/Base")),
            "zone: must be the name of a time zone".to_owned(),
        ),
        (
            spoiled("/mornings/0/hrv_rmssd_ms", json!(55.12345)),
            "mornings[0].hrv_rmssd_ms: must be a multiple of 0.001".to_owned(),
        ),
        (
            spoiled("/mornings/0/check_in/soreness/0/level", json!(8)),
            "mornings[0].check_in.soreness[0].level: must be from 0 to 7".to_owned(),
        ),
        (
            spoiled(&format!("{set}/set_id"), json!("2020-01-01/13f9xq2-1")),
            format!("workouts[{first}].performed[0].set_id: must be of the workout's training day"),
        ),
        (
            spoiled(&format!("{set}/rpe"), json!(11)),
            format!("workouts[{first}].performed[0].rpe: must not be above 10"),
        ),
        (twice.to_string(), format!("workouts[{last}]: must not be given twice")),
    ] {
        let refused = life.engine.import(document.as_bytes()).await.unwrap_err();
        assert!(matches!(refused, Error::Refused(_)), "{refused:?}");
        assert!(refused.to_string().contains(&refusal), "{refused} is not {refusal}");
        assert!(
            life.engine.export_text().await.unwrap() == text,
            "{refusal} changed something"
        );
    }
}

#[tokio::test]
async fn an_import_replaces_what_was_there_and_leaves_a_backup_of_it_that_can_be_put_back() {
    let mine = Life::at(FIRST).await;
    year(&mine, 10).await;
    let before = mine.engine.export_text().await.unwrap();
    let other = Life::at(FIRST).await;
    year(&other, 3).await;
    let others = other.engine.export_text().await.unwrap();

    mine.engine.import(others.as_bytes()).await.unwrap();
    assert!(mine.engine.export_text().await.unwrap() == others);
    let backups = mine.engine.backups().unwrap();
    assert_eq!(backups.len(), 1, "{backups:?}");
    mine.clock.pass(std::time::Duration::from_secs(60));
    mine.engine.restore_backup(&backups[0].name).await.unwrap();
    assert!(
        mine.engine.export_text().await.unwrap() == before,
        "what came back differs"
    );
    assert_eq!(
        mine.engine.backups().unwrap().len(),
        2,
        "what was replaced was kept too"
    );
    assert_eq!(mine.engine.checkup().await.unwrap().integrity, "ok");
    let day = mine.engine.moment().await.unwrap().window.training_day;
    mine.engine.log_set(Some(day), own()).await.unwrap();
    let missing = mine.engine.restore_backup("../healthpilot.db").await.unwrap_err();
    assert!(missing.to_string().contains("is not a sound HealthPilot backup"));
}

#[tokio::test]
async fn a_backup_that_is_spoiled_is_not_put_back_and_everything_stays() {
    let life = Life::at(FIRST).await;
    year(&life, 3).await;
    let backup = life.engine.back_up(None).await.unwrap();
    let mut bytes = fs::read(&backup.file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xa5);
    fs::write(&backup.file, bytes).unwrap();
    let before = life.engine.export_text().await.unwrap();
    let name = life.engine.backups().unwrap()[0].name.clone();
    let refused = life.engine.restore_backup(&name).await.unwrap_err();
    assert!(
        refused.to_string().contains("is not a sound HealthPilot backup"),
        "{refused}"
    );
    assert!(life.engine.export_text().await.unwrap() == before);
}

#[tokio::test]
async fn deleting_everything_leaves_no_byte_of_it_in_the_folder_and_nothing_of_others_goes() {
    let life = Life::at(FIRST).await;
    year(&life, 20).await;
    let engine = &life.engine;
    engine.back_up(None).await.unwrap();
    let folder = engine.folder().clone();
    let kept = folder.damaged().join("damaged-20251123T080000Z");
    fs::create_dir_all(&kept).unwrap();
    fs::write(kept.join("healthpilot.db"), "CANARYNOTE").unwrap();
    fs::write(folder.backups().join("holiday.jpg"), "not ours").unwrap();
    assert!(holds(folder.path(), b"CANARYNOTE") && holds(folder.path(), b"own-sandbag-squat"));

    let tag_before = engine.log_set(None, own()).await.unwrap().set_id.device;
    engine.delete_everything().await.unwrap();
    for canary in ["CANARYNOTE", "own-sandbag-squat", "Europe/Berlin", "watch", "2025-11-2"] {
        assert!(!holds(folder.path(), canary.as_bytes()), "{canary} is still there");
    }
    assert!(!folder.damaged().exists());
    assert_eq!(
        fs::read_to_string(folder.backups().join("holiday.jpg")).unwrap(),
        "not ours"
    );
    let view = engine.today().await.unwrap();
    assert!(view.first_open, "the app goes on as on its first day");
    let entry = SetEntry {
        exercise_id: "walk".parse().unwrap(),
        ..own()
    };
    assert_ne!(engine.log_set(None, entry).await.unwrap().set_id.device, tag_before);
}

#[test]
fn the_command_line_takes_out_and_brings_in_and_deletes() {
    let (data, _) = Data::with_sets(3);
    let cli = data.cli();
    cli.run([
        "activity",
        "running",
        "--minutes",
        "44",
        "--metres",
        "8000",
        "--rpe",
        "6",
    ])
    .json();
    let file = data.beside("mine.json");
    let export = ["export".as_ref(), file.as_os_str()];
    assert_eq!(cli.run(export).code, Some(0));
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains(r#""kind":"running","minutes":44,"metres":8000"#),
        "{text}"
    );
    assert!(cli.run(export).refusal().contains("is there already"));
    assert_eq!(cli.tells(["export"]), text);
    let table = cli.tells(["export", "--csv"]);
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(table.starts_with("training_day,exercise_id,exercise,set,reps,"));

    assert!(
        cli.run(["delete-everything"])
            .refusal()
            .contains("confirm: must be given")
    );
    assert_eq!(cli.tells(["export"]), text);
    cli.run(["delete-everything", "--confirm"]).json();
    cli.run(["import".as_ref(), file.as_os_str()]).json();
    assert_eq!(cli.tells(["export"]), text);
    assert!(
        cli.run(["activity", "running", "--minutes", "0", "--rpe", "6"])
            .refusal()
            .contains("minutes: must be from 1 to 1440")
    );
}

/// With `HEALTHPILOT_WRITE_SCHEMA` set, the file is written instead of compared.
#[test]
fn the_schema_that_is_published_is_the_documents_own() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/export.schema.json");
    let schema = training::schema::Document::Export.schema();
    let text = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    if std::env::var_os("HEALTHPILOT_WRITE_SCHEMA").is_some() {
        fs::write(&file, &text).unwrap();
    }
    assert!(
        fs::read_to_string(&file).unwrap() == text,
        "write docs/export.schema.json anew"
    );
}

#[test]
fn the_schema_refuses_what_the_import_refuses() {
    let empty = json!({
        "format": "healthpilot.export", "version": 1, "athlete": null, "mornings": [], "workouts": [], "wishes": [],
        "kept_proposals": [],
    });
    conforms(&empty);
    for (field, value) in [
        ("format", json!("strong")),
        ("mornings", json!([{}])),
        ("more", json!(1)),
    ] {
        let mut other = empty.clone();
        other[field] = value;
        assert!(!jsonschema::is_valid(&schema(), &other), "{field}");
    }
}

fn schema() -> Value {
    training::schema::Document::Export.schema()
}

fn conforms(export: &Value) {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(export)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .take(3)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

/// True when any file below the folder holds these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holds(&path, bytes)
        } else {
            let content = fs::read(&path).unwrap();
            content.windows(bytes.len()).any(|window| window == bytes)
        }
    })
}

#[tokio::test]
async fn an_activity_counts_in_the_load_and_leaves_the_days_session_alone() {
    let life = Life::at(FIRST).await;
    let before = life.engine.today().await.unwrap();
    let day = before.training_day;
    life.engine.log_activity(day, RUN).await.unwrap();
    let after = life.engine.today().await.unwrap();
    assert_eq!(
        (after.workout.status, &after.workout.session),
        (before.workout.status, &before.workout.session)
    );
    assert_eq!(after.workout.activities, [RUN]);
    life.clock.wind(SignedDuration::from_hours(24));
    let history = life.engine.history().await.unwrap();
    let past = history.workouts.iter().find(|past| past.training_day == day).unwrap();
    assert_eq!(past.performed[0].metres, Some(8000));
    let tomorrow = life.engine.plan().await.unwrap();
    assert_eq!(tomorrow.days[0].training_day, day.plus_days(1));
    life.engine.remove_activity(day, RUN).await.unwrap();
    assert!(life.engine.remove_activity(day, RUN).await.is_err(), "it is gone");
    let ahead = life.engine.log_activity(day.plus_days(2), RUN).await.unwrap_err();
    assert!(ahead.to_string().contains("must not lie ahead"));
}

#[tokio::test]
async fn who_is_ill_rests_until_said_otherwise() {
    let life = Life::at(FIRST).await;
    let day = life.engine.today().await.unwrap().training_day;
    let ill = Absence {
        from: day,
        until: None,
        reason: AbsenceReason::Illness,
    };
    life.engine.begin_absence(ill).await.unwrap();
    let view = life.engine.today().await.unwrap();
    assert_eq!(view.workout.session.kind, training::session::SessionKind::Rest);
    assert!(
        view.ahead
            .iter()
            .all(|day| day.session.kind == training::session::SessionKind::Rest)
    );
    life.clock.wind(SignedDuration::from_hours(72));
    life.engine.end_absence(ill).await.unwrap();
    let known = life.engine.athlete().await.unwrap().absences.unwrap();
    assert_eq!(known[0].until, Some(day.plus_days(2)));
    assert!(life.engine.end_absence(ill).await.is_err(), "it is another by now");
    let today = TrainingDay::new(date(2025, 11, 26));
    let ahead = Absence {
        from: today.plus_days(5),
        until: Some(today.plus_days(9)),
        reason: AbsenceReason::Holiday,
    };
    life.engine.begin_absence(ahead).await.unwrap();
    life.engine.end_absence(ahead).await.unwrap();
    assert_eq!(life.engine.athlete().await.unwrap().absences.unwrap().len(), 1);
}
