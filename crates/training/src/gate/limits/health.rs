//! Limits that health, age and the morning set.

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
/// The last day after an illness on which the load is halved (V29: for two to three days; design).
pub(crate) const AFTER_ILLNESS_DAYS: i32 = 4;
/// Percent of the own mean load on these days (V29).
pub(crate) const AFTER_ILLNESS_PERCENT: u64 = 50;
/// Milli-AU that are always allowed on these days: 25 easy minutes (design).
pub(crate) const AFTER_ILLNESS_FLOOR_MAU: u64 = 100_000;
/// Blood pressure in mmHg from which there is no training (6.3: resting 180 or 110).
pub(crate) const PRESSURE_REST_MMHG: (u16, u16) = (180, 110);
/// Blood pressure in mmHg from which only easy movement is left (6.3: 160 or 100).
pub(crate) const PRESSURE_EASY_MMHG: (u16, u16) = (160, 100);
/// Tenths of RPE of easy movement: red readiness, high blood pressure, recovery (V20; Foster 2001: 4 is "somewhat hard").
pub(crate) const EASY_MAX_RPE: u8 = 40;
/// Repetitions of a set up to which it tests a maximum on a red morning (V20; design).
pub(crate) const RED_REPS: u16 = 3;
/// Tenths of RPE on an amber morning (V20; 2.6).
pub(crate) const AMBER_MAX_RPE: u8 = 70;
