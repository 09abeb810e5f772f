//! The duration model of a session (training science, 4.11), in milliseconds so that nothing is rounded.
//!
//! The model alone, from numbers. A session of the planner has its ramp written out set by set and is measured there.

use super::constants::{RAMP_PERCENT, RAMP_REST_MS};

/// One exercise of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExerciseTime {
    /// Work sets.
    pub sets: u32,
    /// Repetitions of a set; 1 for a hold.
    pub reps: u32,
    /// Milliseconds of a repetition, or of the hold.
    pub rep_ms: u32,
    /// Rest between two work sets in seconds.
    pub rest_s: u32,
    /// Ramp sets before the first work set.
    pub ramp_sets: u32,
    /// 2 when one side comes after the other.
    pub sides: u32,
}

/// A session's preparation, changes and exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionTime {
    /// Seconds of general preparation and of cooling down together.
    pub frame_s: u32,
    /// Seconds to change to an exercise.
    pub change_s: u32,
    /// The exercises.
    pub exercises: Vec<ExerciseTime>,
}

impl ExerciseTime {
    /// Milliseconds of the exercise without the change to it.
    #[must_use]
    pub fn ms(&self) -> u64 {
        let set_ms = u64::from(self.reps) * u64::from(self.rep_ms) * u64::from(self.sides);
        let rest_ms = u64::from(self.sets.saturating_sub(1)) * u64::from(self.rest_s) * 1000;
        let ramp_ms = u64::from(self.ramp_sets) * (set_ms * RAMP_PERCENT / 100 + RAMP_REST_MS);
        u64::from(self.sets) * set_ms + rest_ms + ramp_ms
    }
}

impl SessionTime {
    /// Milliseconds of the whole session.
    #[must_use]
    pub fn ms(&self) -> u64 {
        let change_ms = u64::from(self.change_s) * 1000;
        let exercises = self.exercises.iter().map(|exercise| change_ms + exercise.ms());
        u64::from(self.frame_s) * 1000 + exercises.sum::<u64>()
    }
}
