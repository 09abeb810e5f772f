//! Every number of the planner, with its ground. Sections are those of the training-science sheet.

use crate::athlete::Experience;

/// Seconds to change from one exercise to the next (4.11: 1.5 minutes; design).
pub(super) const CHANGE_S: u32 = 90;
/// Percent of the athlete's time below which a session is filled up (4.11: 90 to 100 %; design).
pub(super) const FILLED_PERCENT: u32 = 90;

/// Percent of the athlete's time that endurance work makes up even beyond its usual length (design).
pub(super) const LEAST_FILLED_PERCENT: u32 = 80;

/// Exercises a session at most (4.10; design inside the published ranges).
pub(super) const fn max_exercises(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 6,
        Experience::Intermediate => 7,
        Experience::Advanced => 8,
    }
}

/// Work sets a session at most (4.10; design inside the published ranges).
pub(super) const fn max_sets(experience: Experience) -> u8 {
    match experience {
        Experience::Beginner => 16,
        Experience::Intermediate => 22,
        Experience::Advanced => 28,
    }
}

/// Usual and most work sets of a main exercise (4.1, 4.10; design).
pub(super) const fn main_sets(experience: Experience) -> (u8, u8) {
    match experience {
        Experience::Beginner => (3, 3),
        Experience::Intermediate => (3, 4),
        Experience::Advanced => (4, 5),
    }
}

/// Usual and most work sets of an accessory exercise (4.1, 4.10; design).
pub(super) const fn accessory_sets(experience: Experience) -> (u8, u8) {
    match experience {
        Experience::Beginner => (2, 3),
        Experience::Intermediate | Experience::Advanced => (3, 4),
    }
}

/// Work sets of every exercise in a newcomer's first sessions (6.3 for older athletes: one or two; design).
pub(super) const NEWCOMER_SETS: u8 = 2;
/// Sessions for which a beginner counts as a newcomer: two weeks of three (design).
pub(super) const NEWCOMER_SESSIONS: usize = 6;
/// Sessions of the longer ramp from 65: eight weeks of three (6.3).
pub(super) const OLDER_RAMP_SESSIONS: usize = 24;

/// Target RPE in tenths (4.10: 5 to 7, 7 to 9, 7 to 9.5; design).
pub(super) const fn target_rpe(experience: Experience) -> u8 {
    match experience {
        Experience::Beginner => 70,
        Experience::Intermediate | Experience::Advanced => 80,
    }
}

/// Target RPE in tenths of a newcomer, and of everyone after four weeks away (4.8.5, 4.10).
pub(super) const CAREFUL_RPE: u8 = 60;
/// Target RPE in tenths of a newcomer from 65 (6.3).
pub(super) const OLDER_NEWCOMER_RPE: u8 = 50;
/// Target RPE in tenths for an exercise without history: three repetitions in reserve to find the load (design).
pub(super) const FIRST_RPE: u8 = 70;
/// Target RPE in tenths on the day after a training day: below the 8 that counts as hard (4.3: 48 h between hard sessions).
pub(super) const SECOND_DAY_RPE: u8 = 70;
/// The same for a beginner: below the 7 that makes a hard day, of which a beginner has no two in a row (V11).
pub(super) const SECOND_DAY_BEGINNER_RPE: u8 = 60;
/// Target RPE in tenths of easy endurance work: talking stays possible (5.1; design).
pub(super) const EASY_RPE: u8 = 40;
/// Target RPE in tenths of a ramp set and of preparation (design).
pub(super) const WARM_UP_RPE: u8 = 30;

/// Repetitions of a loaded main lift (4.10), for those who train for strength and for all others.
pub(super) const fn main_reps(experience: Experience, for_strength: bool) -> (u16, u16) {
    match (experience, for_strength) {
        (Experience::Beginner, _) => (8, 12),
        (Experience::Intermediate, true) => (5, 8),
        (Experience::Intermediate, false) => (6, 10),
        (Experience::Advanced, true) => (4, 6),
        (Experience::Advanced, false) => (6, 10),
    }
}

