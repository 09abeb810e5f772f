//! What an endurance session is for, and by which movement.

use super::constants::LONGEST_DAY_S;
use crate::{athlete::Sport, record::Day};

/// What an endurance session is for, in rising demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::planner) enum Kind {
    /// Half an hour at most that costs nothing.
    Recovery,
    /// Zone 1, the bread of endurance.
    Easy,
    /// Zone 1, the longest of the week.
    Long,
    /// Repeats in zone 2, below the second threshold.
    Tempo,
    /// Repeats in zone 3, above it.
    Intervals,
}

impl Kind {
    /// True for work at or above the threshold.
    pub(in crate::planner) const fn is_hard(self) -> bool {
        matches!(self, Self::Tempo | Self::Intervals)
    }
}

/// By which movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::planner) enum Mode {
    /// Running, with walking in between or not.
    Run,
    /// Cycling.
    Ride,
    /// Rowing on a machine.
    Row,
    /// Walking, where nothing else is allowed or there.
    Walk,
}

impl Mode {
    /// The movement of a sport.
    pub(super) const fn of(sport: Sport) -> Self {
        match sport {
            Sport::Running => Self::Run,
            Sport::Cycling => Self::Ride,
            Sport::Rowing => Self::Row,
        }
    }

    /// The sport of a movement; walking is none.
    pub(super) const fn sport(self) -> Option<Sport> {
        match self {
            Self::Run => Some(Sport::Running),
            Self::Ride => Some(Sport::Cycling),
            Self::Row => Some(Sport::Rowing),
            Self::Walk => None,
        }
    }

    /// The exercise in zone 1; for walking the nearest thing to running comes first.
    pub(super) const fn easy_ids(self) -> &'static [&'static str] {
        match self {
            Self::Run => &["easy-run"],
            Self::Ride => &["easy-cycling"],
            Self::Row => &["easy-rowing"],
            Self::Walk => &["incline-walk", "brisk-walk", "walk", "march-in-place"],
        }
    }

    /// The exercise of the hard repeats; walking has none.
    pub(super) const fn hard_id(self, kind: Kind) -> Option<&'static str> {
        match (self, kind) {
            (Self::Run, Kind::Tempo) => Some("tempo-run"),
            (Self::Run, Kind::Intervals) => Some("running-intervals"),
            (Self::Ride, Kind::Tempo) => Some("tempo-cycling"),
            (Self::Ride, Kind::Intervals) => Some("cycling-intervals"),
            (Self::Row, Kind::Tempo) => Some("tempo-rowing"),
            (Self::Row, Kind::Intervals) => Some("rowing-intervals"),
            _ => None,
        }
    }

    /// Seconds of a day in this movement. What is none of the three sports counts as walking.
    ///
    /// Never more than the session's minutes: ten hours in a session of forty minutes are a slip of the finger.
    pub(super) fn seconds_on(self, day: &Day<'_>) -> u32 {
        let endurance = &day.endurance;
        let sports_s = [endurance.run_s, endurance.ride_s, endurance.row_s];
        let seconds = match self.sport() {
            Some(sport) => endurance.of(sport),
            None => sports_s.into_iter().fold(endurance.total_s, u32::saturating_sub),
        };
        let told_s = u32::from(day.workout.minutes) * 60;
        seconds.min(if told_s == 0 {
            LONGEST_DAY_S
        } else {
            told_s.min(LONGEST_DAY_S)
        })
    }

    /// What one does, as in reasons: "you ran".
    pub(super) const fn did(self) -> &'static str {
        match self {
            Self::Run => "ran",
            Self::Ride => "rode",
            Self::Row => "rowed",
            Self::Walk => "walked",
        }
    }
}
