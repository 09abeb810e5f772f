//! What a device pushes, before it meets what is stored.

use std::collections::{BTreeMap, BTreeSet};

use sync::{
    Chunk, Record, Stamp,
    clock::{TOLERANCE_MS, settle},
    segment,
    wire::{PairLimits, Refused, SyncError, SyncRequest, WireError},
};

/// What both ends hold to.
pub(crate) const LIMITS: PairLimits = PairLimits::DEFAULT;
/// What a moved stamp comes to in a reply, at most.
const SHIFTED_BYTES: usize = 40;
/// Segments of a batch, at most (design: ten years come to thirty).
const MOST_SEGMENTS: usize = 128;

/// What is to know of a batch as a whole before a part of it is merged.
#[derive(Debug)]
pub(super) struct Survey {
    /// The stamps that are moved, and to where.
    pub(super) moved: BTreeMap<Stamp, Stamp>,
    /// The newest stamp of the device, once the batch is merged.
    pub(super) newest: Stamp,
}

/// Looks the batch through, a segment at a time. `newest` is the newest stamp that is known of the device.
pub(super) fn survey(
    request: &SyncRequest,
    newest: Stamp,
    now_ms: i64,
    most_bytes: usize,
) -> Result<Survey, SyncError> {
    let segments = request.batch.as_ref().map_or(&[][..], |batch| &batch.segments);
    if segments.len() > MOST_SEGMENTS {
        return Err(SyncError::TooLong);
    }
    let now_ms = now_ms.cast_unsigned();
    let (mut own, mut ahead) = (BTreeSet::new(), BTreeSet::new());
    let mut bytes = 0;
    for packed in segments {
        for row in segment::unpack(packed, &LIMITS).map_err(unreadable)?.rows {
            bytes += row.record.size_bytes();
            if LIMITS.refusal(&row.record).is_none() {
                own.extend(row.record.stamps_of(request.device, newest));
                let is_ahead = |stamp: &Stamp| {
                    stamp.device != request.device && stamp.wall_ms > now_ms.saturating_add(TOLERANCE_MS)
                };
                ahead.extend(row.record.stamps().filter(is_ahead));
            }
        }
        if bytes > most_bytes {
            return Err(SyncError::TooLong);
        }
    }
    let mut moved = settle(&own, newest, request.wall_ms, now_ms);
    let settled = own.iter().map(|stamp| moved.get(stamp).unwrap_or(stamp)).max();
    let mut last = settled.copied().unwrap_or(newest);
    // What another device is said to have written in the future counts as written now by the one that says so.
    for stamp in ahead {
        last = last.next(now_ms, request.device);
        moved.insert(stamp, last);
    }
    if moved.len() * SHIFTED_BYTES > LIMITS.body_bytes * 3 / 4 {
        return Err(SyncError::TooLong);
    }
    Ok(Survey { newest: last, moved })
}

/// One segment of a batch.
#[derive(Debug)]
pub(super) struct Part {
    /// The records that are taken, with the stamps that they get.
    pub(super) records: Vec<Record>,
    /// Those that are not.
    pub(super) refused: Vec<Refused>,
}

impl Part {
    /// Unpacks a segment and moves its stamps.
    pub(super) fn read(packed: &[u8], moved: &BTreeMap<Stamp, Stamp>) -> Result<Self, SyncError> {
        let mut part = Self {
            records: Vec::new(),
            refused: Vec::new(),
        };
        for row in segment::unpack(packed, &LIMITS).map_err(unreadable)?.rows {
            let record = row.record;
            match LIMITS.refusal(&record) {
                None if moved.is_empty() => part.records.push(record),
                None => part.records.push(record.restamped(moved).normal()),
                Some(why) => part.refused.push(Refused {
                    table: record.table,
                    key: record.key,
                    why,
                }),
            }
        }
        Ok(part)
    }

    /// The chunks that are touched.
    pub(super) fn chunks(&self) -> BTreeSet<Chunk> {
        self.records.iter().map(Record::chunk).collect()
    }
}

const fn unreadable(error: WireError) -> SyncError {
    match error {
        WireError::TooLong => SyncError::TooLong,
        WireError::Malformed => SyncError::Malformed,
        WireError::OtherVersion => SyncError::OtherVersion,
    }
}
