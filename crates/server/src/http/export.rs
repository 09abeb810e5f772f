//! Everything of an account as one JSON document, written chunk by chunk.

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde_json::json;
use sync::{Chunk, segment, wire::PairLimits};

use super::{
    caller::SignedIn,
    refusal::{Refusal, RefusalBody},
};
use crate::{
    Error, Result,
    app::App,
    shown,
    storage::{AccountId, EndedWhy},
};

/// Packed bytes that are read at once (design).
const PAGE_BYTES: usize = 64 << 10;

/// Everything that this server has of the account.
#[utoipa::path(get, path = "/v1/account/export", tag = "account", security(("token" = [])), responses(
    (status = 200, description = "The account, its devices and its records", content_type = "application/json"),
    (status = 401, description = "Not signed in", body = RefusalBody),
))]
pub(crate) async fn export(State(app): State<App>, caller: SignedIn) -> Result<Response, Refusal> {
    let account = app.storage.account(caller.account).await?;
    let account = account.ok_or(Refusal::Ended(EndedWhy::AccountDeleted))?;
    let devices = app.storage.devices(account.id).await?.into_iter().map(|device| {
        json!({
            "name": device.name,
            "signed_in_at_ms": device.signed_in_at_ms,
            "last_seen_ms": device.last_seen_ms,
        })
    });
    let head = format!(
        "{{\"exported_at_ms\":{},\n\"account\":{},\n\"devices\":{},\n\"records\":[",
        app.clock.now_ms(),
        json!({ "account_id": account.id, "email": account.email, "created_at_ms": account.created_at_ms }),
        json!(devices.collect::<Vec<_>>()),
    );
    let pages = stream::try_unfold(Place::Head(head), move |place| next(app.clone(), account.id, place));
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"healthpilot-account.json\"",
        ),
    ];
    Ok((headers, Body::from_stream(pages)).into_response())
}

/// How far the document is written.
enum Place {
    /// Nothing is; it begins with this.
    Head(String),
    /// Up to this chunk; `None` before the first.
    After(Option<Chunk>),
    /// All is.
    End,
}

async fn next(app: App, account: AccountId, place: Place) -> Result<Option<(Bytes, Place)>> {
    let last = match place {
        Place::Head(head) => return Ok(Some((head.into(), Place::After(None)))),
        Place::After(last) => last,
        Place::End => return Ok(None),
    };
    let (chunks, more) = app.storage.chunks_after(account, last.as_ref(), PAGE_BYTES).await?;
    let is_first = last.is_none();
    let next = chunks.last().filter(|_| more).map(|stored| stored.chunk.clone());
    let work = move || -> Result<String> {
        let mut text = String::new();
        for stored in &chunks {
            for row in segment::unpack(&stored.packed, &PairLimits::DEFAULT)?.rows {
                text.push_str(if is_first && text.is_empty() { "\n" } else { ",\n" });
                text.push_str(&shown::record(&row.record).to_string());
            }
        }
        Ok(text)
    };
    let mut text = tokio::task::spawn_blocking(work).await.map_err(|_| Error::Ended)??;
    if next.is_none() {
        text.push_str("\n]}\n");
    }
    let place = next.map_or(Place::End, |chunk| Place::After(Some(chunk)));
    Ok(Some((text.into(), place)))
}
