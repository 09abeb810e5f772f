//! A file that an older program made is brought up to date with everything that is in it, whole or damaged.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{fs, path::Path};

use jiff::Timestamp;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, migrate::Migrator, sqlite::SqliteConnectOptions};
use store::{Folder, Reading, Store};
use tempfile::TempDir;
use training::{day::TrainingDay, session::Phase, workout::DeviceTag};

/// What a first-schema program had written: one of everything.
const WRITTEN: &str = r#"
insert into device (id, tag, last_stamp, last_set_counter, first_day, last_label, last_label_starts_at_ms)
values (1, 7, '0019ab2c3d4e5-0003-0000007', 2, '2026-11-20', '2026-11-22', 1795402800000);
insert into athlete (id, birth_year, sex, experience, goals, days_per_week, session_minutes, weekdays, equipment,
                     limitations, conditions, units, zone, day_starts)
values (1, 1990, 'female', 'intermediate', '["strength"]', 4, 60, '["mon","tue"]', '["barbell"]', '[]', '[]', 'metric',
        'Europe/Berlin', '05:00');
insert into change (entity, key, newest, exceptions)
values ('athlete', '', '0019ab2c3d4e5-0001-0000007', '{"sex":"0019ab2c3d4e5-0000-0000007"}'),
       ('workout', '2026-11-21', '0019ab2c3d4e5-0002-0000007', '{}'),
       ('performed_set', '2026-11-21/0000007-1', '0019ab2c3d4e5-0003-0000007', '{}'),
       ('check_in', '2026-11-21', '0019ab2c3d4e5-0003-0000007', '{}'),
       ('biometric', '2026-11-21/hrv_rmssd_ms', '0019ab2c3d4e5-0003-0000007', '{}');
insert into workout (training_day, act)
values ('2026-11-21', '{"status":"finished","pinned":false,"session_rpe":7.5,"session":{"kind":"train","title":"Squats",
        "template":"full_body.a","focus":[],"phase":"deload","minutes":48,"target_rpe":8,"load_au":384,"blocks":[],
        "reasons":[]}}');
insert into performed_set (training_day, device_tag, counter, exercise_id, set_number, reps, load_g, done_at_ms)
values ('2026-11-21', 7, 1, 'high-bar-back-squat', 1, 5, 100000, 1795330800000);
insert into biometric (training_day, metric, value_milli, source) values ('2026-11-21', 'hrv_rmssd_ms', 62500, 'watch');
insert into check_in (training_day, readiness, soreness, pain, ill) values ('2026-11-21', 4, '[]', '[]', 1);
insert into setting (name, value) values ('appearance', '{"theme":"dark","language":"de"}');
"#;

fn day(text: &str) -> TrainingDay {
    text.parse().unwrap()
}

/// A folder with a file as the first schema's program left it.
async fn first_schema() -> (TempDir, Folder) {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::at(place.path().to_owned());
    let mut connection = connection(&folder).await;
    let mut migrator = Migrator::new(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../migrations/device"
    )))
    .await
    .unwrap();
    migrator.migrations.to_mut().truncate(1);
    migrator.run_direct(None, &mut connection, false).await.unwrap();
    sqlx::raw_sql(WRITTEN).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    (place, folder)
}

async fn connection(folder: &Folder) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(folder.database())
        .create_if_missing(true);
    options.connect().await.unwrap()
}

async fn opened(folder: &Folder) -> Store {
    Store::open(folder.clone(), Timestamp::UNIX_EPOCH, DeviceTag(9))
        .await
        .unwrap()
}

