//! Limits of single sets and of their number in a session.

use crate::athlete::Experience;

/// Work sets a session (V2; convention).
pub(crate) const fn work_sets(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 18,
        Experience::Intermediate => 24,
        Experience::Advanced => 30,
    }
}

/// Work sets of one exercise (V9; convention).
pub(crate) const fn sets_per_exercise(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 4,
        Experience::Intermediate | Experience::Advanced => 6,
    }
}

/// Tenths of RPE for a compound lift with free weights, where a failed repetition is dangerous (V8; convention).
pub(crate) const fn rpe_free_weight(experience: Experience) -> u8 {
    match experience {
        Experience::Beginner => 80,
        Experience::Intermediate => 90,
        Experience::Advanced => 95,
    }
}

/// Tenths of RPE for everything else (V8; convention).
pub(crate) const fn rpe_other(experience: Experience) -> u8 {
    match experience {
        Experience::Beginner => 80,
        Experience::Intermediate | Experience::Advanced => 100,
    }
}

/// Repetitions of one set (V9; convention).
pub(crate) const MAX_REPS: u16 = 30;
/// Rest between work sets in seconds (V9; convention).
pub(crate) const MIN_REST_S: u16 = 30;
/// Rest in seconds after a set at 85 % of the maximum or more (V9).
pub(crate) const MIN_REST_HEAVY_S: u16 = 120;
/// Repetitions done plus in reserve at or below which the load is 85 % or more (RTS chart, 4.5: 5 → 86.3 %).
pub(crate) const HEAVY_REPS_TO_FAILURE: u16 = 5;
/// Fewest repetitions below which a set tests a maximum (V10).
pub(crate) const MIN_REPS: u16 = 3;
/// Repetitions done plus in reserve at or below which the load is 90 % or more (RTS chart, 4.5: 3 → 92.2 %, 4 → 89.2 %).
pub(crate) const NEAR_MAXIMUM_REPS_TO_FAILURE: u16 = 3;
/// Days of history after which an intermediate may lift near the maximum (V10: eight weeks).
pub(crate) const NEAR_MAXIMUM_AFTER_DAYS: i32 = 56;
