//! The device's store: one SQLite file in one data folder, for one athlete.
//!
//! Reading goes through a small read-only pool; writing through one connection, in one immediate transaction a
//! change, which carries the row, its change row and its stamp together. The store knows no HTTP and no window, reads
//! no clock, and never empties anything without keeping what was there.

mod athlete;
mod backup;
mod biometrics;
mod change;
mod check;
mod coach_record;
mod damage;
mod data;
mod day_change;
mod day_event;
mod device;
mod erase;
mod error;
mod folder;
mod forecast;
mod kept_proposal;
mod lineage;
mod measured;
mod migrate;
mod neighbours;
mod notification;
mod open;
mod packed;
mod performed_set;
mod proposal;
mod reading;
mod replace;
mod restore;
mod salvage;
mod setting;
mod snapshot;
mod syncing;
mod workout;
mod writing;

pub use backup::{Backup, DatedBackup};
pub use check::Checkup;
pub use damage::Recovery;
pub use data::Exported;
pub use day_event::DayEvent;
pub use device::Device;
pub use error::{Error, Result};
pub use folder::Folder;
pub use forecast::Forecast;
pub use measured::Measured;
pub use notification::Notified;
pub use open::Store;
pub use reading::Reading;
pub use snapshot::Snapshot;
pub use syncing::{Account, Conflict, Outgoing, Pulled, Span, Taken};
pub use workout::{Glance, History};
pub use writing::Writing;
