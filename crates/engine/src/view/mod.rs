//! What the Today screen shows, gathered in one moment.

mod strip;
mod today;

pub use strip::{StripDay, StripMark};
pub use today::{ExerciseCard, ForecastDay, NoticeKind, NoticeView, OpenWorkout, TodayView, WorkoutView};
