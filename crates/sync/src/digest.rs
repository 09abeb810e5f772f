//! Digests: how both ends find out, a few bytes a month, that they have the same records, or in which month they do not.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::{Chunk, Record, Stamp};

/// How many records a chunk has, and a hash of all of them.
///
/// The hash is the sum of one number a record (modulo 2^64), so that a changed record is taken out and put in without
/// reading the others, in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many records, tombstones included.
    pub count: u64,
    /// The sum of the records' hashes.
    pub hash: u64,
}

impl Digest {
    /// Adds a record.
    pub fn add(&mut self, record: &Record) {
        self.count += 1;
        self.hash = self.hash.wrapping_add(hash(record));
    }

    /// Takes a record out that was added.
    pub fn take(&mut self, record: &Record) {
        self.count = self.count.saturating_sub(1);
        self.hash = self.hash.wrapping_sub(hash(record));
    }

    /// The digest of some records.
    #[must_use]
    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record>) -> Self {
        let mut digest = Self::default();
        for record in records {
            digest.add(record);
        }
        digest
    }
}

/// The chunks that differ between two sides, those that only one of them has included.
#[must_use]
pub fn differing(one: &BTreeMap<Chunk, Digest>, other: &BTreeMap<Chunk, Digest>) -> Vec<Chunk> {
    let mut chunks: Vec<&Chunk> = one.keys().chain(other.keys()).collect();
    chunks.sort_unstable();
    chunks.dedup();
    let none = Digest::default();
    let digest = |side: &BTreeMap<Chunk, Digest>, chunk| side.get(chunk).copied().unwrap_or(none);
    chunks.retain(|chunk| digest(one, chunk) != digest(other, chunk));
    chunks.into_iter().cloned().collect()
}

/// The first eight bytes, the greatest first, of the SHA-256 of what a record says. Every text and value is preceded by
/// its length.
fn hash(record: &Record) -> u64 {
    let mut hasher = Sha256::new();
    let sized = |hasher: &mut Sha256, bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    sized(&mut hasher, record.table.as_bytes());
    sized(&mut hasher, record.key.as_bytes());
    hasher.update(stamped(record.deleted.unwrap_or(Stamp::NEVER)));
    for (name, field) in &record.fields {
        sized(&mut hasher, name.as_bytes());
        hasher.update(stamped(field.stamp));
        sized(&mut hasher, &field.value);
    }
    let whole = hasher.finalize();
    whole.iter().take(8).fold(0, |hash, &byte| hash << 8 | u64::from(byte))
}

/// A stamp as fourteen bytes, the greatest first: wall time, counter, device.
fn stamped(stamp: Stamp) -> [u8; 14] {
    let mut bytes = [0; 14];
    bytes[..8].copy_from_slice(&stamp.wall_ms.to_be_bytes());
    bytes[8..10].copy_from_slice(&stamp.counter.to_be_bytes());
    bytes[10..].copy_from_slice(&stamp.device.0.to_be_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Field, Month, value};
    use training::workout::DeviceTag;

    fn record(key: &str, number: i64) -> Record {
        let stamp = Stamp {
            wall_ms: 1_764_000_000_000,
            counter: 1,
            device: DeviceTag(7),
        };
        let field = Field {
            stamp,
            value: value::int(number),
        };
        Record {
            fields: [("value_milli".into(), field)].into(),
            ..Record::empty("biometric".into(), key.to_owned())
        }
    }

    #[test]
    fn the_order_makes_no_difference_and_every_byte_does() {
        let (a, b) = (record("2026-11-22/hrv", 1), record("2026-11-23/hrv", 1));
        assert_eq!(Digest::of([&a, &b]), Digest::of([&b, &a]));
        assert_ne!(Digest::of([&a]), Digest::of([&b]));
        assert_ne!(Digest::of([&a]), Digest::of([&record("2026-11-22/hrv", 2)]));
        let mut replaced = Digest::of([&a, &b]);
        replaced.take(&a);
        assert_eq!(replaced, Digest::of([&b]));
    }

    #[test]
    fn the_hash_is_the_one_of_the_protocol() {
        assert_eq!(
            Digest::of([&record("2026-11-22/hrv", 62_000)]).hash,
            3_166_667_992_065_650_514
        );
    }

    #[test]
    fn only_the_months_that_differ_are_named() {
        let chunk = |month| Chunk {
            table: "biometric".into(),
            month: Month::from_number(month).unwrap(),
        };
        let (same, other) = (Digest { count: 1, hash: 1 }, Digest { count: 1, hash: 2 });
        let here = [(chunk(202_610), same), (chunk(202_611), same), (chunk(202_612), same)].into();
        let there = [(chunk(202_609), same), (chunk(202_610), same), (chunk(202_611), other)].into();
        let months: Vec<u32> = differing(&here, &there)
            .iter()
            .map(|chunk| chunk.month.number())
            .collect();
        assert_eq!(months, [202_609, 202_611, 202_612]);
    }
}
