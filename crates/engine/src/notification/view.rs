//! The morning notification as the settings screen shows it, and as a phone registers it.

use serde::{Deserialize, Serialize};
use training::day::TrainingDay;

use super::NotificationSettings;

/// How the morning notification stands on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NotificationView {
    /// When this device notifies.
    pub settings: NotificationSettings,
    /// Whether the system lets it.
    pub permission: Permission,
    /// The last one that was recorded.
    pub last: Option<LastNotification>,
    /// The next one; absent while it is off.
    pub next: Option<PlannedNotice>,
}

/// Whether the system lets this app notify.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Nobody has asked yet.
    #[default]
    Unknown,
    /// It does.
    Granted,
    /// It does not.
    Denied,
    /// There is nothing here that shows notifications.
    Unavailable,
}

/// A notification that was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LastNotification {
    /// Its training day.
    pub training_day: TrainingDay,
    /// When it was recorded (RFC 3339).
    pub at: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was about to be shown; what came of it was never told. It is not shown again.
    Recorded,
    /// The system says that it is shown.
    Shown,
    /// The system took it, and does not say what became of it.
    Handed,
    /// The system does not let this app notify.
    Denied,
    /// There is nothing here that shows notifications.
    Unavailable,
    /// It did not work.
    Failed,
}

/// A notification that is to come, with its local time: a phone registers it by month, day, hour and minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PlannedNotice {
    /// Its training day.
    pub training_day: TrainingDay,
    /// When (RFC 3339).
    pub at: String,
    /// True when its time has come.
    pub due: bool,
    /// The local year.
    pub year: i16,
    /// The local month, from 1.
    pub month: i8,
    /// The local day of the month, from 1.
    pub day: i8,
    /// The local hour.
    pub hour: i8,
    /// The minute.
    pub minute: i8,
    /// One line.
    pub title: String,
    /// One or two lines.
    pub body: String,
}
