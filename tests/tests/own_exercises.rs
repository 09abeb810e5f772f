//! An exercise of the athlete's own is added, trained, logged, counted and shown like any other, and what was done of it
//! outlasts it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use engine::Error;
use harness::{Cli, Data, Life};
use jiff::civil::date;
use serde_json::{Value, json};
use training::{
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    quantity::{Mass, Rpe},
    record::{Group, Record},
    workout::SetEntry,
};

const OWN: &str = "own-sandbag-squat";
const SUNDAY: &str = "2026-11-22T09:00[Europe/Berlin]";
const MONDAY: &str = "2026-11-23T09:00[Europe/Berlin]";

/// The document that adds it, like the built-in exercise `like` in what it trains.
fn added(like: &str) -> Value {
    let like = Catalogue::builtin().named(like).unwrap();
    json!({ "own_exercises": [{
        "id": OWN, "name": "Sandbag squat", "pattern": like.pattern, "primary": like.primary, "secondary": [],
        "equipment": [], "unilateral": true, "timed": false, "increment_kg": 5,
    }] })
}

/// The document that takes it away again.
fn removed() -> Value {
    json!({ "own_exercises": null })
}

fn sets(cli: &Cli, document: &Value) -> Value {
    let answer = cli.run_with_input(["athlete", "set", "-"], document.to_string().as_bytes());
    answer.json()
}

const LOG: [&str; 9] = ["log", "--exercise", OWN, "--set", "1", "--load-kg", "40", "--rpe", "8"];

fn logs<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&LOG, more].concat()
}

fn entry(exercise_id: &str, reps: u32) -> SetEntry {
    SetEntry {
        exercise_id: exercise_id.parse().unwrap(),
        set: 1,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg: Some(Mass::from_g(40_000)),
        rpe: Some(Rpe::from_tenths(80)),
    }
}

async fn tells(life: &Life, document: &Value) {
    life.engine
        .merge_athlete(document.to_string().as_bytes())
        .await
        .unwrap();
}

fn refused_fields(error: Error) -> Vec<String> {
    match error {
        Error::Refused(refusals) => refusals.into_iter().map(|refusal| refusal.field).collect(),
        other => panic!("not refused by field: {other}"),
    }
}

#[test]
fn an_own_exercise_is_found_logged_corrected_and_looked_back_on() {
    let data = Data::in_memory();
    let cli = data.cli();
    sets(&cli, &added("body-weight-squat"));

    let set_id = cli.run(logs(&["--reps", "8"])).set_id();
    let corrected = cli.run(logs(&["--reps", "9", "--replace", &set_id])).set_id();

    assert_eq!(cli.run(["exercises", OWN]).json()["name"], "Sandbag squat");
    assert!(cli.tells(["exercises", "--pattern", "squat"]).contains("Sandbag squat"));
    assert_eq!(corrected, set_id);
    let history = cli.run(["history"]).json();
    let performed = &history["workouts"][0]["performed"][0];
    assert_eq!(
        (&performed["exercise_id"], &performed["reps"]),
        (&json!(OWN), &json!(9))
    );
    let told = cli.tells(["history"]);
    assert!(told.contains("Sandbag squat 1, 9 reps, 40 kg, RPE 8"), "{told}");
}

#[test]
fn an_own_exercise_that_is_wanted_is_planned_by_its_name() {
    let data = Data::in_memory();
    let cli = data.cli();
    let session = cli.run(["today"]).json()["session"].clone();
    let blocks = session["blocks"].as_array().unwrap();
    let main = blocks.iter().find(|block| block["kind"] == "main").unwrap();
    let first = main["exercises"][0]["exercise_id"].as_str().unwrap();
    let mut document = added(first);
    document["swaps"] = json!([{ "from": first, "to": OWN }]);

    sets(&cli, &document);

    let told = cli.tells(["today"]);
    assert!(told.contains("Sandbag squat") && !told.contains(OWN), "{told}");
}

#[tokio::test]
async fn sets_of_an_own_exercise_are_shown_today_and_counted_tomorrow() {
    let life = Life::at(SUNDAY).await;
    tells(&life, &added("body-weight-squat")).await;

    life.engine.log_set(None, entry(OWN, 8)).await.unwrap();

    let id: ExerciseId = OWN.parse().unwrap();
    let today = life.engine.today().await.unwrap();
    let card = &today.exercises[&id];
    assert_eq!(
        (card.name.as_str(), card.name_de.as_str(), card.unilateral),
        ("Sandbag squat", "Sandbag squat", true)
    );

    life.clock.set(MONDAY);
    let monday = life.engine.ensure_daily_workout().await.unwrap().window.training_day;
    let input = life.engine.snapshot(monday).await.unwrap().unwrap().input;
    let record = Record::of(&input);
    let sunday = record.day(TrainingDay::new(date(2026, 11, 22))).unwrap();
    assert_eq!((sunday.work_sets, sunday.movements.knee), (1, 1));
    assert_eq!(sunday.volume.half_sets(Group::Quads), 2, "one set trains them");
}

#[tokio::test]
async fn what_was_done_of_an_own_exercise_outlasts_it() {
    let life = Life::at(SUNDAY).await;
    tells(&life, &added("body-weight-squat")).await;
    let kept = life.engine.log_set(None, entry(OWN, 8)).await.unwrap();
    let other = life.engine.log_set(None, entry("body-weight-squat", 8)).await.unwrap();

    tells(&life, &removed()).await;

    let corrected = life.engine.replace_set(kept.set_id, entry(OWN, 7)).await.unwrap();
    assert_eq!((corrected.set_id, corrected.reps), (kept.set_id, Some(7)));
    let today = life.engine.today().await.unwrap();
    assert_eq!(today.exercises[&kept.exercise_id].name, OWN);
    let history = life.engine.history().await.unwrap();
    assert_eq!(history.workouts[0].performed, [corrected, other.clone()]);

    let again = life.engine.log_set(None, entry(OWN, 8)).await.unwrap_err();
    assert_eq!(refused_fields(again), ["exercise_id"]);
    let turned = life.engine.replace_set(other.set_id, entry(OWN, 8)).await.unwrap_err();
    assert_eq!(refused_fields(turned), ["exercise_id"]);
}

#[test]
fn a_removed_own_exercise_is_told_by_its_id_and_one_never_added_is_refused() {
    let data = Data::in_memory();
    let cli = data.cli();
    sets(&cli, &added("body-weight-squat"));
    cli.run(logs(&["--reps", "8"])).set_id();

    sets(&cli, &removed());

    let told = cli.tells(["history"]);
    assert!(told.contains("own-sandbag-squat 1, 8 reps"), "{told}");
    let answer = cli.run(logs(&["--reps", "8"]));
    assert!(answer.refusal().starts_with("exercise_id: "), "{answer:?}");
    let answer = cli.run(["exercises", OWN]);
    assert!(answer.refusal().starts_with("id: "), "{answer:?}");
}
