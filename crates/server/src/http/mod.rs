//! What the server answers over HTTP: `/v1/…` for devices, `/livez` and `/readyz` for whoever watches it.
//!
//! All bodies are JSON but those of `/v1/sync`, which are the crate `sync`'s. Every limit of what comes from outside is
//! in [`crate::config::Limits`]; what is refused is refused with a code and a sentence ([`refusal`]).

mod account;
mod body;
mod caller;
mod device;
mod export;
mod health;
mod listen;
mod log;
mod openapi;
mod peer;
mod refusal;
mod sign_in;
mod sync;
mod tls;

use axum::{
    Router, middleware,
    routing::{delete, get, post, put},
};

use crate::app::App;

pub(crate) use listen::accept;
pub use openapi::openapi;
pub(crate) use tls::{acceptor, healthcheck_client};

/// Everything that is answered.
pub(crate) fn router(app: App) -> Router {
    let devices = Router::new()
        .route("/v1/accounts", post(account::sign_up))
        .route("/v1/sign-in", post(sign_in::sign_in))
        .route("/v1/sign-out", post(sign_in::sign_out))
        .route("/v1/token", post(sign_in::renew))
        .route("/v1/account", get(account::show))
        .route("/v1/account/export", get(export::export))
        .route("/v1/account/password", put(account::change_password))
        .route("/v1/account/delete", post(account::delete))
        .route("/v1/devices", get(device::list))
        .route("/v1/devices/{id}", delete(device::revoke))
        .route("/v1/sync", post(sync::sync))
        .route("/v1/openapi.json", get(openapi::show))
        .layer(middleware::from_fn_with_state(app.clone(), peer::require_https));
    Router::new()
        .merge(devices)
        .route("/livez", get(health::live))
        .route("/readyz", get(health::ready))
        .fallback(refusal::nothing_here)
        .method_not_allowed_fallback(refusal::not_this_way)
        .layer(middleware::from_fn(log::log))
        .with_state(app)
}
