//! What is put into the store comes back as it was, field by field.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{ConnectOptions as _, sqlite::SqliteConnectOptions};
use store::{Folder, Store};
use tempfile::TempDir;
use training::{
    athlete::Athlete,
    biometrics::Biometrics,
    day::TrainingDay,
    planner::{DayChange, DayWish},
    workout::DeviceTag,
};

async fn fresh() -> (TempDir, Store) {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::at(place.path().to_owned());
    let store = Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(1)).await.unwrap();
    (place, store)
}

fn day(text: &str) -> TrainingDay {
    text.parse().unwrap()
}

/// With every field set: a field that is added later must be set here too.
fn everything() -> Value {
    json!({
        "birth_year": 1990, "sex": "female", "height_cm": 175, "body_mass_kg": 70.5, "experience": "advanced",
        "goals": ["strength", "endurance"],
        "availability": {"days_per_week": 4, "session_minutes": 60, "weekdays": ["mon", "sat"],
                         "minutes_by_weekday": [{"weekday": "sat", "minutes": 90}]},
        "equipment": ["barbell", "rack"],
        "limitations": [{"region": "knee", "severity": "mild"}],
        "conditions": ["hypertension"], "screening": {"cleared": true}, "units": "imperial", "zone": "Europe/Berlin",
        "day_starts": "05:30",
        "places": [{"name": "home", "equipment": ["band"], "weekdays": ["sat"],
                    "loads": [{"equipment": "dumbbell", "bar_kg": null, "plates_kg": null, "loads_kg": [5.0, 7.5]}]}],
        "loads": [{"equipment": "barbell", "bar_kg": 20.0, "plates_kg": [20.0, 10.0, 1.25], "loads_kg": null}],
        "sports": ["rowing", "running"],
        "event": {"name": "Row", "training_day": "2027-05-01", "sport": "rowing"},
        "absences": [{"from": "2026-12-20", "until": "2027-01-02", "reason": "holiday"}],
        "deload_from": "2026-11-30",
        "never": ["burpee"],
        "swaps": [{"from": "high-bar-back-squat", "to": "front-squat"}],
        "own_exercises": [{"id": "own-log-press", "name": "Log press", "pattern": "vertical_push",
                           "primary": ["front_delts"], "secondary": ["triceps"], "equipment": ["barbell"],
                           "unilateral": false, "timed": false, "increment_kg": 2.5}],
        "exercise_units": [{"exercise_id": "leg-press", "units": "metric"}]
    })
}

#[tokio::test]
async fn every_field_of_the_athlete_is_kept_and_cleared() {
    let (_place, store) = fresh().await;
    let athlete: Athlete = serde_json::from_value(everything()).unwrap();
    let fields = serde_json::to_value(&athlete).unwrap();
    let unset: Vec<_> = fields
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, value)| value.is_null())
        .collect();
    assert_eq!(unset, [], "a field that is not set proves nothing");
    for athlete in [athlete, Athlete::default()] {
        let put = athlete.clone();
        store
            .write(1, move |writing| {
                Box::pin(async move { writing.put_athlete(&put).await })
            })
            .await
            .unwrap();
        assert_eq!(store.read().await.unwrap().athlete().await.unwrap(), Some(athlete));
    }
}

#[tokio::test]
async fn every_value_of_a_morning_is_kept_and_cleared() {
    let (_place, store) = fresh().await;
    let whole: Biometrics = serde_json::from_value(json!({
        "training_day": "2026-11-22", "hrv_rmssd_ms": 61.803, "resting_hr_bpm": 52.5, "sleep_minutes": 431,
        "sleep_score": 81, "body_mass_kg": 70.4, "blood_pressure": {"systolic_mmhg": 131, "diastolic_mmhg": 84},
        "source": "watch",
        "check_in": {"readiness": 4, "sleep_quality": 3, "stress": 2, "soreness": [{"region": "quads", "level": 2}],
                     "pain": [{"region": "knee", "level": 3}], "ill": true, "symptoms": ["fever", "fainting"]}
    }))
    .unwrap();
    let without = Biometrics {
        blood_pressure: None,
        check_in: None,
        ..whole.clone()
    };
    for biometrics in [whole, without] {
        let put = biometrics.clone();
        store
            .write(1, move |writing| {
                Box::pin(async move { writing.put_biometrics(&put).await })
            })
            .await
            .unwrap();
        let day = biometrics.training_day;
        let kept = store.read().await.unwrap().biometrics(day, day).await.unwrap();
        assert_eq!(kept, [biometrics]);
    }
}

