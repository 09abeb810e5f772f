//! What a device pushes, before it meets what is stored.

use std::collections::BTreeSet;

use sync::{
    Chunk, Record, Stamp,
    clock::settle,
    segment,
    wire::{Batch, PairLimits, Refused, Shifted, SyncError, SyncRequest, WireError},
};

use crate::app::App;

/// What both ends hold to.
pub(crate) const LIMITS: PairLimits = PairLimits::DEFAULT;
/// What a moved stamp comes to in a reply, at most.
const SHIFTED_BYTES: usize = 40;

/// What a batch holds.
#[derive(Debug)]
pub(super) struct Pushed {
    /// The records that are taken, with the stamps that they get.
    pub(super) records: Vec<Record>,
    /// Those that are not.
    pub(super) refused: Vec<Refused>,
    /// The stamps that were moved.
    pub(super) shifted: Vec<Shifted>,
    /// The newest stamp of the device in it.
    pub(super) newest: Stamp,
}

impl Pushed {
    /// The chunks that are touched.
    pub(super) fn chunks(&self) -> Vec<Chunk> {
        let chunks: BTreeSet<Chunk> = self.records.iter().map(Record::chunk).collect();
        chunks.into_iter().collect()
    }
}

/// Reads the batch and settles its stamps. `newest` is the newest stamp that is known of the device.
pub(super) async fn read(app: &App, request: &SyncRequest, newest: Stamp, now_ms: i64) -> Result<Pushed, SyncError> {
    let Some(batch) = request.batch.clone() else {
        return Ok(Pushed {
            records: Vec::new(),
            refused: Vec::new(),
            shifted: Vec::new(),
            newest,
        });
    };
    let most_bytes = app.config.limits.sync_decoded_bytes;
    let (records, refused) = tokio::task::spawn_blocking(move || unpack(&batch, most_bytes))
        .await
        .map_err(|_| SyncError::Unavailable)??;
    settled(records, refused, request, newest, now_ms)
}

fn unpack(batch: &Batch, most_bytes: usize) -> Result<(Vec<Record>, Vec<Refused>), SyncError> {
    let (mut records, mut refused) = (Vec::new(), Vec::new());
    let mut bytes = 0;
    for packed in &batch.segments {
        for row in segment::unpack(packed, &LIMITS).map_err(unreadable)?.rows {
            bytes += row.record.size_bytes();
            match LIMITS.refusal(&row.record) {
                None => records.push(row.record),
                Some(why) => refused.push(Refused {
                    table: row.record.table,
                    // What is told goes back in a reply, which has its limits too.
                    key: row.record.key,
                    why,
                }),
            }
        }
        if bytes > most_bytes {
            return Err(SyncError::TooLong);
        }
    }
    Ok((records, refused))
}

fn settled(
    records: Vec<Record>,
    refused: Vec<Refused>,
    request: &SyncRequest,
    newest: Stamp,
    now_ms: i64,
) -> Result<Pushed, SyncError> {
    let own = |record: &Record| record.stamps_of(request.device, newest);
    let stamps: BTreeSet<Stamp> = records.iter().flat_map(own).collect();
    let moved = settle(&stamps, newest, request.wall_ms, now_ms.cast_unsigned());
    if moved.len() * SHIFTED_BYTES > LIMITS.body_bytes * 3 / 4 {
        return Err(SyncError::TooLong);
    }
    let records: Vec<Record> = if moved.is_empty() {
        records
    } else {
        records
            .into_iter()
            .map(|record| record.restamped(&moved).normal())
            .collect()
    };
    let last = moved
        .values()
        .chain(&stamps)
        .filter(|stamp| !moved.contains_key(stamp))
        .max();
    Ok(Pushed {
        records,
        refused,
        newest: last.copied().unwrap_or(newest),
        shifted: moved.into_iter().map(|(old, new)| Shifted { old, new }).collect(),
    })
}

const fn unreadable(error: WireError) -> SyncError {
    match error {
        WireError::TooLong => SyncError::TooLong,
        WireError::Malformed => SyncError::Malformed,
        WireError::OtherVersion => SyncError::OtherVersion,
    }
}
