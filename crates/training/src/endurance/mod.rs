//! Endurance: heart-rate and power zones, how a week's minutes are spread, and how far one session jumps.
//!
//! Formulas for a maximum heart rate miss one person's by 7 to 11 beats and more (Robergs & Landwehr 2002): a measured
//! value replaces them, and no session is prescribed by heart rate alone.

mod activity;
mod constants;
mod distribution;
mod heart_rate;
mod power;
mod spike;

pub use activity::{equivalent_minutes, meets_guideline};
pub use distribution::shares;
pub use heart_rate::{HrMaxFormula, target_bpm};
pub use power::zone_tops_w;
pub use spike::{Spike, increase};
