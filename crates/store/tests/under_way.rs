//! What a request carries is known to the server as far as this device can tell, even when no reply comes back.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use jiff::Timestamp;
use store::{Folder, Store};
use sync::Record;
use tempfile::TempDir;
use training::{
    athlete::Athlete,
    export::{Export, Format, VERSION},
    workout::DeviceTag,
};

const NOW_MS: u64 = 1_795_345_200_000;

/// A device with an athlete, in an account that it has told nothing.
async fn joined(place: &TempDir) -> Store {
    let folder = Folder::at(place.path().to_owned());
    let store = Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(7)).await.unwrap();
    let write = store.write(NOW_MS, |writing| {
        Box::pin(async move {
            let athlete = Athlete {
                height_cm: Some(171),
                ..Athlete::default()
            };
            writing.put_athlete(&athlete).await?;
            writing
                .join_account("https://sync.example", "athlete@example.org")
                .await
        })
    });
    write.await.unwrap();
    store
}

/// Sends everything; nobody hears whether it arrived.
async fn sends(store: &Store) {
    let outgoing = store.read().await.unwrap().unsent_after(None, 10).await.unwrap();
    let span = outgoing.unwrap().span;
    let write = store.write(NOW_MS, move |writing| {
        Box::pin(async move { writing.begin_attempt(Some(&span)).await })
    });
    write.await.unwrap();
}

/// Puts no data at all in the place of what is there, and answers what is left to tell of it.
async fn empties(store: &Store) -> Vec<Record> {
    let nothing = Export {
        format: Format::Export,
        version: VERSION,
        athlete: None,
        mornings: Vec::new(),
        workouts: Vec::new(),
        wishes: Vec::new(),
        kept_proposals: Vec::new(),
    };
    let write = store.write(NOW_MS, move |writing| {
        Box::pin(async move { writing.replace_data(&nothing).await })
    });
    write.await.unwrap();
    store.read().await.unwrap().sync_records().await.unwrap()
}

#[tokio::test]
async fn what_was_never_sent_is_deleted_without_a_trace() {
    let place = tempfile::tempdir().unwrap();
    assert_eq!(empties(&joined(&place).await).await, []);
}

#[tokio::test]
async fn what_is_deleted_while_it_is_under_way_leaves_a_tombstone() {
    let place = tempfile::tempdir().unwrap();
    let store = joined(&place).await;
    sends(&store).await;
    let left = empties(&store).await;
    assert_eq!(left.len(), 1);
    assert!(left[0].is_tombstone());
}

#[tokio::test]
async fn what_was_under_way_twice_is_still_known_of() {
    let place = tempfile::tempdir().unwrap();
    let store = joined(&place).await;
    sends(&store).await;
    sends(&store).await;
    let write = store.write(NOW_MS, |writing| Box::pin(writing.leave_account()));
    write.await.unwrap();
    assert!(empties(&store).await[0].is_tombstone());
}
