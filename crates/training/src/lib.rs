//! The rules of training: what a training day is, who the athlete is, which session suits the day, and what no
//! session may contain.
//!
//! Everything here is a pure function of its arguments: no clock, no file, no randomness, no network. Time comes in
//! as a `jiff` instant and a `TimeZone`, never as a zone's name. Quantities that are stored are integers (grams,
//! tenths of RPE, seconds, milli-AU), so the same input gives the same bytes on every machine.

pub mod athlete;
pub mod biometrics;
pub mod catalogue;
pub mod day;
pub mod endurance;
pub mod export;
pub mod gate;
pub mod gear_loads;
pub mod load;
pub mod outlook;
pub mod planner;
pub mod quantity;
pub mod readiness;
pub mod record;
pub mod refusal;
pub mod schema;
pub mod session;
pub mod strength;
pub mod workout;
