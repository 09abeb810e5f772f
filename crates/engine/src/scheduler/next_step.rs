//! The decision, as a pure function.

use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use store::Glance;
use training::{day::TrainingDay, workout::Workout};

use super::{ClockFace, Failed};
use crate::{
    ErrorCode,
    today::{Moment, stands},
};

/// What the decision hangs on besides the clocks.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Day start, last label and newest change, as they are stored. Its workout is not looked at.
    pub glance: Glance,
    /// The build date against which the clock is checked, if it is.
    pub built_at: Option<Timestamp>,
    /// The stored workout of the training day; one of another day counts as none.
    pub workout: Option<Workout>,
    /// The failures before, if the last attempt failed.
    pub failed: Option<Failed>,
}

/// What is to be done about today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum NextStep {
    /// Nothing: today's workout is right.
    Rest {
        /// The training day.
        training_day: TrainingDay,
        /// When it ends.
        next_at: Timestamp,
    },
    /// Make today's session, or enter the day for which it stands already.
    Ensure {
        /// The training day.
        training_day: TrainingDay,
    },
    /// Make today's session anew: the one that is there was prepared before the day began.
    Regenerate {
        /// The training day.
        training_day: TrainingDay,
    },
    /// It failed before; wait.
    Wait {
        /// The training day.
        training_day: TrainingDay,
        /// What it failed with.
        code: ErrorCode,
        /// How long still.
        #[serde(rename = "seconds", serialize_with = "in_seconds")]
        pause: Duration,
    },
    /// The clock reads a time that cannot be true: make nothing, and say so.
    ClockImplausible {
        /// The date that it reads.
        reads: String,
    },
}

/// What is to be done about today, by what is stored and what the clocks show.
#[must_use]
pub fn next_step(state: &State, face: &ClockFace) -> NextStep {
    let Ok(moment) = Moment::plausible(face.now.clone(), &state.glance, state.built_at) else {
        return NextStep::ClockImplausible {
            reads: face.now.strftime("%Y-%m-%d").to_string(),
        };
    };
    let training_day = moment.window.training_day;
    let stored = state
        .workout
        .as_ref()
        .filter(|stored| stored.training_day == training_day);
    let is_right = stored.is_some_and(|stored| stands(stored, &moment));
    if is_right && moment.is_kept {
        return NextStep::Rest {
            training_day,
            next_at: moment.window.next_at,
        };
    }
    match state.failed {
        Some(failed) if failed.holds(training_day, face.since_boot) => NextStep::Wait {
            training_day,
            code: failed.code,
            pause: failed.retry_at.saturating_sub(face.since_boot),
        },
        _ if !is_right && stored.is_some_and(|stored| stored.offer.is_some()) => NextStep::Regenerate { training_day },
        _ => NextStep::Ensure { training_day },
    }
}

fn in_seconds<S: serde::Serializer>(pause: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(pause.as_secs())
}
