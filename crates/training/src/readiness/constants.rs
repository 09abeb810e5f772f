//! Every number of readiness, with its ground. Sections are those of the training-science sheet.

/// The score of a usual day (2.6; design).
pub(super) const USUAL: f64 = 70.0;
/// What one standard deviation is worth (2.6; design).
pub(super) const POINTS_A_DEVIATION: f64 = 20.0;
/// The score from which a day is green (2.6; design).
pub(super) const GREEN: f64 = 60.0;
/// The score from which a day is amber (2.6; design).
pub(super) const AMBER: f64 = 45.0;
/// The most that a score held within amber, or within red, can be (2.6; design).
pub(super) const AMBER_TOP: f64 = 59.0;
pub(super) const RED_TOP: f64 = 44.0;
/// How far a score may miss a limit by rounding of decimal fractions alone (design).
pub(super) const ROUNDING: f64 = 1e-9;

/// Weights of the signals (2.6; design: wellness first, as it answers load best, Saw 2016).
pub(super) const WEIGHT_WELLNESS: f64 = 0.35;
pub(super) const WEIGHT_HRV: f64 = 0.30;
pub(super) const WEIGHT_SLEEP: f64 = 0.20;
pub(super) const WEIGHT_RESTING_HR: f64 = 0.15;
/// Coverage below which nothing is said (2.6; design).
pub(super) const LEAST_COVERAGE: f64 = 0.30;
/// Coverage below which confidence is low, and below which it is medium (2.6; design).
pub(super) const LOW_COVERAGE: f64 = 0.50;
pub(super) const MEDIUM_COVERAGE: f64 = 0.80;

/// Days that a value is carried forward at most (2.6.7; design).
pub(super) const CARRIED_DAYS: i32 = 1;
/// Days of a baseline (2.2: 60, practice of HRV4Training; 2.3: 28 to 60).
pub(super) const BASELINE_DAYS: i32 = 60;
/// Days with a value from which a baseline is used, and from which it is full (2.2; design).
pub(super) const PROVISIONAL_COUNT: usize = 14;
pub(super) const FULL_COUNT: usize = 28;
/// Deviations from the baseline's middle beyond which one of its values is an artefact (2.2; design).
pub(super) const ARTEFACT_DEVIATIONS: f64 = 4.0;
/// What the median distance from the median is multiplied by to estimate a standard deviation (normal distribution).
pub(super) const MEDIAN_DISTANCE_TO_SD: f64 = 1.4826;

/// RMSSD in milliseconds that is believed (2.2; design).
pub(super) const RMSSD_MS: (f64, f64) = (5.0, 250.0);
/// Days of the weekly value, and the fewest with one (Plews 2013, 2014).
pub(super) const HRV_WEEK_DAYS: i32 = 7;
pub(super) const HRV_WEEK_COUNT: usize = 3;
/// Half the width of the usual band in deviations: the smallest worthwhile change (Vesterinen 2016; Javaloyes 2019).
pub(super) const BAND_DEVIATIONS: f64 = 0.5;
/// The least deviation of lnRMSSD: about 5 %, which breathing and posture alone can make (design).
pub(super) const HRV_LEAST_SD: f64 = 0.05;
/// Deviations at which one morning of the week is held, below and above (2.2 drops beyond 4; held here, because a
/// reading that is dropped would make a worse one look better; the upper side is narrower, so that one flattering
/// artefact cannot hide a poor week; design).
pub(super) const HRV_HELD: (f64, f64) = (-4.0, 2.0);
/// The most that HRV and resting heart rate can earn: the band's upper edge (2.2, 2.3: above it is no reason to add load).
pub(super) const HEART_TOP: f64 = 80.0;
/// Deviations below the mean of the days before at which a day is low (Kiviniemi 2007).
pub(super) const LOW_DAY_DEVIATIONS: f64 = 1.0;

/// Deviations and beats a minute above the own mean from which resting heart rate is amber, and red (2.3; design).
pub(super) const RESTING_HR_AMBER: (f64, f64) = (1.5, 4.0);
pub(super) const RESTING_HR_RED: (f64, f64) = (2.5, 8.0);
/// The least deviation of resting heart rate in beats: what devices round to (design).
pub(super) const RESTING_HR_LEAST_SD: f64 = 1.0;

/// Minutes of sleep below which the day is red whatever else there is (2.6; design).
pub(super) const SLEEP_OVERRIDE_MIN: f64 = 240.0;
/// Minutes of sleep below which the night is red, and amber (2.4; six hours or less cost 7.6 % performance, Craven 2022).
pub(super) const SLEEP_RED_MIN: f64 = 300.0;
pub(super) const SLEEP_AMBER_MIN: f64 = 360.0;
/// Minutes of sleep that an adult needs (AASM/SRS 2015), and the most that is taken for an own need (design).
pub(super) const SLEEP_NEED_MIN: (f64, f64) = (420.0, 540.0);
/// Minutes below the own need at which a week's nights are too short (2.4; design).
pub(super) const SLEEP_DEBT_MIN: f64 = 60.0;
/// Nights of that week, and the fewest with a value (2.4; design).
pub(super) const SLEEP_WEEK_DAYS: i32 = 7;
pub(super) const SLEEP_WEEK_COUNT: usize = 3;
/// The least deviation of sleep in minutes, and of a device's score (design).
pub(super) const SLEEP_LEAST_SD: f64 = 30.0;
pub(super) const SLEEP_SCORE_LEAST_SD: f64 = 5.0;
/// Minutes that stand for one deviation while there is no baseline (design).
pub(super) const SLEEP_ASSUMED_SD: f64 = 60.0;

/// Points of an answer of 1 to 5, worst first: 3 is usual (anchors of McLean 2010; points are design).
pub(super) const ANSWER_POINTS: [f64; 5] = [20.0, 45.0, 70.0, 85.0, 100.0];
/// Points off for the sorest region's level of 0 to 7 (design: sore muscles are usual, very sore ones are not).
pub(super) const SORENESS_POINTS: [f64; 8] = [0.0, 0.0, 0.0, 0.0, 5.0, 10.0, 20.0, 30.0];
/// The least deviation of the wellness points: about half a step of all answers (design).
pub(super) const WELLNESS_LEAST_SD: f64 = 12.0;
/// How far the comparison with the own past may move the points of the answers themselves (design: who is always tired
/// is not well for being as always, and who is always perfect may once be only well).
pub(super) const WELLNESS_SHIFT: f64 = 20.0;

/// Soreness from which a region is named, and at which it limits the day (3.1: 5 of 7; 2.6: the worst level).
pub(super) const SORE: u8 = 5;
pub(super) const SORE_WORST: u8 = 7;
/// Pain from which it limits the day, and from which the day is red (2.6, 6.4: 4 of 10; red is design).
pub(super) const PAIN_AMBER: u8 = 4;
pub(super) const PAIN_RED: u8 = 7;
