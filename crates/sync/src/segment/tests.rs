use std::collections::BTreeMap;

use proptest::prelude::*;
use training::workout::DeviceTag;

use super::*;
use crate::{
    Field, Stamp, value,
    wire::{PairLimits, WireError},
};

fn config() -> ProptestConfig {
    let is_long = std::env::var_os("HEALTHPILOT_LONG").is_some();
    ProptestConfig {
        cases: if is_long { 20_000 } else { 400 },
        ..ProptestConfig::default()
    }
}

fn stamps() -> impl Strategy<Value = Stamp> {
    (0..=0x000f_ffff_ffff_ffff_u64, any::<u16>(), 0..3_u32).prop_map(|(wall_ms, counter, tag)| Stamp {
        wall_ms,
        counter,
        device: DeviceTag(tag),
    })
}

fn keys() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,2}",
        "20(25|26)-(01|12)-(01|28)",
        "20(25|26)-(01|12)-(01|28)/[a-c]{0,2}",
        "20(25|26)-(01|12)-(01|28)/000000[0-3]-[0-9]{1,11}",
        "0001-01-01",
        "9999-12-31/x",
        ".{0,6}",
    ]
}

fn values() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        any::<i64>().prop_map(value::int),
        (0..100_i64).prop_map(value::int),
        Just(value::NULL.to_vec()),
        "[a-z]{0,3}".prop_map(|text| value::text(&text)),
        prop::collection::vec(any::<u8>(), 0..20),
    ]
}

fn records() -> impl Strategy<Value = Record> {
    let field = (stamps(), values()).prop_map(|(stamp, value)| Field { stamp, value });
    let fields = prop::collection::btree_map("[a-d]|select|ä", field, 0..5);
    (keys(), fields, prop::option::weighted(0.2, stamps())).prop_map(|(key, fields, deleted)| {
        let fields = fields.into_iter().map(|(name, field)| (name.into(), field));
        Record {
            fields: fields.collect(),
            deleted,
            ..Record::empty("order by".into(), key)
        }
        .normal()
    })
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (any::<u64>(), records()).prop_map(|(seq, record)| Row { seq, record });
    prop::collection::vec(row, 0..40).prop_map(|rows| {
        let by_key: BTreeMap<String, Row> = rows.into_iter().map(|row| (row.record.key.clone(), row)).collect();
        by_key.into_values().collect()
    })
}

fn by_key(rows: &[Row]) -> BTreeMap<&str, &Row> {
    rows.iter().map(|row| (&*row.record.key, row)).collect()
}