/// Repetitions up to which a loaded main lift counts as heavy (4.7).
pub(super) const HEAVY_REPS: u16 = 5;
/// Rest in seconds after a heavy compound lift (4.7: 150 to 240).
pub(super) const REST_HEAVY_S: u16 = 180;
/// Rest in seconds after a loaded main lift of more repetitions (4.7: 90 to 180).
pub(super) const REST_MAIN_S: u16 = 120;
/// Rest in seconds after an accessory, and a main exercise with the body alone (4.7).
pub(super) const REST_ACCESSORY_S: u16 = 90;
/// Rest in seconds after a single-joint exercise (4.7: 60 to 90).
pub(super) const REST_ISOLATION_S: u16 = 75;
/// Rest in seconds after a trunk exercise or a carry (design).
pub(super) const REST_TRUNK_S: u16 = 60;
/// Rest is not cut below this (4.11).
pub(super) const REST_FLOOR_S: u16 = 60;
/// By how much rest is cut at a time (design).
pub(super) const REST_STEP_S: u16 = 15;

/// The ramp before the first loaded lift of a pattern: percent of the work load, repetitions (4.9).
pub(super) const RAMP: [(u32, u16); 3] = [(40, 8), (60, 5), (80, 3)];
/// The ramp's last step is for work sets of at most so many repetitions, about 80 % of the maximum (4.9).
pub(super) const RAMP_HEAVY_REPS: u16 = 8;
/// Rest after a ramp set in seconds (4.11).
pub(super) const REST_RAMP_S: u16 = 60;
/// General warm-up in seconds by the athlete's time: the usual, from 20 minutes, below (4.9: 5 minutes; design).
pub(super) const GENERAL_S: [(u16, u32); 3] = [(30, 300), (20, 180), (0, 120)];
/// Cool-down in seconds by the athlete's time (V25; design).
pub(super) const COOL_DOWN_S: [(u16, u32); 3] = [(30, 240), (20, 120), (0, 60)];

/// The shortest endurance block worth starting, in seconds (design).
pub(super) const CONDITIONING_MIN_S: u32 = 300;
/// The longest endurance block of a strength session, in seconds (design).
pub(super) const CONDITIONING_MAX_S: u32 = 1200;
/// The same for those who train for endurance (design).
pub(super) const CONDITIONING_ENDURANCE_MAX_S: u32 = 1800;

/// Exposures that must agree before a load rises or falls (4.8.1, 4.8.4).
pub(super) const EXPOSURES: usize = 2;
/// Tenths of RPE above the target that count as too hard (4.8.4).
pub(super) const TOO_HARD_RPE: u8 = 15;
/// Percent left after a back-off (4.8.4: −5 to −10 %).
pub(super) const BACK_OFF_PERCENT: u32 = 90;
/// The largest step of a load in percent: upper body, lower body (4.8.1, V7).
pub(super) const STEP_CAP_PERCENT: (u32, u32) = (5, 10);
/// Repetitions above the range while the smallest step is larger than the cap (4.8.1).
pub(super) const REPS_ABOVE_RANGE: u16 = 3;
/// Repetitions that spare reserve can count for when a set was easier than its target (design).
pub(super) const RESERVE_CREDIT: u16 = 2;
/// The step of a kettlebell in grams: they are sold 4 kg apart.
pub(super) const KETTLEBELL_STEP_G: u32 = 4000;
/// Loads are whole multiples of this in grams (design: plates of 0.25 kg are the smallest that most have, in pairs).
pub(super) const GRID_G: u32 = 500;
/// A pound in milligrams, for athletes who think in pounds (exact to half a milligram).
pub(super) const POUND_MG: u64 = 453_592;
/// The step of holds in seconds (design).
pub(super) const HOLD_STEP_S: u16 = 5;
/// After so many days without training, so many percent of the load are left (4.8.5), the longest first.
pub(super) const GAPS: [(i32, u32); 3] = [(28, 65), (14, 80), (7, 90)];
/// The first gap for athletes who train once a week, for whom seven days are no gap (design).
pub(super) const FIRST_GAP_ONCE_A_WEEK: i32 = 10;
/// From this gap on sets are halved and the phase is a return (4.8.5).
pub(super) const RETURN_GAP: i32 = 14;
/// From this gap on sets are at their least and RPE at most 6 (4.8.5).
pub(super) const RESTART_GAP: i32 = 28;
/// Days after an illness on which sets are halved (V29: 50 % for two to three days).
pub(super) const AFTER_ILLNESS_DAYS: i32 = 4;
/// Full-body days in a row at most, unless the week has six or more (design: the same muscles every time).
pub(super) const FULL_BODY_IN_A_ROW: usize = 2;
/// Training days a week at most from 13 to 17 years (6.3).
pub(super) const MINOR_DAYS_PER_WEEK: usize = 3;
/// Days of history that a plan reads (DESIGN §3: the input holds as many).
pub(super) const HISTORY_DAYS: i32 = 120;
