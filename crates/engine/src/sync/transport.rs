//! The way to the server: a body out, a body back.

use futures_util::future::BoxFuture;

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
    /// The server does not know this device any more.
    #[error("the server has signed this device out")]
    SignedOut,
    /// The server asks to be left alone for a while.
    #[error("the server is busy")]
    Busy,
    /// There is something else at this address.
    #[error("there is no HealthPilot server at this address")]
    NotAServer,
}
