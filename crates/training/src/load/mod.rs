//! How much was done: the load of a session, of a week and of a longer time, and what models make of it.
//!
//! Load is counted in arbitrary units (AU): minutes × exertion of a whole session (Foster 2001). Where it is stored it
//! is whole milli-AU; the formulas take AU a day, oldest first, with rest days as zero. A formula that has no answer
//! says `None`, never an infinity. The ratios and the models describe; none of them predicts an injury or a
//! performance of one athlete (training science, 1.2 and 1.3), so none of them is a limit.

mod average;
mod constants;
mod dose_response;
mod fitness_fatigue;
mod form;
mod fortnight;
mod hard_sets;
mod history;
mod muscle_sets;
mod ratio;
mod session;
mod spread;
mod tonnage;
mod trimp;
mod week;

pub use average::{Smoothing, ewma};
pub use dose_response::DoseResponse;
pub use fitness_fatigue::{FitnessFatigue, Performance};
pub use form::{Form, form};
pub use fortnight::Fortnight;
pub use hard_sets::{is_hard, is_hard_set};
pub use history::LoadHistory;
pub use muscle_sets::{MuscleSets, SetCounting};
pub use ratio::{LoadRatio, coupled_ratio, smoothed_ratio, uncoupled_ratio};
pub use session::session_load_mau;
pub use spread::Spread;
pub(crate) use spread::mean;
pub use tonnage::{body_mass_percent, set_tonnage_g, tonnage_g};
pub use trimp::{banister_trimp, edwards_trimp, heart_rate_reserve_fraction, lucia_trimp};
pub use week::Week;

/// The number, unless it is an infinity or none at all.
pub(crate) fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
