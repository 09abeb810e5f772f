//! What the athlete does: start, finish, skip, undo, log, note.

mod activity;
mod history;
mod log;
mod note;
mod step;

pub use history::{History, HistoryDay};
