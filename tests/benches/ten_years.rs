//! What it costs to bring ten years of training to a server and back, against writing the same rows with SQLite alone.
//!
//! The device is a real engine on a real file, the server a real one with its own file, and between them is loopback.
//! It judges nothing: it prints figures, and the goals beside them.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints what it measures, and stops where it cannot"
)]

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use engine::{
    Engine, Folder, Options,
    sync::{Synced, Transport, TransportError},
};
use futures_util::future::BoxFuture;
use harness::{Chance, HandClock};
use jiff::ToSpan as _;
use serde_json::{Value, json};
use server::{
    Clock, Config, Running,
    config::{PasswordCost, SignUp},
    storage::Backup,
};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use training::workout::Step;

/// Days of history, ten years.
const DAYS: i64 = 3_650;
const SETS_A_DAY: u64 = 24;
const TODAY: &str = "2026-11-22T09:00[UTC]";
/// The instant of [`TODAY`].
const TODAY_MS: i64 = 1_795_338_000_000;
/// Rounds of what is measured often.
const ROUNDS: usize = 300;
/// The tables that the rows of ten years are in, with what sync keeps of each row.
const TABLES: [&str; 4] = ["workout", "performed_set", "biometric", "change"];
const EMAIL: &str = "athlete@example.org";
const PASSWORD: &str = "correct horse battery";

#[tokio::main]
async fn main() {
    let house = House::open().await;
    let folder = tempfile::tempdir().unwrap();
    let (phone, clock) = open(&folder).await;
    let document = ten_years(&phone).await;
    phone.import(document.to_string().as_bytes()).await.unwrap();

    let raw = raw_insert(&folder).await;
    println!("the same rows written by SQLite alone: {raw:?}");
    let told = |name: &str, took: Duration, way: &Way<'_>, goal: &str| {
        let ratio = took.as_secs_f64() / raw.as_secs_f64();
        let (up, down, requests) = way.counted();
        println!(
            "{name}: {took:?}, {ratio:.2} of that ({goal}); {up} bytes up, {down} down, {requests} requests (at most 1.5 MB, 4)"
        );
    };
    let way = house.way("phone").await;
    let (took, synced) = timed(&phone, &way).await;
    told("first upload", took, &way, "goal: at most 2.0");
    assert_eq!(synced.changed, 0);

    let other = tempfile::tempdir().unwrap();
    let (desktop, _) = open(&other).await;
    let way_down = house.way("desktop").await;
    let (took, synced) = timed(&desktop, &way_down).await;
    told("first download, merged", took, &way_down, "goal: at most 1.6");
    let rows = usize::try_from(DAYS).unwrap() * (1 + 6 + usize::try_from(SETS_A_DAY).unwrap());
    assert!(synced.changed >= rows, "{synced:?}");
    println!("the server's file: {} bytes (goal: at most 8 MB)", house.bytes().await);

    let floor = floor(&house).await;
    println!("a bare commit and a round trip on loopback: median {floor:?}");
    let often = |name: &'static str, took: Duration, way: &Way<'_>, rounds: usize, goal: &str| {
        let (up, down, requests) = way.counted();
        println!(
            "{name}: median {took:?}, {:.1} of that; {} bytes both ways, {:.2} requests ({goal})",
            took.as_secs_f64() / floor.as_secs_f64(),
            (up + down) / rounds,
            f64::from(u32::try_from(requests).unwrap()) / f64::from(u32::try_from(rounds).unwrap()),
        );
    };
    way.forget();
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        times.push(timed(&phone, &way).await.0);
    }
    often(
        "nothing new",
        median(times),
        &way,
        ROUNDS,
        "goal: at most 200 bytes, 1 request",
    );

    way.forget();
    way_down.forget();
    let (mut pushed, mut pulled) = (Vec::with_capacity(ROUNDS), Vec::with_capacity(ROUNDS));
    timed(&desktop, &way_down).await;
    way_down.forget();
    for round in 0..ROUNDS {
        clock.pass(Duration::from_secs(1));
        let mass = format!(
            "{{\"body_mass_kg\":{}}}",
            70.0 + f64::from(u32::try_from(round).unwrap()) / 10.0
        );
        phone.merge_athlete(mass.as_bytes()).await.unwrap();
        pushed.push(timed(&phone, &way).await.0);
        pulled.push(timed(&desktop, &way_down).await.0);
    }
    let goal = "goal: at most 10 of that, 700 bytes, 1 request";
    often("one field pushed", median(pushed), &way, ROUNDS, goal);
    often("one field pulled", median(pulled), &way_down, ROUNDS, goal);
    house.running.stop().await;
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

