//! Sync: keeping this device and the athlete's others the same, whenever their server can be reached.
//!
//! One request carries what is new here and brings what is new there. Nothing waits for it: the store is the truth on
//! this device, and what a reply brings is merged into it. Signed out, nothing here opens a socket.

mod account;
mod address;
mod api;
mod batch;
mod compare;
mod conflict;
mod course;
mod devices;
mod displaced;
mod failure;
mod https;
mod kept;
mod now;
mod once;
mod parts;
mod problem;
mod route;
mod status;
mod transport;
mod trouble;
mod turn;
mod view;
mod when;
mod wire;

pub use compare::Compared;
pub use failure::SyncFailure;
pub use once::Synced;
pub use parts::{Patience, SyncNews, SyncParts};
pub use problem::SyncProblemCode;
pub use status::machine_name;
pub use transport::{Transport, TransportError};
pub use view::{
    ConflictField, ConflictKind, ConflictView, SameSet, Settlement, SignIn, SyncAccount, SyncCompared, SyncDevice,
    SyncDevices, SyncDone, SyncProblem, SyncView,
};
pub use when::{Course, next_sync_in};

pub(crate) use parts::SyncState;
