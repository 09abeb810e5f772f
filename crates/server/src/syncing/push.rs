//! What a device pushes, before it meets what is stored.

use std::collections::{BTreeMap, BTreeSet};

use sync::{
    Chunk, Record, Stamp,
    clock::{TOLERANCE_MS, settle},
    segment,
    wire::{PairLimits, Refused, SyncError, SyncRequest, WireError},
};
use training::workout::DeviceTag;

/// What both ends hold to.
pub(crate) const LIMITS: PairLimits = PairLimits::DEFAULT;
/// What a moved stamp comes to in a reply, at most.
const SHIFTED_BYTES: usize = 40;
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
    let now_ms = now_ms.cast_unsigned();
    let (mut own, mut ahead) = (BTreeSet::new(), BTreeSet::new());
    let mut bytes = 0;
    for packed in segments(request)? {
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

/// The segments of a batch.
pub(super) fn segments(request: &SyncRequest) -> Result<&[Vec<u8>], SyncError> {
    let segments = request.batch.as_ref().map_or(&[][..], |batch| &batch.segments);
    if segments.len() > LIMITS.batch_segments {
        return Err(SyncError::TooLong);
    }
    Ok(segments)
}

/// The stamps of a batch that may stay as they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct InTime {
    device: DeviceTag,
    known: Stamp,
    latest_ms: u64,
}

impl InTime {
    /// Those of a device of which `known` is the newest stamp; `None` when its clock is off, so that all are moved.
    pub(super) fn of(request: &SyncRequest, known: Stamp, now_ms: i64) -> Option<Self> {
        let now_ms = now_ms.cast_unsigned();
        (request.wall_ms.abs_diff(now_ms) <= TOLERANCE_MS).then(|| Self {
            device: request.device,
            known,
            latest_ms: now_ms.saturating_add(TOLERANCE_MS),
        })
    }

    fn holds(&self, stamp: Stamp) -> bool {
        stamp.wall_ms <= self.latest_ms || !self.is_new(stamp)
    }

    /// What a device is known to have written stays wherever it lies.
    fn is_new(&self, stamp: Stamp) -> bool {
        stamp.device != self.device || stamp > self.known
    }
}

/// One segment of a batch.
#[derive(Debug)]
pub(super) struct Part {
    /// The records that are taken, with the stamps that they get.
    pub(super) records: Vec<Record>,
    /// Those that are not.
    pub(super) refused: Vec<Refused>,
    /// What all of them come to.
    pub(super) bytes: usize,
}

impl Part {
    /// Unpacks a segment and moves its stamps.
    pub(super) fn read(packed: &[u8], moved: &BTreeMap<Stamp, Stamp>) -> Result<Self, SyncError> {
        let mut part = Self {
            records: Vec::new(),
            refused: Vec::new(),
            bytes: 0,
        };
        for row in segment::unpack(packed, &LIMITS).map_err(unreadable)?.rows {
            let record = row.record;
            part.bytes += record.size_bytes();
            match LIMITS.refusal(&record) {
                None if moved.is_empty() => part.records.push(record),
                None => part.records.push(record.restamped(moved)),
                Some(why) => part.refused.push(Refused {
                    table: record.table,
                    key: record.key,
                    why,
                }),
            }
        }
        Ok(part)
    }

    /// True when no stamp of what is taken is to be moved.
    pub(super) fn is_in_time(&self, in_time: InTime) -> bool {
        let mut stamps = self.records.iter().flat_map(Record::stamps);
        stamps.all(|stamp| in_time.holds(stamp))
    }

    /// The newest stamp of a device in it.
    pub(super) fn newest_of(&self, device: DeviceTag) -> Option<Stamp> {
        let stamps = self.records.iter().flat_map(Record::stamps);
        stamps.filter(|stamp| stamp.device == device).max()
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
