//! The rules of merging alone, without files and servers: replicas that write, delete and meet by chance, late, twice and
//! in any order. In the end all must be the same, and what is there must be what was written last.
//!
//! Two hundred thousand such courses, or as many as `HEALTHPILOT_COURSES` says. It prints how many and how fast; one
//! that ends otherwise stops it with its seed.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::{collections::BTreeMap, time::Instant};

use sync::{Digest, Field, Name, Record, Stamp, clock::HybridClock, merge, value};
use training::workout::DeviceTag;

const COURSES: u64 = 200_000;
/// Writes, deletions and meetings of a course.
const STEPS: u64 = 40;
/// What is written to: table, key, and its fields.
const PLACES: [(&str, &str, &[&str]); 4] = [
    ("workout", "2026-11-22", &["act", "offer"]),
    ("performed_set", "2026-11-22/0000001-1", &["reps", "load_g"]),
    ("athlete", "", &["units", "zone", "of_a_newer_version"]),
    ("select", "'; drop table workout", &["order by"]),
];

type Records = BTreeMap<(Name, String), Record>;

/// A generator of numbers (Sebastiano Vigna's `SplitMix64`).
struct Chance(u64);

impl Chance {
    const fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let place = usize::try_from(self.below(choices.len() as u64));
        &choices[place.expect("a place in memory")]
    }
}

/// A device.
struct Replica {
    tag: DeviceTag,
    clock: HybridClock,
    /// How far its wall clock is ahead, in milliseconds.
    ahead_ms: u64,
    records: Records,
}

/// Everything that was ever written, by place and field; a deletion has no field.
type Written = BTreeMap<(Name, String, Option<Name>), Field>;

fn main() {
    let asked = std::env::var("HEALTHPILOT_COURSES").ok();
    let courses = asked.and_then(|asked| asked.parse().ok()).unwrap_or(COURSES);
    let began = Instant::now();
    let merges: u64 = (0..courses).map(course).sum();
    let took = began.elapsed();
    println!(
        "{courses} courses, {merges} merges in {:.1} s: all ended the same; {:.0} ns a merge with all around it",
        took.as_secs_f64(),
        took.as_secs_f64() * 1e9 / merges_as_float(merges),
    );
}

#[expect(clippy::cast_precision_loss, reason = "a figure for reading")]
const fn merges_as_float(merges: u64) -> f64 {
    merges as f64
}

/// One course; answers how many merges it took.
fn course(seed: u64) -> u64 {
    let mut chance = Chance(seed);
    let mut replicas: Vec<Replica> = (1..=2 + chance.below(4)).map(|tag| replica(tag, &mut chance)).collect();
    let (mut written, mut under_way, mut merges) = (Written::new(), Vec::new(), 0);
    for now_ms in 0..STEPS {
        let at = usize::try_from(chance.below(replicas.len() as u64)).expect("a place in memory");
        let replica = &mut replicas[at];
        match chance.below(10) {
            0..=4 => replica.writes(now_ms, &mut chance, &mut written),
            5 => replica.deletes(now_ms, &mut chance, &mut written),
            6..=7 => under_way.push(replica.records.clone()),
            // What is under way may arrive at any time, and more than once.
            _ if under_way.is_empty() => {}
            _ => merges += replica.meets(chance.one_of(&under_way), now_ms),
        }
    }
    for _ in 0..2 {
        for at in 0..replicas.len() {
            for other in 0..replicas.len() {
                let records = replicas[other].records.clone();
                merges += replicas[at].meets(&records, STEPS);
            }
        }
    }
    let first = &replicas[0].records;
    for replica in &replicas {
        assert_eq!(&replica.records, first, "course {seed}");
        let digest = Digest::of(replica.records.values());
        assert_eq!(digest, Digest::of(first.values().rev()), "course {seed}");
    }
    assert_last_writes_hold(first, &written, seed);
    merges
}

fn replica(tag: u64, chance: &mut Chance) -> Replica {
    let tag = DeviceTag(u32::try_from(tag).expect("some replicas"));
    Replica {
        tag,
        clock: HybridClock {
            last: Stamp::NEVER,
            offset_ms: 0,
        },
        ahead_ms: chance.below(3),
        records: Records::new(),
    }
}

impl Replica {
    fn stamp(&mut self, now_ms: u64) -> Stamp {
        // Few milliseconds, so that counters count and stamps stand close.
        self.clock.stamp(now_ms / 8 + self.ahead_ms, self.tag)
    }

    fn record(&mut self, table: &str, key: &str) -> &mut Record {
        let name = (Name::from(table), key.to_owned());
        let empty = || Record::empty(table.into(), key.to_owned());
        self.records.entry(name).or_insert_with(empty)
    }

    fn writes(&mut self, now_ms: u64, chance: &mut Chance, written: &mut Written) {
        let (table, key, fields) = *chance.one_of(&PLACES);
        let stamp = self.stamp(now_ms);
        let field = *chance.one_of(fields);
        let value = if field == "offer" {
            offer(chance)
        } else {
            value::int(i64::from(stamp.counter))
        };
        let field_now = Field { stamp, value };
        let record = self.record(table, key);
        record.fields.insert(field.into(), field_now.clone());
        keep(written, (table.into(), key.to_owned(), Some(field.into())), field_now);
    }

    fn deletes(&mut self, now_ms: u64, chance: &mut Chance, written: &mut Written) {
        let (table, key, _) = *chance.one_of(&PLACES);
        let stamp = self.stamp(now_ms);
        let record = self.record(table, key);
        record.deleted = Some(stamp);
        record.fields.clear();
        let value = Vec::new();
        keep(written, (table.into(), key.to_owned(), None), Field { stamp, value });
    }

    fn meets(&mut self, records: &Records, now_ms: u64) -> u64 {
        for (name, record) in records {
            self.clock.see(record.newest(), now_ms / 8);
            let merged = self.records.get(name).map(|own| merge(own, record));
            self.records
                .insert(name.clone(), merged.unwrap_or_else(|| record.clone()));
        }
        records.len() as u64
    }
}

fn offer(chance: &mut Chance) -> Vec<u8> {
    let (asked, made, starts) = (chance.below(4) == 0, chance.below(4), chance.below(4));
    value::text(&format!(
        r#"{{"asked":{asked},"made_at":"2026-11-22T0{made}:00:00Z","starts_at":"2026-11-22T0{starts}:00:00Z"}}"#
    ))
}

fn keep(written: &mut Written, place: (Name, String, Option<Name>), field: Field) {
    let known = written.entry(place).or_insert_with(|| field.clone());
    if known.stamp < field.stamp {
        *known = field;
    }
}

/// Of each field the newest write is there, unless the record was deleted after it; offers have an order of their own.
fn assert_last_writes_hold(records: &Records, written: &Written, seed: u64) {
    for ((table, key, field), last) in written {
        let record = &records[&(table.clone(), key.clone())];
        let Some(field) = field else {
            assert_eq!(record.deleted, Some(last.stamp), "course {seed}");
            continue;
        };
        if &**field == "offer" {
            continue;
        }
        let outlives = record.deleted.is_none_or(|deleted| last.stamp > deleted);
        assert_eq!(record.fields.get(field), outlives.then_some(last), "course {seed}");
    }
}
