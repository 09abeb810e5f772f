//! The way to the server: a body out, a body back.

use std::time::Duration;

use futures_util::future::BoxFuture;

use super::SyncProblemCode;

/// Carries a request to the server and its reply back.
pub trait Transport: Send + Sync {
    /// Sends a body, and answers the body that came back.
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>>;
}

/// Why no reply came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// The server cannot be reached, or the way broke off.
    #[error("the server cannot be reached")]
    Unreachable,
    /// Something else keeps the server from answering.
    #[error("{code}")]
    Other {
        /// What it is.
        code: SyncProblemCode,
        /// How long the server wants to be left alone.
        retry_after: Option<Duration>,
    },
}
