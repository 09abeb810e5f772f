//! The athlete: who trains, for what, when, with what, and what must be spared.

mod document;
mod terms;

pub(crate) use document::distinct;
pub use document::{
    Absence, Athlete, Availability, Event, ExerciseUnits, GearLoads, Limitation, Place, Screening, Swap, WeekdayMinutes,
};
pub use terms::{
    AbsenceReason, Condition, Equipment, Experience, Goal, Region, Severity, Sex, Sport, Symptom, Units, Weekday,
};
