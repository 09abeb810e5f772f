//! One line for each request: what was asked in general, and how it went. No path, no address, no header, no body.

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};

/// The methods that are written as they are.
const KNOWN: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/// Writes the line.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let began = tokio::time::Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    // A method can be any word; only the known ones are written.
    let method = KNOWN
        .into_iter()
        .find(|known| *known == method.as_str())
        .unwrap_or("other");
    tracing::info!(
        method,
        route,
        status = response.status().as_u16(),
        took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    response
}
