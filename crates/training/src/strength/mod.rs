//! How strong the athlete is on a lift, and what load that makes of repetitions and an exertion.
//!
//! *e1RM* is the estimated one-repetition maximum. A set gives evidence of it only within limits, one exposure moves it
//! little, and it grows old. *RIR* is repetitions in reserve, 10 − RPE (Zourdos 2016). Loads are whole grams, and every
//! rounding goes down.

mod best;
mod chart;
mod constants;
mod deload;
mod double_progression;
mod duration;
mod estimate;
mod evidence;
mod one_rep_max;
mod prescription;

pub use best::{Best, better};
pub use chart::chart_percent;
pub use deload::{DELOAD_RPE, deload_load, deload_sets};
pub use double_progression::{DoubleProgression, NextStep, WorkSet};
pub use duration::{ExerciseTime, SessionTime};
pub use estimate::E1rm;
pub use evidence::Evidence;
pub use one_rep_max::{brzycki, epley};
pub use prescription::{load_at, load_eased, load_for, round_down};
