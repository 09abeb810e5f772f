use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use training::workout::DeviceTag;

use super::*;
use crate::Stamp;

const PHONE: DeviceTag = DeviceTag(1);
const DAY_MS: u64 = 86_400_000;
const NOW_MS: u64 = 1_764_000_000_000;

fn at(wall_ms: u64, counter: u16) -> Stamp {
    Stamp {
        wall_ms,
        counter,
        device: PHONE,
    }
}

fn clock() -> HybridClock {
    HybridClock {
        last: Stamp::NEVER,
        offset_ms: 0,
    }
}

#[test]
fn a_clock_a_day_behind_stamps_with_the_servers_time_once_it_has_heard_it() {
    let mut phone = clock();
    assert_eq!(
        phone.observe(NOW_MS - DAY_MS, NOW_MS - DAY_MS + 40, NOW_MS + 20),
        DAY_MS.cast_signed() - 20
    );
    assert_eq!(phone.stamp(NOW_MS - DAY_MS + 50, PHONE), at(NOW_MS + 30, 0));
}

#[test]
fn what_the_round_trip_explains_is_no_jump() {
    let mut phone = clock();
    assert_eq!(phone.observe(NOW_MS, NOW_MS + 900, NOW_MS + 20), 0);
    assert_eq!(phone.offset_ms, 0);
}

#[test]
fn a_request_that_takes_minutes_is_not_read_as_a_clock_that_is_off() {
    let mut phone = clock();
    assert_eq!(phone.observe(NOW_MS, NOW_MS + 130_000, NOW_MS - 500), -500);
    assert_eq!(phone.observe(NOW_MS, NOW_MS + 130_000, NOW_MS + 129_000), 0);
    assert_eq!(phone.offset_ms, -500);
}

fn shown(wall_ms: u64, start: u64, ms: u64) -> Clocks {
    let since_boot = Some(SinceBoot { start, ms });
    Clocks { wall_ms, since_boot }
}

#[test]
fn the_corrected_time_goes_on_evenly_when_somebody_sets_the_wall_clock() {
    let mut phone = clock();
    let footing = Footing::look(None, &shown(NOW_MS, 1, 1000), &mut phone);
    let slewed = Footing::look(footing, &shown(NOW_MS + 14_000, 1, 11_000), &mut phone);
    assert_eq!(
        (slewed, phone.offset_ms),
        (footing, 0),
        "four seconds are nobody's hand"
    );
    let set = Footing::look(slewed, &shown(NOW_MS + 20_000 + DAY_MS, 1, 21_000), &mut phone);
    assert_eq!(phone.stamp(NOW_MS + 20_000 + DAY_MS, PHONE), at(NOW_MS + 20_000, 0));
    let right = Footing::look(set, &shown(NOW_MS + 30_000, 1, 31_000), &mut phone);
    assert_eq!((right, phone.offset_ms), (footing, 0), "and set right again");
}

#[test]
fn what_was_stamped_before_the_machine_was_started_anew_is_unsure_unless_the_server_was_heard() {
    let written = at(NOW_MS, 3);
    for is_heard in [false, true] {
        let mut phone = clock();
        let mut footing = Footing::look(None, &shown(NOW_MS, 1, 1000), &mut phone).unwrap();
        phone.last = written;
        if is_heard {
            footing.hear();
        }
        let footing = Footing::look(Some(footing), &shown(NOW_MS - DAY_MS, 2, 0), &mut phone).unwrap();
        assert_eq!(phone.offset_ms, 0, "nobody knows how long it was off");
        let (settled, unsure) = if is_heard {
            (written, Stamp::NEVER)
        } else {
            (Stamp::NEVER, written)
        };
        assert_eq!((footing.settled(), footing.unsure()), (settled, (Stamp::NEVER, unsure)));
    }
}

#[test]
fn a_foreign_stamp_far_ahead_pulls_the_clock_by_a_minute_at_most() {
    let mut phone = clock();
    let far = Stamp {
        wall_ms: NOW_MS + 10 * 365 * DAY_MS,
        counter: u16::MAX,
        device: DeviceTag(9),
    };
    phone.see(far, NOW_MS);
    assert_eq!(phone.stamp(NOW_MS, PHONE), at(NOW_MS + TOLERANCE_MS, 1));
}

