//! The endurance work of a day.

use crate::{
    athlete::Sport,
    catalogue::{Exercise, Intensity},
    quantity::Rpe,
};

/// The exertion from which endurance work is hard (training science, 5.1: above the second threshold).
const HIGH_RPE: Rpe = Rpe::from_tenths(70);

/// Seconds of endurance by sport, and whether any of it was hard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Endurance {
    /// Running, walk-run included.
    pub run_s: u32,
    /// Cycling.
    pub ride_s: u32,
    /// Rowing.
    pub row_s: u32,
    /// All of it, walks and the rest included.
    pub total_s: u32,
    /// True when a part of it was at or above the threshold.
    pub is_high: bool,
}

impl Endurance {
    /// Counts a set.
    pub fn add(&mut self, exercise: &Exercise, seconds: u32, rpe: Option<Rpe>) {
        self.total_s = self.total_s.saturating_add(seconds);
        let of_sport = match exercise.sport() {
            Some(Sport::Running) => &mut self.run_s,
            Some(Sport::Cycling) => &mut self.ride_s,
            Some(Sport::Rowing) => &mut self.row_s,
            None => &mut 0,
        };
        *of_sport = of_sport.saturating_add(seconds);
        self.is_high |= is_high(exercise) || rpe.is_some_and(|rpe| rpe >= HIGH_RPE);
    }

    /// Seconds of one sport.
    #[must_use]
    pub const fn of(&self, sport: Sport) -> u32 {
        match sport {
            Sport::Running => self.run_s,
            Sport::Cycling => self.ride_s,
            Sport::Rowing => self.row_s,
        }
    }
}

/// True for an exercise that is done at or above the threshold.
pub(crate) fn is_high(exercise: &Exercise) -> bool {
    exercise
        .endurance
        .is_some_and(|endurance| endurance.intensity >= Intensity::Threshold)
}

/// Seconds of a set: as told, else as far as the metres tell at an easy pace (design: 6:30 min/km running, 25 km/h
/// cycling, 2:15 min/500 m rowing, 10 min/km otherwise).
pub(crate) fn seconds_of(seconds: Option<u32>, metres: Option<u32>, exercise: Option<&Exercise>) -> u32 {
    let seconds_a_km: u32 = match exercise.and_then(Exercise::sport) {
        Some(Sport::Running) => 390,
        Some(Sport::Cycling) => 144,
        Some(Sport::Rowing) => 270,
        None => 600,
    };
    let by_metres = metres.map(|metres| u64::from(metres) * u64::from(seconds_a_km) / 1000);
    let by_metres = by_metres.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX));
    seconds.or(by_metres).unwrap_or(0)
}
