//! Making, changing and deleting an account.

use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    body,
    caller::SignedIn,
    peer::ClientAddress,
    refusal::{Refusal, RefusalBody},
    sign_in::{Session, new_session, not_acceptable, refuse_too_many},
};
use crate::{
    account::{Attempts, DeviceName, Email, Password},
    app::App,
    config::SignUp,
    storage::{Account, AccountId, EndedWhy, NewAccount},
};

/// What a device says to make an account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedAccount {
    /// By which the account will be known. Nothing is sent to it.
    #[schema(example = "anna@example.org")]
    email: String,
    /// At least ten characters.
    password: String,
    /// What its owner calls the device, 1 to 64 characters.
    #[schema(example = "Anna's phone")]
    device_name: String,
}

/// An account as its devices see it.
#[derive(Serialize, ToSchema)]
pub(crate) struct AccountShown {
    /// Its number.
    account_id: AccountId,
    /// By which it is known.
    email: String,
    /// When it was made.
    created_at_ms: i64,
}

/// What a device says to change the password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordChange {
    /// The password as it is.
    password: String,
    /// The password as it is to be, at least ten characters.
    new_password: String,
    /// What its owner calls the device that goes on, 1 to 64 characters.
    device_name: String,
}

/// What a device says to delete the account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deletion {
    /// The account's password.
    password: String,
}

/// Makes an account and signs this device in.
#[utoipa::path(post, path = "/v1/accounts", tag = "account", request_body = WantedAccount, responses(
    (status = 201, body = Session),
    (status = 400, description = "An entry is not acceptable", body = RefusalBody),
    (status = 403, description = "Sign-up is closed", body = RefusalBody),
    (status = 409, description = "There is an account with this e-mail", body = RefusalBody),
    (status = 429, description = "Too many attempts", body = RefusalBody),
    (status = 503, description = "The server has too much to do", body = RefusalBody),
))]
pub(crate) async fn sign_up(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    body::Json(wanted): body::Json<WantedAccount>,
) -> Result<(StatusCode, Json<Session>), Refusal> {
    if app.config.sign_up == SignUp::Closed {
        return Err(Refusal::SignUpClosed);
    }
    let email: Email = wanted.email.parse().map_err(not_acceptable)?;
    let name: DeviceName = wanted.device_name.parse().map_err(not_acceptable)?;
    let password = Password::chosen(wanted.password)?;
    refuse_too_many(&app, &Attempts::to_sign_up(address)).await?;
    let account = NewAccount {
        email,
        password: app.passwords.hash(password).await?,
        at_ms: app.clock.now_ms(),
    };
    let account = app.storage.add_account(account).await?;
    let session = new_session(&app, account, name).await?;
    Ok((StatusCode::CREATED, Json(session)))
}

/// The account of this device.
#[utoipa::path(get, path = "/v1/account", tag = "account", security(("token" = [])), responses(
    (status = 200, body = AccountShown),
    (status = 401, description = "Not signed in", body = RefusalBody),
))]
pub(crate) async fn show(State(app): State<App>, caller: SignedIn) -> Result<Json<AccountShown>, Refusal> {
    let account = of(&app, &caller).await?;
    Ok(Json(AccountShown {
        account_id: account.id,
        email: account.email,
        created_at_ms: account.created_at_ms,
    }))
}

/// Changes the password. Every device is signed out; this one goes on with the token of the answer.
#[utoipa::path(put, path = "/v1/account/password", tag = "account", security(("token" = [])),
    request_body = PasswordChange, responses(
    (status = 200, body = Session),
    (status = 400, description = "An entry is not acceptable", body = RefusalBody),
    (status = 401, description = "Not signed in, or the password is wrong", body = RefusalBody),
    (status = 429, description = "Too many attempts", body = RefusalBody),
    (status = 503, description = "The server has too much to do", body = RefusalBody),
))]
pub(crate) async fn change_password(
    State(app): State<App>,
    caller: SignedIn,
    ClientAddress(address): ClientAddress,
    body::Json(change): body::Json<PasswordChange>,
) -> Result<Json<Session>, Refusal> {
    let name: DeviceName = change.device_name.parse().map_err(not_acceptable)?;
    let wanted = Password::chosen(change.new_password)?;
    require_password(&app, &caller, address, &change.password).await?;
    let hash = app.passwords.hash(wanted).await?;
    app.storage
        .set_password(caller.account, hash, app.clock.now_ms())
        .await?;
    new_session(&app, caller.account, name).await.map(Json)
}

/// Deletes the account and everything of it on this server. Other devices are told when they come next.
#[utoipa::path(post, path = "/v1/account/delete", tag = "account", security(("token" = [])), request_body = Deletion,
    responses(
    (status = 204),
    (status = 401, description = "Not signed in, or the password is wrong", body = RefusalBody),
    (status = 429, description = "Too many attempts", body = RefusalBody),
    (status = 503, description = "The server has too much to do", body = RefusalBody),
))]
pub(crate) async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    ClientAddress(address): ClientAddress,
    body::Json(deletion): body::Json<Deletion>,
) -> Result<StatusCode, Refusal> {
    require_password(&app, &caller, address, &deletion.password).await?;
    app.storage.delete_account(caller.account, app.clock.now_ms()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A token alone does not take an account over: the password is asked for again, and wrong ones are counted.
async fn require_password(
    app: &App,
    caller: &SignedIn,
    address: std::net::IpAddr,
    claimed: &str,
) -> Result<(), Refusal> {
    let account = of(app, caller).await?;
    let email: Email = account.email.parse().map_err(|_| Refusal::Failed)?;
    let attempts = Attempts::to_sign_in(&email, address);
    refuse_too_many(app, &attempts).await?;
    if !app
        .passwords
        .matches(Password::claimed(claimed), Some(account.password))
        .await?
    {
        return Err(Refusal::WrongCredentials);
    }
    Ok(app.storage.uncount(&attempts).await?)
}

async fn of(app: &App, caller: &SignedIn) -> Result<Account, Refusal> {
    let account = app.storage.account(caller.account).await?;
    account.ok_or(Refusal::Ended(EndedWhy::AccountDeleted))
}
