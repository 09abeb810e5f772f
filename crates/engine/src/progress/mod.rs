//! How training and mornings went over weeks and years: every figure is one of `training`'s, gathered for a screen.
//!
//! A *course* is a row of days, oldest first. The last seven days end with today.

mod hrv;
mod lift;
mod load;
mod muscles;
mod past;
mod view;
mod weeks;

pub use hrv::{MorningDay, Mornings};
pub(crate) use lift::course;
pub use lift::{BestSetView, LiftChoice, LiftCourse, LiftMeasure, LiftPoint};
pub use load::{LoadCourse, LoadDay};
pub use muscles::MuscleBand;
pub(crate) use past::input_of;
pub use view::{LastWeek, ProgressRange, ProgressView};
pub use weeks::WeekRow;
