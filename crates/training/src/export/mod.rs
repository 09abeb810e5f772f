//! Everything that is the athlete's, in one document.
//!
//! It carries what was told and done and nothing of the machine: no stamps, no time of export, nothing that belongs to
//! one device. The same data give the same bytes, so that an export can be compared, kept in a versioned folder, and
//! read in again without a difference.

mod document;
mod sets;
mod text;

pub use document::{Export, Format, KeptProposal, VERSION, WorkoutRecord};
pub use sets::{COLUMNS, sets_csv};
