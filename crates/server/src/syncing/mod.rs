//! One request of a device: what it pushes is merged, what it does not know is sent, and its file gets another token.
//!
//! Everything is worked out from what was read, and kept only if nobody else changed it in between; else it is worked
//! out again. `docs/sync-protocol.md` says what is asked and answered.

mod batch;
mod file;
mod merging;
mod news;
mod push;
mod tombstone;

use sync::wire::{Position, Shifted, SyncError, SyncReply, SyncRequest, Token};

use crate::{
    Error, Result,
    app::App,
    chance,
    storage::{AccountId, Kept},
};
use batch::Pushed;

pub(crate) use tombstone::remove_passed;

/// How often a request is worked out anew when others come between (design: more devices than that do not sync at once).
const TRIES: usize = 16;
/// A batch of more packed bytes waits for its turn (design: what was done in some days comes to less).
const LARGE_BATCH_BYTES: usize = 8 << 10;
/// Bytes of a reply that are left to what is not listed (design).
const REPLY_HEAD_BYTES: usize = 4096;

/// Why there is no reply.
#[derive(Debug)]
pub(crate) enum Unanswered {
    /// The protocol says why.
    Told(SyncError, Token),
    /// The server failed.
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Unanswered {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Answers a request of a device of `account`, which began to come in at `heard_ms`.
pub(crate) async fn answer(
    app: &App,
    account: AccountId,
    heard_ms: i64,
    request: SyncRequest,
) -> Result<SyncReply, Unanswered> {
    let _turn = if is_large(&request) {
        Some(app.batches.acquire().await.map_err(|_| Error::Ended)?)
    } else {
        None
    };
    for _ in 0..TRIES {
        match attempt(app, account, heard_ms, &request).await {
            Err(Unanswered::Failed(Error::Stale)) => {}
            outcome => return outcome,
        }
    }
    Err(Error::Busy.into())
}

fn is_large(request: &SyncRequest) -> bool {
    let segments = request.batch.iter().flat_map(|batch| &batch.segments);
    segments.map(Vec::len).sum::<usize>() > LARGE_BATCH_BYTES
}

async fn attempt(app: &App, account: AccountId, heard_ms: i64, request: &SyncRequest) -> Result<SyncReply, Unanswered> {
    let now_ms = app.clock.now_ms();
    let before = app
        .storage
        .ledger(account, request.device.0)
        .await?
        .ok_or(Error::NoAccount)?;
    let told = |error| Unanswered::Told(error, before.generation);
    let mut file = file::admit(&before, request, Token(chance::bytes()?), now_ms).map_err(told)?;

    let Pushed { merged, newest, moved } = batch::merge(app, &before, request, file.newest, heard_ms).await?;
    file.newest = newest;
    let seq = merged.seq;
    let next_token = file.next_token;
    app.storage
        .keep(Kept {
            chunk_bytes: merged.chunk_bytes,
            chunks: merged.chunks.into_values().collect(),
            before: before.clone(),
            seq,
            file: Some(file),
        })
        .await?;

    let server_ms = now_ms.cast_unsigned();
    let mut reply = SyncReply::new(server_ms, before.generation, next_token, Position::START);
    reply.shifted = moved.iter().map(|(&old, &new)| Shifted { old, new }).collect();
    reply.refused = merged.refused;
    if request.wants_digests {
        let digests = app.storage.digests(account).await?;
        reply.digests = digests.into_iter().map(Into::into).collect();
    }
    let room = push::LIMITS
        .body_bytes
        .saturating_sub(REPLY_HEAD_BYTES + sync::wire::encode(&reply).len());
    let news = news::since(app, account, request, room, &before, seq, &merged.known).await?;
    reply.segments = news.segments;
    reply.position = news.position;
    reply.more = news.more;
    Ok(reply)
}

/// What takes time in proportion to a batch is done where it holds nobody else up.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Ended)
}
