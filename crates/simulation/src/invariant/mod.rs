//! What must hold on every day of every athlete's year (training science, 8.1), checked from outside.
//!
//! Nothing here asks the planner how it decided: windows, volumes, limits and dates are worked out anew from the
//! sessions and from the history that planning was given.

mod balance;
mod bans;
mod calendar;
mod caps;
mod course;
mod day_log;
mod demand;
mod duration;
mod endurance;
mod hostile;
mod list;
mod loads;
mod morning;
mod past;
mod reasons;
mod repeats;
mod tally;
mod time;
mod trial;
mod variety;
mod volume;
mod watch;

pub(crate) use bans::{forbids_for_good, limited};
pub(crate) use day_log::side;
pub use demand::Demand;
pub(crate) use demand::work;
pub use list::Invariant;
pub(crate) use past::{HalfSets, age};
pub use tally::{Count, Example, Tally};
pub use trial::Planner;
pub(crate) use volume::can_train;
pub use watch::{Thoroughness, Watch, Watched};
