//! Every number of the strength rules, with its ground. Sections are those of the training-science sheet.

use crate::quantity::Rpe;

/// Tenths of a percent of the maximum by half repetitions to failure, from 1 to 15.5 (Reactive Training Systems chart,
/// Tuscherer; 4.5). Practice of powerlifters, not a study; copies differ from eleven repetitions on.
pub(super) const CHART: [u32; 30] = [
    1000, 978, 955, 939, 922, 907, 892, 878, 863, 850, 837, 824, 811, 799, 786, 774, 762, 751, 739, 723, 707, 694, 680,
    667, 653, 640, 626, 613, 599, 586,
];

/// Repetitions from which Brzycki's formula has no answer (Brzycki 1993: 37 − repetitions).
pub(super) const BRZYCKI_END: f64 = 37.0;

/// Tenths of repetitions to failure that halve the load in Epley's formula (Epley 1985: 30 repetitions).
pub(super) const EPLEY_TENTHS: u64 = 300;

/// Repetitions of a set up to which it is evidence (4.6: 5RM predicts best, Reynolds 2006; the end is design).
pub(super) const EVIDENCE_REPS: u32 = 10;
/// The same on a machine, where balance and nerve fail later (4.6; design).
pub(super) const EVIDENCE_REPS_MACHINE: u32 = 12;
/// Repetitions in reserve up to which a set is evidence, as tenths of RPE (4.6; people under-predict what is left by
/// about one, Halperin 2022).
pub(super) const EVIDENCE_RPE: Rpe = Rpe::from_tenths(60);
/// Percent of the present e1RM below which a set is no evidence (4.6; design).
pub(super) const EVIDENCE_LOAD_PERCENT: u64 = 50;
/// Percent that the old e1RM keeps when a new one comes (4.6; design).
pub(super) const OLD_PERCENT: u64 = 70;
/// Percent of the old e1RM that the new one is at most (4.6; design).
pub(super) const RISE_PERCENT: u64 = 105;
/// Days without evidence after which an e1RM is old (4.6: eight weeks; design).
pub(super) const EXPIRES_AFTER_DAYS: i32 = 56;
/// Percent that an old e1RM is worth (4.6; design).
pub(super) const EXPIRED_PERCENT: u64 = 90;

/// Percent of the sets in a deload week (3.1; inside Bell 2022, Rogerson 2024).
pub(super) const DELOAD_SETS_PERCENT: u32 = 50;
/// Percent of the load in a deload week (3.1; inside Bell 2022, Rogerson 2024).
pub(super) const DELOAD_LOAD_PERCENT: u64 = 90;

/// Exposures in a row that must agree before a load rises or falls (4.8; ACSM 2009).
pub(super) const EXPOSURES: usize = 2;
/// Percent left after two exposures below the range (4.8.4: −5 to −10 %; the lower end, design).
pub(super) const BACK_OFF_PERCENT: u64 = 90;

/// Milliseconds that a ramp set takes beside its repetitions (4.11; design).
pub(super) const RAMP_REST_MS: u64 = 60_000;
/// Percent of a work set's repetitions that a ramp set has (4.11; design).
pub(super) const RAMP_PERCENT: u64 = 60;
