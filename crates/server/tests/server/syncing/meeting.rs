//! Devices of one account become the same; those of another see nothing of it.

use futures_util::future::join_all;

use super::{Device, device::two_devices};
use crate::support::House;

#[tokio::test]
async fn what_one_device_writes_the_other_reads() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "workout", "2026-11-23", "act", "started");
    phone.write(&house, "workout", "2026-11-23", "a field of next year", "kept");
    phone.write(&house, "a table of next year", "any key", "x", "y");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
    assert_eq!(desktop.text("a table of next year", "any key", "x").unwrap(), "y");
    assert_eq!(desktop.told_digests(&house).await, phone.digests());
}

#[tokio::test]
async fn offline_edits_on_both_meet_and_the_later_one_holds() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "athlete", "", "body_mass_g", "70000");
    phone.sync(&house).await;
    desktop.sync(&house).await;

    house.clock.pass(1000);
    desktop.write(&house, "athlete", "", "body_mass_g", "71000");
    desktop.write(&house, "athlete", "", "zone", "Europe/Berlin");
    house.clock.pass(1000);
    phone.write(&house, "athlete", "", "body_mass_g", "69000");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    phone.sync(&house).await;
    assert_eq!(phone.text("athlete", "", "body_mass_g").unwrap(), "69000");
    assert_eq!(phone.text("athlete", "", "zone").unwrap(), "Europe/Berlin");
    assert_eq!(phone.records, desktop.records);
}

#[tokio::test]
async fn a_change_that_is_merged_already_changes_nothing() {
    let (house, mut phone, mut desktop) = two_devices().await;
    for day in 10..30 {
        phone.write(&house, "check_in", &format!("2026-11-{day}"), "readiness", "4");
    }
    let unsent = phone.unsent.clone();
    phone.sync(&house).await;
    let position = phone.position.clone();
    assert_eq!(position.seq, 20, "numbers have no gaps");
    for again in 0..100 {
        phone.unsent = unsent.clone();
        phone.unsent.rotate_left(again % 20);
        let reply = phone.once(&house).await.unwrap();
        assert_eq!((reply.position, reply.segments.len()), (position.clone(), 0));
    }
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
}

#[tokio::test]
async fn a_deletion_reaches_the_others_and_a_later_edit_revives() {
    let (house, mut phone, mut desktop) = two_devices().await;
    let set = "2026-11-23/0000001-1";
    phone.write(&house, "performed_set", set, "reps", "5");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    house.clock.pass(1000);
    desktop.delete(&house, "performed_set", set);
    desktop.sync(&house).await;
    phone.sync(&house).await;
    assert_eq!(phone.text("performed_set", set, "reps"), None);
    house.clock.pass(1000);
    phone.write(&house, "performed_set", set, "reps", "6");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!(desktop.text("performed_set", set, "reps").unwrap(), "6");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_devices_at_once_lose_nothing_and_leave_no_gap() {
    let house = House::open().await;
    let token = house.sign_up("anna@example.org").await;
    let mut devices: Vec<Device> = (1..=8).map(|tag| Device::new(tag, &token)).collect();
    for round in 0..5 {
        for device in &mut devices {
            let key = format!("2026-11-{:02}/{}-{round}", 10 + round, device.tag);
            device.write(&house, "performed_set", &key, "reps", "5");
            device.write(&house, "athlete", "", &format!("field {}", device.tag), "x");
        }
        join_all(devices.iter_mut().map(|device| device.sync(&house))).await;
    }
    for device in &mut devices {
        device.sync(&house).await;
    }
    assert_eq!(devices[0].records.len(), 41);
    for device in &devices[1..] {
        assert_eq!(device.records, devices[0].records);
    }
    // Forty sets; and of the athlete's eight fields each was first seen and then written four times more.
    assert_eq!(devices[0].position.seq, 80);
}

#[tokio::test]
async fn another_account_sees_nothing_and_changes_nothing() {
    let house = House::open().await;
    let mut anna = Device::new(1, &house.sign_up("anna@example.org").await);
    let mut eve = Device::new(1, &house.sign_up("eve@example.org").await);
    anna.write(&house, "workout", "2026-11-23", "notes", "mine");
    anna.sync(&house).await;
    house.clock.pass(1000);
    eve.write(&house, "workout", "2026-11-23", "notes", "overwritten");
    eve.sync(&house).await;
    let mut request = eve.request(&house);
    request.position.seq = 0;
    request.repair = anna.digests().into_keys().collect();
    let reply = eve.send(&house, &request).await.unwrap();
    eve.keep(&reply);
    assert_eq!(eve.records.len(), 1);
    anna.sync(&house).await;
    assert_eq!(anna.text("workout", "2026-11-23", "notes").unwrap(), "mine");

    let mut thief = eve.clone();
    thief.file_token = anna.file_token;
    thief.generation = anna.generation;
    thief.attempt = 100;
    assert_eq!(thief.once(&house).await.unwrap_err().0, 409);
}
