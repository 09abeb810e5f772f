//! What the athlete does: start, finish, skip, undo, log, rest, amend, tell.

mod activity;
mod amend;
mod feedback;
mod history;
mod log;
mod note;
mod rest;
mod step;

pub use amend::Incoming;
pub(crate) use amend::can_take_back;
pub use feedback::Rating;
pub use history::{History, HistoryDay};
pub(crate) use rest::rest_view;
pub use rest::{RestChange, RestView};
