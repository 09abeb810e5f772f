//! What devices sync, as the storage keeps it.

use sync::{Chunk, Digest, Stamp, wire::Token};

use super::AccountId;

/// What an account's records have come to, and what is known of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The account.
    pub account: AccountId,
    /// The number of the newest change.
    pub seq: u64,
    /// Which state of this server the numbers belong to.
    pub generation: Token,
    /// Bytes of all chunks.
    pub chunk_bytes: u64,
    /// The file that was asked for.
    pub file: Option<File>,
}

/// What is known of a device's data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its tag.
    pub tag: u32,
    /// The token that it showed last; `None` until it has shown one.
    pub token: Option<Token>,
    /// The token that it was given since.
    pub next_token: Token,
    /// The greatest number of its requests.
    pub attempt: u64,
    /// The newest of its own stamps that is known.
    pub newest: Stamp,
    /// Up to which change it has said to know everything.
    pub confirmed_seq: u64,
    /// When it was last seen.
    pub seen_ms: i64,
}

/// The records of one table and one month as they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChunk {
    /// Which.
    pub chunk: Chunk,
    /// The records, packed with their numbers.
    pub packed: Vec<u8>,
    /// The greatest number among them.
    pub max_seq: u64,
    /// How many, and their hash.
    pub digest: Digest,
    /// How many of them are tombstones.
    pub tombstones: u64,
}

/// What one request leaves behind.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The ledger from which it was worked out. Nothing is kept when it is another by now.
    pub before: Ledger,
    /// The number of the newest change after it.
    pub seq: u64,
    /// Bytes of all chunks after it.
    pub chunk_bytes: u64,
    /// The chunks that are others after it; one without records is removed.
    pub chunks: Vec<StoredChunk>,
    /// The file after it.
    pub file: Option<File>,
}
