//! Who asks: the device whose token the request shows.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use super::refusal::Refusal;
use crate::{
    account::Token,
    app::App,
    storage::{AccountId, Caller, EndedWhy},
};

/// A device is seen to the hour (design: its list needs no more, and each time is a write).
const SEEN_EVERY_MS: i64 = 60 * 60 * 1000;

/// A device that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignedIn {
    pub(crate) account: AccountId,
    pub(crate) device: String,
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let token = shown(parts).ok_or(Refusal::NotSignedIn)?;
        let now_ms = app.clock.now_ms();
        let (account, device, last_seen_ms, expires_at_ms, is_new) = match app.storage.caller(token.hash()).await? {
            Caller::Device {
                account,
                device,
                last_seen_ms,
                expires_at_ms,
                is_new,
            } => (account, device, last_seen_ms, expires_at_ms, is_new),
            Caller::Ended(why) => return Err(Refusal::Ended(why)),
            Caller::Unknown => return Err(Refusal::NotSignedIn),
        };
        if expires_at_ms <= now_ms {
            return Err(Refusal::Ended(EndedWhy::Expired));
        }
        if is_new || now_ms - last_seen_ms >= SEEN_EVERY_MS {
            let until_ms = now_ms + app.config.token_life_ms();
            app.storage
                .saw_device(account, &device, token.hash(), now_ms, until_ms)
                .await?;
        }
        Ok(Self { account, device })
    }
}

fn shown(parts: &Parts) -> Option<Token> {
    let mut lines = parts.headers.get_all(header::AUTHORIZATION).iter();
    let (first, second) = (lines.next()?, lines.next());
    let (scheme, token) = first.to_str().ok()?.split_once(' ')?;
    if second.is_some() || !scheme.eq_ignore_ascii_case("bearer") {
        return None;
    }
    token.parse().ok()
}
