//! Every number of the endurance sessions, with its ground. Sections are those of the training-science sheet.

use super::kind::Mode;
use crate::athlete::Experience;

/// Target RPE in tenths of the zones 1 to 3 (5.1: 1 to 4, 5 to 6, 7 to 10).
pub(super) const EASY_RPE: u8 = 40;
pub(super) const TEMPO_RPE: u8 = 60;
pub(super) const INTERVAL_RPE: u8 = 80;
/// The same for an advanced athlete's intervals (5.1; design).
pub(super) const INTERVAL_ADVANCED_RPE: u8 = 85;
/// The exertion of a whole session of intervals, easy parts included (design).
pub(super) const INTERVAL_SESSION_RPE: u8 = 70;
/// Warming up, coming down, and recovery (design).
pub(super) const GENTLE_RPE: u8 = 30;
/// A red morning (2.6: 4 at most; design).
pub(super) const RED_RPE: u8 = 20;
/// The lowest exertion of zone 3 (5.1); who may not go there does no intervals.
pub(super) const ZONE_3_RPE: u8 = 70;

/// Percent of the maximum heart rate that zone 1 and zone 2 end at (5.1: about 80, and 87).
pub(super) const HEART_PERCENT: [f64; 2] = [80.0, 87.0];

/// Seconds of warming up before easy work, and before hard work at least (5.2: 10 minutes).
pub(super) const WARM_UP_S: u32 = 300;
pub(super) const HARD_WARM_UP_S: u32 = 600;
/// The longest warm-up before hard work (design).
pub(super) const HARD_WARM_UP_MAX_S: u32 = 900;
/// Seconds of coming down: after easy work where it is needed, and after hard work (V25; design).
pub(super) const COOL_DOWN_S: u32 = 180;
pub(super) const HARD_COOL_DOWN_S: u32 = 300;
/// The shortest preparation, when there is little time (design).
pub(super) const LEAST_WARM_UP_S: u32 = 120;
/// The shortest work that is worth changing for (design).
pub(super) const LEAST_WORK_S: u32 = 300;

/// Seconds from which endurance on a day is a session of it (design: the first walk-runs hold so little running).
pub(super) const SESSION_S: u32 = 300;
/// Seconds of a day that no session passes; a longer one is a slip of the finger, as in `record`.
pub(super) const LONGEST_DAY_S: u32 = 36_000;
/// Loading weeks whose mean is the base of the next one (5.2: three to four).
pub(super) const BASE_WEEKS: usize = 3;
/// Percent of that mean that a week may hold, and from a small base (5.2: 105 to 110, and up to 125).
pub(super) const GROWTH_PERCENT: (u32, u32) = (110, 120);
/// The same from 65 years (6.3: a longer ramp).
pub(super) const OLDER_GROWTH_PERCENT: (u32, u32) = (105, 110);
/// A small base in seconds a week (5.2: 90 minutes).
pub(super) const SMALL_BASE_S: u32 = 5400;
/// A long session in percent of the others (design: about a third of a week of four; a bicycle carries longer).
pub(super) const fn long_percent(mode: Mode) -> u32 {
    match mode {
        Mode::Ride => 175,
        Mode::Run | Mode::Row | Mode::Walk => 150,
    }
}
/// A session of the past from this percent of its week's others was a long one (design).
pub(super) const WAS_LONG_PERCENT: u32 = 130;
/// Percent of the week that a long run is at most, from four sessions a week (design: 30 to 35).
pub(super) const LONG_SHARE_PERCENT: u32 = 35;
pub(super) const LONG_SHARE_SESSIONS: u32 = 4;
/// The recovery session in percent of an easy one, and its bounds in seconds (design).
pub(super) const RECOVERY_PERCENT: u32 = 60;
pub(super) const RECOVERY_S: (u32, u32) = (900, 1800);
/// An easy session is not cut below this for the sake of the week (design: V15 leaves 20 minutes too).
pub(super) const EASY_FLOOR_S: u32 = 1200;
/// Percent of the longest of two weeks that a session may reach while coming back (5.2: 130).
pub(super) const COMING_BACK_PERCENT: u32 = 130;
pub(super) const COMING_BACK_DAYS: i32 = 14;
/// A long session comes from the third week of a sport on (design).
pub(super) const LONG_AFTER_DAYS: i32 = 14;

