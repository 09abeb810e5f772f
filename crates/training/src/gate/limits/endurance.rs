//! Limits of endurance work and of jumps.

use crate::athlete::Experience;

/// Days in which the longest session is looked for (V15, V16, V19; Frandsen 2025).
pub(crate) const LONGEST_DAYS: i32 = 30;
/// Percent of the longest run that a run may have (V15; Frandsen 2025: above it, injuries rise by half and more).
pub(crate) const RUN_PERCENT: u64 = 110;
/// Seconds of running that are always allowed (V15; design).
pub(crate) const RUN_FLOOR_S: u32 = 20 * 60;

/// Seconds of the first run in thirty days (V15; Nielsen 2014: 3 km in a novice's first week).
pub(crate) const fn first_run_s(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 30 * 60,
        Experience::Intermediate => 40 * 60,
        Experience::Advanced => 60 * 60,
    }
}

/// Percent of the longest ride or row from which the athlete is told (V16; convention).
pub(crate) const fn ride_percent(experience: Experience) -> u64 {
    match experience {
        Experience::Beginner => 120,
        Experience::Intermediate => 125,
        Experience::Advanced => 130,
    }
}

/// Seconds of riding or rowing of which nobody need be told (V16; design).
pub(crate) const RIDE_FLOOR_S: u32 = 30 * 60;

/// High-intensity endurance sessions in seven days (V17; convention).
pub(crate) const fn high_sessions(experience: Experience) -> usize {
    match experience {
        Experience::Beginner => 1,
        Experience::Intermediate => 2,
        Experience::Advanced => 3,
    }
}

/// The zone from which endurance work is of high intensity (V17; 5.1).
pub(crate) const HIGH_ZONE: u8 = 2;
/// Tenths of RPE from which it is, whatever the zone (V17; 5.1).
pub(crate) const HIGH_RPE: u8 = 70;

/// Times that the feet land in a session of jumps (V18; NSCA).
pub(crate) const fn ground_contacts(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 60,
        Experience::Intermediate => 100,
        Experience::Advanced => 120,
    }
}

/// Minutes of an endurance session for one without a longer one in thirty days (V19; convention).
pub(crate) const fn endurance_minutes(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 60,
        Experience::Intermediate => 120,
        Experience::Advanced => 180,
    }
}

/// Percent of the longest endurance session that one may have (V19; as V15).
pub(crate) const ENDURANCE_PERCENT: u32 = 110;
/// The zone whose intervals need a long warm-up (V25; 5.2).
pub(crate) const INTERVAL_ZONE: u8 = 3;
/// Seconds of warm-up before them (V25; 5.2: at least 10 minutes).
pub(crate) const INTERVAL_WARM_UP_S: u32 = 600;
