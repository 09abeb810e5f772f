//! Clocks that are set, and machines that are switched off meanwhile.

use super::{DAY, MINUTE, Told};
use jiff::SignedDuration;

#[tokio::test]
async fn what_was_written_before_somebody_set_the_clock_keeps_its_time() {
    for hours in [24, -24] {
        let mut told = Told::with(&[0, 0]).await;
        told.syncs(0).await;
        told.syncs(1).await;
        told.passes(MINUTE * 5);
        told.is_tall(1, 172).await;
        told.passes(MINUTE * 5);
        told.is_tall(0, 171).await;
        told.devices[0].clock.wind(SignedDuration::from_hours(hours));
        told.passes(MINUTE * 5);
        told.logs(0).await;
        for at in [1, 0, 1] {
            told.syncs(at).await;
        }
        assert_eq!(told.height(1).await, Some(171), "it is the later one, {hours} hours");
        told.assert_same().await;
    }
}

#[tokio::test]
async fn what_loses_to_a_write_of_a_clock_that_nobody_can_check_is_kept_for_the_athlete() {
    let mut told = Told::with(&[0, 0]).await;
    told.syncs(0).await;
    told.syncs(1).await;
    told.devices[0].clock.start_anew();
    told.devices[0].clock.wind(SignedDuration::from_hours(3));
    told.is_tall(0, 171).await;
    told.passes(MINUTE * 30);
    told.is_tall(1, 172).await;
    told.syncs(1).await;
    told.passes(MINUTE * 240);
    told.devices[0].clock.wind(SignedDuration::from_hours(-3));
    told.devices[0].clock.start_anew();

    assert_eq!(told.syncs(0).await.conflicts, 1);
    assert_eq!(told.height(0).await, Some(171), "it looks like the later one");
    let conflicts = told.devices[0].engine().sync_status().await.unwrap().conflicts;
    let [conflict] = &conflicts[..] else {
        panic!("{conflicts:?}")
    };
    assert!(!conflict.is_from_here);
    assert_eq!(conflict.fields[0].lost, "172");
    told.devices[0].engine().undo_conflict(&conflict.id).await.unwrap();
    told.syncs(0).await;
    told.syncs(1).await;
    assert_eq!(told.height(1).await, Some(172));
    told.assert_same().await;
}

#[tokio::test]
async fn a_machine_that_was_switched_off_after_a_sync_moves_nothing_that_it_had_written_by_then() {
    let mut told = Told::with(&[0, 0]).await;
    told.syncs(0).await;
    told.syncs(1).await;
    told.passes(MINUTE * 5);
    told.is_tall(0, 171).await;
    told.passes(MINUTE * 5);
    told.is_tall(1, 172).await;
    told.syncs(1).await;
    told.passes(DAY);
    // The battery of its clock is flat.
    told.devices[0].clock.wind(SignedDuration::from_hours(-48));
    told.devices[0].clock.start_anew();
    told.logs(0).await;
    told.syncs(0).await;
    assert_eq!(told.height(0).await, Some(172), "the other one was later");
    told.syncs(1).await;
    told.assert_same().await;
}

#[tokio::test]
async fn what_was_moved_before_what_it_replaced_is_told_to_the_device_that_wrote_it() {
    let mut told = Told::with(&[0, 0]).await;
    told.is_tall(1, 171).await;
    for at in [0, 1, 0] {
        told.syncs(at).await;
    }
    told.house.clock.pass(-86_400_000);
    told.passes(MINUTE);
    told.is_tall(0, 172).await;
    assert_eq!(told.syncs(0).await.conflicts, 1);
    told.syncs(1).await;
    told.assert_same().await;
}

#[tokio::test]
async fn a_body_that_is_long_under_way_is_not_read_as_a_clock_that_is_behind() {
    let mut told = Told::with(&[0, 0]).await;
    told.syncs(0).await;
    told.syncs(1).await;
    told.is_tall(0, 171).await;
    told.passes(MINUTE);
    told.is_tall(1, 172).await;
    told.syncs(1).await;
    told.passes(MINUTE);
    // Nothing passes on the device: its clock would be two minutes behind.
    let way = super::Straight {
        dawdles_ms: 110_000,
        ..told.way()
    };
    told.devices[0].engine().sync_once(&way).await.unwrap();
    drop(way);
    told.syncs(1).await;
    assert_eq!(told.height(1).await, Some(172), "it is the later one");
    told.assert_same().await;
}