/// A month of sets, as two devices log them.
fn sets() -> Vec<Row> {
    let set = |number: u32| {
        let stamp = Stamp {
            wall_ms: 1_764_000_000_000 + u64::from(number) * 97_123,
            counter: 0,
            device: DeviceTag(number % 2 * 1_000_000),
        };
        let field = |value| Field { stamp, value };
        let fields = [
            (
                "exercise_id",
                value::text(["high-bar-back-squat", "bench-press", "row"][number as usize / 5 % 3]),
            ),
            ("set", value::int(i64::from(number % 5) + 1)),
            ("reps", value::int(5)),
            ("seconds", value::NULL.to_vec()),
            ("load_g", value::int(100_000)),
            ("done_at_ms", value::int(stamp.wall_ms.cast_signed() - 3)),
        ];
        let key = format!("2026-11-{:02}/{}-{number}", number / 30 + 1, stamp.device);
        let fields = fields.map(|(name, value)| (Name::from(name), field(value)));
        Row::from(Record {
            fields: fields.into(),
            ..Record::empty("performed_set".into(), key)
        })
    };
    (0..700).map(set).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_record_comes_back_byte_for_byte(rows in rows()) {
        let packed = pack(&"order by".into(), &rows);
        let segment = unpack(&packed, &PairLimits::DEFAULT).unwrap();
        prop_assert_eq!(&*segment.table, "order by");
        prop_assert_eq!(by_key(&segment.rows), by_key(&rows));
        prop_assert_eq!(pack(&segment.table, &segment.rows), packed);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read::read(&bytes, &PairLimits::DEFAULT);
        let mut packed = vec![1, 0, u8::try_from(bytes.len() % 128).unwrap()];
        packed.extend(&bytes[..bytes.len() % 128]);
        let _ = unpack(&packed, &PairLimits::DEFAULT);
        let _ = unpack(&bytes, &PairLimits::DEFAULT);
    }

    #[test]
    fn no_damage_makes_the_reader_panic(
        rows in rows(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
    ) {
        let mut ordered: Vec<&Row> = rows.iter().collect();
        ordered.sort_by_key(|row| crate::KeyParts::of(&row.record.key));
        let keys: Vec<crate::KeyParts<'_>> = ordered.iter().map(|row| crate::KeyParts::of(&row.record.key)).collect();
        let mut bytes = write::write(&"t".into(), &keys, &ordered);
        for (place, byte) in damage {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read::read(&bytes, &PairLimits::DEFAULT);
        let _ = read::read(&bytes[..end.index(bytes.len())], &PairLimits::DEFAULT);
    }
}

#[test]
fn a_logged_set_takes_a_few_bytes() {
    let rows = sets();
    let packed = pack(&"performed_set".into(), &rows);
    assert!(
        packed.len() < rows.len() * 5,
        "{} bytes for {} sets",
        packed.len(),
        rows.len()
    );
}

#[test]
fn a_segment_that_says_it_is_longer_than_allowed_is_not_unpacked() {
    let mut packed = pack(&"performed_set".into(), &sets());
    let limits = PairLimits {
        segment_bytes: 1000,
        ..PairLimits::DEFAULT
    };
    assert_eq!(unpack(&packed, &limits), Err(WireError::TooLong));
    // It says that it is shorter than it is.
    packed[2..4].copy_from_slice(&[0x80, 0x01]);
    assert_eq!(unpack(&packed, &PairLimits::DEFAULT), Err(WireError::Malformed));
}

#[test]
fn a_short_list_of_long_values_does_not_unpack_without_bound() {
    let long = |number: u64| {
        let stamp = Stamp {
            wall_ms: number,
            ..Stamp::NEVER
        };
        let field = Field {
            stamp,
            value: vec![0; 100_000],
        };
        Row::from(Record {
            fields: [("note".into(), field)].into(),
            ..Record::empty("t".into(), format!("{number:04}"))
        })
    };
    let packed = pack(&"t".into(), &(0..1000).map(long).collect::<Vec<_>>());
    assert!(packed.len() < 10_000);
    assert_eq!(unpack(&packed, &PairLimits::DEFAULT), Err(WireError::TooLong));
}

#[test]
fn too_many_records_or_fields_are_refused() {
    let packed = pack(&"performed_set".into(), &sets());
    let limits = |segment_records, segment_fields| PairLimits {
        segment_records,
        segment_fields,
        ..PairLimits::DEFAULT
    };
    assert_eq!(unpack(&packed, &limits(699, 1 << 18)), Err(WireError::TooLong));
    assert_eq!(unpack(&packed, &limits(700, 4199)), Err(WireError::TooLong));
    assert!(unpack(&packed, &limits(700, 4200)).is_ok());
}

#[test]
fn a_zstd_frame_that_is_skipped_or_blown_up_is_refused() {
    let zeros = zstd::bulk::compress(&vec![0; 100 << 20], 3).unwrap();
    let skipped = [0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4];
    for body in [&zeros[..], &skipped] {
        let mut packed = vec![1, 1, 100];
        packed.extend_from_slice(body);
        assert_eq!(unpack(&packed, &PairLimits::DEFAULT), Err(WireError::Malformed));
    }
}

#[test]
fn a_segment_of_a_newer_version_is_told_apart_from_damage() {
    let mut packed = pack(&"performed_set".into(), &sets());
    packed[0] = 2;
    assert_eq!(unpack(&packed, &PairLimits::DEFAULT), Err(WireError::OtherVersion));
}

#[test]
fn many_records_become_segments_that_can_be_read() {
    let limits = PairLimits {
        segment_bytes: 40_000,
        segment_records: 100,
        ..PairLimits::DEFAULT
    };
    let mut records: Vec<Record> = sets().into_iter().map(|row| row.record).collect();
    records.push(Record::empty("athlete".into(), String::new()));
    let segments = pack_records(records, &limits);
    let read: Vec<Segment> = segments.iter().map(|packed| unpack(packed, &limits).unwrap()).collect();
    assert_eq!(read.iter().map(|segment| segment.rows.len()).sum::<usize>(), 701);
    assert!(read.len() > 8);
}
