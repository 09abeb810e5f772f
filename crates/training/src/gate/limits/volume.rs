//! Limits of the sets by muscle, in half-sets: two for a muscle that is trained, one for a muscle that helps.

use crate::{athlete::Experience, record::Group};

/// Half-sets of one group in one session (V3; Remmert for the eleven, the rest is convention).
pub(crate) const fn session_half_sets(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 12,
        Experience::Intermediate => 16,
        Experience::Advanced => 22,
    }
}

/// Half-sets of one group in seven days (V4; 4.2, after Baz-Valle 2022 and Pelland 2024).
pub(crate) const fn week_half_sets(experience: Experience) -> u16 {
    match experience {
        Experience::Beginner => 24,
        Experience::Intermediate => 40,
        Experience::Advanced => 52,
    }
}

/// Half-sets of one group in seven days from 13 to 17 years (6.3).
pub(crate) const MINOR_WEEK_HALF_SETS: u16 = 24;

/// What a group should have in a week, in half-sets (4.2; design inside the published ranges).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WeekTarget {
    /// The least that changes anything.
    pub(crate) minimum: u16,
    /// Where an athlete without history starts.
    pub(crate) start: u16,
    /// Where more usually brings no more.
    pub(crate) ceiling: u16,
}

/// The week's target of a group; calves are content with half of the minimum.
pub(crate) const fn week_target(experience: Experience, group: Group) -> WeekTarget {
    let (minimum, start, ceiling) = match experience {
        Experience::Beginner => (8, 12, 20),
        Experience::Intermediate => (12, 20, 32),
        Experience::Advanced => (16, 24, 40),
    };
    let minimum = if matches!(group, Group::Calves) {
        minimum / 2
    } else {
        minimum
    };
    WeekTarget {
        minimum,
        start,
        ceiling,
    }
}

/// Half-sets by which a group's week may rise over the loading weeks before (V5; convention) …
pub(crate) const fn rise_half_sets(experience: Experience) -> u32 {
    match experience {
        Experience::Beginner => 4,
        Experience::Intermediate => 6,
        Experience::Advanced => 8,
    }
}

/// … or percent, whichever is more (V5; convention).
pub(crate) const RISE_PERCENT: u32 = 20;
/// Loading weeks whose mean the rise is counted from (V5).
pub(crate) const RISE_WEEKS: usize = 3;