/// Seconds of the first session of a sport (design; below V15's 30, 40 and 60 minutes without a past).
pub(super) const fn first_s(mode: Mode, experience: Experience) -> u32 {
    let minutes = match (mode, experience) {
        (Mode::Row, Experience::Beginner) => 15,
        (Mode::Run, Experience::Beginner) => 20,
        (Mode::Walk | Mode::Ride, Experience::Beginner) | (Mode::Row, Experience::Intermediate) => 30,
        (Mode::Run, Experience::Intermediate) => 35,
        (Mode::Walk, Experience::Intermediate) | (Mode::Row, Experience::Advanced) => 45,
        (Mode::Run, Experience::Advanced) | (Mode::Ride, Experience::Intermediate) => 50,
        (Mode::Walk, Experience::Advanced) => 60,
        (Mode::Ride, Experience::Advanced) => 75,
    };
    minutes * 60
}
/// The same from 65 years, in percent (6.3: a longer ramp; design).
pub(super) const OLDER_FIRST_PERCENT: u32 = 75;

/// V15: percent of the longest run of thirty days, the seconds that are always free, and those without a past.
pub(super) const RUN_SPIKE_PERCENT: u32 = 110;
pub(super) const RUN_FREE_S: u32 = 1200;
pub(super) const fn first_run_s(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 1800,
        Experience::Intermediate => 2400,
        Experience::Advanced => 3600,
    }
}
/// V16: the same for cycling and rowing.
pub(super) const fn spike_percent(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 120,
        Experience::Intermediate => 125,
        Experience::Advanced => 130,
    }
}
pub(super) const FREE_S: u32 = 1800;
pub(super) const SPIKE_DAYS: i32 = 30;
/// V19: seconds of an endurance session, and percent of the longest of thirty days where that is more.
pub(super) const fn session_s(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 3600,
        Experience::Intermediate => 7200,
        Experience::Advanced => 10_800,
    }
}
pub(super) const SESSION_PERCENT: u32 = 110;

/// V17: hard endurance sessions in seven days.
pub(super) const fn hard_a_week(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 1,
        Experience::Intermediate => 2,
        Experience::Advanced => 3,
    }
}
/// One session of so many may be hard, over the days of which the share is taken (5.2: 80 % easy; I17: 75 %).
pub(super) const EASY_TO_HARD: usize = 4;
pub(super) const SHARE_DAYS: i32 = 27;
/// Days of endurance before the first hard session: from 65 (6.3: eight weeks), beginner (5.2: six), others (design).
pub(super) const fn hard_after_days(experience: Experience, is_older: bool) -> i32 {
    match experience {
        _ if is_older => 56,
        Experience::Beginner => 42,
        Experience::Intermediate | Experience::Advanced => 14,
    }
}
/// Days of endurance before a beginner's first intervals (design: six weeks of tempo first).
pub(super) const BEGINNER_INTERVALS_AFTER_DAYS: i32 = 84;
/// Days away from a sport after which its first session is easy (4.8.5).
pub(super) const EASY_AFTER_GAP_DAYS: i32 = 14;

/// Percent of the usual length: a deload (3.1), the week after it (RULES: 80 to 90).
pub(super) const DELOAD_PERCENT: u32 = 60;
pub(super) const AFTER_DELOAD_PERCENT: u32 = 85;
pub(super) const AFTER_DELOAD_DAYS: i32 = 7;
/// The same before an event: from so many days before it (41 to 60 % less in the last week; Bosquet 2007).
pub(super) const TAPER_PERCENT: [(i32, u32); 4] = [(11, 80), (8, 70), (4, 55), (0, 45)];
/// Days before an event from which nothing is hard any more, and the last day's most seconds (design).
pub(super) const EVENT_EASY_DAYS: i32 = 2;
pub(super) const EVENT_EVE_S: u32 = 1200;
/// The same after a gap of so many days: while training went on otherwise, and in a return (4.8.5; design).
pub(super) const GAP_PERCENT: [(i32, u32, u32); 3] = [(28, 50, 50), (14, 80, 60), (8, 90, 90)];
/// The first gap in a sport that is trained once a week (4.8.5).
pub(super) const FIRST_GAP_ONCE_A_WEEK: i32 = 10;
/// Days after a long break in which it still counts (RULES: a return of 7 to 14 days).
pub(super) const RETURN_DAYS: i32 = 14;

