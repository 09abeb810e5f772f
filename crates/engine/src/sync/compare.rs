//! Comparing with the server: where digests differ, that table and month alone is repaired.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use store::Taken;
use sync::{
    Chunk, Digest, differing,
    segment::unpack,
    wire::{PairLimits, SyncReply, decode, encode},
};

use super::{SyncFailure, Synced, Transport};
use crate::Engine;

/// Chunks that are asked for at once (design: what does not fit into one reply is asked for again).
const CHUNKS: usize = 64;
/// What a reply may carry of them: as much as fits into a body.
const BUDGET_BYTES: u32 = 1 << 20;

/// What a comparison has found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Tables and months that differed.
    pub chunks: usize,
    /// Records that the server had lost, which it has again, or had forgotten as deleted.
    pub records: usize,
    /// Records that are other here than they were.
    pub changed: usize,
}

impl Engine {
    /// Syncs, compares everything with the server, and repairs what differs.
    ///
    /// # Errors
    /// As [`Engine::sync_once`]; what fails half-way has done no harm.
    pub async fn compare_once(&self, transport: &dyn Transport) -> Result<Compared, SyncFailure> {
        Ok(self.sync_and_compare(transport).await?.1)
    }

    /// As [`Self::compare_once`], with what the syncs before and after came to.
    pub(super) async fn sync_and_compare(&self, transport: &dyn Transport) -> Result<(Synced, Compared), SyncFailure> {
        let mut synced = self.sync_once(transport).await?;
        let compared = self.compare(transport).await?;
        if compared.chunks > 0 {
            let again = self.sync_once(transport).await?;
            synced.changed += compared.changed + again.changed;
            synced.conflicts += again.conflicts;
            synced.is_full |= again.is_full;
            if compared.changed > 0 {
                self.consider_quietly().await;
            }
        }
        Ok((synced, compared))
    }

    async fn compare(&self, transport: &dyn Transport) -> Result<Compared, SyncFailure> {
        let _one_at_a_time = self.syncing.lock().await;
        let (reply, taken) = self.ask(transport, Vec::new()).await?;
        let theirs: BTreeMap<Chunk, Digest> = reply.digests.into_iter().map(Into::into).collect();
        let ours = self.store.read().await?.digests().await?;
        let differing = differing(&ours, &theirs);
        let mut compared = Compared {
            chunks: differing.len(),
            records: 0,
            changed: taken.changed,
        };
        let doubted = differing.clone();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.doubt(&doubted).await })
        });
        write.await?;
        let (mut waiting, absent): (Vec<Chunk>, Vec<Chunk>) =
            differing.into_iter().partition(|chunk| theirs.contains_key(chunk));
        compared.records += self.settle(absent, reply.server_ms).await?;
        while !waiting.is_empty() {
            let some: Vec<Chunk> = waiting.iter().take(CHUNKS).cloned().collect();
            let (reply, taken) = self.ask(transport, some).await?;
            compared.changed += taken.changed;
            let came = chunks_of(&reply)?;
            let before = waiting.len();
            let (here, still): (Vec<Chunk>, Vec<Chunk>) = waiting.into_iter().partition(|chunk| came.contains(chunk));
            waiting = still;
            compared.records += self.settle(here, reply.server_ms).await?;
            if waiting.len() == before {
                return Err(SyncFailure::Endless);
            }
        }
        Ok(compared)
    }

    /// One request that sends nothing; with no chunks to be repaired it asks for digests. The reply is taken.
    async fn ask(&self, transport: &dyn Transport, repair: Vec<Chunk>) -> Result<(SyncReply, Taken), SyncFailure> {
        let account = self.store.read().await?.account().await?;
        let (mut request, sent) = self.begin(account.ok_or(SyncFailure::NotSignedIn)?, None).await?;
        request.wants_digests = repair.is_empty();
        request.repair = repair;
        request.budget_bytes = BUDGET_BYTES;
        let limits = PairLimits::DEFAULT;
        let reply: SyncReply = decode(&transport.exchange(encode(&request)).await?, &limits)?;
        if let Some(error) = reply.error {
            self.heed(error, &reply).await?;
            return Err(SyncFailure::Server(error));
        }
        let taken = self.take_reply(reply.clone(), sent).await?;
        Ok((reply, taken))
    }

    async fn settle(&self, chunks: Vec<Chunk>, server_ms: u64) -> Result<usize, SyncFailure> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.settle_chunks(&chunks, server_ms).await })
        });
        Ok(write.await?)
    }
}

/// The chunks of which a reply brings something.
fn chunks_of(reply: &SyncReply) -> Result<BTreeSet<Chunk>, SyncFailure> {
    let mut chunks = BTreeSet::new();
    for packed in &reply.segments {
        let segment = unpack(packed, &PairLimits::DEFAULT)?;
        chunks.extend(segment.rows.iter().map(|row| row.record.chunk()));
    }
    Ok(chunks)
}
