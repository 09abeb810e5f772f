//! The morning notification: once a training day, at a time of the athlete's choice, what there is today.
//!
//! What is due when is a pure function of the settings, the week, the clock and what was recorded. A notification is
//! recorded before it is shown: a crash in between means none, never two. Whoever can show one is a [`Notifier`].

mod notifier;
mod plan;
mod settings;
mod show;
mod time_of_day;
mod titles;
mod view;
mod words;

pub use notifier::{Notice, Notifier, NotifyError, Shown};
pub use plan::{Morning, Planned, plan};
pub use settings::NotificationSettings;
pub(crate) use show::Told;
pub use time_of_day::{TimeOfDay, TimeOfDayError};
pub use titles::session_title;
pub use view::{LastNotification, NotificationView, Outcome, Permission, PlannedNotice};
pub(crate) use words::rest_over;