/// Repeats in zone 2 by step: how many, and seconds of each (5.2: 20 to 45 minutes; the first is for beginners).
pub(super) const TEMPO: [(u8, u32); 6] = [(3, 300), (2, 600), (3, 480), (3, 600), (3, 720), (2, 1200)];
/// Repeats in zone 3 by step (5.2: 12 to 24 minutes).
pub(super) const INTERVALS: [(u8, u32); 5] = [(6, 120), (5, 180), (6, 180), (5, 240), (6, 240)];
/// The first and the last step of tempo and of intervals (design).
pub(super) const fn tempo_steps(experience: Experience) -> (usize, usize) {
    match experience {
        Experience::Beginner => (0, 2),
        Experience::Intermediate => (1, 4),
        Experience::Advanced => (2, 5),
    }
}
pub(super) const fn interval_steps(experience: Experience) -> (usize, usize) {
    match experience {
        Experience::Beginner => (0, 1),
        Experience::Intermediate => (0, 3),
        Experience::Advanced => (1, 4),
    }
}
/// Seconds of easy movement between repeats (design: two thirds of an interval, a sixth of a tempo block at most).
pub(super) const TEMPO_REST_S: u16 = 120;
pub(super) const fn interval_rest_s(work_s: u32) -> u16 {
    match work_s {
        0..=120 => 90,
        121..=180 => 120,
        _ => 150,
    }
}
/// The short touch of intensity in a deload: in zone 2 (RULES; design).
pub(super) const TOUCH: (u8, u32) = (2, 300);
/// Days in which the last repeats count in full, and those after which one starts anew (design).
pub(super) const REPEATS_DAYS: (i32, i32) = (42, 84);
/// Tenths of RPE above the target from which the next step waits, and from which it goes back (4.8.4; design).
pub(super) const WAIT_RPE: u8 = 6;
pub(super) const BACK_RPE: u8 = 15;

/// Walk-run: repeats, seconds of running, seconds of walking between (design; the first for a body mass index over 30).
pub(super) const WALK_RUN: [(u8, u32, u16); 8] = [
    (6, 60, 120),
    (8, 60, 90),
    (8, 90, 90),
    (7, 120, 90),
    (5, 180, 90),
    (4, 240, 90),
    (3, 360, 90),
    (2, 600, 90),
];
/// Sessions of a step before the next: usually, and with a body mass index over 30 (design).
pub(super) const STEP_SESSIONS: (usize, usize) = (3, 4);
/// Days of a step before the next (design: joints and tendons follow slowly).
pub(super) const STEP_DAYS: i32 = 7;
/// The shortest walk-run worth it (design).
pub(super) const LEAST_BOUTS: u8 = 3;
/// A run of this length without walking ends the time of walk-runs, while it is no older than this (design).
pub(super) const RUNS_THROUGH_S: u32 = 900;
pub(super) const RUNS_THROUGH_DAYS: i32 = 90;
/// A bout of walk-run longer than this was logged as a whole: it tells nothing of its parts (design).
pub(super) const WHOLE_S: u32 = 660;
/// The body mass index above which the first week of running holds at most 3 km (5.2), here in seconds (design: at
/// 6:40 a kilometre, faster than a novice runs).
pub(super) const HIGH_BMI: u32 = 30;
pub(super) const HIGH_BMI_WEEK_S: u32 = 1200;

/// Percent of the load that an amber and a red morning leave, and the seconds of a red one (2.6).
pub(super) const AMBER_PERCENT: u32 = 70;
pub(super) const RED_PERCENT: u32 = 40;
pub(super) const RED_S: u32 = 1800;
