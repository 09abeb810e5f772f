//! `POST /v1/sync`: bodies of the crate `sync` in and out.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use sync::wire::{self, MEDIA_TYPE, PROTOCOL, Position, SyncError, SyncReply, SyncRequest, Token, WireError};

use super::{
    body::{self, Pace},
    caller::SignedIn,
    refusal::{Refusal, RefusalBody},
};
use crate::{
    Error,
    app::App,
    storage::AccountId,
    syncing::{self, Unanswered},
};

/// Merges what a device pushes and sends what it does not know. Both bodies are CBOR and told in sync-protocol.md; an
/// error of the protocol comes as such a body with a status of 400 or above.
#[utoipa::path(post, path = "/v1/sync", tag = "sync", security(("token" = [])),
    request_body(content_type = "application/cbor", content = Vec<u8>), responses(
    (status = 200, content_type = "application/cbor", body = Vec<u8>),
    (status = 400, description = "Malformed, or another version of the protocol", content_type = "application/cbor", body = Vec<u8>),
    (status = 401, description = "Not signed in", body = RefusalBody),
    (status = 408, description = "The body came too slowly", body = RefusalBody),
    (status = 409, description = "New tag needed, or other generation", content_type = "application/cbor", body = Vec<u8>),
    (status = 413, description = "Too long", body = RefusalBody),
    (status = 415, description = "Not application/cbor", body = RefusalBody),
    (status = 503, description = "The server has too much to do", body = RefusalBody),
))]
pub(crate) async fn sync(State(app): State<App>, caller: SignedIn, request: Request) -> Result<Response, Refusal> {
    // A body that is long under way says nothing of the clock that stamped it.
    let heard_ms = app.clock.now_ms();
    body::require_type(request.headers(), MEDIA_TYPE)?;
    let limits = &app.config.limits;
    let most_bytes = limits.sync_body_bytes.min(wire::PairLimits::DEFAULT.body_bytes);
    let _room = room(&app, request.headers(), most_bytes).await?;
    let pace = Pace {
        pause: limits.body_pause(),
        whole: limits.body(),
    };
    let body = body::read(request.into_body(), most_bytes, pace).await?;
    match answer(&app, caller.account, heard_ms, &body).await {
        Ok(reply) => Ok(cbor(StatusCode::OK, &reply)),
        Err(Unanswered::Told(error, generation)) => Ok(told(&app, error, generation)),
        Err(Unanswered::Failed(error)) => Err(error.into()),
    }
}

async fn answer(app: &App, account: AccountId, heard_ms: i64, body: &[u8]) -> Result<SyncReply, Unanswered> {
    let unread = |error| Unanswered::Told(error, Token([0; 16]));
    if wire::spoken_version(body).is_some_and(|spoken| spoken != PROTOCOL) {
        return Err(unread(SyncError::OtherVersion));
    }
    let request: SyncRequest = wire::decode(body, &wire::PairLimits::DEFAULT).map_err(|error| {
        unread(match error {
            WireError::TooLong => SyncError::TooLong,
            WireError::Malformed => SyncError::Malformed,
            WireError::OtherVersion => SyncError::OtherVersion,
        })
    })?;
    syncing::answer(app, account, heard_ms, request).await
}

/// Room for the body, as long as it says to be, before any of it is read.
async fn room(app: &App, headers: &HeaderMap, most_bytes: usize) -> Result<tokio::sync::OwnedSemaphorePermit, Refusal> {
    let told = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok());
    let told = told.and_then(|length| length.parse().ok()).unwrap_or(most_bytes);
    let kib = u32::try_from(told.min(most_bytes).div_ceil(1024)).unwrap_or(u32::MAX);
    let waiting = app.bodies.clone().acquire_many_owned(kib);
    tokio::time::timeout(app.config.limits.body_pause(), waiting)
        .await
        .map_err(|_| Refusal::Busy)?
        .map_err(|_| Error::Ended.into())
}

fn told(app: &App, error: SyncError, generation: Token) -> Response {
    let server_ms = app.clock.now_ms().cast_unsigned();
    let mut reply = SyncReply::new(server_ms, generation, Token([0; 16]), Position::START);
    reply.error = Some(error);
    let status = match error {
        SyncError::Malformed | SyncError::OtherVersion => StatusCode::BAD_REQUEST,
        SyncError::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        SyncError::NewTagNeeded | SyncError::OtherGeneration => StatusCode::CONFLICT,
        SyncError::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    };
    cbor(status, &reply)
}

fn cbor(status: StatusCode, reply: &SyncReply) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, MEDIA_TYPE)],
        Body::from(wire::encode(reply)),
    )
        .into_response()
}
