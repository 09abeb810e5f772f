//! The chronicle: what happened to a training day's session, when, and what would take it back.

mod note;
mod view;

pub(crate) use note::{Detail, Event, Taken, TakesBack, events, note, regenerated, set_aside};
pub use view::{DayEvent, DayEventKind};
