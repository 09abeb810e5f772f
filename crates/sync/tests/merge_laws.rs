//! What holds for merging whatever meets whatever: commutative, associative, idempotent, and nothing from nowhere.
//! `HEALTHPILOT_LONG` draws two hundred thousand cases a law instead of ten thousand.

use proptest::prelude::*;
use sync::{Field, Record, Stamp, Unsent, absorb, merge, value};
use training::workout::DeviceTag;

fn config() -> ProptestConfig {
    let is_long = std::env::var_os("HEALTHPILOT_LONG").is_some();
    ProptestConfig {
        cases: if is_long { 200_000 } else { 10_000 },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Few walls, counters and devices, so that stamps often meet and are often equal.
fn stamps() -> impl Strategy<Value = Stamp> {
    (0..6_u64, 0..2_u16, 1..4_u32).prop_map(|(wall_ms, counter, tag)| Stamp {
        wall_ms,
        counter,
        device: DeviceTag(tag),
    })
}

fn offers() -> impl Strategy<Value = Vec<u8>> {
    let readable = (any::<bool>(), 0..4, 0..4, 0..3).prop_map(|(asked, made, starts, title)| {
        value::text(&format!(
            r#"{{"asked":{asked},"made_at":"2026-11-22T0{made}:00:00Z","starts_at":"2026-11-22T0{starts}:00:00Z","title":{title}}}"#
        ))
    });
    prop_oneof![8 => readable, 1 => Just(value::text("{}")), 1 => Just(value::NULL.to_vec()), 1 => Just(vec![0xff, 0])]
}

fn values() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..3_u8, 0..3)
}

fn workouts() -> impl Strategy<Value = Record> {
    let fields = (
        prop::option::of((stamps(), values())),
        prop::option::of((stamps(), values())),
        prop::option::of((stamps(), offers())),
    );
    (fields, prop::option::weighted(0.4, stamps())).prop_map(|((act, future, offer), deleted)| {
        let fields = [("act", act), ("of_a_newer_version", future), ("offer", offer)];
        let fields = fields.into_iter().filter_map(|(name, field)| {
            let (stamp, value) = field?;
            Some((name.into(), Field { stamp, value }))
        });
        Record {
            fields: fields.collect(),
            deleted,
            ..Record::empty("workout".into(), "2026-11-22".to_owned())
        }
        .normal()
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn who_meets_whom_makes_no_difference(a in workouts(), b in workouts()) {
        prop_assert_eq!(merge(&a, &b), merge(&b, &a));
    }

    #[test]
    fn the_order_of_meeting_makes_no_difference(a in workouts(), b in workouts(), c in workouts()) {
        prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
    }

    #[test]
    fn meeting_again_makes_no_difference(a in workouts(), b in workouts()) {
        let both = merge(&a, &b);
        prop_assert_eq!(merge(&a, &a), a.clone());
        prop_assert_eq!(merge(&both, &a), both.clone());
        prop_assert_eq!(merge(&both, &b), both.clone());
        prop_assert_eq!(both.clone().normal(), both);
    }

    #[test]
    fn every_field_is_one_that_was_written_and_no_later_write_is_passed_over(a in workouts(), b in workouts()) {
        let both = merge(&a, &b);
        for (name, field) in &both.fields {
            prop_assert!([&a, &b].iter().any(|one| one.fields.get(name) == Some(field)));
        }
        for name in ["act", "of_a_newer_version"] {
            let newest = [&a, &b].into_iter().filter_map(|one| Some(one.fields.get(name)?.stamp)).max();
            let outliving = newest.filter(|stamp| both.deleted.is_none_or(|deleted| *stamp > deleted));
            prop_assert_eq!(both.fields.get(name).map(|field| field.stamp), outliving);
        }
    }

    #[test]
    fn an_offer_never_gives_way_to_a_lesser_one_of_the_same_life(a in workouts(), b in workouts()) {
        let both = merge(&a, &b);
        let is_asked = |record: &Record| {
            let offer = record.fields.get("offer").and_then(|offer| value::as_text(&offer.value));
            offer.is_some_and(|offer| offer.contains(r#""asked":true"#))
        };
        for one in [&a, &b] {
            if one.deleted == both.deleted && is_asked(one) {
                prop_assert!(is_asked(&both));
            }
        }
    }

    #[test]
    fn what_is_absorbed_is_the_merge_and_every_unsent_loss_is_named(a in workouts(), b in workouts(), after in stamps()) {
        let unsent = Unsent { device: DeviceTag(1), after };
        let absorbed = absorb(&a, unsent, &b);
        prop_assert_eq!(&absorbed.merged, &merge(&a, &b));
        prop_assert_eq!(absorbed.changed, absorbed.merged != a);
        prop_assert_eq!(absorbed.is_ahead, absorbed.merged != b);
        for (name, field) in a.fields.iter().filter(|(_, field)| unsent.holds(field.stamp)) {
            let holds = absorbed.merged.fields.get(name).is_some_and(|now| now.value == field.value);
            let is_named = absorbed.lost.iter().any(|lost| lost.field == *name && lost.value == field.value);
            prop_assert!(holds != is_named);
        }
    }
}
