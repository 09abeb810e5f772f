//! The calls that are being filled in.

use training::{biometrics::Biometrics, day::TrainingDay};

use crate::{
    ChangeView, DayEvent, Engine, Error, PlanChange, PlanView, ProposalView, Replay, Result,
    notification::{NotificationSettings, NotificationView, Notifier, Outcome, Permission, PlannedNotice},
};

impl Engine {
    /// Keeps a training day's biometrics as they now are; what is absent is deleted. Late ones may make a proposal.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn save_biometrics(&self, biometrics: Biometrics) -> Result<()> {
        let bytes = serde_json::to_vec(&biometrics).unwrap_or_default();
        self.merge_biometrics(&bytes).await.map(drop)
    }

    /// The proposal for today's session, if there is one.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn proposal(&self) -> Result<Option<ProposalView>> {
        Ok(None)
    }

    /// Accepts the proposal that was shown.
    ///
    /// # Errors
    /// [`Error::Outdated`] when it is another by now, [`Error::GateRefused`].
    pub async fn accept_proposal(&self, _id: &str) -> Result<()> {
        Err(Error::Outdated)
    }

    /// Keeps the session as it is; the same proposal does not come again for the same data.
    ///
    /// # Errors
    /// [`Error::Outdated`] when it is another by now.
    pub async fn keep_proposal(&self, _id: &str) -> Result<()> {
        Err(Error::Outdated)
    }

    /// The next seven days.
    ///
    /// # Errors
    /// As [`Engine::ensure_daily_workout`].
    pub async fn plan(&self) -> Result<PlanView> {
        Err(Error::NoWorkout)
    }

    /// Shows what a change to the plan would make, and makes it when it is confirmed.
    ///
    /// What concerns today becomes a proposal; confirmed, it is accepted at once.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, [`Error::Locked`] for a day whose workout is no longer only planned.
    pub async fn change_plan(&self, _change: PlanChange, _confirm: bool) -> Result<ChangeView> {
        Err(Error::Locked)
    }

    /// Keeps this very session for a training day, or lets the rules have it again.
    ///
    /// # Errors
    /// [`Error::Locked`] for a day whose workout is no longer only planned.
    pub async fn pin_day(&self, _training_day: TrainingDay, _pinned: bool) -> Result<()> {
        Err(Error::Locked)
    }

    /// Takes the last change to the plan back, while it is still the training day on which it was made.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is nothing to take back.
    pub async fn undo_change(&self) -> Result<()> {
        Err(Error::Outdated)
    }

    /// What happened to a training day's session, oldest first.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn day_history(&self, _training_day: TrainingDay) -> Result<Vec<DayEvent>> {
        Ok(Vec::new())
    }

    /// How the morning notification stands on this device.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn notification(&self) -> Result<NotificationView> {
        Ok(NotificationView {
            settings: NotificationSettings::default(),
            permission: Permission::Unknown,
            last: None,
            next: None,
        })
    }

    /// Keeps when this device notifies.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_notification(&self, _settings: NotificationSettings) -> Result<()> {
        Ok(())
    }

    /// Keeps what the system said when it was asked whether this app may notify.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn keep_permission(&self, _permission: Permission) -> Result<()> {
        Ok(())
    }

    /// Shows a notification now, as a test. It is no training day's.
    ///
    /// # Errors
    /// When what came of it cannot be kept.
    pub async fn test_notification(&self, _notifier: std::sync::Arc<dyn Notifier>) -> Result<Outcome> {
        Ok(Outcome::Failed)
    }

    /// The notifications of the coming seven days that were not shown yet, for a system that shows them by itself.
    ///
    /// # Errors
    /// As [`Engine::plan`].
    pub async fn planned_notifications(&self) -> Result<Vec<PlannedNotice>> {
        Ok(Vec::new())
    }

    /// Makes a training day's session again from the input that is kept of it.
    ///
    /// # Errors
    /// [`Error::NoWorkout`] when none is kept.
    pub async fn replay(&self, _training_day: TrainingDay) -> Result<Replay> {
        Err(Error::NoWorkout)
    }
}
