//! The athlete: who trains, for what, when, with what, and what must be spared.

mod document;
mod terms;

pub use document::{Athlete, Availability, Limitation, Screening};
pub use terms::{Condition, Equipment, Experience, Goal, Region, Severity, Sex, Units, Weekday};
