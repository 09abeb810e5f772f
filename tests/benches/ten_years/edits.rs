//! Edits of every record, as another device would push them: how large the server's file becomes by them.

use engine::sync::Transport as _;
use store::{Folder, Store};
use sync::{
    Record, Stamp, segment, value,
    wire::{self, Batch, PairLimits, SyncReply, SyncRequest},
};
use tempfile::TempDir;
use training::workout::DeviceTag;

use crate::{TODAY_MS, way::Way};

/// How often each record is edited.
const EDITS: u64 = 10;
const EDITOR: DeviceTag = DeviceTag(77);
/// Records that are pushed at once.
const RECORDS: usize = 20_000;
/// Records that are edited within a millisecond: all edits lie within the minute by which a device may be ahead.
const A_MILLISECOND: u64 = 24;

/// Edits everything that lies in `folder`, on the server.
pub(crate) async fn edit_all(folder: &TempDir, way: &Way) {
    let folder = Folder::at(folder.path().to_owned());
    let now = jiff::Timestamp::from_millisecond(TODAY_MS).unwrap();
    let store = Store::open(folder, now, EDITOR).await.unwrap();
    let mut records = store.read().await.unwrap().sync_records().await.unwrap();
    store.close().await;
    let mut request = SyncRequest::new(EDITOR, 0, TODAY_MS.cast_unsigned());
    let mut edits = 0;
    for _ in 0..EDITS {
        for some in records.chunks_mut(RECORDS) {
            for record in &mut *some {
                edits += 1;
                edit(record, edits);
            }
            push(way, &mut request, some).await;
        }
    }
}

/// Everything in the record is other than it was, and written just now.
fn edit(record: &mut Record, edits: u64) {
    let stamp = Stamp {
        wall_ms: TODAY_MS.cast_unsigned() + 10 + edits / A_MILLISECOND,
        counter: u16::try_from(edits % A_MILLISECOND).unwrap(),
        device: EDITOR,
    };
    for field in record.fields.values_mut() {
        field.stamp = stamp;
        if let Some(number) = value::as_int(&field.value) {
            field.value = value::int(number + 1);
        } else if let Some(document) = value::as_text(&field.value).and_then(|text| text.strip_prefix('{')) {
            // Each document says how often it was edited, in the place of what it said before.
            let rest = match document
                .split_once("\"edit\":")
                .and_then(|(_, rest)| rest.split_once(','))
            {
                Some((_, rest)) => rest,
                None => document,
            };
            field.value = value::text(&format!("{{\"edit\":{edits},{rest}"));
        }
    }
}

async fn push(way: &Way, request: &mut SyncRequest, records: &[Record]) {
    request.attempt += 1;
    request.budget_bytes = 0;
    request.batch = Some(Batch {
        first: Stamp::NEVER,
        last: Stamp::NEVER,
        segments: segment::pack_records(records.iter().cloned(), &PairLimits::DEFAULT),
    });
    let body = way.exchange(wire::encode(request)).await.unwrap();
    let reply: SyncReply = wire::decode(&body, &PairLimits::DEFAULT).unwrap();
    assert!(reply.error.is_none() && reply.refused.is_empty(), "{:?}", reply.error);
    assert!(reply.shifted.is_empty(), "no stamp is moved");
    request.file_token = Some(reply.file_token);
    request.generation = Some(reply.generation);
}
