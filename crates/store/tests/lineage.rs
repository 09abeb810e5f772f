//! A process that is killed after its device took another tag, or learned that its clock was ahead, loses nothing.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::fs;

use jiff::Timestamp;
use store::{Folder, Pulled, Store};
use sync::wire::{Position, Token};
use tempfile::TempDir;
use training::{athlete::Athlete, workout::DeviceTag};

const NOW_MS: u64 = 1_795_345_200_000;
const DAY_MS: u64 = 86_400_000;

async fn open(place: &TempDir) -> Store {
    let folder = Folder::at(place.path().to_owned());
    Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(7)).await.unwrap()
}

/// The folder as a killed process leaves it: with everything in the write-ahead log.
fn left_by(store: &Store) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in ["healthpilot.db", "healthpilot.db-wal"] {
        fs::copy(store.folder().path().join(name), copy.path().join(name)).unwrap();
    }
    copy
}

async fn is_tall(store: &Store, wall_ms: u64, height_cm: u16) {
    let athlete = Athlete {
        height_cm: Some(height_cm),
        ..Athlete::default()
    };
    let write = store.write(wall_ms, move |writing| {
        Box::pin(async move { writing.put_athlete(&athlete).await })
    });
    write.await.unwrap();
}

async fn assert_whole(left: &TempDir, height_cm: u16) {
    let store = open(left).await;
    let mut reading = store.read().await.unwrap();
    assert_eq!(reading.recoveries().await.unwrap(), []);
    assert_eq!(reading.athlete().await.unwrap().unwrap().height_cm, Some(height_cm));
}

#[tokio::test]
async fn a_log_in_which_the_device_took_another_tag_is_the_files_own() {
    let place = tempfile::tempdir().unwrap();
    let store = open(&place).await;
    is_tall(&store, NOW_MS, 171).await;
    for tag in [8, 9] {
        let write = store.write(NOW_MS, move |writing| Box::pin(writing.take_tag(DeviceTag(tag))));
        write.await.unwrap();
    }
    is_tall(&store, NOW_MS, 172).await;
    assert_whole(&left_by(&store), 172).await;
}

#[tokio::test]
async fn a_log_in_which_the_clock_was_set_right_is_the_files_own() {
    let place = tempfile::tempdir().unwrap();
    let store = open(&place).await;
    // In the main file stands what was written while the clock was a day ahead.
    is_tall(&store, NOW_MS + DAY_MS, 171).await;
    store.close().await;
    let store = open(&place).await;
    let write = store.write(NOW_MS + DAY_MS, |writing| {
        Box::pin(writing.join_account("https://sync.example", "athlete@example.org"))
    });
    write.await.unwrap();
    let pulled = Pulled {
        sent: None,
        refused: Vec::new(),
        shifted: [].into(),
        segments: Vec::new(),
        generation: Token([1; 16]),
        file_token: Token([2; 16]),
        position: Position::START,
        more: false,
        server_ms: NOW_MS,
        asked_ms: NOW_MS + DAY_MS,
    };
    let write = store.write(NOW_MS + DAY_MS, move |writing| Box::pin(writing.take(pulled)));
    write.await.unwrap();
    is_tall(&store, NOW_MS + DAY_MS, 172).await;
    assert_whole(&left_by(&store), 172).await;
}
