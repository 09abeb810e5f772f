//! What the two ends say to each other: one request, one reply, as CBOR maps with numbers for names.
//!
//! Records travel inside as packed segments ([`crate::segment`]). A number that the reader does not know is passed over,
//! so a newer end may say more to an older one; what would mean something else gets a new number.

mod codec;
mod error;
mod limits;
mod reply;
mod request;

pub use error::{SyncError, WireError};
pub use limits::PairLimits;
pub use reply::{ChunkDigest, Refusal, Refused, Shifted, SyncReply};
pub use request::{Batch, Bulk, Position, SyncRequest};

use minicbor::{Decode, Encode};

/// The version of the protocol that this program speaks.
pub const PROTOCOL: u16 = 1;
/// The media type of both bodies.
pub const MEDIA_TYPE: &str = "application/cbor";
/// Where the request is posted.
pub const PATH: &str = "/v1/sync";

/// A generation or a file token: 128 random bits that mean nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub [u8; 16]);

/// Writes a body.
#[must_use]
pub fn encode<T: Encode<()>>(body: &T) -> Vec<u8> {
    match minicbor::to_vec(body) {
        Ok(bytes) => bytes,
        Err(error) => unreachable!("memory takes every body: {error}"),
    }
}

/// Reads a body. Nothing may follow it.
///
/// # Errors
/// [`WireError::TooLong`] before anything is read; [`WireError::Malformed`] when it is cut off or something else.
pub fn decode<'b, T: Decode<'b, ()>>(body: &'b [u8], limits: &PairLimits) -> Result<T, WireError> {
    if body.len() > limits.body_bytes {
        return Err(WireError::TooLong);
    }
    let mut decoder = minicbor::Decoder::new(body);
    let read = decoder.decode().map_err(|_| WireError::Malformed)?;
    if decoder.position() == body.len() {
        Ok(read)
    } else {
        Err(WireError::Malformed)
    }
}

/// The version that a request or a reply says it speaks, read even when nothing else of it can be.
#[must_use]
pub fn spoken_version(body: &[u8]) -> Option<u16> {
    let mut decoder = minicbor::Decoder::new(body);
    decoder.map().ok()?;
    (decoder.u8().ok()? == 0).then(|| decoder.u16().ok())?
}

#[cfg(test)]
mod tests;
