//! What the Today screen shows, gathered in one moment.

mod cards;
mod strip;
mod today;

pub use cards::ExerciseCard;
pub(crate) use cards::{card, cards};
pub use strip::{StripDay, StripMark};
pub use today::{ForecastDay, NoticeKind, NoticeView, OpenWorkout, TodayView, WorkoutView};
