//! What this device keeps of being signed in: where its token is, never the token, and what keeps sync from going on.

use serde::{Deserialize, Serialize};

use super::{SyncProblemCode, address::ServerAddress, api::Session, trouble::Trouble};
use crate::{
    Engine, Result,
    coach::KeyPlace,
    keychain::{self, KeychainError, Secret},
};

const SETTING: &str = "sync";

/// What is kept of being signed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    /// What this device is called on the server.
    pub(super) device_name: String,
    /// By which the server knows it.
    pub(super) device_id: String,
    /// The account's number on the server. Another one under the same e-mail is another account.
    pub(super) account_id: i64,
    /// Where the token is; without one no server is spoken to.
    pub(super) token: KeyPlace,
    /// When the token was given.
    pub(super) token_at_ms: i64,
    /// How long it was good for then.
    pub(super) token_life_ms: i64,
    /// What keeps sync from going on.
    pub(super) problem: Option<SyncProblemCode>,
}

impl Kept {
    pub(super) const fn is_signed_in(&self) -> bool {
        !matches!(self.token, KeyPlace::Nowhere)
    }

    /// With the token of a session.
    pub(super) fn with(self, session: &Session, place: KeyPlace, now_ms: i64) -> Self {
        Self {
            device_id: session.device_id.clone(),
            account_id: session.account_id,
            token: place,
            token_at_ms: now_ms,
            token_life_ms: session.expires_at_ms.saturating_sub(now_ms).max(0),
            problem: None,
            ..self
        }
    }
}

/// Under which name a token is kept: it belongs to one account on one server.
pub(super) fn token_name(server: &ServerAddress, email: &str) -> String {
    format!("sync {} {email}", server.text())
}

impl Engine {
    pub(super) async fn kept_sync(&self) -> Result<Kept> {
        Ok(self.store.read().await?.setting(SETTING).await?.unwrap_or_default())
    }

    pub(super) async fn keep_sync(&self, kept: Kept) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTING, &kept).await })
        });
        write.await?;
        self.sync.tell(false);
        Ok(())
    }

    /// Keeps what keeps sync from going on, and forgets a token that is worth nothing any more.
    pub(super) async fn keep_problem(&self, problem: Option<SyncProblemCode>) -> Result<()> {
        let mut kept = self.kept_sync().await?;
        let ends = problem.is_some_and(SyncProblemCode::ends_sign_in) && kept.is_signed_in();
        if ends {
            self.forget_token().await?;
            kept.token = KeyPlace::Nowhere;
        }
        if ends || kept.problem != problem {
            kept.problem = problem;
            self.keep_sync(kept).await?;
        }
        Ok(())
    }

    /// As [`Self::keep_problem`], of something besides a sync: what only this one request met is not kept.
    pub(super) async fn heed_trouble(&self, trouble: Trouble) -> Result<SyncProblemCode> {
        if trouble.code.ends_sign_in() {
            self.keep_problem(Some(trouble.code)).await?;
        }
        Ok(trouble.code)
    }

    pub(super) async fn keep_token(&self, name: String, place: KeyPlace, token: Secret) -> Result<(), KeychainError> {
        let keychain = self.keychain(place).ok_or(KeychainError::Missing)?;
        keychain::asked(keychain, move |keychain| keychain.keep(&name, &token)).await
    }

    pub(super) async fn token(&self, name: String, place: KeyPlace) -> Result<Option<Secret>, KeychainError> {
        let Some(keychain) = self.keychain(place) else {
            return Ok(None);
        };
        keychain::asked(keychain, move |keychain| keychain.secret(&name)).await
    }

    /// Forgets the token, if there is one. A keychain that is gone holds nothing that could be forgotten.
    pub(crate) async fn forget_token(&self) -> Result<()> {
        let kept = self.kept_sync().await?;
        let account = self.store.read().await?.account().await?;
        let (Some(account), Some(keychain)) = (account, self.keychain(kept.token)) else {
            return Ok(());
        };
        let Ok(server) = ServerAddress::read(&account.server) else {
            return Ok(());
        };
        let name = token_name(&server, &account.email);
        if let Err(error) = keychain::asked(keychain, move |keychain| keychain.forget(&name)).await {
            tracing::warn!(%error, "the token for the server was not forgotten");
        }
        Ok(())
    }
}
