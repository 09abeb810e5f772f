//! How sync stands, as a window and the command line show it.

use serde::{Deserialize, Serialize};
use training::{
    day::TrainingDay,
    workout::{PerformedSet, SetId},
};

use super::{Compared, SyncProblemCode};
use crate::keychain::Secret;

/// How sync stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncView {
    /// What this machine calls itself; the athlete may call the device otherwise.
    pub machine_name: Option<String>,
    /// The account that this device has joined. It stays when the device was signed out from elsewhere.
    pub account: Option<SyncAccount>,
    /// True while a token is kept; without one no server is ever spoken to.
    pub is_signed_in: bool,
    /// True while this process speaks to the server.
    pub is_running: bool,
    /// When the last sync succeeded (RFC 3339).
    pub last_sync_at: Option<String>,
    /// How many records are still to be sent.
    pub pending: u32,
    /// What keeps sync from going on.
    pub problem: Option<SyncProblem>,
    /// What the athlete wrote and another device's write has replaced, and sets that devices logged apart.
    pub conflicts: Vec<ConflictView>,
}

/// The account that this device has joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncAccount {
    /// The server's address.
    pub server: String,
    /// By which the account is known.
    pub email: String,
    /// What this device is called there.
    pub device_name: String,
}

/// What keeps sync from going on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncProblem {
    /// What it is.
    pub code: SyncProblemCode,
    /// When it is tried again by itself (RFC 3339); absent when that would be in vain.
    pub next_try_at: Option<String>,
}

/// What a conflict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Fields of a record whose fields stand for themselves: the athlete, and what was done with a day.
    Field,
    /// A record that is written whole: a set, a morning's number or answers, a wish.
    Record,
    /// The same set, logged by two devices that did not know of each other.
    SameSet,
}

/// Something for the athlete to look at. Nothing waits for it: what the window shows stands until it is undone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ConflictView {
    /// By which it is undone or settled.
    pub id: String,
    /// What it is about.
    pub kind: ConflictKind,
    /// The training day that it belongs to.
    pub training_day: Option<TrainingDay>,
    /// The record's table: `athlete`, `workout`, `performed_set`, `biometric`, `check_in`, `day_change`.
    pub table: String,
    /// The record's key: empty for the athlete, else it begins with the training day.
    pub key: String,
    /// What differs, under the names of the documents (`body_mass_kg`, `load_kg`, `value`, `status`).
    pub fields: Vec<ConflictField>,
    /// The sets that claim one place, as they were logged; empty but for `same_set`.
    pub sets: Vec<SameSet>,
    /// True when what was lost was written here, and what stands elsewhere. False when it is the reverse: nobody can tell
    /// which was written later, as the clock here may have been set meanwhile.
    pub is_from_here: bool,
    /// The other device, where it has told its name; of a same set each has its own.
    pub device_name: Option<String>,
    /// When what stands was written (RFC 3339).
    pub at: String,
    /// When this device saw it (RFC 3339); of a same set, when the later of the two was logged.
    pub seen_at: String,
}

/// A field of which something was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ConflictField {
    /// Its name.
    pub name: String,
    /// What was written here, as JSON.
    pub lost: String,
    /// What stands instead, as JSON.
    pub stands: String,
}

/// One of the sets that claim one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SameSet {
    /// The set.
    pub set: PerformedSet,
    /// True when it was logged on this device.
    pub is_from_here: bool,
    /// The device that logged it, where it has told its name.
    pub device_name: Option<String>,
}

/// How a conflict is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "keep", rename_all = "snake_case")]
pub enum Settlement {
    /// What stands stands.
    Stands,
    /// Every set was done: the later ones get numbers of their own.
    Both,
    /// Only this set was done; the others that claim its place go.
    Only {
        /// The set.
        set_id: SetId,
    },
}

/// What the athlete types to sign in or up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SignIn {
    /// The server's address: `https://sync.example.org`.
    pub server: String,
    /// By which the account is known.
    pub email: String,
    /// The account's password. It is sent to the server and kept nowhere.
    pub password: Secret,
    /// What the athlete calls this device, 1 to 64 characters.
    pub device_name: String,
    /// True when the athlete agrees that a system without a keychain keeps the token in a file of the data folder.
    pub in_file: bool,
}

/// What came of something that needs the server.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncDone {
    /// Why it was not done; absent when it was.
    pub problem: Option<SyncProblemCode>,
    /// How sync stands now.
    pub view: SyncView,
}

/// What came of a comparison with the server.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SyncCompared {
    /// Why it was not done; absent when it was.
    pub problem: Option<SyncProblemCode>,
    /// What was found; absent when it was not done.
    pub compared: Option<Compared>,
    /// How sync stands now.
    pub view: SyncView,
}

/// The devices that are signed in to the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncDevices {
    /// Why they are not known; absent when they are.
    pub problem: Option<SyncProblemCode>,
    /// The one that signed in last comes first.
    pub devices: Vec<SyncDevice>,
}

/// A device that is signed in to the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SyncDevice {
    /// By which it is signed out.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was last seen, to the hour (RFC 3339).
    pub last_seen_at: String,
    /// True for this device.
    pub is_this: bool,
}
