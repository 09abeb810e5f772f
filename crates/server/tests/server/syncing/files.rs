//! Lost replies, restored and copied data folders, and a server that was put back.

use std::fs;

use server::storage::Backup;
use sync::wire::{Position, SyncError};

use super::{Device, device::two_devices};
use crate::support::House;

#[tokio::test]
async fn a_lost_reply_costs_nothing() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "check_in", "2026-11-23", "readiness", "4");
    for _ in 0..3 {
        let request = phone.request(&house);
        phone.send(&house, &request).await.unwrap();
    }
    phone.sync(&house).await;
    phone.write(&house, "check_in", "2026-11-24", "readiness", "5");
    for _ in 0..3 {
        let request = phone.request(&house);
        phone.send(&house, &request).await.unwrap();
    }
    phone.sync(&house).await;
    assert_eq!(phone.position.seq, 2);
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
}

#[tokio::test]
async fn a_restored_folder_needs_a_new_tag_and_keeps_what_is_unsent() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.sync(&house).await;
    let mut restored = phone.clone();
    phone.write(&house, "check_in", "2026-11-23", "readiness", "4");
    phone.sync(&house).await;
    restored.write(&house, "check_in", "2026-11-24", "readiness", "2");
    assert_eq!(restored.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));

    let mut anew = Device::new(3, &restored.token);
    anew.write(&house, "check_in", "2026-11-24", "readiness", "2");
    anew.sync(&house).await;
    phone.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!(phone.records, anew.records);
    assert_eq!(phone.records, desktop.records);
    assert_eq!(phone.records.len(), 2);
}

#[tokio::test]
async fn of_a_folder_and_its_copy_one_needs_a_new_tag() {
    let (house, mut phone, _) = two_devices().await;
    phone.sync(&house).await;
    let mut copy = phone.clone();
    copy.once(&house).await.unwrap();
    assert_eq!(phone.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));
    copy.once(&house).await.unwrap();

    phone = copy.clone();
    phone.attempt += 5;
    phone.once(&house).await.unwrap();
    copy.attempt += 50;
    copy.once(&house).await.unwrap();
    assert_eq!(phone.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));
}

#[tokio::test]
async fn a_tag_without_its_token_or_with_another_is_refused() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.sync(&house).await;
    phone.sync(&house).await;
    desktop.sync(&house).await;
    let mut forged = phone.clone();
    forged.attempt += 100;
    for token in [None, desktop.file_token] {
        forged.file_token = token;
        assert_eq!(forged.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));
    }
    let mut unknown = Device::new(99, &phone.token);
    unknown.file_token = phone.file_token;
    assert_eq!(unknown.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));
    phone.sync(&house).await;
}

#[tokio::test]
async fn a_server_that_was_put_back_gets_back_what_it_had_lost() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "check_in", "2026-11-23", "readiness", "4");
    phone.sync(&house).await;
    let data = house.folder.path().join("data");
    let copy = house.folder.path().join("copy.db");
    let backup = Backup::write(&data, Some(&copy), house.clock.now_ms()).await.unwrap();
    assert_eq!(backup.accounts, 1);
    phone.write(&house, "check_in", "2026-12-24", "readiness", "5");
    phone.sync(&house).await;

    let House { server, clock, folder } = house;
    server.stop().await;
    fs::copy(&copy, data.join("server.db")).unwrap();
    let server = server::start(crate::support::config(folder.path()), clock.clone())
        .await
        .unwrap();
    let house = House { server, clock, folder };

    assert_eq!(phone.once(&house).await, Err((409, Some(SyncError::OtherGeneration))));
    (phone.generation, phone.file_token, phone.position) = (None, None, Position::START);
    let told = phone.told_digests(&house).await;
    let differing = sync::differing(&phone.digests(), &told);
    assert_eq!(differing.len(), 1, "only the month that was lost is sent again");
    let lost: Vec<_> = phone
        .records
        .iter()
        .filter(|(_, record)| differing.contains(&record.chunk()))
        .map(|(key, _)| key.clone())
        .collect();
    phone.unsent = lost;
    phone.sync(&house).await;
    desktop.generation = None;
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
    assert_eq!(desktop.told_digests(&house).await, phone.digests());
}

#[tokio::test]
async fn a_position_ahead_of_the_server_is_another_generations() {
    let (house, mut phone, _) = two_devices().await;
    phone.sync(&house).await;
    phone.position.seq = 1_000_000;
    assert_eq!(phone.once(&house).await, Err((409, Some(SyncError::OtherGeneration))));
}

#[tokio::test]
async fn a_device_that_was_away_for_half_a_year_is_taken_for_a_copy() {
    let (house, mut phone, _) = two_devices().await;
    phone.sync(&house).await;
    house.clock.pass(server::storage::LIVE_MS + 1);
    let house = house.restart().await;
    house.settled().await;
    phone.token = house.sign_in("anna@example.org", "phone").await;
    assert_eq!(phone.once(&house).await, Err((409, Some(SyncError::NewTagNeeded))));
}