async fn timed(engine: &Engine, way: &Way<'_>) -> (Duration, Synced) {
    let began = Instant::now();
    let synced = engine.sync_once(way).await.unwrap();
    (began.elapsed(), synced)
}

/// An engine on a fresh file, which has joined the account.
async fn open(folder: &TempDir) -> (Engine, std::sync::Arc<HandClock>) {
    let clock = HandClock::at(TODAY);
    let options = Options::at_time(Folder::at(folder.path().to_owned()), clock.clone());
    let engine = Engine::open(options).await.unwrap();
    engine.join_account("http://127.0.0.1", EMAIL).await.unwrap();
    (engine, clock)
}

/// The document of ten years: what the planner made of one day, done on each, with numbers of their own.
async fn ten_years(engine: &Engine) -> Value {
    let today = engine.ensure_daily_workout().await.unwrap().workout.training_day;
    for step in [Step::Start, Step::Finish] {
        engine.step_workout(today, step).await.unwrap();
    }
    let mut document: Value = serde_json::from_str(&engine.export_text().await.unwrap()).unwrap();
    let workout = document["workouts"][0].to_string();
    let mut chance = Chance::of(7);
    let mut counter = 0;
    let (mut workouts, mut mornings) = (Vec::new(), Vec::new());
    for ago in (1..=DAYS).rev() {
        let day = jiff::civil::date(2026, 11, 22)
            .checked_sub(ago.days())
            .unwrap()
            .to_string();
        let mut done: Value = serde_json::from_str(&workout.replace(&today.to_string(), &day)).unwrap();
        let sets = (0..SETS_A_DAY).map(|set| {
            counter += 1;
            performed(&day, counter, set, &mut chance)
        });
        done["performed"] = sets.collect();
        workouts.push(done);
        mornings.push(json!({
            "training_day": day,
            "hrv_rmssd_ms": chance.between(50, 80),
            "resting_hr_bpm": chance.between(48, 58),
            "sleep_minutes": chance.between(380, 500),
            "sleep_score": chance.between(60, 100),
            "body_mass_kg": chance.between(70, 73),
            "blood_pressure": { "systolic_mmhg": chance.between(110, 125), "diastolic_mmhg": chance.between(70, 80) },
            "source": "manual",
            "check_in": null,
        }));
    }
    document["workouts"] = Value::Array(workouts);
    document["mornings"] = Value::Array(mornings);
    document
}

fn performed(day: &str, counter: u64, set: u64, chance: &mut Chance) -> Value {
    const EXERCISES: [&str; 5] = [
        "high-bar-back-squat",
        "barbell-bench-press",
        "conventional-deadlift",
        "pull-up",
        "dumbbell-row",
    ];
    let minute = 5 + set * 2;
    json!({
        "set_id": format!("{day}/13f9xq2-{counter}"),
        "exercise_id": EXERCISES[usize::try_from(set / 5).unwrap()],
        "set": set % 5 + 1,
        "reps": chance.between(5, 9),
        "seconds": null,
        "metres": null,
        "load_kg": 60 + chance.between(0, 16) * 5 / 2,
        "rpe": chance.between(6, 9),
        "done_at": format!("{day}T17:{minute:02}:{:02}.{:03}Z", chance.between(0, 59), chance.between(0, 999)),
    })
}