#[tokio::test]
async fn a_wish_is_a_record_that_leaves_a_tombstone_and_writes_nothing_when_it_is_the_same() {
    let (place, store) = fresh().await;
    let look_in = SqliteConnectOptions::new().filename(place.path().join("healthpilot.db"));
    let mut connection = look_in.connect().await.unwrap();
    let wish = DayWish {
        minutes: Some(30),
        ..DayWish::default()
    };
    let mut stamps = Vec::new();
    for wish in [Some(wish.clone()), Some(wish.clone()), None, None] {
        store
            .write(1, move |writing| {
                Box::pin(async move { writing.put_day_wish(day("2026-11-23"), wish.as_ref()).await })
            })
            .await
            .unwrap();
        let row: (String, bool) =
            sqlx::query_as("select newest, deleted from change where entity = 'day_change' and key = '2026-11-23'")
                .fetch_one(&mut connection)
                .await
                .unwrap();
        stamps.push(row);
    }
    assert!(stamps[0] == stamps[1] && stamps[2] == stamps[3] && stamps[1].0 < stamps[2].0);
    assert_eq!([stamps[1].1, stamps[2].1], [false, true]);
}

#[tokio::test]
async fn what_was_turned_down_is_a_record_for_each_input_of_its_day() {
    let (place, store) = fresh().await;
    let look_in = SqliteConnectOptions::new().filename(place.path().join("healthpilot.db"));
    let mut connection = look_in.connect().await.unwrap();
    for digest in ["0a", "0b", "0a"] {
        store
            .write(1, move |writing| {
                Box::pin(async move { writing.keep_away(day("2026-11-23"), digest).await })
            })
            .await
            .unwrap();
    }
    let changes: Vec<(String, bool)> =
        sqlx::query_as("select key, sent from change where entity = 'kept_proposal' order by key")
            .fetch_all(&mut connection)
            .await
            .unwrap();
    assert_eq!(
        changes,
        [("2026-11-23/0a".to_owned(), false), ("2026-11-23/0b".to_owned(), false)]
    );
    let mut reading = store.read().await.unwrap();
    let mut known = Vec::new();
    for (at, digest) in [("2026-11-23", "0a"), ("2026-11-23", "0c"), ("2026-11-22", "0a")] {
        known.push(reading.is_kept_away(day(at), digest).await.unwrap());
    }
    assert_eq!(known, [true, false, false]);
}

#[tokio::test]
async fn what_is_torn_is_passed_over_and_the_rest_is_read() {
    let (place, store) = fresh().await;
    let look_in = SqliteConnectOptions::new().filename(place.path().join("healthpilot.db"));
    let mut connection = look_in.connect().await.unwrap();
    sqlx::raw_sql(
        r#"insert into workout (training_day, act) values ('2026-11-19', '{"status":"finished","pinned":false}'),
                                                          ('2026-11-20', '{"status":"torn","pinned":false}');
           insert into performed_set (training_day, device_tag, counter, exercise_id, set_number, reps, done_at_ms)
           values ('2026-11-19', 1, 1, 'body-weight-squat', 1, 10, 0), ('2026-11-19', 1, 2, 'No id', 1, 10, 0),
                  ('2026-11-2x', 1, 3, 'body-weight-squat', 1, 10, 0);
           insert into biometric (training_day, metric, value_milli, source)
           values ('2026-11-20', 'sleep_minutes', 431000, 'watch'), ('2026-11-20', 'sleep_score', -7000, 'watch');
           insert into check_in (training_day, soreness, pain, ill) values ('2026-11-20', 'torn', '[]', 0);
           insert into day_change (training_day, wish) values ('2026-11-20', 'torn'), ('2026-11-21', '{"rest":true}');"#,
    )
    .execute(&mut connection)
    .await
    .unwrap();
    let mut reading = store.read().await.unwrap();
    let history = reading.history(day("2026-11-01"), day("2026-11-30")).await.unwrap();
    assert_eq!((history.past.len(), history.unreadable), (1, 3));
    assert_eq!(history.past[0].performed.len(), 1);
    let mornings = reading.biometrics(day("2026-11-01"), day("2026-11-30")).await.unwrap();
    let morning = &mornings[0];
    assert_eq!(
        (morning.sleep_minutes, morning.sleep_score, &morning.check_in),
        (Some(431), None, &None)
    );
    let wished = reading.day_changes(day("2026-11-01"), day("2026-11-30")).await.unwrap();
    assert_eq!(
        wished
            .iter()
            .map(|DayChange { training_day, .. }| *training_day)
            .collect::<Vec<_>>(),
        [day("2026-11-21")]
    );
}
