//! How much goes over the wire, and in how many pieces.

use super::{
    Device,
    device::{LIMITS, two_devices},
};
use crate::support::House;

/// Two years of five sets a day and a note.
async fn two_years(house: &House, phone: &mut Device) {
    for day in 0..730 {
        let date = format!(
            "{}-{:02}-{:02}",
            2024 + day / 365,
            day % 365 / 31 + 1,
            day % 31 % 28 + 1
        );
        phone.write(
            house,
            "workout",
            &date,
            "act",
            &format!("act {day} {}", "lorem ipsum ".repeat(40)),
        );
        for set in 1..=5 {
            phone.write(
                house,
                "performed_set",
                &format!("{date}/0000001-{}", day * 5 + set),
                "reps",
                &set.to_string(),
            );
        }
    }
    phone.sync(house).await;
}

#[tokio::test]
async fn when_nothing_is_new_little_is_said() {
    let (house, mut phone, _) = two_devices().await;
    phone.sync(&house).await;
    phone.sync(&house).await;
    let few = phone.last_bytes;
    two_years(&house, &mut phone).await;
    let before = phone.requests;
    phone.sync(&house).await;
    assert_eq!(phone.requests - before, 1);
    assert!(
        phone.last_bytes <= 200 && phone.last_bytes <= few + 8,
        "{} bytes",
        phone.last_bytes
    );
}

#[tokio::test]
async fn one_field_goes_up_and_down_in_one_small_request_each() {
    let (house, mut phone, mut desktop) = two_devices().await;
    two_years(&house, &mut phone).await;
    desktop.sync(&house).await;
    house.clock.pass(1000);
    phone.write(&house, "biometric", "2026-11-23/hrv_rmssd_ms", "value_milli", "62000");
    let before = (phone.requests, desktop.requests);
    phone.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!((phone.requests - before.0, desktop.requests - before.1), (1, 1));
    assert!(phone.last_bytes <= 700, "{} bytes", phone.last_bytes);
    assert!(desktop.last_bytes <= 700, "{} bytes", desktop.last_bytes);
}

#[tokio::test]
async fn a_first_download_comes_in_pieces_within_the_budget_and_is_whole() {
    let (house, mut phone, mut desktop) = two_devices().await;
    two_years(&house, &mut phone).await;
    desktop.budget_bytes = 4096;
    let mut pieces = 0;
    loop {
        let reply = desktop.once(&house).await.unwrap();
        let bytes: usize = reply.segments.iter().map(Vec::len).sum();
        assert!(bytes <= 4096 || reply.segments.len() == 1, "{bytes}");
        pieces += 1;
        if pieces == 3 {
            phone.write(&house, "workout", "2024-01-01", "act", "changed meanwhile");
            phone.sync(&house).await;
        }
        if !reply.more {
            break;
        }
    }
    assert!(pieces > 3, "{pieces}");
    assert_eq!(desktop.records, phone.records);
    assert_eq!(desktop.position, phone.position);
}

#[tokio::test]
async fn what_came_meanwhile_comes_in_pieces_too_in_the_order_of_its_numbers() {
    let (house, mut phone, mut desktop) = two_devices().await;
    desktop.sync(&house).await;
    phone.write(&house, "athlete", "", "zone", "first of all");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    two_years(&house, &mut phone).await;
    desktop.budget_bytes = 8192;
    let mut last = desktop.position.seq;
    loop {
        let reply = desktop.once(&house).await.unwrap();
        let bytes: usize = reply.segments.iter().map(Vec::len).sum();
        assert!(bytes <= 8192, "{bytes}");
        assert!(reply.position.seq > last && reply.position.bulk.is_none());
        last = reply.position.seq;
        if !reply.more {
            break;
        }
    }
    assert_eq!(desktop.records, phone.records);
}

#[tokio::test]
async fn a_budget_of_nothing_brings_nothing_and_loses_nothing() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "athlete", "", "zone", "x");
    phone.sync(&house).await;
    desktop.budget_bytes = 0;
    let reply = desktop.once(&house).await.unwrap();
    assert_eq!((reply.segments.len(), reply.more), (0, true));
    desktop.budget_bytes = LIMITS.body_bytes.try_into().unwrap();
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
}

#[tokio::test]
async fn a_month_that_differs_is_sent_whole_on_demand() {
    let (house, mut phone, mut desktop) = two_devices().await;
    two_years(&house, &mut phone).await;
    desktop.sync(&house).await;
    let chunk = phone.digests().into_keys().nth(7).unwrap();
    desktop.records.retain(|_, record| record.chunk() != chunk);
    let told = desktop.told_digests(&house).await;
    let mut request = desktop.request(&house);
    request.repair = sync::differing(&desktop.digests(), &told);
    assert_eq!(request.repair, [chunk]);
    let reply = desktop.send(&house, &request).await.unwrap();
    assert_eq!((reply.segments.len(), reply.more), (1, false));
    desktop.keep(&reply);
    assert_eq!(desktop.records, phone.records);
}

#[tokio::test]
async fn storage_follows_the_data_and_not_the_edits() {
    let (house, mut phone, _) = two_devices().await;
    two_years(&house, &mut phone).await;
    let once = stored_bytes(&house).await;
    let all: Vec<_> = phone.records.keys().cloned().collect();
    for edit in 0..10 {
        house.clock.pass(60_000);
        for (table, key) in &all {
            let (field, text) = if table == "workout" {
                ("act", format!("edit {edit} {}", "lorem ipsum ".repeat(40)))
            } else {
                ("reps", edit.to_string())
            };
            phone.write(&house, table, key, field, &text);
        }
        phone.sync(&house).await;
    }
    let ten_times = stored_bytes(&house).await;
    assert!(
        ten_times <= 2 * once,
        "{once} bytes, and {ten_times} after ten edits of every row"
    );
}

/// The bytes of a copy without slack.
async fn stored_bytes(house: &House) -> u64 {
    let copy = house.folder.path().join(format!("copy-{}.db", house.clock.now_ms()));
    let data = house.folder.path().join("data");
    server::storage::Backup::write(&data, Some(&copy), 0)
        .await
        .unwrap()
        .bytes
}
