//! Every number of the planner, with its ground. Sections are those of the training-science sheet.

use crate::{athlete::Experience, quantity::Mass};

/// Seconds to change from one exercise to the next (4.11: 1.5 minutes; design).
pub(super) const CHANGE_S: u32 = 90;
/// Percent of the athlete's time below which a session is filled up (4.11: 90 to 100 %; design).
pub(super) const FILLED_PERCENT: u32 = 92;

/// Percent of the athlete's time that endurance work makes up even beyond its usual length (design).
pub(super) const LEAST_FILLED_PERCENT: u32 = 88;

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

/// Work sets of a session at least, where nothing speaks against them (4.10).
pub(super) const fn least_sets(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 8,
        Experience::Intermediate => 12,
        Experience::Advanced => 15,
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
/// Rest in seconds at most, where time is left: heavy, other main lifts, accessories, single joints and trunk (4.7).
pub(super) const LONGEST_REST_S: [u16; 4] = [240, 180, 150, 90];
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
/// Tenths of RPE below the target from which one exposure is enough to raise the load (design: four repetitions more in
/// reserve than were meant, where ACSM 2009 asks for one or two on two occasions).
pub(super) const FAR_TOO_EASY_RPE: u8 = 40;
/// Repetitions that spare reserve can count for when a set was easier than its target (design).
pub(super) const RESERVE_CREDIT: u16 = 2;
/// The step of a kettlebell in grams: they are sold 4 kg apart.
pub(super) const KETTLEBELL_STEP_G: u32 = 4000;
/// The bar where nobody told of it (IWF and IPF: 20 kg for men, the commonest in gyms). Whoever has a lighter one is
/// believed as soon as it is logged.
pub(super) const EMPTY_BAR: Mass = Mass::from_g(20_000);
/// The same where loads are in pounds: 45 lb.
pub(super) const EMPTY_BAR_IN_POUNDS: Mass = Mass::from_g(20_412);
/// Loads are whole multiples of this in grams (design: plates of 0.25 kg are the smallest that most have, in pairs).
pub(super) const GRID_G: u32 = 500;
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
/// Training days a week at most from 13 to 17 years (6.3).
pub(super) const MINOR_DAYS_PER_WEEK: usize = 3;
/// Days of history that a plan reads (DESIGN §3: the input holds as many).
pub const HISTORY_DAYS: i32 = 120;

/// Days of a return after two weeks away, and after four (4.8.5; design).
pub(super) const RETURN_DAYS: i32 = 7;
pub(super) const RESTART_DAYS: i32 = 14;
/// Target RPE in tenths of a return (4.8.5; design).
pub(super) const RETURN_RPE: u8 = 70;
/// Days of a taper (Bosquet 2007: about two weeks).
pub(super) const TAPER_DAYS: i32 = 14;
/// From so many days before the event, so many percent of the volume are left (Bosquet 2007: −41 to −60 % in the end).
pub(super) const TAPER_PERCENT: [(i32, u32); 4] = [(11, 80), (8, 65), (4, 55), (0, 45)];
/// Days after an event with the dose of a deload (design).
pub(super) const AFTER_EVENT_DAYS: i32 = 7;
/// Percent of the endurance that a deload leaves (3.1; design).
pub(super) const DELOAD_ENDURANCE_PERCENT: u32 = 60;
/// Percent of the volume in the first week after a deload (3.1: 80 to 90 %; design).
pub(super) const EASED_PERCENT: u32 = 85;
/// Percent of a usual session's sets that a deload's session has at most (V24).
pub(super) const DELOAD_SESSION_PERCENT: usize = 70;

/// Hard days in a row (V11; consensus).
pub(super) const fn hard_days_in_a_row(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 1,
        Experience::Intermediate | Experience::Advanced => 2,
    }
}

/// The hardest exertion in tenths of a session that is not hard (V11: below 7).
pub(super) const EASY_DAY_RPE: u8 = 65;
/// Percent of the own mean load up to which a session is not hard (V11).
pub(super) const EASY_DAY_PERCENT: u64 = 130;
/// The hardest set in tenths for muscles that had a hard day yesterday (V13: not hard again within 48 hours).
pub(super) const SPACED_RPE: u8 = 75;

/// Half-sets of a group in one session (V3; convention): 6, 8 and 11 sets.
pub(super) const fn session_half_sets(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 12,
        Experience::Intermediate => 16,
        Experience::Advanced => 22,
    }
}

/// Half-sets of a group in seven days that no week passes (V4): 12, 20 and 26 sets; from 13 to 17 years 12.
pub(super) const fn week_half_sets(experience: Experience, is_minor: bool) -> u16 {
    match experience {
        Experience::Beginner => 24,
        _ if is_minor => 24,
        Experience::Intermediate => 40,
        Experience::Advanced => 52,
    }
}

/// Half-sets a week of a group: the least that keeps and builds, where one begins, the usual ceiling (4.2; design).
pub(super) const fn columns(experience: Experience) -> (u16, u16, u16) {
    match experience {
        Experience::Beginner => (8, 12, 20),
        Experience::Intermediate => (12, 20, 32),
        Experience::Advanced => (16, 24, 40),
    }
}

/// Half-sets by which a week may pass the mean of the last three loading weeks (V5), or a fifth where that is more.
pub(super) const fn rise_half_sets(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 4,
        Experience::Intermediate => 6,
        Experience::Advanced => 8,
    }
}

