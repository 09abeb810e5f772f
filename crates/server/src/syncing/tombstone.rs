//! Forgetting what was deleted, once every live device knows.

use sync::{
    Digest,
    segment::{self, Row},
};

use super::{merging, push::LIMITS};
use crate::{
    Error, Result,
    app::App,
    storage::{AccountId, Kept, LIVE_MS, StoredChunk},
};

/// Removes the tombstones that every file has passed, and that are older than any device is live without being seen.
pub(crate) async fn remove_passed(app: &App) -> Result<()> {
    for account in app.storage.with_tombstones().await? {
        match remove(app, account).await {
            // It is tried again soon.
            Err(Error::Stale) | Ok(()) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn remove(app: &App, account: AccountId) -> Result<()> {
    let Some(before) = app.storage.ledger(account, 0).await? else {
        return Ok(());
    };
    let (stored, passed) = app.storage.tombstoned(account).await?;
    let oldest_ms = (app.clock.now_ms() - LIVE_MS).cast_unsigned();
    let work = move || -> Result<(Vec<StoredChunk>, u64)> {
        let (mut chunks, mut saved) = (Vec::new(), 0);
        for old in stored {
            if let Some(new) = without(&old, passed, oldest_ms)? {
                let kept_bytes = if new.digest.count == 0 { 0 } else { new.packed.len() };
                saved += (old.packed.len() as u64).saturating_sub(kept_bytes as u64);
                chunks.push(new);
            }
        }
        Ok((chunks, saved))
    };
    let (chunks, saved) = tokio::task::spawn_blocking(work).await.map_err(|_| Error::Ended)??;
    if chunks.is_empty() {
        return Ok(());
    }
    let kept = Kept {
        seq: before.seq,
        chunk_bytes: before.chunk_bytes.saturating_sub(saved),
        chunks,
        file: None,
        before,
    };
    app.storage.keep(kept).await
}

/// The chunk without what is to be forgotten; `None` when there is nothing of that in it.
fn without(stored: &StoredChunk, passed: u64, oldest_ms: u64) -> Result<Option<StoredChunk>> {
    let rows = segment::unpack(&stored.packed, &LIMITS)?.rows;
    let is_to_stay = |row: &Row| {
        let deleted = row.record.deleted.filter(|_| row.record.is_tombstone());
        deleted.is_none_or(|deleted| deleted.wall_ms > oldest_ms || row.seq > passed)
    };
    let count = rows.len();
    let left: Vec<Row> = rows.into_iter().filter(is_to_stay).collect();
    if left.len() == count {
        return Ok(None);
    }
    let digest = Digest::of(left.iter().map(|row| &row.record));
    Ok(Some(merging::store(stored.chunk.clone(), left, digest)))
}
