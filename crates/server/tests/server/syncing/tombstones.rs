//! What was deleted is forgotten when everybody knows.

use super::device::two_devices;
use crate::support::DAY_MS;

#[tokio::test]
async fn a_tombstone_goes_when_every_live_device_has_passed_it_and_not_before() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "performed_set", "2026-11-23/0000001-1", "reps", "5");
    phone.write(&house, "performed_set", "2026-11-23/0000001-2", "reps", "5");
    phone.sync(&house).await;
    desktop.sync(&house).await;
    phone.delete(&house, "performed_set", "2026-11-23/0000001-1");
    phone.sync(&house).await;
    phone.sync(&house).await;

    // The phone keeps coming; the desktop comes once, without having been told.
    house.clock.pass(85 * DAY_MS);
    phone.sync(&house).await;
    desktop.budget_bytes = 0;
    desktop.once(&house).await.unwrap();
    house.clock.pass(85 * DAY_MS);
    phone.sync(&house).await;
    desktop.once(&house).await.unwrap();
    house.clock.pass(15 * DAY_MS);
    let house = house.restart().await;
    house.settled().await;
    assert_eq!(
        phone.told_digests(&house).await,
        phone.digests(),
        "the desktop has not passed it yet"
    );

    desktop.budget_bytes = 4096;
    desktop.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!(desktop.text("performed_set", "2026-11-23/0000001-1", "reps"), None);
    let house = house.restart().await;
    house.settled().await;
    let told = phone.told_digests(&house).await;
    assert_eq!(told.values().map(|digest| digest.count).sum::<u64>(), 1);
    phone.records.retain(|_, record| !record.is_tombstone());
    assert_eq!(told, phone.digests());
}
