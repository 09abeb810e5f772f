//! How much memory a first upload and a first download take, in the device's process and in the server's: each is this
//! program anew, in a part of its own.

use std::{
    env,
    io::{BufRead as _, BufReader, Read as _},
    path::Path,
    process::{Child, Command, Stdio},
};

use engine::{Engine, Folder, Options};
use harness::HandClock;
use tempfile::TempDir;

use crate::{TODAY, house::House, way::Way};

const SERVE: &str = "serve";
const SYNC: &str = "sync";
/// What the kernel calls a process's memory now, and the most that it had.
const NOW: &str = "VmRSS:";
const MOST: &str = "VmHWM:";

/// Plays the part that this process was started for; false when it was started for none.
pub(crate) async fn played() -> bool {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [SERVE] => serve().await,
        [SYNC, folder, address, token] => sync(folder, &Way::with(address.parse().unwrap(), token)).await,
        _ => return false,
    }
    true
}

/// Serves until nobody reads what it says any more.
async fn serve() {
    let house = House::open().await;
    println!("{}", house.running.address);
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()))
        .await
        .unwrap()
        .unwrap();
    house.running.stop().await;
}

async fn sync(folder: &str, way: &Way) {
    let options = Options::at_time(Folder::at(folder.into()), HandClock::at(TODAY));
    let engine = Engine::open(options).await.unwrap();
    engine.sync_status().await.unwrap();
    let idle_kib = memory_kib(std::process::id(), NOW);
    engine.sync_once(way).await.unwrap();
    println!("{idle_kib} {}", memory_kib(std::process::id(), MOST));
}

/// Tells what the upload of `full` takes, which has joined an account and has sent nothing, and the download to `empty`.
pub(crate) async fn tell(full: &TempDir, empty: &TempDir) {
    let mut server = start(&[SERVE]);
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut address)
        .unwrap();
    let address = address.trim().to_owned();
    for (what, device, folder) in [("first upload", "phone", full), ("first download", "desktop", empty)] {
        let way = Way::to(address.parse().unwrap(), device).await;
        let idle_kib = memory_kib(server.id(), NOW);
        let mut text = String::new();
        let mut child = start(&[SYNC, path(folder.path()), &address, &way.token]);
        child.stdout.take().unwrap().read_to_string(&mut text).unwrap();
        child.wait().unwrap();
        let (idle, most) = text.trim().split_once(' ').unwrap();
        let over_kib = most.parse::<u64>().unwrap() - idle.parse::<u64>().unwrap();
        println!(
            "{what}: the device's memory idle {idle} KiB, at most {over_kib} KiB over that (goal: at most 40 MiB)"
        );
        let over_kib = memory_kib(server.id(), MOST).saturating_sub(idle_kib);
        println!(
            "{what}: the server's memory before {idle_kib} KiB, so far at most {over_kib} KiB over that (goal: at most 40 MiB)"
        );
    }
    drop(server.stdin.take());
    server.wait().unwrap();
}

fn start(words: &[&str]) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped());
    command.spawn().unwrap()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn memory_kib(process: u32, what: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
