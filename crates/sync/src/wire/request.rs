//! The request: what is new here, and how far the device knows what is there.

use minicbor::{Decode, Encode};
use training::workout::DeviceTag;

use super::{PROTOCOL, Token};
use crate::{Chunk, Month, Name, Stamp};

/// One request: push, pull and the time.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SyncRequest {
    /// The protocol's version.
    #[n(0)]
    pub version: u16,
    /// The device.
    #[cbor(n(1), with = "super::codec::device")]
    pub device: DeviceTag,
    /// Grows with every request of this tag and is kept before the request is sent: of two that say the same number one
    /// is a clone's, or a request that was long given up.
    #[n(2)]
    pub attempt: u64,
    /// The token of the last reply; `None` before the first.
    #[n(3)]
    pub file_token: Option<Token>,
    /// The server's generation as the device knows it.
    #[n(4)]
    pub generation: Option<Token>,
    /// How far the device knows the account.
    #[n(5)]
    pub position: Position,
    /// The device's wall time, corrected by what it knows of the server's.
    #[n(6)]
    pub wall_ms: u64,
    /// What is new here.
    #[n(7)]
    pub batch: Option<Batch>,
    /// How many bytes of segments the reply may carry; 0 is none.
    #[n(8)]
    pub budget_bytes: u32,
    /// True to be told the digests of all chunks.
    #[n(9)]
    pub wants_digests: bool,
    /// Chunks to be sent whole, whatever the position says.
    #[cbor(n(10), with = "super::codec::chunks", default, skip_if = "Vec::is_empty")]
    pub repair: Vec<Chunk>,
}

impl SyncRequest {
    /// The least that a device says.
    #[must_use]
    pub const fn new(device: DeviceTag, attempt: u64, wall_ms: u64) -> Self {
        Self {
            version: PROTOCOL,
            device,
            attempt,
            file_token: None,
            generation: None,
            position: Position::START,
            wall_ms,
            batch: None,
            budget_bytes: 1 << 19,
            wants_digests: false,
            repair: Vec::new(),
        }
    }
}

/// How far a device knows an account. The server gives it, the device keeps it and says it again.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Position {
    /// Everything up to this number is known.
    #[n(0)]
    pub seq: u64,
    /// A first download under way.
    #[n(1)]
    pub bulk: Option<Bulk>,
}

impl Position {
    /// Nothing is known.
    pub const START: Self = Self { seq: 0, bulk: None };
}

/// How far a first download has come: chunks are sent whole as they lie, in the order of table and month.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Bulk {
    /// The number that the account had reached when the download began; what came later is sent after it.
    #[n(0)]
    pub until: u64,
    /// The last chunk that was sent: its table.
    #[cbor(n(1), with = "super::codec::name")]
    pub table: Name,
    /// The last chunk that was sent: its month.
    #[n(2)]
    pub month: Month,
}

/// What is new on the device.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Batch {
    /// The oldest stamp of this device in the batch that was not acknowledged before.
    #[n(0)]
    pub first: Stamp,
    /// The newest.
    #[n(1)]
    pub last: Stamp,
    /// The changed records as they now are, packed.
    #[cbor(n(2), with = "super::codec::segments", default, skip_if = "Vec::is_empty")]
    pub segments: Vec<Vec<u8>>,
}
