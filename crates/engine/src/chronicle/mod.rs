//! The chronicle: what happened to a training day's session, and when.

mod view;

pub use view::{DayEvent, DayEventKind};
