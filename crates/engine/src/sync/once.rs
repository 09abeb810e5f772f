//! One sync: requests until nothing is left to say on either side.

use store::{Account, Pulled, Span, Taken};
use sync::{
    clock::TOLERANCE_MS,
    wire::{PairLimits, Refusal, SyncError, SyncReply, SyncRequest, decode, encode},
};

use super::{
    SyncFailure, Transport,
    batch::{Packed, next_batch},
};
use crate::{Engine, engine::fresh_tag};

/// More requests than this in one sync are none of the kind (design: ten years of training take four).
const MOST_REQUESTS: usize = 1000;

/// What a sync came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Synced {
    /// How many requests it took.
    pub requests: usize,
    /// How many records are other than they were.
    pub changed: usize,
    /// How often something was lost that the athlete wrote here, or elsewhere to what was written here by a clock that
    /// nobody can check.
    pub conflicts: usize,
    /// True when the account has no room left for something that was sent.
    pub is_full: bool,
}

/// A request on its way.
pub(super) struct Sent {
    /// The corrected time when it was asked.
    asked_ms: u64,
    span: Option<Span>,
    refused: Vec<(String, String)>,
}

/// Where a sync stands.
#[derive(Default)]
struct Progress {
    synced: Synced,
    /// Sessions that gave way, by training day.
    displaced: Vec<(String, String)>,
    /// The last record that was sent; what is unsent after it is sent next.
    after: Option<(String, String)>,
    is_pushed: bool,
    /// True while the request that goes out only asks.
    only_asks: bool,
}

impl Engine {
    /// Sends what is new here, and merges what is new there, until nothing is left on either side.
    ///
    /// What fails half-way has done no harm: the next sync goes on where this one ended.
    ///
    /// # Errors
    /// [`SyncFailure`], of which all but the store's are told to the athlete as the state of sync, not as an error.
    pub async fn sync_once(&self, transport: &dyn Transport) -> Result<Synced, SyncFailure> {
        let _one_at_a_time = self.syncing.lock().await;
        let mut progress = Progress::default();
        while progress.synced.requests < MOST_REQUESTS {
            if self.exchange(transport, &mut progress).await? {
                if progress.synced.changed > 0 {
                    self.consider_quietly().await;
                    self.propose_displaced(std::mem::take(&mut progress.displaced)).await;
                }
                return Ok(progress.synced);
            }
        }
        Err(SyncFailure::Endless)
    }

    /// One request and its reply. True when nothing is left.
    async fn exchange(&self, transport: &dyn Transport, progress: &mut Progress) -> Result<bool, SyncFailure> {
        let (account, packed) = self.next_request(progress).await?;
        let (request, sent) = self.begin(account, packed).await?;
        let body = transport.exchange(encode(&request)).await?;
        progress.synced.requests += 1;
        let limits = PairLimits::DEFAULT;
        let reply: SyncReply = decode(&body, &limits)?;
        if let Some(error) = reply.error {
            self.heed(error, &reply).await?;
            *progress = Progress {
                synced: progress.synced,
                displaced: std::mem::take(&mut progress.displaced),
                ..Progress::default()
            };
            return Ok(false);
        }
        let more = reply.more;
        progress.synced.is_full |= reply.refused.iter().any(|refused| refused.why == Refusal::AccountFull);
        match &sent.span {
            Some(span) => progress.after = Some(span.last.clone()),
            None => progress.is_pushed = !progress.only_asks,
        }
        let taken = self.take_reply(reply, sent).await?;
        progress.synced.changed += taken.changed;
        progress.synced.conflicts += taken.conflicts;
        progress.displaced.extend(taken.displaced);
        if !more && taken.is_settled {
            // What the server has not any more is to be sent again, wherever it stands.
            progress.after = None;
            progress.is_pushed = false;
        }
        if !progress.is_pushed && !progress.only_asks {
            let mut reading = self.store.read().await?;
            progress.is_pushed = reading.unsent_after(progress.after.as_ref(), 1).await?.is_none();
        }
        Ok(!more && progress.is_pushed)
    }

