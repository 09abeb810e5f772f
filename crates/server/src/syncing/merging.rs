//! Merging what was pushed into what is stored, chunk by chunk.

use std::collections::{BTreeMap, BTreeSet};

use sync::{
    Chunk, Digest, Record, merge,
    segment::{self, Row},
    wire::{Position, Refusal, Refused},
};

use super::push::LIMITS;
use crate::{
    Result,
    storage::{Ledger, StoredChunk},
};

/// The most that the records of one chunk come to before packing: one chunk fits into one body, packed or not
/// (design; a month of workouts comes to 160 KiB, of sets to 80 KiB).
const MOST_CHUNK_BYTES: usize = LIMITS.body_bytes * 3 / 4;
/// What a field's stamp comes to before packing, at most.
const STAMP_BYTES: usize = 24;

/// What merging has come to.
#[derive(Debug)]
pub(super) struct Merged {
    /// The chunks that are others now.
    pub(super) chunks: BTreeMap<Chunk, StoredChunk>,
    /// The number of the newest change.
    pub(super) seq: u64,
    /// Bytes of all chunks of the account.
    pub(super) chunk_bytes: u64,
    /// The numbers of changes after which the device has what is stored.
    pub(super) known: BTreeSet<u64>,
    /// Up to which change the device has said to know everything.
    pub(super) position: u64,
    /// Records for which there is no room.
    pub(super) refused: Vec<Refused>,
}

impl Merged {
    /// Nothing was pushed.
    pub(super) fn nothing(before: &Ledger, position: &Position) -> Self {
        Self {
            position: if position.bulk.is_none() { position.seq } else { 0 },
            chunks: BTreeMap::new(),
            seq: before.seq,
            chunk_bytes: before.chunk_bytes,
            known: BTreeSet::new(),
            refused: Vec::new(),
        }
    }
}

/// Merges `records` into the chunks that they touch: those of `merged`, else of `stored`. An account of `most_bytes` or
/// more takes nothing that grows.
pub(super) fn merge_into(
    mut merged: Merged,
    stored: Vec<StoredChunk>,
    records: Vec<Record>,
    most_bytes: u64,
) -> Result<Merged> {
    let mut stored: BTreeMap<Chunk, StoredChunk> = stored
        .into_iter()
        .map(|stored| (stored.chunk.clone(), stored))
        .collect();
    let mut by_chunk: BTreeMap<Chunk, Vec<Record>> = BTreeMap::new();
    for record in records {
        by_chunk.entry(record.chunk()).or_default().push(record);
    }
    for (chunk, records) in by_chunk {
        let is_full = merged.chunk_bytes >= most_bytes;
        let old = merged.chunks.remove(&chunk);
        let is_touched = old.is_some();
        let old = old.or_else(|| stored.remove(&chunk));
        let mut open = OpenChunk::read(old.as_ref(), if is_full { 0 } else { MOST_CHUNK_BYTES })?;
        for record in records {
            open.take(record, &mut merged);
        }
        let old_bytes = old.as_ref().map_or(0, |old| old.packed.len() as u64);
        if let Some(new) = open.close(chunk.clone()) {
            merged.chunk_bytes = merged.chunk_bytes.saturating_sub(old_bytes) + new.packed.len() as u64;
            merged.chunks.insert(chunk, new);
        } else if let Some(old) = old.filter(|_| is_touched) {
            merged.chunks.insert(chunk, old);
        }
    }
    Ok(merged)
}

/// A chunk, unpacked.
struct OpenChunk {
    rows: BTreeMap<String, Row>,
    digest: Digest,
    bytes: usize,
    most_bytes: usize,
    is_changed: bool,
}

impl OpenChunk {
    fn read(stored: Option<&StoredChunk>, most_bytes: usize) -> Result<Self> {
        let rows = match stored {
            Some(stored) => segment::unpack(&stored.packed, &LIMITS)?.rows,
            None => Vec::new(),
        };
        Ok(Self {
            digest: stored.map(|stored| stored.digest).unwrap_or_default(),
            bytes: rows.iter().map(|row| weight(&row.record)).sum(),
            rows: rows.into_iter().map(|row| (row.record.key.clone(), row)).collect(),
            most_bytes,
            is_changed: false,
        })
    }

    fn take(&mut self, told: Record, merged: &mut Merged) {
        let fields = told.fields.len();
        let pushed = told.normal();
        let known = self.rows.get(&pushed.key);
        // A device that knew what was stored has merged it with what it pushes, or will.
        let is_known_there = known.is_some_and(|row| row.seq <= merged.position);
        let old = known.map(|row| &row.record);
        let (new, is_as_pushed, comes_back) = match old {
            Some(old) => {
                let new = merge(old, &pushed);
                let is_as_pushed = new == pushed;
                // Something that was moved may lie before what the device has replaced by it.
                let is_less = pushed.fields.len() < fields || !holds(&new, &pushed);
                (new, is_as_pushed, is_known_there && is_less)
            }
            None => (pushed, true, false),
        };
        if (old == Some(&new) && !comes_back) || (new.fields.is_empty() && new.deleted.is_none()) {
            return;
        }
        let old_weight = old.map_or(0, weight);
        let bytes = self.bytes - old_weight + weight(&new);
        let is_one_too_many = old.is_none() && self.rows.len() >= LIMITS.segment_records;
        if is_one_too_many || (bytes > self.most_bytes && weight(&new) > old_weight) {
            merged.refused.push(Refused {
                table: new.table,
                key: new.key,
                why: Refusal::AccountFull,
            });
            return;
        }
        if let Some(old) = old {
            self.digest.take(old);
        }
        self.digest.add(&new);
        self.bytes = bytes;
        self.is_changed = true;
        merged.seq += 1;
        if (is_known_there || is_as_pushed) && !comes_back {
            merged.known.insert(merged.seq);
        }
        let row = Row {
            seq: merged.seq,
            record: new,
        };
        self.rows.insert(row.record.key.clone(), row);
    }

    /// The chunk as it is to be stored; `None` when it is as it was.
    fn close(self, chunk: Chunk) -> Option<StoredChunk> {
        self.is_changed
            .then(|| store(chunk, self.rows.into_values().collect(), self.digest))
    }
}

/// A chunk as it lies.
pub(super) fn store(chunk: Chunk, rows: Vec<Row>, digest: Digest) -> StoredChunk {
    let tombstones = rows.iter().filter(|row| row.record.is_tombstone()).count();
    StoredChunk {
        packed: segment::pack(&chunk.table, &rows),
        chunk,
        max_seq: rows.iter().map(|row| row.seq).max().unwrap_or(0),
        digest,
        tombstones: tombstones as u64,
    }
}

/// True when all that was pushed of a record holds in what it was merged to.
fn holds(merged: &Record, pushed: &Record) -> bool {
    let field_holds = |(name, field)| merged.fields.get(name) == Some(field);
    merged.deleted == pushed.deleted && pushed.fields.iter().all(field_holds)
}

fn weight(record: &Record) -> usize {
    record.size_bytes() + STAMP_BYTES * (record.fields.len() + 2)
}
