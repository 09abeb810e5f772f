//! Why a sync did not come about. What was written here is safe all the same, and is sent the next time.

use sync::wire::{SyncError, WireError};

use super::TransportError;

/// Why a sync did not come about.
#[derive(Debug, thiserror::Error)]
pub enum SyncFailure {
    /// This device has joined no account.
    #[error("this device is not signed in")]
    NotSignedIn,
    /// No reply came back.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The server would not serve the request.
    #[error(transparent)]
    Server(SyncError),
    /// What came back could not be read.
    #[error("the server's answer {0}")]
    Garbled(#[from] WireError),
    /// The server keeps asking for the same again.
    #[error("the server does not come to an end")]
    Endless,
    /// The store failed.
    #[error(transparent)]
    Store(store::Error),
}

impl From<store::Error> for SyncFailure {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Garbled(garbled) => Self::Garbled(garbled),
            error => Self::Store(error),
        }
    }
}
