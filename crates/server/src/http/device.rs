//! The devices of an account.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    caller::SignedIn,
    refusal::{Refusal, RefusalBody},
};
use crate::{app::App, storage::EndedWhy};

/// The devices of an account.
#[derive(Serialize, ToSchema)]
pub(crate) struct Devices {
    /// The one that signed in last comes first.
    devices: Vec<DeviceShown>,
}

/// A device that is signed in.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeviceShown {
    /// By which it is signed out.
    id: String,
    /// What its owner calls it.
    name: String,
    /// True for the device that asks.
    is_this: bool,
    /// When it signed in.
    signed_in_at_ms: i64,
    /// When it was last seen, to the hour.
    last_seen_ms: i64,
    /// When it is signed out unless it is seen again.
    expires_at_ms: i64,
}

/// The devices that are signed in.
#[utoipa::path(get, path = "/v1/devices", tag = "devices", security(("token" = [])), responses(
    (status = 200, body = Devices),
    (status = 401, description = "Not signed in", body = RefusalBody),
))]
pub(crate) async fn list(State(app): State<App>, caller: SignedIn) -> Result<Json<Devices>, Refusal> {
    let now_ms = app.clock.now_ms();
    let devices = app.storage.devices(caller.account).await?;
    let shown = devices.into_iter().filter(|device| device.expires_at_ms > now_ms);
    Ok(Json(Devices {
        devices: shown
            .map(|device| DeviceShown {
                is_this: device.id == caller.device,
                id: device.id,
                name: device.name,
                signed_in_at_ms: device.signed_in_at_ms,
                last_seen_ms: device.last_seen_ms,
                expires_at_ms: device.expires_at_ms,
            })
            .collect(),
    }))
}

/// Signs a device of this account out.
#[utoipa::path(delete, path = "/v1/devices/{id}", tag = "devices", security(("token" = [])),
    params(("id" = String, Path, description = "The device's id in the list")), responses(
    (status = 204),
    (status = 401, description = "Not signed in", body = RefusalBody),
    (status = 404, description = "No device of this account", body = RefusalBody),
))]
pub(crate) async fn revoke(
    State(app): State<App>,
    caller: SignedIn,
    id: Result<Path<String>, axum::extract::rejection::PathRejection>,
) -> Result<StatusCode, Refusal> {
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    let why = if id == caller.device {
        EndedWhy::SignedOut
    } else {
        EndedWhy::Revoked
    };
    if app
        .storage
        .end_device(caller.account, &id, why, app.clock.now_ms())
        .await?
    {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Refusal::NotFound)
    }
}
