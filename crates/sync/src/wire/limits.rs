//! What one body, one segment and one record may come to. Both ends hold to the same.

use super::Refusal;
use crate::Record;

/// The limits of a pair of ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairLimits {
    /// The longest body.
    pub body_bytes: usize,
    /// The most segments of a batch.
    pub batch_segments: usize,
    /// The longest segment before it is packed.
    pub segment_bytes: usize,
    /// The most records of a segment.
    pub segment_records: usize,
    /// The most fields of a segment, over all its records.
    pub segment_fields: usize,
    /// The largest record: names, key and values. A larger one is refused alone.
    pub record_bytes: usize,
    /// The longest name of a table or a field, and the longest key.
    pub name_bytes: usize,
    /// The most fields of a record.
    pub record_fields: usize,
}

impl PairLimits {
    /// The limits of this version (design: a session with its notes is a few kilobytes, ten years of one table and
    /// month some hundred; four bodies carry ten years of training).
    pub const DEFAULT: Self = Self {
        body_bytes: 1 << 20,
        batch_segments: 128,
        segment_bytes: 4 << 20,
        segment_records: 1 << 14,
        segment_fields: 1 << 18,
        record_bytes: 256 << 10,
        name_bytes: 256,
        record_fields: 256,
    };

    /// Where a writer begins a new segment: about a megabyte, so that one record more still fits.
    #[must_use]
    pub const fn segment_aim_bytes(&self) -> usize {
        self.segment_bytes / 4
    }
}

impl PairLimits {
    /// Why a record of a segment is not taken; `None` when it is.
    #[must_use]
    pub fn refusal(&self, record: &Record) -> Option<Refusal> {
        let names = record.fields.keys().chain([&record.table]);
        let has_long_name =
            record.key.len() > self.name_bytes || names.into_iter().any(|name| name.len() > self.name_bytes);
        if record.size_bytes() > self.record_bytes {
            Some(Refusal::TooLarge)
        } else if has_long_name || record.fields.len() > self.record_fields {
            Some(Refusal::TooMany)
        } else {
            None
        }
    }
}

impl Default for PairLimits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
