//! The morning notification as the settings screen shows it, and as a phone registers it.

use serde::{Deserialize, Serialize};
use store::Notified;
use training::{
    day::{DayWindow, TrainingDay},
    workout::Status,
};

use super::{
    Morning, NotificationSettings, Planned, plan,
    show::{PERMISSION, SETTINGS, worded},
};
use crate::{Engine, PlanView, Result, document, today::Moment};

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

impl Engine {
    /// How the morning notification stands on this device.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn notification(&self) -> Result<NotificationView> {
        let mut reading = self.store.read().await?;
        Ok(NotificationView {
            settings: reading.setting(SETTINGS).await?.unwrap_or_default(),
            permission: reading.setting(PERMISSION).await?.unwrap_or_default(),
            last: reading.last_notification().await?.map(LastNotification::from),
        })
    }

    /// Keeps when this device notifies.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_notification(&self, settings: NotificationSettings) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTINGS, &settings).await })
        });
        Ok(write.await?)
    }

    /// Lays a document over the settings. Fields that are absent stay as they are.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] by field; nothing changes then.
    pub async fn merge_notification(&self, bytes: &[u8]) -> Result<NotificationSettings> {
        let settings = document::merge(&self.notification().await?.settings, bytes)?;
        self.save_notification(settings).await?;
        Ok(settings)
    }

    /// Keeps what the system said when it was asked whether this app may notify.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn keep_permission(&self, permission: Permission) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(PERMISSION, &permission).await })
        });
        Ok(write.await?)
    }

    /// The notifications of a plan's days that were not recorded yet, the next one first. A phone registers them all; on
    /// a desktop the watch shows each when its time has come.
    ///
    /// # Errors
    /// [`crate::Error::ClockImplausible`], or what keeps the store from being read.
    pub async fn planned_notifications(&self, of: &PlanView) -> Result<Vec<PlannedNotice>> {
        let moment = self.moment().await?;
        let mut reading = self.store.read().await?;
        let settings: NotificationSettings = reading.setting(SETTINGS).await?.unwrap_or_default();
        let spoken = self.spoken_here(&mut reading).await?;
        let recorded = reading.notified_days(moment.window.training_day).await?;
        let untouched = of.days.iter().filter(|day| day.status == Status::Planned);
        let mornings: Vec<Morning> = untouched
            .filter_map(|day| {
                let window = window(&moment, day.training_day)?;
                Some(Morning {
                    training_day: day.training_day,
                    starts_at: window.starts_at,
                    next_at: window.next_at,
                    notice: worded(&settings, &day.session, spoken),
                })
            })
            .collect();
        let planned = plan(&settings, &mornings, &moment.now, &recorded);
        Ok(planned.into_iter().map(PlannedNotice::from).collect())
    }
}

/// From when to when a training day of the plan lasts, as long as the athlete stays here.
fn window(moment: &Moment, training_day: TrainingDay) -> Option<DayWindow> {
    if training_day == moment.window.training_day {
        return Some(moment.window);
    }
    DayWindow::labelled(training_day, moment.now.time_zone(), moment.day_starts).ok()
}

impl Permission {
    /// What an attempt told about the permission; `None` when it told nothing.
    pub(super) const fn told_by(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Shown | Outcome::Handed => Some(Self::Granted),
            Outcome::Denied => Some(Self::Denied),
            Outcome::Unavailable => Some(Self::Unavailable),
            Outcome::Failed | Outcome::Recorded => None,
        }
    }
}

impl From<Notified<Outcome>> for LastNotification {
    fn from(notified: Notified<Outcome>) -> Self {
        Self {
            training_day: notified.training_day,
            at: notified.recorded_at.to_string(),
            outcome: notified.outcome,
        }
    }
}

impl From<Planned> for PlannedNotice {
    fn from(planned: Planned) -> Self {
        let at = &planned.at;
        Self {
            training_day: planned.training_day,
            at: at.timestamp().to_string(),
            due: planned.due,
            year: at.year(),
            month: at.month(),
            day: at.day(),
            hour: at.hour(),
            minute: at.minute(),
            title: planned.notice.title,
            body: planned.notice.body,
        }
    }
}
