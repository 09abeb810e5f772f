//! The protocol over https: one request of `docs/sync-protocol.md` is one `POST /v1/sync`.

use futures_util::future::BoxFuture;
use reqwest::Method;
use sync::wire::{MEDIA_TYPE, PROTOCOL, spoken_version};

use super::{
    SyncProblemCode, Transport, TransportError,
    trouble::{self, Trouble},
    wire::{Body, Wire},
};

impl Transport for Wire {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async { Ok(exchange(self, body).await?) })
    }
}

async fn exchange(wire: &Wire, bytes: Vec<u8>) -> Result<Vec<u8>, Trouble> {
    let body = Body {
        media_type: MEDIA_TYPE,
        bytes,
    };
    let heard = wire.send(Method::POST, "/v1/sync", Some(body)).await?;
    if !heard.is_cbor {
        return Err(trouble::of_answer(&heard));
    }
    match spoken_version(&heard.body) {
        Some(spoken) if spoken > PROTOCOL => Err(SyncProblemCode::TooOld.into()),
        Some(spoken) if spoken < PROTOCOL => Err(SyncProblemCode::TooNew.into()),
        _ => Ok(heard.body),
    }
}
