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

mod document;
mod edits;
mod house;
mod memory;
mod raw;
mod way;

use std::time::{Duration, Instant};

use engine::{Engine, Folder, Options, sync::Synced};
use harness::HandClock;
use tempfile::TempDir;

use document::{DAYS, SETS_A_DAY, ten_years};
use house::House;
use raw::{floor, raw_insert};
use way::Way;

const TODAY: &str = "2026-11-22T09:00[UTC]";
/// The instant of [`TODAY`].
const TODAY_MS: i64 = 1_795_338_000_000;
/// Rounds of what is measured often.
const ROUNDS: usize = 300;
const EMAIL: &str = "athlete@example.org";

#[tokio::main]
async fn main() {
    if memory::played().await {
        return;
    }
    let house = House::open().await;
    let folder = tempfile::tempdir().unwrap();
    let (phone, clock) = open(&folder).await;
    let document = ten_years(&phone).await;
    phone.import(document.to_string().as_bytes()).await.unwrap();

    let raw = raw_insert(&folder).await;
    println!("the same rows written by SQLite alone: {raw:?}");
    let told = |name: &str, took: Duration, way: &Way, goal: &str| {
        let ratio = took.as_secs_f64() / raw.as_secs_f64();
        let (up, down, requests) = way.counted();
        println!(
            "{name}: {took:?}, {ratio:.2} of that ({goal}); {up} bytes up, {down} down, {requests} requests (at most 1.5 MB, 4)"
        );
    };
    let way = Way::to(house.running.address, "phone").await;
    let (took, synced) = timed(&phone, &way).await;
    told("first upload", took, &way, "goal: at most 2.0");
    assert_eq!(synced.changed, 0);

    let other = tempfile::tempdir().unwrap();
    let (desktop, _) = open(&other).await;
    let way_down = Way::to(house.running.address, "desktop").await;
    let (took, synced) = timed(&desktop, &way_down).await;
    told("first download, merged", took, &way_down, "goal: at most 1.6");
    let rows = usize::try_from(DAYS).unwrap() * (1 + 6 + usize::try_from(SETS_A_DAY).unwrap());
    assert!(synced.changed >= rows, "{synced:?}");
    println!("the server's file: {} bytes (goal: at most 8 MB)", house.bytes().await);

    let floor = floor(&house).await;
    println!("a bare commit and a round trip on loopback: median {floor:?}");
    let often = |name: &'static str, took: Duration, way: &Way, rounds: usize, goal: &str| {
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
        // All rounds lie within the minute by which a device may be ahead.
        clock.pass(Duration::from_millis(100));
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

    let before = house.bytes().await;
    edits::edit_all(&folder, &way).await;
    let after = house.bytes().await;
    println!("the server's file after ten edits of every row: {after} bytes, from {before} (goal: at most twice that)");
    house.running.stop().await;

    phone.join_account("http://127.0.0.1", EMAIL).await.unwrap();
    phone.close().await;
    let empty = tempfile::tempdir().unwrap();
    open(&empty).await.0.close().await;
    memory::tell(&folder, &empty).await;
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

async fn timed(engine: &Engine, way: &Way) -> (Duration, Synced) {
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
