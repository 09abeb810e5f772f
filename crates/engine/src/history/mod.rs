//! Looking back day by day: a month as marks, a day with everything that is known of it, and what the athlete may still
//! set right about it.
//!
//! A day that has passed may go from nothing, or from missed, to finished. Whatever is changed here, the sets stay what
//! they are: rows with ids of their own, taken back one by one, and put back under the same ids.

mod day;
mod delete;
mod entry;
mod log;
mod mark;
mod month;

pub use day::DayRecord;
pub(crate) use delete::Deleted;
pub use entry::PastEntry;
pub use mark::DayMark;
pub use month::{Month, MonthDay};
