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
mod data;
pub mod document;
mod engine;
mod error;
mod json;
mod keeping;
mod morning;
pub mod notification;
mod plan;
mod presence;
mod proposal;
mod replay;
pub mod scheduler;
mod source;
mod today;
mod view;
mod workout;

pub use about::About;
pub use appearance::{Appearance, Language, Spoken, TextSize, Theme};
pub use chronicle::{DayEvent, DayEventKind};
pub use data::{ExportKind, Imported};
pub use engine::{BUILT_AT, Engine, Options, default_folder};
pub use error::{Error, ErrorCode, Failure, Result};
pub use keeping::{BackupView, Notice};
pub use morning::{MeasuredEntry, MeasuredValue, MeasuredView, MorningEntry, MorningView};
pub use plan::{ChangeView, DayFinding, PlanChange, PlanDay, PlanView};
pub use presence::Presence;
pub use proposal::{ExerciseDifference, ExerciseDose, Pair, ProposalCause, ProposalView, SessionDifference, WishedDay};
pub use replay::Replay;
pub use source::{PlannerSource, SessionSource, SourceError};
pub use store::{Backup, Checkup, Exported, Folder, Glance, Recovery};
pub use today::{Ensured, Moment};
pub use view::{
    ExerciseCard, ForecastDay, NoticeKind, NoticeView, OpenWorkout, StripDay, StripMark, TodayView, WorkoutView,
};
pub use workout::{History, HistoryDay};
