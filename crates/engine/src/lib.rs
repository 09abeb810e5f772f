//! The use cases of HealthPilot: what the window, the timer and the command line ask for.
//!
//! The engine puts the clock, the store and the rules together. It knows no window and no SQL, and hands out answers
//! and errors with codes, never English, to whoever shows them.

mod about;
mod absence;
mod appearance;
mod athlete;
mod biometrics;
mod chronicle;
pub mod clock;
pub mod coach;
mod data;
pub mod document;
mod engine;
mod error;
mod exercise;
mod history;
mod json;
mod keeping;
pub mod keychain;
mod morning;
pub mod notification;
mod plan;
mod presence;
mod progress;
mod proposal;
mod replay;
pub mod scheduler;
mod source;
pub mod sync;
mod today;
mod view;
mod workout;

pub use about::About;
pub use appearance::{Appearance, Language, Spoken, TextSize, Theme};
pub use chronicle::{DayEvent, DayEventKind};
pub use data::{ExportKind, Imported};
pub use engine::{BUILT_AT, Engine, Options, default_folder};
pub use error::{Error, ErrorCode, Failure, Result};
pub use exercise::{CatalogueEntry, CatalogueView, ExerciseDay, ExerciseView, OwnExerciseDraft};
pub use history::{DayMark, DayRecord, Month, MonthDay, PastEntry};
pub use keeping::{BackupView, Notice};
pub use morning::{MeasuredEntry, MeasuredValue, MeasuredView, MorningEntry, MorningView};
pub use plan::{ChangeView, DayFinding, PlanChange, PlanDay, PlanView};
pub use presence::Presence;
pub use progress::{
    BestSetView, LastWeek, LiftChoice, LiftCourse, LiftMeasure, LiftPoint, LoadCourse, LoadDay, MorningDay, Mornings,
    MuscleBand, ProgressRange, ProgressView, WeekRow,
};
pub use proposal::{ExerciseDifference, ExerciseDose, Pair, ProposalCause, ProposalView, SessionDifference, WishedDay};
pub use replay::Replay;
pub use source::{PlannerSource, Proposed, SessionSource, SourceError};
pub use store::{Backup, Checkup, Exported, Folder, Glance, Recovery};
pub use today::{Ensured, Moment};
pub use view::{
    BestEver, ExerciseCard, ForecastDay, LastTime, LiftView, MuscleWeek, NoticeKind, NoticeView, OpenWorkout, StripDay,
    StripMark, TodayView, WorkoutScreen, WorkoutSummary, WorkoutView,
};
pub use workout::{History, HistoryDay, Incoming, Rating, RestChange, RestView};
