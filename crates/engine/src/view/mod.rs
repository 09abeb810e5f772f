//! What the screens show, each gathered in one moment.

mod cards;
mod strip;
mod summary;
mod today;
mod workout;

pub use cards::ExerciseCard;
pub(crate) use cards::{card, cards};
pub use strip::{StripDay, StripMark};
pub use summary::{BestEver, MuscleWeek, WorkoutSummary};
pub use today::{ForecastDay, NoticeKind, NoticeView, OpenWorkout, TodayView, WorkoutView};
pub use workout::{LastTime, LiftView, WorkoutScreen};