    /// What is asked and sent next. The first request, also since the machine was started, and the one after a reply was
    /// lost, only asks: so nothing is sent that a wrong clock has stamped, and nothing twice that the server has moved.
    async fn next_request(&self, progress: &mut Progress) -> Result<(Account, Option<Packed>), SyncFailure> {
        let mut reading = self.store.read().await?;
        let account = reading.account().await?.ok_or(SyncFailure::NotSignedIn)?;
        progress.only_asks = account.file_token.is_none()
            || reading.is_unanswered().await?
            || (progress.synced.requests == 0
                && reading.count_unsent().await? > 0
                && !reading.is_server_heard(&self.clocks()).await?);
        if !progress.only_asks && !progress.is_pushed && progress.after.is_none() {
            let now_ms = reading.corrected_ms(&self.clocks()).await?;
            let newest = reading.newest_unsent().await?;
            if newest.is_some_and(|newest| newest.wall_ms > now_ms.saturating_add(TOLERANCE_MS)) {
                drop(reading);
                let write = self
                    .store
                    .write(self.clocks(), |writing| Box::pin(writing.settle_ahead()));
                write.await?;
                reading = self.store.read().await?;
            }
        }
        let packed = if progress.only_asks || progress.is_pushed {
            None
        } else {
            next_batch(&mut reading, progress.after.as_ref(), &PairLimits::DEFAULT).await?
        };
        Ok((account, packed))
    }

    pub(super) async fn begin(
        &self,
        account: Account,
        packed: Option<Packed>,
    ) -> Result<(SyncRequest, Sent), SyncFailure> {
        let (batch, span, refused) = match packed {
            Some(packed) => (Some(packed.batch), Some(packed.span), packed.refused),
            None => (None, None, Vec::new()),
        };
        let told = span.clone();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                Ok((
                    writing.begin_attempt(told.as_ref()).await?,
                    writing.own_tag(),
                    writing.corrected_ms(),
                ))
            })
        });
        let (attempt, device, asked_ms) = write.await?;
        let request = SyncRequest {
            file_token: account.file_token,
            generation: account.generation,
            position: account.position,
            batch,
            ..SyncRequest::new(device, attempt, asked_ms)
        };
        let sent = Sent {
            asked_ms,
            span,
            refused,
        };
        Ok((request, sent))
    }

    /// Does what a server asks for that does not serve the request.
    pub(super) async fn heed(&self, error: SyncError, reply: &SyncReply) -> Result<(), SyncFailure> {
        let generation = reply.generation;
        match error {
            SyncError::NewTagNeeded => {
                let tag = fresh_tag().map_err(|_| SyncFailure::Server(error))?;
                let write = self
                    .store
                    .write(self.clocks(), move |writing| Box::pin(writing.take_tag(tag)));
                Ok(write.await?)
            }
            SyncError::OtherGeneration => {
                let write = self.store.write(self.clocks(), move |writing| {
                    Box::pin(writing.meet_generation(generation))
                });
                Ok(write.await?)
            }
            SyncError::Malformed | SyncError::TooLong | SyncError::OtherVersion | SyncError::Unavailable => {
                Err(SyncFailure::Server(error))
            }
        }
    }

    pub(super) async fn take_reply(&self, reply: SyncReply, sent: Sent) -> Result<Taken, SyncFailure> {
        let refused = reply
            .refused
            .into_iter()
            .map(|refused| (refused.table.to_string(), refused.key));
        let pulled = Pulled {
            sent: sent.span,
            refused: sent.refused.into_iter().chain(refused).collect(),
            shifted: reply.shifted.iter().map(|shifted| (shifted.old, shifted.new)).collect(),
            segments: reply.segments,
            generation: reply.generation,
            file_token: reply.file_token,
            position: reply.position,
            more: reply.more,
            server_ms: reply.server_ms,
            asked_ms: sent.asked_ms,
        };
        let write = self
            .store
            .write(self.clocks(), move |writing| Box::pin(writing.take(pulled)));
        Ok(write.await?)
    }
}