#[test]
fn a_foreign_stamp_at_the_end_of_all_time_leaves_room_for_the_next() {
    let mut phone = clock();
    let end = Stamp {
        wall_ms: 0x000f_ffff_ffff_ffff,
        counter: u16::MAX,
        device: DeviceTag(u32::MAX),
    };
    phone.see(end, NOW_MS);
    let one = phone.stamp(NOW_MS, PHONE);
    assert!(phone.stamp(NOW_MS, PHONE) > one);
}

#[test]
fn what_is_written_after_a_foreign_change_is_later_than_it() {
    let mut phone = clock();
    phone.see(
        Stamp {
            device: DeviceTag(9),
            ..at(NOW_MS + 500, 7)
        },
        NOW_MS,
    );
    assert_eq!(phone.stamp(NOW_MS, PHONE), at(NOW_MS + 500, 8));
}

#[test]
fn a_batch_of_a_clock_that_is_right_stays_as_it_is() {
    let batch = BTreeSet::from([at(NOW_MS - 5000, 0), at(NOW_MS + 30_000, 0)]);
    assert_eq!(settle(&batch, Stamp::NEVER, NOW_MS, NOW_MS + 900), BTreeMap::new());
    assert_eq!(settle(&BTreeSet::new(), Stamp::NEVER, 0, NOW_MS), BTreeMap::new());
}

#[test]
fn a_batch_of_a_clock_a_day_off_is_moved_by_a_day_whichever_way() {
    for off_ms in [DAY_MS.cast_signed(), -DAY_MS.cast_signed()] {
        let wall_ms = NOW_MS.saturating_add_signed(off_ms);
        let batch = BTreeSet::from([at(wall_ms - 5000, 3), at(wall_ms - 1000, 0)]);
        let moved = settle(&batch, Stamp::NEVER, wall_ms, NOW_MS);
        let new: Vec<Stamp> = moved.into_values().collect();
        assert_eq!(new, [at(NOW_MS - 5000, 0), at(NOW_MS - 1000, 0)]);
    }
}

#[test]
fn a_batch_ahead_of_a_clock_that_was_corrected_ends_now_and_keeps_its_distances() {
    let batch = BTreeSet::from([at(NOW_MS + DAY_MS - 5000, 0), at(NOW_MS + DAY_MS, 0)]);
    let new: Vec<Stamp> = settle(&batch, Stamp::NEVER, NOW_MS, NOW_MS).into_values().collect();
    assert_eq!(new, [at(NOW_MS - 5000, 0), at(NOW_MS, 0)]);
}

proptest! {
    #[test]
    fn stamping_again_keeps_the_order_and_stays_after_the_floor(
        walls in prop::collection::btree_set((0..50_u64, 0..4_u16), 0..30),
        behind_ms in -60_i64..60,
        floor in 0..60_u64,
    ) {
        let stamps: BTreeSet<Stamp> = walls.into_iter().map(|(wall_ms, counter)| at(wall_ms, counter)).collect();
        let moved = restamp(&stamps, behind_ms, at(floor, 2));
        let new: Vec<Stamp> = moved.values().copied().collect();
        prop_assert_eq!(moved.len(), stamps.len());
        prop_assert!(new.is_sorted_by(|one, next| one < next));
        prop_assert!(new.iter().all(|stamp| *stamp > at(floor, 2)));
    }

    #[test]
    fn what_was_settled_needs_no_settling_again(
        walls in prop::collection::btree_set(0..10 * DAY_MS, 1..30),
        wall_ms in 0..10 * DAY_MS,
    ) {
        let server_ms = 5 * DAY_MS;
        let stamps: BTreeSet<Stamp> = walls.into_iter().map(|wall_ms| at(wall_ms, 0)).collect();
        let moved = settle(&stamps, Stamp::NEVER, wall_ms, server_ms);
        let new: BTreeSet<Stamp> = stamps.iter().map(|old| moved.get(old).copied().unwrap_or(*old)).collect();
        prop_assert_eq!(settle(&new, Stamp::NEVER, server_ms, server_ms), BTreeMap::new());
    }

    #[test]
    fn no_time_makes_the_clock_panic_or_go_back(wall_ms: u64, sent: u64, received: u64, server_ms: u64) {
        let mut phone = clock();
        phone.observe(sent, received, server_ms);
        let one = phone.stamp(wall_ms, PHONE);
        prop_assert!(phone.stamp(0, PHONE) >= one);
        phone.see(at(wall_ms & 0x000f_ffff_ffff_ffff, 0), server_ms);
        let batch = BTreeSet::from([at(wall_ms & 0x000f_ffff_ffff_ffff, 1)]);
        let _ = settle(&batch, Stamp::NEVER, sent, server_ms);
    }
}
