//! Limits over days and weeks: minutes, days in a row, load.

use crate::athlete::Experience;

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

/// Hard days in a row (V11; Javaloyes 2019 for the two).
pub(crate) const fn hard_days_in_a_row(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 1,
        Experience::Intermediate | Experience::Advanced => 2,
    }
}

/// Percent of the usual week's load from which the athlete is told (V14; convention).
pub(crate) const fn week_load_warn_percent(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 115,
        Experience::Intermediate | Experience::Advanced => 120,
    }
}

/// Percent of the usual week's load above which no session is let through (V14; Nielsen 2014 for the 30; convention).
pub(crate) const fn week_load_block_percent(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 130,
        Experience::Intermediate => 135,
        Experience::Advanced => 140,
    }
}

/// Loading weeks that make the usual week, and how many it needs (V14; the second is design).
pub(crate) const USUAL_WEEKS: (usize, usize) = (4, 2);
/// Below this mean of milli-AU a week its rise says nothing (V14).
pub(crate) const USUAL_WEEK_MAU: u64 = 300_000;
/// Percent by which the estimate may pass the athlete's time (V21).
pub(crate) const OVERTIME_PERCENT: u32 = 10;
/// Monotony above which an athlete is told (V22; Foster 1998 has individual limits only, the number is convention).
pub(crate) const MONOTONY: f64 = 2.0;
/// What is told for a week of seven equal days, whose monotony has no number (L2; design).
pub(crate) const MONOTONY_OF_EQUAL_DAYS: f64 = 99.0;
/// Weeks whose mean load a monotonous week must pass (V22).
pub(crate) const MONOTONY_WEEKS: i32 = 6;
/// Acute over chronic load above which an athlete is told; it never forbids (V23; contested, Impellizzeri 2020).
pub(crate) const LOAD_RATIO: f64 = 1.5;
/// Days of the acute and of the chronic load (V23; Williams 2017).
pub(crate) const LOAD_RATIO_DAYS: (usize, usize) = (7, 28);
/// Days of load that are looked at, as many as an input holds (DESIGN §3).
pub(crate) const KNOWN_DAYS: i32 = 120;
/// Days of loading sessions that a deload is measured against (V24; design).
pub(crate) const DELOAD_AGAINST_DAYS: i32 = 28;
/// Percent of their work sets that a deload session may have (V24; Bell 2022: a quarter to a half less or more).
pub(crate) const DELOAD_SETS_PERCENT: u64 = 70;
/// Tenths of RPE that no set of a deload passes (V24).
pub(crate) const DELOAD_MAX_RPE: u8 = 70;
/// Days with today over which opposing movements are compared (V26).
pub(crate) const BALANCE_DAYS: i32 = 14;
/// How many times the one may outweigh the other (V26; convention).
pub(crate) const BALANCE_TIMES: u16 = 2;
/// Work sets of both together from which they are compared (V26; design).
pub(crate) const BALANCE_NEEDS_SETS: u16 = 8;
