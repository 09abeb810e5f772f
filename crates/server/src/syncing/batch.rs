//! A batch as a whole: each of its segments is read while the one before is merged, and never more than these two are
//! unpacked.
//!
//! Most batches are read once. Only when a stamp is to be moved all of them must be known first, and it is read twice.

use std::{collections::BTreeMap, sync::Arc};

use sync::{
    Chunk, Stamp,
    wire::{SyncError, SyncRequest},
};
use tokio::task::JoinHandle;

use super::{
    Unanswered, blocking,
    merging::{self, Merged},
    push::{self, InTime, Part},
};
use crate::{
    Error, Result,
    app::App,
    storage::{AccountId, Ledger},
};

/// A batch that is merged.
#[derive(Debug)]
pub(super) struct Pushed {
    pub(super) merged: Merged,
    /// The newest stamp of the device.
    pub(super) newest: Stamp,
    /// The stamps that were moved, and to where.
    pub(super) moved: Arc<BTreeMap<Stamp, Stamp>>,
}

/// Merges what a request pushes into what is stored. `known` is the newest stamp that is known of the device.
pub(super) async fn merge(
    app: &App,
    before: &Ledger,
    request: &SyncRequest,
    known: Stamp,
    now_ms: i64,
) -> Result<Pushed, Unanswered> {
    let told = |error| Unanswered::Told(error, before.generation);
    if let Some(in_time) = InTime::of(request, known, now_ms)
        && let Some((merged, newest)) = merge_parts(app, before, request, &Arc::default(), Some(in_time)).await?
    {
        return Ok(Pushed {
            merged,
            newest: newest.map_or(known, |newest| newest.max(known)),
            moved: Arc::default(),
        });
    }
    let most_bytes = app.config.limits.sync_decoded_bytes;
    let asked = request.clone();
    let survey = blocking(move || push::survey(&asked, known, now_ms, most_bytes)).await?;
    let survey = survey.map_err(told)?;
    let moved = Arc::new(survey.moved);
    let merged = merge_parts(app, before, request, &moved, None).await?;
    let (merged, _) = merged.ok_or(Error::Ended)?;
    Ok(Pushed {
        merged,
        newest: survey.newest,
        moved,
    })
}

/// What the segments come to, and the newest stamp of the device in them; `None` when a stamp is not `in_time`.
async fn merge_parts(
    app: &App,
    before: &Ledger,
    request: &SyncRequest,
    moved: &Arc<BTreeMap<Stamp, Stamp>>,
    in_time: Option<InTime>,
) -> Result<Option<(Merged, Option<Stamp>)>, Unanswered> {
    let told = |error| Unanswered::Told(error, before.generation);
    let mut merged = Merged::nothing(before, &request.position);
    let (mut newest, mut bytes) = (None, 0);
    let mut segments = push::segments(request).map_err(told)?.iter();
    let mut next = segments.next().map(|packed| read(packed, moved));
    while let Some(reading) = next {
        let part = reading.await.map_err(|_| Error::Ended)?.map_err(told)?;
        bytes += part.bytes;
        if bytes > app.config.limits.sync_decoded_bytes {
            return Err(told(SyncError::TooLong));
        }
        if in_time.is_some_and(|in_time| !part.is_in_time(in_time)) {
            return Ok(None);
        }
        next = segments.next().map(|packed| read(packed, moved));
        newest = newest.max(part.newest_of(request.device));
        merged = merge_part(app, before.account, merged, part).await?;
    }
    Ok(Some((merged, newest)))
}

fn read(packed: &[u8], moved: &Arc<BTreeMap<Stamp, Stamp>>) -> JoinHandle<Result<Part, SyncError>> {
    let (packed, moved) = (packed.to_vec(), moved.clone());
    tokio::task::spawn_blocking(move || Part::read(&packed, &moved))
}

async fn merge_part(app: &App, account: AccountId, mut merged: Merged, part: Part) -> Result<Merged> {
    merged.refused.extend(part.refused.iter().cloned());
    let mut chunks = part.chunks();
    chunks.retain(|chunk| !merged.chunks.contains_key(chunk));
    let chunks: Vec<Chunk> = chunks.into_iter().collect();
    let stored = app.storage.chunks(account, &chunks).await?;
    let most_bytes = app.config.limits.account_bytes;
    blocking(move || merging::merge_into(merged, stored, part.records, most_bytes)).await?
}
