//! What the athlete may ask of the plan.

use serde::{Deserialize, Serialize};
use training::{athlete::Equipment, day::TrainingDay, planner::DayWish};

/// A change to the plan of today or of the coming days.
///
/// What concerns today becomes a proposal; what concerns days ahead is shown first and kept when it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum PlanChange {
    /// A session of at most so many minutes.
    Shorter {
        /// The day.
        training_day: TrainingDay,
        /// Minutes, 10 to 240.
        minutes: u16,
    },
    /// Less exertion and fewer sets.
    Easier {
        /// The day.
        training_day: TrainingDay,
    },
    /// Something else to train with.
    Equipment {
        /// The day.
        training_day: TrainingDay,
        /// What there is; empty for the body alone.
        equipment: Vec<Equipment>,
    },
    /// No training.
    Rest {
        /// The day.
        training_day: TrainingDay,
    },
    /// Training, whatever the rules would choose.
    Train {
        /// The day.
        training_day: TrainingDay,
    },
    /// The session of one day goes to another, and rest takes its place.
    Move {
        /// The day that gives its session.
        from: TrainingDay,
        /// The day that gets it.
        to: TrainingDay,
    },
    /// Two days change places.
    Swap {
        /// One day.
        one: TrainingDay,
        /// The other.
        other: TrainingDay,
    },
    /// A whole wish, in the place of the day's wish.
    Wish {
        /// The day.
        training_day: TrainingDay,
        /// The wish.
        wish: DayWish,
    },
    /// No wish any more.
    Clear {
        /// The day.
        training_day: TrainingDay,
    },
}
