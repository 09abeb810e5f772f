//! Devices whose clocks are off.

use sync::Stamp;
use training::workout::DeviceTag;

use super::device::two_devices;
use crate::support::DAY_MS;

#[tokio::test]
async fn a_clock_that_is_a_day_ahead_or_behind_neither_blocks_nor_wins() {
    for off_ms in [DAY_MS, -DAY_MS, 3650 * DAY_MS] {
        let (house, mut phone, mut desktop) = two_devices().await;
        phone.ahead_ms = off_ms;
        phone.write(&house, "athlete", "", "body_mass_g", "first");
        let before = phone.last;
        let reply = phone.once(&house).await.unwrap();
        assert_eq!(reply.shifted.len(), 1, "{off_ms}");
        assert_eq!(reply.shifted[0].old, before);
        house.clock.pass(5000);
        desktop.sync(&house).await;
        desktop.write(&house, "athlete", "", "body_mass_g", "later");
        desktop.sync(&house).await;
        phone.sync(&house).await;
        assert_eq!(phone.text("athlete", "", "body_mass_g").unwrap(), "later", "{off_ms}");
        assert_eq!(phone.records, desktop.records);
    }
}

#[tokio::test]
async fn a_batch_that_is_ahead_is_moved_as_a_whole_and_keeps_its_order() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.ahead_ms = 10 * DAY_MS;
    for day in 10..20 {
        phone.write(&house, "check_in", &format!("2026-11-{day}"), "readiness", "3");
    }
    let reply = phone.once(&house).await.unwrap();
    let mut moved = reply.shifted.clone();
    moved.sort_by_key(|moved| moved.old);
    assert!(moved.windows(2).all(|pair| pair[0].new < pair[1].new));
    assert_eq!(moved.last().unwrap().new.wall_ms, house.clock.now_ms().cast_unsigned());
    desktop.sync(&house).await;
    assert_eq!(
        desktop.records, phone.records,
        "the device keeps the stamps that the server gave"
    );
}

#[tokio::test]
async fn a_clock_that_is_nearly_right_is_left_alone() {
    let (house, mut phone, _) = two_devices().await;
    phone.ahead_ms = 30_000;
    phone.write(&house, "check_in", "2026-11-23", "readiness", "3");
    assert_eq!(phone.once(&house).await.unwrap().shifted, []);
}

#[tokio::test]
async fn what_another_device_is_said_to_have_written_in_ten_years_counts_as_written_now() {
    let (house, mut phone, mut desktop) = two_devices().await;
    let foreign = Stamp {
        wall_ms: (house.clock.now_ms() + 3650 * DAY_MS).cast_unsigned(),
        counter: u16::MAX,
        device: DeviceTag(99),
    };
    phone.write(&house, "athlete", "", "zone", "of the future");
    for record in phone.records.values_mut() {
        for field in record.fields.values_mut() {
            field.stamp = foreign;
        }
    }
    let reply = phone.once(&house).await.unwrap();
    let moved: Vec<_> = reply
        .shifted
        .iter()
        .map(|moved| (moved.old, moved.new.device))
        .collect();
    assert_eq!(moved, [(foreign, phone.tag)]);
    house.clock.pass(1000);
    desktop.sync(&house).await;
    desktop.write(&house, "athlete", "", "zone", "of now");
    desktop.sync(&house).await;
    phone.sync(&house).await;
    assert_eq!(phone.text("athlete", "", "zone").unwrap(), "of now");
    assert_eq!(phone.records, desktop.records);
}
