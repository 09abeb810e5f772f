//! Signing in and out, and another token for a device that is signed in.

use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    body,
    caller::SignedIn,
    peer::ClientAddress,
    refusal::{Refusal, RefusalBody},
};
use crate::{
    account::{Attempts, DeviceName, Email, Password, Token},
    app::App,
    storage::{AccountId, EndedWhy, NewDevice},
};

/// What a device says to sign in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    /// The account's e-mail.
    #[schema(example = "anna@example.org")]
    email: String,
    /// The account's password.
    password: String,
    /// What its owner calls the device, 1 to 64 characters.
    #[schema(example = "Anna's phone")]
    device_name: String,
}

/// What a signed-in device keeps.
#[derive(Serialize, ToSchema)]
pub(crate) struct Session {
    /// To be shown as `Authorization: Bearer …`.
    pub(crate) token: String,
    /// Until when it is good; each use puts this off, to the hour.
    pub(crate) expires_at_ms: i64,
    /// The account's number.
    pub(crate) account_id: AccountId,
    /// The device's name in the list of devices.
    pub(crate) device_id: String,
}

/// Signs a device in.
#[utoipa::path(post, path = "/v1/sign-in", tag = "sign-in", request_body = SignIn, responses(
    (status = 200, body = Session),
    (status = 400, description = "An entry is not acceptable", body = RefusalBody),
    (status = 401, description = "The e-mail or the password is wrong", body = RefusalBody),
    (status = 409, description = "The account has as many devices as it may", body = RefusalBody),
    (status = 429, description = "Too many attempts", body = RefusalBody),
    (status = 503, description = "The server has too much to do", body = RefusalBody),
))]
pub(crate) async fn sign_in(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    body::Json(wanted): body::Json<SignIn>,
) -> Result<Json<Session>, Refusal> {
    let email: Email = wanted.email.parse().map_err(not_acceptable)?;
    let name: DeviceName = wanted.device_name.parse().map_err(not_acceptable)?;
    let password = Password::claimed(&wanted.password);
    let attempts = Attempts::to_sign_in(&email, address);
    refuse_too_many(&app, &attempts).await?;
    let account = app.storage.account_by_email(&email).await?;
    let hash = account.as_ref().map(|account| account.password.clone());
    if !app.passwords.matches(password, hash).await? {
        return Err(Refusal::WrongCredentials);
    }
    let account = account.ok_or(Refusal::WrongCredentials)?;
    app.storage.uncount(&attempts).await?;
    new_session(&app, account.id, name).await.map(Json)
}

/// Signs this device out.
#[utoipa::path(post, path = "/v1/sign-out", tag = "sign-in", security(("token" = [])), responses(
    (status = 204),
    (status = 401, description = "Not signed in", body = RefusalBody),
))]
pub(crate) async fn sign_out(State(app): State<App>, caller: SignedIn) -> Result<StatusCode, Refusal> {
    let at_ms = app.clock.now_ms();
    app.storage
        .end_device(caller.account, &caller.device, EndedWhy::SignedOut, at_ms)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives this device another token. The one before is good until the new one is used.
#[utoipa::path(post, path = "/v1/token", tag = "sign-in", security(("token" = [])), responses(
    (status = 200, body = Session),
    (status = 401, description = "Not signed in", body = RefusalBody),
))]
pub(crate) async fn renew(State(app): State<App>, caller: SignedIn) -> Result<Json<Session>, Refusal> {
    let token = Token::draw()?;
    app.storage
        .offer_token(caller.account, &caller.device, token.hash())
        .await?;
    Ok(Json(Session {
        token: token.reveal(),
        expires_at_ms: app.clock.now_ms() + app.config.token_life_ms(),
        account_id: caller.account,
        device_id: caller.device,
    }))
}

/// Signs a device in to an account that has shown its password.
pub(crate) async fn new_session(app: &App, account: AccountId, name: DeviceName) -> Result<Session, Refusal> {
    let token = Token::draw()?;
    let at_ms = app.clock.now_ms();
    let expires_at_ms = at_ms + app.config.token_life_ms();
    let device = NewDevice {
        name,
        token: token.hash(),
        at_ms,
        expires_at_ms,
    };
    let device_id = app
        .storage
        .add_device(account, device, app.config.limits.devices)
        .await?;
    Ok(Session {
        token: token.reveal(),
        expires_at_ms,
        account_id: account,
        device_id,
    })
}

/// Counts the attempt; over the limit nothing else is done.
pub(crate) async fn refuse_too_many(app: &App, attempts: &Attempts) -> Result<(), Refusal> {
    let wait_ms = app.storage.count(attempts, app.clock.now_ms()).await?;
    wait_ms.map_or(Ok(()), |wait_ms| {
        Err(Refusal::TooMany {
            retry_after_s: wait_ms.div_euclid(1000) + 1,
        })
    })
}

pub(crate) fn not_acceptable(error: impl std::error::Error) -> Refusal {
    Refusal::NotAcceptable(error.to_string())
}
