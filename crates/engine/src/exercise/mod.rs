//! Exercises as the athlete looks at them: the catalogue with the planner's answer for today, one exercise with its own
//! past, what is never to be given, and exercises of the athlete's own.

mod catalogue;
mod never;
mod own;
mod units;
mod view;

pub use catalogue::{CatalogueEntry, CatalogueView};
pub use own::OwnExerciseDraft;
pub use view::{ExerciseDay, ExerciseView};