/// The part of that rise that the planner asks for itself: two sets a week (4.2; design).
pub(super) const RAMP_HALF_SETS: u16 = 4;
/// Loading weeks whose mean the rise of the volume is measured by (V5).
pub(super) const VOLUME_WEEKS: usize = 3;
/// Loading weeks whose mean the rise of the load is measured by, the fewest of them, and the load in milli-AU below which
/// nothing is measured (V14).
pub(super) const LOAD_WEEKS: usize = 4;
pub(super) const LOAD_WEEKS_NEEDED: usize = 2;
pub(super) const LOAD_BASE_MAU: u64 = 300_000;
/// Percent of that mean that a week's load keeps below (V14: the warning).
pub(super) const fn week_load_percent(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 115,
        Experience::Intermediate | Experience::Advanced => 120,
    }
}
/// Percent of the athlete's time that a rising week load leaves at least, where the gate still passes it (design).
pub(super) const LEAST_TIME_PERCENT: u32 = 90;
/// Percent of that mean at which the gate refuses a week (V14).
pub(super) const fn week_load_block_percent(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 130,
        Experience::Intermediate => 135,
        Experience::Advanced => 140,
    }
}
/// Percent of the own mean load in the days after an illness, and the load in AU that is always allowed (V29).
pub(super) const AFTER_ILLNESS_PERCENT: u64 = 50;
pub(super) const AFTER_ILLNESS_AU: u64 = 100;
/// Work sets on either side of a balance from which it is looked at, and how many one side may have for one of the
/// other (V26).
pub(super) const BALANCE_SETS: u16 = 8;

/// Rest in seconds after each set of a superset: the other muscles work meanwhile (4.7, Iversen 2021; design).
pub(super) const REST_SUPERSET_S: u16 = 45;
/// Percent of an estimated maximum with which a load is derived for an exercise of the same chain (design: careful, for
/// the two lifts differ by more than any formula tells).
pub(super) const NEIGHBOUR_PERCENT: u64 = 65;
/// Repetitions of a top set for an intermediate and an advanced athlete (4.8.3; design).
pub(super) const fn top_set_reps(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner | Experience::Intermediate => 5,
        Experience::Advanced => 4,
    }
}
/// Tenths of RPE of the sets after a top set, whose load is a tenth lower (4.8.3; design).
pub(super) const BACK_OFF_RPE: u8 = 70;
/// Tenths of RPE below the target from which a top set was easy (design).
pub(super) const EASY_BY_RPE: u8 = 5;
/// Days within which a load that was done is no jump (V6: eight weeks), and within which a load is a success (V7).
pub(super) const DONE_DAYS: i32 = 56;
pub(super) const BEST_DAYS: i32 = 28;

/// Thousandths of the chart's load that may be asked (V6).
pub(super) const fn chart_thousandths(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 1000,
        Experience::Intermediate | Experience::Advanced => 1025,
    }
}

/// The hardest set in tenths of those who train for their health, or for endurance with strength beside it: the runs are
/// to stay fresh (4.1: effort to failure is not needed; design).
pub(super) const HEALTH_RPE: u8 = 70;
/// Sets of a group at most on the day after a hard one (V13).
pub(super) const BACK_TO_BACK_SETS: u16 = 6;
/// Minutes from which a session prepares joint by joint too (4.9: only specific preparation is needed; design).
pub(super) const EXTRAS_MINUTES: u16 = 40;
/// Full-body days in a row at most, unless the week has six or more (design: the same muscles every time).
pub(super) const FULL_BODY_IN_A_ROW: usize = 2;
/// Blood pressure at rest, in mmHg, from which only easy movement is left, and from which there is no training (6.3).
pub(super) const BLOOD_PRESSURE: [(u16, u16); 2] = [(160, 100), (180, 110)];
/// Hard endurance sessions a week (V17).
pub(super) const fn hard_endurance_a_week(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 1,
        Experience::Intermediate => 2,
        Experience::Advanced => 3,
    }
}

/// Percent of the sets that an amber morning leaves (2.6: −25 to −35 %).
pub(super) const AMBER_SETS_PERCENT: usize = 70;
/// The hardest set in tenths of an amber morning (2.6, V20).
pub(super) const AMBER_RPE: u8 = 70;
/// Percent of the planned load that an amber and a red morning leave (2.6).
pub(super) const AMBER_LOAD_PERCENT: u32 = 70;
pub(super) const RED_LOAD_PERCENT: u32 = 40;
/// Minutes of a recovery session at most (2.6: easy up to 30 minutes).
pub(super) const RECOVERY_MINUTES: u32 = 30;
/// Minutes below which a recovery session is a rest day (design).
pub(super) const LEAST_RECOVERY_MINUTES: u32 = 5;
/// Tenths of RPE of a recovery session (V20: at most 4; design: it is to cost nothing).
pub(super) const RECOVERY_RPE: u8 = 30;
/// Tenths of RPE below which a cut does not go, and by how much it cuts at a time (design).
pub(super) const LEAST_RPE: u8 = 40;
pub(super) const RPE_STEP: u8 = 5;
/// By how many seconds easy endurance work is cut at a time, and the shortest that is left (design).
pub(super) const CUT_S: u32 = 60;
pub(super) const LEAST_ENDURANCE_S: u32 = 300;
/// Soreness of 0 to 7 from which the muscles of a region get less (3.1: 5 of 7).
pub(super) const SORE: u8 = 5;
/// Seconds of a walk at most (5.3: 150 minutes a week on three to five days; design).
pub(super) const WALK_S: u32 = 3000;
/// Seconds that a ride or a row beside another session has at most (V16: half an hour is always allowed).
pub(super) const RIDE_S: u32 = 1800;
/// Work sets of an exercise at most after four weeks away (V30).
pub(super) const RESTART_SETS: u8 = 2;

/// Seconds that a strength session of an endurance athlete takes at most: the week's load is for the sport (5.3; design).
pub(super) const BESIDE_ENDURANCE_S: u32 = 2700;
