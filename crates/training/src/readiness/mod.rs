//! How ready the athlete is this morning, and why.
//!
//! Four signals are compared with the athlete's own past: heart-rate variability (HRV), resting heart rate, sleep, and
//! *wellness*, the morning's answers. Each becomes a score of 0 to 100, where 70 is usual and one standard deviation is
//! worth 20. What is missing is left out and the rest weighs more; *coverage* says how much is there. Some findings no
//! average may hide; each *limits* the level. No paper prescribes the weights and limits (training science, 2.6).
//! A bad signal may lower today's dose, a good one only keeps the plan. Training of today is no input.

mod baseline;
mod calibration;
mod combination;
mod constants;
mod course;
mod driver;
mod finding;
mod hrv;
mod hrv_signal;
mod level;
mod readings;
mod resting_hr;
mod signal;
mod sleep;
mod verdict;
mod wellness;
mod wellness_signal;

pub use calibration::Calibration;
pub use combination::{Combination, Component, score_of_z};
pub use course::{HrvDay, hrv_course, readiness_course};
pub use driver::{Driver, SignalKind};
pub use hrv::{Band, BandPlace, BandWeek, LowDay, ln_rmssd, rmssd};
pub use level::{Confidence, Level};
pub(crate) use readings::Mornings;
pub use resting_hr::Deviation;
pub use signal::{Signal, Signals};
pub use verdict::Readiness;
pub use wellness::{hooper_index, mclean_total};
