//! The rules that device and server share. No I/O and no clock: the wall time comes in as milliseconds since the Unix
//! epoch. `docs/sync-protocol.md` says the same in words for whoever writes another client.
//!
//! - [`Record`] is what merges: fields with a [`Stamp`] each, and the stamp of the last deletion. [`merge()`] is
//!   commutative, associative and idempotent; [`absorb`] is the device's side of it and names what was lost here.
//! - [`Chunk`] is a table and a month: how records are stored on the server, compared by [`Digest`] and repaired.
//! - [`clock`] stamps on the device ([`clock::HybridClock`]), moves what a wrong clock stamped ([`clock::restamp`]), and
//!   settles a pushed batch on the server ([`clock::settle`]).
//! - [`segment`] packs records of one table by column, for the wire and for the server's storage: [`segment::pack`] and
//!   [`segment::unpack`] with a sequence number a row, [`segment::pack_records`] for what a body carries.
//! - [`wire`] holds the two bodies, [`wire::SyncRequest`] and [`wire::SyncReply`], with [`wire::PairLimits`].
//! - [`value`] reads and writes the plain values of the device's own tables.

pub mod clock;
mod digest;
mod fields;
mod merge;
mod pairs;
mod record;
pub mod segment;
mod stamp;
pub mod value;
pub mod wire;

pub use digest::{Digest, differing};
pub use fields::FieldStamps;
pub use merge::{Absorbed, Doubt, LostField, Unsent, absorb, merge};
pub use pairs::same_sets;
pub use record::{Chunk, Field, KeyParts, Month, Name, Record, Value};
pub use stamp::{Stamp, StampError};
