//! For whoever watches the server.

use axum::{extract::State, http::StatusCode};

use super::refusal::Refusal;
use crate::app::App;

/// The process answers.
pub(crate) async fn live() -> &'static str {
    "live\n"
}

/// The database answers too.
pub(crate) async fn ready(State(app): State<App>) -> Result<(StatusCode, &'static str), Refusal> {
    app.storage.ping().await.map_err(|error| {
        tracing::error!(%error, "not ready");
        Refusal::Busy
    })?;
    Ok((StatusCode::OK, "ready\n"))
}
