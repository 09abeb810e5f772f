//! Segments: records of one table packed by column, on the wire and in the server's storage alike.
//!
//! Each name stands once, keys are taken apart, days, times and counters are differences, equal values stand once; zstd
//! does the rest. A segment that one end has written is read whole or not at all by the other, within limits that are
//! checked before anything is made room for.

mod bytes;
mod keys;
mod pack;
mod read;
mod sparse;
mod split;
mod stamps;
mod values;
mod write;

pub use pack::{pack, unpack};
pub use split::pack_records;

use crate::{Name, Record};

/// A record with its place in the account's sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number under which the account last changed the record; 0 when that is not told.
    pub seq: u64,
    /// The record.
    pub record: Record,
}

/// Records of one table, in the order of their keys' parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The table.
    pub table: Name,
    /// Its records; no key stands twice.
    pub rows: Vec<Row>,
}

impl From<Record> for Row {
    fn from(record: Record) -> Self {
        Self { seq: 0, record }
    }
}

#[cfg(test)]
mod tests;
