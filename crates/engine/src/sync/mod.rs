//! Sync: keeping this device and the athlete's others the same, whenever their server can be reached.
//!
//! One request carries what is new here and brings what is new there. Nothing waits for it: the store is the truth on
//! this device, and what a reply brings is merged into it.

mod batch;
mod failure;
mod once;
mod status;
mod transport;
mod when;

pub use failure::SyncFailure;
pub use once::Synced;
pub use status::{ConflictView, SyncStatus};
pub use transport::{Transport, TransportError};
pub use when::{Course, next_sync_in};
