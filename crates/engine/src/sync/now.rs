//! A sync with the account's server, in its turn: the token, the requests, and what is kept of how it went.

use std::time::Duration;

use super::{
    Compared, SyncCompared, SyncDone, SyncProblemCode, Synced, account::SignedIn, kept::Kept, parts::SyncState,
    route::Routes, trouble::Trouble,
};
use crate::{Engine, Result};

/// The share of a token's life after which another one is asked for (design: three tries before it ends).
const RENEWED_AFTER: i64 = 3;

/// What is to be done with the server.
#[derive(Debug, Clone, Copy)]
pub(super) enum Errand {
    /// What is new on either side.
    Sync,
    /// That, and a look whether both have the same.
    Compare,
}

impl Engine {
    /// Syncs now, whatever the course would say.
    ///
    /// # Errors
    /// When the data file cannot be used. What keeps the server from being reached is told in the answer.
    pub async fn sync_now(&self) -> Result<SyncDone> {
        let outcome = self.sync_in_turn(Errand::Sync).await?;
        self.done(outcome.err().map(|trouble| trouble.code)).await
    }

    /// Syncs now, compares everything with the server, and repairs what differs. Every record is read for it.
    ///
    /// # Errors
    /// As [`Engine::sync_now`].
    pub async fn sync_compare(&self) -> Result<SyncCompared> {
        let (compared, problem) = match self.sync_in_turn(Errand::Compare).await? {
            Ok((_, compared)) => (Some(compared), None),
            Err(trouble) => (None, Some(trouble.code)),
        };
        let view = self.sync_status().await?;
        Ok(SyncCompared {
            problem,
            compared,
            view,
        })
    }

    /// Syncs in this engine's turn, and keeps what came of it.
    pub(super) async fn sync_in_turn(&self, errand: Errand) -> Result<Result<(Synced, Compared), Trouble>> {
        let kept = self.kept_sync().await?;
        if !kept.is_signed_in() {
            return Ok(Err(kept.problem.unwrap_or(SyncProblemCode::SignedOut).into()));
        }
        let _turn = match self.turn().await? {
            Ok(turn) => turn,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let _running = Running::on(&self.sync);
        let begun_at = self.clock.since_boot();
        let outcome = self.speak(errand).await;
        self.note_end(begun_at, outcome.as_ref().ok());
        let outcome = outcome?;
        let problem = match &outcome {
            Ok((synced, _)) => self.refused(synced, kept.problem).await?,
            Err(trouble) => Some(trouble.code),
        };
        self.keep_problem(problem).await?;
        self.sync
            .tell(outcome.as_ref().is_ok_and(|(synced, _)| synced.changed > 0));
        Ok(outcome)
    }

    /// Notes for the course how a sync ended; `None` when it was the store that failed.
    fn note_end<T>(&self, begun_at: Duration, outcome: Option<&Result<T, Trouble>>) {
        let is_well = matches!(outcome, Some(Ok(_)));
        let chance = getrandom::u32().unwrap_or(u32::MAX);
        let mut course = self.sync.course();
        course.ended(begun_at, self.clock.since_boot(), is_well, chance);
        if let Some(Err(trouble)) = outcome {
            course.hold(trouble.retry_after);
            let is_away = matches!(trouble.code, SyncProblemCode::Unreachable | SyncProblemCode::TimedOut);
            course.lost_way(is_away.then(Routes::now));
        }
    }

    /// What the server would not take, which stays a problem as long as it waits here for a change.
    async fn refused(&self, synced: &Synced, before: Option<SyncProblemCode>) -> Result<Option<SyncProblemCode>> {
        if self.store.read().await?.count_refused().await? == 0 {
            return Ok(None);
        }
        let is_full = synced.is_full || before == Some(SyncProblemCode::Full);
        Ok(Some(if is_full {
            SyncProblemCode::Full
        } else {
            SyncProblemCode::Refused
        }))
    }

    async fn speak(&self, errand: Errand) -> Result<Result<(Synced, Compared), Trouble>> {
        let mut way = match self.signed_in().await? {
            Ok(way) => way,
            Err(trouble) => return Ok(Err(trouble)),
        };
        if self.is_old(&way.kept)
            && let Err(trouble) = self.renew(&mut way).await?
        {
            return Ok(Err(trouble));
        }
        self.tell_name(&way.kept.device_name).await?;
        let outcome = match errand {
            Errand::Sync => self
                .sync_once(&way.wire)
                .await
                .map(|synced| (synced, Compared::default())),
            Errand::Compare => self.sync_and_compare(&way.wire).await,
        };
        match outcome {
            Ok(done) => Ok(Ok(done)),
            Err(failure) => Ok(Err(Trouble::of(failure)?)),
        }
    }

    /// Tells the other devices what this one is called, unless they know.
    async fn tell_name(&self, name: &str) -> Result<()> {
        let mut reading = self.store.read().await?;
        let tag = reading.device().await?.tag;
        let known = reading.device_names().await?;
        drop(reading);
        if known.get(&tag).is_some_and(|known| known == name) {
            return Ok(());
        }
        let name = name.to_owned();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.name_device(&name).await })
        });
        Ok(write.await?)
    }

    fn is_old(&self, kept: &Kept) -> bool {
        let age_ms = self.clock.wall().as_millisecond().saturating_sub(kept.token_at_ms);
        age_ms > kept.token_life_ms / RENEWED_AFTER
    }

    /// Has the token replaced. The one before is good until the new one is used: it is kept first.
    async fn renew(&self, way: &mut SignedIn) -> Result<Result<(), Trouble>> {
        let session = match way.wire.another_session().await {
            Ok(session) => session,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let token = session.token.clone();
        match self.renewed(way.kept.clone(), way.token_name.clone(), session).await {
            Ok(()) => way.wire.show(token),
            Err(crate::Error::Keychain(error)) => tracing::warn!(%error, "another token was not kept"),
            Err(error) => return Err(error),
        }
        Ok(Ok(()))
    }
}

/// Shows that a sync is under way for as long as it lives, also when whoever waits for it goes away.
struct Running<'s>(&'s SyncState);

impl<'s> Running<'s> {
    fn on(state: &'s SyncState) -> Self {
        state.set_running(true);
        Self(state)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.set_running(false);
    }
}
