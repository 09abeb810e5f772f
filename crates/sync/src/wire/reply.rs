//! The reply: what came of the push, what is new there, and the server's time.

use minicbor::{Decode, Encode};

use super::{PROTOCOL, Position, SyncError, Token};
use crate::{Chunk, Digest, Month, Name, Stamp};

/// What the server answers.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SyncReply {
    /// The protocol's version.
    #[n(0)]
    pub version: u16,
    /// The server's time.
    #[n(1)]
    pub server_ms: u64,
    /// The server's generation.
    #[n(2)]
    pub generation: Token,
    /// The token for the next request.
    #[n(3)]
    pub file_token: Token,
    /// How far the device knows the account once it has kept what this reply carries.
    #[n(4)]
    pub position: Position,
    /// True when there is more than fitted.
    #[n(5)]
    pub more: bool,
    /// What is new, packed.
    #[cbor(n(6), with = "super::codec::segments", default, skip_if = "Vec::is_empty")]
    pub segments: Vec<Vec<u8>>,
    /// Stamps of the batch that the server has moved; the device keeps the new ones.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub shifted: Vec<Shifted>,
    /// Records of the batch that were not taken.
    #[cbor(n(8), default, skip_if = "Vec::is_empty")]
    pub refused: Vec<Refused>,
    /// The digests of all chunks, when they were asked for.
    #[cbor(n(9), default, skip_if = "Vec::is_empty")]
    pub digests: Vec<ChunkDigest>,
    /// Why the request was not served; nothing else of the reply means anything then, but the version, the time and the
    /// generation.
    #[n(10)]
    pub error: Option<SyncError>,
}

impl SyncReply {
    /// A reply that carries nothing.
    #[must_use]
    pub const fn new(server_ms: u64, generation: Token, file_token: Token, position: Position) -> Self {
        Self {
            version: PROTOCOL,
            server_ms,
            generation,
            file_token,
            position,
            more: false,
            segments: Vec::new(),
            shifted: Vec::new(),
            refused: Vec::new(),
            digests: Vec::new(),
            error: None,
        }
    }
}

/// A stamp that the server has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Shifted {
    /// As it came.
    #[n(0)]
    pub old: Stamp,
    /// As it is kept.
    #[n(1)]
    pub new: Stamp,
}

/// A record that was not taken. The others of its batch were.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Refused {
    /// Its table.
    #[cbor(n(0), with = "super::codec::name")]
    pub table: Name,
    /// Its key.
    #[n(1)]
    pub key: String,
    /// Why.
    #[n(2)]
    pub why: Refusal,
}

/// Why a record was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than a record may be.
    TooLarge,
    /// It has more fields than a record may have, or a longer name or key.
    TooMany,
    /// The account has no room left.
    AccountFull,
    /// Something that this program does not know yet.
    Other,
}

impl Refusal {
    /// The number on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::TooLarge => 0,
            Self::TooMany => 1,
            Self::AccountFull => 2,
            Self::Other => 3,
        }
    }

    /// The reason of a number.
    #[must_use]
    pub const fn of_code(code: u32) -> Self {
        match code {
            0 => Self::TooLarge,
            1 => Self::TooMany,
            2 => Self::AccountFull,
            _ => Self::Other,
        }
    }
}

/// The digest of one chunk.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct ChunkDigest {
    /// The table.
    #[cbor(n(0), with = "super::codec::name")]
    pub table: Name,
    /// The month.
    #[n(1)]
    pub month: Month,
    /// How many records.
    #[n(2)]
    pub count: u64,
    /// Their hash.
    #[n(3)]
    pub hash: u64,
}

impl From<(Chunk, Digest)> for ChunkDigest {
    fn from((chunk, digest): (Chunk, Digest)) -> Self {
        Self {
            table: chunk.table,
            month: chunk.month,
            count: digest.count,
            hash: digest.hash,
        }
    }
}

impl From<ChunkDigest> for (Chunk, Digest) {
    fn from(told: ChunkDigest) -> Self {
        let chunk = Chunk {
            table: told.table,
            month: told.month,
        };
        let digest = Digest {
            count: told.count,
            hash: told.hash,
        };
        (chunk, digest)
    }
}
