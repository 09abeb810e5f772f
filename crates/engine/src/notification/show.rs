//! The morning notification goes out: recorded first, then shown.

use std::sync::Arc;

use store::{Notified, Reading};
use training::{
    day::TrainingDay,
    session::Session,
    workout::{Status, Workout},
};

use super::{
    Morning, Notice, NotificationSettings, Notifier, NotifyError, Outcome, Permission, Planned, Shown, plan, words,
};
use crate::{Appearance, Engine, Result, Spoken, appearance, today::Moment};

pub(super) const SETTINGS: &str = "notification";
pub(super) const PERMISSION: &str = "notification_permission";

/// What a look at the morning notification found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// There is nothing to tell yet.
    NotYet,
    /// This training day has been told of, or never will be.
    Done(TrainingDay, Option<Outcome>),
}

impl Engine {
    /// Shows today's notification if its time has come and nobody has recorded it.
    pub(crate) async fn notify_if_due(&self, notifier: &Arc<dyn Notifier>) -> Result<Told> {
        let settings: Option<NotificationSettings> = self.store.read().await?.setting(SETTINGS).await?;
        let settings = settings.unwrap_or_default();
        if !settings.enabled {
            return Ok(Told::NotYet);
        }
        let (moment, stored) = self.moment_and_workout().await?;
        let training_day = moment.window.training_day;
        let Some(session) = stored.as_ref().and_then(untouched) else {
            return Ok(Told::NotYet);
        };
        let mut reading = self.store.read().await?;
        let spoken = self.spoken_here(&mut reading).await?;
        let recorded = reading.notified_days(training_day).await?;
        drop(reading);
        if recorded.contains(&training_day) {
            return Ok(Told::Done(training_day, None));
        }
        let morning = Morning {
            training_day,
            starts_at: moment.window.starts_at,
            next_at: moment.window.next_at,
            notice: worded(&settings, session, spoken),
        };
        let due = plan(&settings, &[morning], &moment.now, &recorded).pop();
        match due.filter(|planned| planned.due) {
            Some(planned) => self.show_once(&moment, planned, notifier).await,
            None => Ok(Told::NotYet),
        }
    }

    async fn show_once(&self, moment: &Moment, planned: Planned, notifier: &Arc<dyn Notifier>) -> Result<Told> {
        let training_day = planned.training_day;
        let recorded = Notified {
            training_day,
            recorded_at: moment.now.timestamp(),
            outcome: Outcome::Recorded,
        };
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.record_notification(&recorded).await })
        });
        if !write.await? {
            return Ok(Told::Done(training_day, None));
        }
        let outcome = shown(notifier.clone(), planned.notice).await;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                writing.keep_outcome(training_day, &outcome).await?;
                match Permission::told_by(outcome) {
                    Some(permission) => writing.put_setting(PERMISSION, &permission).await,
                    None => Ok(()),
                }
            })
        });
        write.await?;
        Ok(Told::Done(training_day, Some(outcome)))
    }

    /// Shows a notification now, as a test, and keeps what it told about the permission. It is no training day's.
    ///
    /// # Errors
    /// When what came of it cannot be kept.
    pub async fn test_notification(&self, notifier: Arc<dyn Notifier>) -> Result<Outcome> {
        let spoken = self.spoken_here(&mut self.store.read().await?).await?;
        let outcome = shown(notifier, words::test(spoken)).await;
        if let Some(permission) = Permission::told_by(outcome) {
            self.keep_permission(permission).await?;
        }
        Ok(outcome)
    }

    /// The language that this device's notifications speak.
    pub(crate) async fn spoken_here(&self, reading: &mut Reading) -> Result<Spoken> {
        let appearance: Appearance = reading.setting(appearance::SETTING).await?.unwrap_or_default();
        Ok(self.spoken(appearance.language))
    }
}

/// The session of a workout that nobody has begun: whoever trains, or has said no, need not be told.
pub(super) fn untouched(workout: &Workout) -> Option<&Session> {
    workout.session().filter(|_| workout.status() == Status::Planned)
}

pub(super) fn worded(settings: &NotificationSettings, session: &Session, spoken: Spoken) -> Notice {
    if settings.hide_text {
        words::hidden(spoken)
    } else {
        words::session(session, spoken)
    }
}

/// Handing over may block: it goes through the system's message bus.
async fn shown(notifier: Arc<dyn Notifier>, notice: Notice) -> Outcome {
    let handing_over = tokio::task::spawn_blocking(move || notifier.show(&notice));
    match handing_over.await.unwrap_or(Err(NotifyError::Failed)) {
        Ok(Shown::Confirmed) => Outcome::Shown,
        Ok(Shown::Handed) => Outcome::Handed,
        Err(NotifyError::Denied) => Outcome::Denied,
        Err(NotifyError::Unavailable) => Outcome::Unavailable,
        Err(NotifyError::Failed) => Outcome::Failed,
    }
}
