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
/// Percent of the maximum from which a set asks for that rest (V9; told from repetitions and exertion by the chart, 4.5).
pub(crate) const HEAVY_PERCENT: f64 = 85.0;
/// Fewest repetitions below which a set tests a maximum (V10).
pub(crate) const MIN_REPS: u16 = 3;
/// Percent of the maximum from which a set tests it (V10; told as for V9).
pub(crate) const NEAR_MAXIMUM_PERCENT: f64 = 90.0;
/// Days of history after which an intermediate may lift near the maximum (V10: eight weeks).
pub(crate) const NEAR_MAXIMUM_AFTER_DAYS: i32 = 56;
