//! The training day: it begins at an hour of the athlete's choice (04:00 unless set), local time, and ends at the
//! next one.
//!
//! A training day is labelled by its civil date. It can last 0, 22, 23, 23.5, 24 or 25 hours. Nothing here subtracts
//! hours from an instant: "now minus four hours" names the wrong day in both nights in which clocks change.

mod label;
mod start;
mod training_day;
mod window;

pub use label::{DayLabel, LabelCorrection};
pub use start::DayStart;
pub use training_day::TrainingDay;
pub use window::{DayError, DayWindow};
