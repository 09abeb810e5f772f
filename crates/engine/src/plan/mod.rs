//! The plan: the next seven days as they look today, and what the athlete may change about them.
//!
//! Days ahead are a forecast and are made anew when they come. What the athlete wants of a day (a *wish*) is kept and
//! reaches the planner; a session that is to stay as it is, is *pinned*: it then stands in the store as an act.

mod ahead;
mod ask;
mod change;
mod pin;
mod view;
mod week;

pub(crate) use ahead::{Ahead, Pins, pins};
pub use ask::PlanChange;
pub(crate) use ask::with_wishes;
pub use view::{ChangeView, DayFinding, PlanDay, PlanView};
pub(crate) use week::today_as_past;
