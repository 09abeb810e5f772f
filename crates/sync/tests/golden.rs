//! The bytes of version 1, kept: a program of today reads what one of then wrote, and writes the same.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::collections::BTreeMap;

use sync::{
    Chunk, Digest, Field, Month, Name, Record, Stamp,
    segment::{Row, Segment, pack, unpack},
    value,
    wire::{
        Batch, Bulk, ChunkDigest, PairLimits, Position, Refusal, Refused, Shifted, SyncReply, SyncRequest, Token,
        decode, encode,
    },
};
use training::workout::DeviceTag;

const GOLDEN: &str = include_str!("golden/v1.txt");
const PHONE: DeviceTag = DeviceTag(0x1234_5678);
const DESKTOP: DeviceTag = DeviceTag(7);

fn at(wall_ms: u64, device: DeviceTag) -> Stamp {
    Stamp {
        wall_ms,
        counter: 2,
        device,
    }
}

fn row(seq: u64, key: &str, deleted: Option<Stamp>, fields: &[(&str, Stamp, Vec<u8>)]) -> Row {
    let fields = fields.iter().map(|(name, stamp, value)| {
        let field = Field {
            stamp: *stamp,
            value: value.clone(),
        };
        (Name::from(*name), field)
    });
    Row {
        seq,
        record: Record {
            fields: fields.collect(),
            deleted,
            ..Record::empty("performed_set".into(), key.to_owned())
        },
    }
}

/// Every kind of key, of value and of presence.
fn segment() -> Segment {
    let (one, two) = (at(1_764_000_000_000, PHONE), at(1_764_000_060_000, DESKTOP));
    let set = |seq, key, stamp: Stamp, reps: i64, exercise: &str| {
        let fields = [
            ("done_at_ms", stamp, value::int(stamp.wall_ms.cast_signed() - 40)),
            ("exercise_id", stamp, value::text(exercise)),
            ("note", at(1_764_000_000_001, DESKTOP), vec![0x81, 0xf5]),
            ("reps", stamp, value::int(reps)),
            ("seconds", stamp, value::NULL.to_vec()),
        ];
        row(seq, key, None, &fields)
    };
    let rows = vec![
        row(4, "", None, &[("zone", two, value::text("Europe/Berlin"))]),
        row(5, "2025-11-24", Some(two), &[]),
        set(6, "2025-11-24/0000007-3", two, 5, "bench-press"),
        set(9, "2025-11-24/0938nkr-9", one, 8, "bench-press"),
        set(10, "2025-11-24/0938nkr-10", one, -1, "bench-press"),
        set(11, "2025-11-25/0938nkr-11", one, 300, "bench-press"),
        row(
            12,
            "2025-11-25/hrv_rmssd_ms",
            Some(one),
            &[("reps", two, value::int(62_000))],
        ),
    ];
    Segment {
        table: "performed_set".into(),
        rows,
    }
}

fn request(packed: &[u8]) -> SyncRequest {
    let chunk = Chunk {
        table: "check_in".into(),
        month: Month::from_number(202_511).unwrap(),
    };
    SyncRequest {
        file_token: Some(Token([1; 16])),
        generation: Some(Token([2; 16])),
        position: Position {
            seq: 300,
            bulk: Some(Bulk {
                until: 70_000,
                table: "biometric".into(),
                month: Month::NONE,
            }),
        },
        batch: Some(Batch {
            first: at(1_764_000_000_000, PHONE),
            last: at(1_764_000_060_000, PHONE),
            segments: vec![packed.to_vec()],
        }),
        wants_digests: true,
        repair: vec![chunk],
        ..SyncRequest::new(PHONE, 42, 1_764_000_070_000)
    }
}

fn reply(packed: &[u8]) -> SyncReply {
    let chunk = Chunk {
        table: "performed_set".into(),
        month: Month::from_number(202_511).unwrap(),
    };
    let rows = segment().rows;
    let position = Position { seq: 301, bulk: None };
    SyncReply {
        more: true,
        segments: vec![packed.to_vec()],
        shifted: vec![Shifted {
            old: at(1_764_086_400_000, PHONE),
            new: at(1_764_000_070_000, PHONE),
        }],
        refused: vec![Refused {
            table: "workout".into(),
            key: "2025-11-24".to_owned(),
            why: Refusal::TooLarge,
        }],
        digests: vec![ChunkDigest::from((
            chunk,
            Digest::of(rows.iter().map(|row| &row.record)),
        ))],
        ..SyncReply::new(1_764_000_070_123, Token([2; 16]), Token([3; 16]), position)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that are kept under a name.
fn kept() -> BTreeMap<&'static str, Vec<u8>> {
    let byte = |pair: &str| u8::from_str_radix(pair, 16).unwrap();
    let bytes = |hex: &str| (0..hex.len() / 2).map(|at| byte(&hex[2 * at..2 * at + 2])).collect();
    GOLDEN
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .map(|(name, hex)| (name, bytes(hex)))
        .collect()
}

#[test]
fn version_1_is_read_as_it_was_written() {
    let kept = kept();
    assert_eq!(unpack(&kept["segment"], &PairLimits::DEFAULT), Ok(segment()));
    assert_eq!(
        decode(&kept["request"], &PairLimits::DEFAULT),
        Ok(request(&kept["segment"]))
    );
    assert_eq!(
        decode(&kept["reply"], &PairLimits::DEFAULT),
        Ok(reply(&kept["segment"]))
    );
}

/// What a packed segment holds: zstd may come to pack it otherwise one day.
fn unpacked(packed: &[u8]) -> Vec<u8> {
    let frame = packed
        .windows(4)
        .position(|magic| magic == [0x28, 0xb5, 0x2f, 0xfd])
        .unwrap();
    zstd::bulk::decompress(&packed[frame..], 1 << 20).unwrap()
}

#[test]
fn version_1_is_written_as_it_was() {
    let kept = kept();
    let Segment { table, rows } = segment();
    let packed = pack(&table, &rows);
    assert_eq!(hex(&unpacked(&packed)), hex(&unpacked(&kept["segment"])));
    assert_eq!(hex(&encode(&request(&kept["segment"]))), hex(&kept["request"]));
    assert_eq!(hex(&encode(&reply(&kept["segment"]))), hex(&kept["reply"]));
}
