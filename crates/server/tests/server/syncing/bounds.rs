//! Records and accounts that are too large.

use sync::wire::Refusal;

use super::{
    Device,
    device::{noise, two_devices},
};
use crate::support::House;

#[tokio::test]
async fn an_oversized_record_is_refused_alone() {
    let (house, mut phone, mut desktop) = two_devices().await;
    phone.write(&house, "workout", "2026-11-22", "notes", "small");
    phone.write(&house, "workout", "2026-11-23", "notes", &"x".repeat(300 << 10));
    phone.write(&house, "workout", "2026-11-24", "notes", "small too");
    phone.write(&house, "workout", &"k".repeat(300), "notes", "a long key");
    let reply = phone.once(&house).await.unwrap();
    let mut refused: Vec<_> = reply
        .refused
        .iter()
        .map(|refused| (refused.key.len(), refused.why))
        .collect();
    refused.sort_by_key(|(length, _)| *length);
    assert_eq!(refused, [(10, Refusal::TooLarge), (300, Refusal::TooMany)]);
    assert_eq!(reply.position.seq, 2);
    desktop.sync(&house).await;
    assert_eq!(desktop.records.len(), 2);
}

#[tokio::test]
async fn a_full_account_takes_nothing_that_grows_and_still_lets_go() {
    let house = House::with(|config| config.limits.account_bytes = 2000).await;
    let mut phone = Device::new(1, &house.sign_up("anna@example.org").await);
    phone.write(&house, "workout", "2026-11-22", "notes", &noise(2000, 1));
    phone.write(&house, "workout", "2026-11-23", "notes", &noise(2000, 2));
    phone.sync(&house).await;
    phone.write(&house, "workout", "2026-11-24", "notes", "one more");
    let reply = phone.once(&house).await.unwrap();
    assert_eq!(reply.refused.len(), 1);
    assert_eq!(reply.refused[0].why, Refusal::AccountFull);
    house.clock.pass(1000);
    phone.delete(&house, "workout", "2026-11-22");
    phone.delete(&house, "workout", "2026-11-23");
    assert_eq!(phone.once(&house).await.unwrap().refused, []);
    phone.write(&house, "workout", "2026-11-24", "notes", "one more");
    assert_eq!(phone.once(&house).await.unwrap().refused, []);
}

#[tokio::test]
async fn one_month_takes_only_what_fits_into_a_reply() {
    let (house, mut phone, mut desktop) = two_devices().await;
    for day in 1..=5 {
        phone.write(
            &house,
            "workout",
            &format!("2026-11-{day:02}"),
            "notes",
            &noise(200_000, day),
        );
    }
    let reply = phone.once(&house).await.unwrap();
    assert!(!reply.refused.is_empty() && reply.refused.iter().all(|refused| refused.why == Refusal::AccountFull));
    desktop.sync(&house).await;
    assert_eq!(desktop.records.len() + reply.refused.len(), 5);
}
