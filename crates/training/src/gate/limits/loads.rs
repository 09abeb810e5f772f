//! Limits of the load on the bar.

use crate::{athlete::Experience, catalogue::Pattern};

/// Thousandths of the chart's load that a set may have (V6; the chart is practice, the rest is design).
pub(crate) const fn chart_permille(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 1000,
        Experience::Intermediate | Experience::Advanced => 1025,
    }
}

/// Days for which a set that was done speaks for its load, whatever the chart says (V6; 4.6: an e1RM lasts as long).
pub(crate) const DONE_DAYS: i32 = 56;
/// Days in which the best completed load is looked for (V7; design).
pub(crate) const BEST_DAYS: i32 = 28;

/// Percent of the best completed load that a set may have (V7; ACSM 2009: 2 to 10 %).
pub(crate) const fn best_load_percent(pattern: Pattern) -> u64 {
    if pattern.is_lower_body() { 110 } else { 105 }
}

/// Percent of the last load after so many days without any training, the longest first (V30; 4.8.5).
pub(crate) const GAP_LOAD_PERCENT: [(i32, u64); 3] = [(28, 70), (14, 80), (7, 90)];
/// The shortest gap for those who train once a week, to whom seven days are none (V30; design).
pub(crate) const GAP_ONCE_A_WEEK_DAYS: i32 = 10;
/// Days without training after which a session has half of V2's sets (V30; 4.8.5).
pub(crate) const RETURN_DAYS: i32 = 14;
/// Days without training after which an exercise starts anew (V30; 4.8.5).
pub(crate) const RESTART_DAYS: i32 = 28;
/// Tenths of RPE with which it starts anew (V30; 4.8.5).
pub(crate) const RESTART_MAX_RPE: u8 = 60;
/// Work sets with which it starts anew (V30; 4.8.5: sets at minimum).
pub(crate) const RESTART_SETS: usize = 2;
