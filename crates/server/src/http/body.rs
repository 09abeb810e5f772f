//! Reading a body: bounded in bytes and in time, and only of the type that is asked for.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;

use super::refusal::Refusal;
use crate::app::App;

/// A JSON body. Unknown fields are refused by name where the type says so.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        require_type(request.headers(), "application/json")?;
        let limits = &app.config.limits;
        let pace = Pace {
            pause: limits.body_pause(),
            whole: limits.body(),
        };
        let bytes = read(request.into_body(), limits.json_body_bytes, pace).await?;
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let path = error.path().to_string();
            let reason = error.into_inner().to_string();
            Refusal::NotAcceptable(if path == "." {
                reason
            } else {
                format!("{path}: {reason}")
            })
        })?;
        json.end().map_err(|error| Refusal::NotAcceptable(error.to_string()))?;
        Ok(Self(value))
    }
}

/// How fast a body must come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    /// How long it may pause.
    pub(crate) pause: Duration,
    /// How long it may take as a whole.
    pub(crate) whole: Duration,
}

/// Refuses a body of another type.
pub(crate) fn require_type(headers: &HeaderMap, wanted: &'static str) -> Result<(), Refusal> {
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = given.and_then(|given| given.split(';').next()).map(str::trim);
    if essence.is_some_and(|essence| essence.eq_ignore_ascii_case(wanted)) {
        Ok(())
    } else {
        Err(Refusal::WrongType(wanted))
    }
}

/// Reads a body of at most `most` bytes. One that says that it is larger is not read at all.
pub(crate) async fn read(body: Body, most: usize, pace: Pace) -> Result<Bytes, Refusal> {
    tokio::time::timeout(pace.whole, collect(body, most, pace.pause))
        .await
        .unwrap_or(Err(Refusal::TooSlow))
}

async fn collect(mut body: Body, most: usize, pause: Duration) -> Result<Bytes, Refusal> {
    use axum::body::HttpBody as _;
    if body.size_hint().lower() > most as u64 {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::new();
    loop {
        let frame = tokio::time::timeout(pause, body.frame())
            .await
            .map_err(|_| Refusal::TooSlow)?;
        let Some(frame) = frame else {
            return Ok(bytes.into());
        };
        let frame = frame.map_err(|_| Refusal::CutOff)?;
        if let Some(data) = frame.data_ref() {
            if bytes.len() + data.len() > most {
                return Err(Refusal::TooLarge);
            }
            bytes.extend_from_slice(data);
        }
    }
}