async fn assert_everything_is_there(reading: &mut Reading) {
    let athlete = reading.athlete().await.unwrap().unwrap();
    assert_eq!(
        (athlete.birth_year, athlete.day_starts.to_string()),
        (Some(1990), "05:00".into())
    );
    assert_eq!((athlete.places, athlete.deload_from), (None, None));
    let history = reading.history(day("2026-11-01"), day("2026-11-22")).await.unwrap();
    let workout = &history.past[0];
    assert_eq!((workout.phase, workout.minutes), (Some(Phase::Deload), 48));
    let exertions = [workout.session_rpe, workout.target_rpe].map(|rpe| rpe.unwrap().tenths());
    assert_eq!(exertions, [75, 80]);
    assert_eq!(workout.performed.len(), 1);
    let mornings = reading.biometrics(day("2026-11-01"), day("2026-11-22")).await.unwrap();
    let check_in = mornings[0].check_in.as_ref().unwrap();
    assert_eq!((mornings[0].hrv_rmssd_ms, check_in.ill), (Some(62.5), true));
    assert!(check_in.symptoms.is_empty());
    let theme: Option<serde_json::Value> = reading.setting("appearance").await.unwrap();
    assert_eq!(theme.unwrap()["theme"], "dark");
}

#[tokio::test]
async fn a_file_of_the_first_schema_is_brought_up_to_date_with_everything_in_it_and_backed_up_before() {
    let (_place, folder) = first_schema().await;
    let store = opened(&folder).await;
    let mut reading = store.read().await.unwrap();
    assert_everything_is_there(&mut reading).await;
    assert_eq!(
        reading.device().await.unwrap().tag,
        DeviceTag(7),
        "it is the same device's"
    );
    drop(reading);
    store.close().await;
    assert_eq!(fs::read_dir(folder.backups()).unwrap().count(), 1);

    let mut connection = connection(&folder).await;
    let (newest, exceptions): (String, String) =
        sqlx::query_as("select newest, exceptions from change where entity = 'athlete'")
            .fetch_one(&mut connection)
            .await
            .unwrap();
    let exceptions: serde_json::Value = serde_json::from_str(&exceptions).unwrap();
    assert_eq!(exceptions["sex"], "0019ab2c3d4e5-0000-0000007");
    assert_eq!(
        exceptions["places"],
        sync::Stamp::NEVER.to_string(),
        "nobody has written it"
    );
    assert!(newest > sync::Stamp::NEVER.to_string());
}

#[tokio::test]
async fn a_backup_of_the_first_schema_can_be_restored() {
    let (place, folder) = first_schema().await;
    let backup = place.path().join("old.db");
    fs::rename(folder.database(), &backup).unwrap();
    Store::restore(&folder, &backup, Timestamp::UNIX_EPOCH, DeviceTag(9))
        .await
        .unwrap();
    let store = opened(&folder).await;
    assert_everything_is_there(&mut store.read().await.unwrap()).await;
}

#[tokio::test]
async fn a_backup_of_the_first_schema_is_put_back_into_a_file_that_is_open() {
    let (_place, old) = first_schema().await;
    let (_other, folder) = first_schema().await;
    fs::remove_file(folder.database()).unwrap();
    let store = opened(&folder).await;
    let name = "healthpilot-20261121T050000Z.db";
    fs::create_dir_all(folder.backups()).unwrap();
    fs::copy(old.database(), folder.backups().join(name)).unwrap();
    let mut reading = store.read().await.unwrap();
    assert_eq!(reading.athlete().await.unwrap(), None);
    drop(reading);
    store
        .restore_dated(name, Timestamp::UNIX_EPOCH, DeviceTag(9))
        .await
        .unwrap();
    assert_everything_is_there(&mut store.read().await.unwrap()).await;
}

/// An old program left it so, and a new one finds it: the page of a table that can be made again is torn.
#[tokio::test]
async fn what_can_be_read_of_a_damaged_file_of_the_first_schema_is_carried_over() {
    let (_place, folder) = first_schema().await;
    let mut connection = connection(&folder).await;
    let torn: u32 = sqlx::query_scalar("select rootpage from sqlite_schema where name = 'forecast'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    let mut bytes = fs::read(folder.database()).unwrap();
    let page = (torn as usize - 1) * 4096..torn as usize * 4096;
    bytes[page].fill(0xa5);
    fs::write(folder.database(), bytes).unwrap();

    let store = opened(&folder).await;
    let mut reading = store.read().await.unwrap();
    assert_eq!(reading.recoveries().await.unwrap().len(), 1, "it was damaged");
    assert_everything_is_there(&mut reading).await;
}