/// How long SQLite takes for the same rows in one transaction, from one file to another.
async fn raw_insert(folder: &TempDir) -> Duration {
    let other = tempfile::tempdir().unwrap();
    let mut connection = connect(&other.path().join("raw.db")).await;
    let data = folder.path().join("healthpilot.db");
    sqlx::query("attach ? as device")
        .bind(data.to_str().unwrap())
        .execute(&mut connection)
        .await
        .unwrap();
    let mut insert = String::from("begin;");
    for table in TABLES {
        let made: Vec<String> = sqlx::query_scalar(
            "select sql from device.sqlite_master where tbl_name = ? and sql is not null order by type desc",
        )
        .bind(table)
        .fetch_all(&mut connection)
        .await
        .unwrap();
        assert!(!made.is_empty(), "there is a table {table}");
        for statement in made.iter().filter(|statement| !statement.starts_with("CREATE TRIGGER")) {
            sqlx::raw_sql(sqlx::AssertSqlSafe(statement.clone()))
                .execute(&mut connection)
                .await
                .unwrap();
        }
        // Columns that are worked out from others are none of those.
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?, 'device')")
            .bind(table)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        let columns = columns.join(", ");
        insert += &format!("insert into main.{table} ({columns}) select {columns} from device.{table};");
    }
    insert += "commit;";
    let began = Instant::now();
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert))
        .execute(&mut connection)
        .await
        .unwrap();
    let took = began.elapsed();
    connection.close().await.unwrap();
    took
}

/// What one edit costs at the very least: a commit of one row, and a round trip on loopback.
async fn floor(house: &House) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(&folder.path().join("floor.db")).await;
    sqlx::raw_sql("create table edit (count integer); insert into edit values (0)")
        .execute(&mut connection)
        .await
        .unwrap();
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        sqlx::query("update edit set count = count + 1")
            .execute(&mut connection)
            .await
            .unwrap();
        house.asked("GET", "/livez", "", &[]).await;
        times.push(began.elapsed());
    }
    median(times)
}

async fn connect(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let options = options
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
        .synchronous(sqlx::sqlite::SqliteSynchronous::Full);
    options.connect().await.unwrap()
}

/// A server with one account.
struct House {
    folder: TempDir,
    running: Running,
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::new(folder.path().join("server"));
        config.listen.set_port(0);
        config.sign_up = SignUp::Open;
        config.password = PasswordCost {
            memory_kib: 8,
            passes: 1,
            at_once: 1,
        };
        let running = server::start(config, Clock::hand(TODAY_MS)).await.unwrap();
        Self { folder, running }
    }

    /// The way of a device that signs up, or in.
    async fn way(&self, device: &str) -> Way<'_> {
        let wanted = json!({ "email": EMAIL, "password": PASSWORD, "device_name": device }).to_string();
        let head = "Content-Type: application/json\r\n";
        let path = if device == "phone" {
            "/v1/accounts"
        } else {
            "/v1/sign-in"
        };
        let answer = self.asked("POST", path, head, wanted.as_bytes()).await;
        let session: Value = serde_json::from_slice(&answer).unwrap();
        let token = session["token"].as_str().unwrap();
        Way {
            house: self,
            head: format!("Authorization: Bearer {token}\r\nContent-Type: application/cbor\r\n"),
            counted: <[AtomicUsize; 3]>::default(),
        }
    }

    /// One request over a connection of its own, and the body of its answer.
    async fn asked(&self, method: &str, path: &str, head: &str, body: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.running.address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\nContent-Length: {length}\r\n{head}\r\n"
        );
        stream.write_all(&[head.as_bytes(), body].concat()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
        answer.split_off(end + 4)
    }

    /// Bytes of the server's file, packed as a backup is.
    async fn bytes(&self) -> u64 {
        let copy = self.folder.path().join("copy.db");
        let written = Backup::write(&self.folder.path().join("server"), Some(&copy), TODAY_MS).await;
        written.unwrap().bytes
    }
}

/// A device's way to the server, which counts bytes up, bytes down and requests.
struct Way<'h> {
    house: &'h House,
    head: String,
    counted: [AtomicUsize; 3],
}

impl Way<'_> {
    fn counted(&self) -> (usize, usize, usize) {
        let [up, down, requests] = &self.counted;
        (
            up.load(Ordering::Relaxed),
            down.load(Ordering::Relaxed),
            requests.load(Ordering::Relaxed),
        )
    }

    fn forget(&self) {
        self.counted.iter().for_each(|count| count.store(0, Ordering::Relaxed));
    }
}

impl Transport for Way<'_> {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async move {
            let answer = self.house.asked("POST", "/v1/sync", &self.head, &body).await;
            for (count, bytes) in self.counted.iter().zip([body.len(), answer.len(), 1]) {
                count.fetch_add(bytes, Ordering::Relaxed);
            }
            Ok(answer)
        })
    }
}
