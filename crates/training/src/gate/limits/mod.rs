//! Every number of the gate, with its ground. "V…" are the rules of the training-science sheet, section 6.2.

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

/// Training days in a row (V12; convention).
pub(crate) const fn days_in_a_row(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 3,
        Experience::Intermediate => 5,
        Experience::Advanced => 6,
    }
}

/// Training days in any seven (V12: at least two rest days for a beginner, one for the others; convention).
pub(crate) const fn days_in_seven(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 5,
        Experience::Intermediate | Experience::Advanced => 6,
    }
}

/// Minutes of one strength session (V19; convention).
pub(crate) const fn session_minutes(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 60,
        Experience::Intermediate => 90,
        Experience::Advanced => 120,
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
/// Tenths of RPE while screening or birth year is unknown (DESIGN §3; design).
pub(crate) const CAUTION_RPE: u8 = 60;
/// Tenths of RPE in pregnancy (6.3: RPE at most 6 to 7; the lower end, design).
pub(crate) const PREGNANCY_RPE: u8 = 60;
/// Tenths of RPE with high blood pressure (6.3: at least three repetitions in reserve).
pub(crate) const HYPERTENSION_RPE: u8 = 70;
/// Rest in seconds with high blood pressure (6.3).
pub(crate) const HYPERTENSION_REST_S: u16 = 90;
/// The longest hold in seconds with high blood pressure (6.3).
pub(crate) const HYPERTENSION_HOLD_S: u32 = 30;
/// Repetitions at least with high blood pressure (6.3: 8 to 15).
pub(crate) const HYPERTENSION_REPS: u16 = 8;
/// Tenths of RPE from 13 to 17 years (6.3).
pub(crate) const MINOR_RPE: u8 = 70;
/// Repetitions at least from 13 to 17 years (6.3).
pub(crate) const MINOR_REPS: u16 = 6;
/// Tenths of RPE from 65 years (design; the ramp of 6.3 ends here).
pub(crate) const OLDER_RPE: u8 = 80;
/// Below this age no plan is made for one person alone (6.3).
pub(crate) const MIN_AGE: i32 = 13;
/// The age of majority for training (6.3).
pub(crate) const ADULT_AGE: i32 = 18;
/// The age from which a session comes down slowly and balance is trained (6.3).
pub(crate) const OLDER_AGE: i32 = 65;
/// Pain of 0 to 10 from which a region is spared (2.6, 6.4).
pub(crate) const SPARING_PAIN: u8 = 4;
/// Pain from which the region is left out altogether (design: the upper third of the scale).
pub(crate) const SEVERE_PAIN: u8 = 7;
/// Days after a day of illness on which there is no training: 24 hours free of symptoms (V29).
pub(crate) const ILL_REST_DAYS: i32 = 1;
/// Percent by which the estimate may pass the athlete's time (V21).
pub(crate) const OVERTIME_PERCENT: u32 = 10;
/// How many minutes a document's own estimate may differ from the gate's (design: rounding, and a coach's guess).
pub(crate) const MINUTES_TOLERANCE: u16 = 2;
/// How much a document's own load may differ from minutes × exertion, in AU (design: rounding).
pub(crate) const LOAD_TOLERANCE_AU: u32 = 1;
/// Loads are multiples of a quarter of a kilogram (design: the smallest plates sold come as pairs of 0.125 kg) …
pub(crate) const GRID_G: u32 = 250;
/// … or of half a pound, here in milligrams (1 lb = 453.59237 g, exact).
pub(crate) const GRID_HALF_LB_MG: u64 = 226_796;
/// How far in milligrams a load may miss the pound grid, as grams round (half a gram each for 2000 kg of half pounds).
pub(crate) const GRID_SLACK_MG: u64 = 2_000;
