//! How long today's workout takes, as ratios within one run: read against a bare `select` of the same row, and made.
//!
//! The store holds ten years of workouts, so that nothing is fast only because there is nothing.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use engine::{Engine, Folder, Options};
use harness::HandClock;
use jiff::ToSpan as _;
use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

/// Rounds of each measurement; the two of a pair take turns, so that a slow moment hits both.
const ROUNDS: usize = 2_000;
/// Days on which a session is made.
const MADE_DAYS: i32 = 100;
/// Sets of an athlete who trains hard and never rests.
const SETS_A_DAY: u32 = 24;
/// Sets a day of an athlete who trains three or four times a week, on average.
const FIRST_MONTHS_SETS: u32 = 8;
/// Days of history, ten years.
const HISTORY_DAYS: i32 = 3_650;
const TODAY: &str = "2026-11-22T09:00[Europe/Berlin]";

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("room for the bench");
    let clock = HandClock::at(TODAY);
    let options = Options::at_time(Folder::at(folder.path().to_owned()), clock.clone());
    let engine = Engine::open(options).await.expect("a fresh folder can be opened");
    live_through_ten_years(&engine, &folder).await;

    let (ensure, select) = stored(&engine, &folder).await;
    let ratio = ensure.as_secs_f64() / select.as_secs_f64();
    println!(
        "ensure_daily_workout, stored: median {ensure:?}; a bare select of its row: median {select:?}; ratio {ratio:.2} (goal: at most 3)"
    );

    let made = making(&engine, &clock, &folder, SETS_A_DAY).await;
    println!(
        "ensure_daily_workout, made, gated and stored, after {SETS_A_DAY} sets every day: median {made:?} (goal: under 5 ms)"
    );

    let folder = tempfile::tempdir().expect("room for the bench");
    let clock = HandClock::at(TODAY);
    let engine = Engine::open(Options::at_time(Folder::at(folder.path().to_owned()), clock.clone()))
        .await
        .expect("a fresh folder can be opened");
    let made = making(&engine, &clock, &folder, FIRST_MONTHS_SETS).await;
    println!("the same in the first months, {FIRST_MONTHS_SETS} sets every day: median {made:?} (goal: under 5 ms)");
}

/// Copies today's workout, finished, to every day of ten years, with 24 sets each.
async fn live_through_ten_years(engine: &Engine, folder: &TempDir) {
    engine.ensure_daily_workout().await.expect("today is made");
    let mut connection = connect(folder, false).await;
    sqlx::query(
        "with recursive past (offset_days) as (select 1 union all select offset_days + 1 from past where offset_days < ?1)
         insert into workout (training_day, act, offer)
         select date('2026-11-22', '-' || offset_days || ' days'),
                json_object('status', 'finished', 'pinned', json('false'), 'session', json(offer -> '$.session')),
                offer
         from workout, past",
    )
    .bind(HISTORY_DAYS)
    .execute(&mut connection)
    .await
    .expect("the past is written");
    train_through(&mut connection, "%", SETS_A_DAY).await;
}

/// Writes so many sets under each training day that is like `days`.
async fn train_through(connection: &mut SqliteConnection, days: &str, sets: u32) {
    sqlx::query(
        "with recursive n (counter) as (select 1 union all select counter + 1 from n where counter < ?2)
         insert into performed_set (training_day, device_tag, counter, exercise_id, set_number, reps, rpe_tenths, done_at_ms)
         select training_day, 7, counter, 'body-weight-squat', counter, 10, 60, counter
         from workout, n
         where training_day like ?1",
    )
    .bind(days)
    .bind(sets)
    .execute(connection)
    .await
    .expect("the sets are written");
}

async fn stored(engine: &Engine, folder: &TempDir) -> (Duration, Duration) {
    let mut connection = connect(folder, true).await;
    let (mut ensures, mut selects) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let begin = now();
        let ensured = engine.ensure_daily_workout().await.expect("today is stored");
        ensures.push(begin.elapsed());
        assert!(!black_box(ensured).made);

        let begin = now();
        let row: (Option<String>, Option<String>) =
            sqlx::query_as("select act, offer from workout where training_day = ?1")
                .bind("2026-11-22")
                .fetch_one(&mut connection)
                .await
                .expect("today is stored");
        selects.push(begin.elapsed());
        black_box(row);
    }
    (median(ensures), median(selects))
}

/// Each day is trained through before the next one is made, so that the last one looks back on as much as the first.
async fn making(engine: &Engine, clock: &Arc<HandClock>, folder: &TempDir, sets: u32) -> Duration {
    let mut connection = connect(folder, false).await;
    let today: jiff::Zoned = TODAY.parse().expect("a zoned time");
    let mut times = Vec::new();
    for ahead in 1..=MADE_DAYS {
        clock.set(&(&today + ahead.days()).to_string());
        let begin = now();
        let ensured = engine.ensure_daily_workout().await.expect("a day can be made");
        times.push(begin.elapsed());
        assert!(ensured.made);
        train_through(&mut connection, &ensured.window.training_day.to_string(), sets).await;
    }
    median(times)
}

async fn connect(folder: &TempDir, read_only: bool) -> SqliteConnection {
    let file = Folder::at(folder.path().to_owned()).database();
    let options = SqliteConnectOptions::new().filename(file).read_only(read_only);
    options.connect().await.expect("the file can be opened")
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the real clock")]
fn now() -> Instant {
    Instant::now()
}
