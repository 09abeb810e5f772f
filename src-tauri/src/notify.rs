//! The morning notification as this system shows it. A click on it opens today.
//!
//! On a desktop the watch over the day says when. A phone may put the app to sleep for days: there the system is given
//! the coming week's notifications beforehand, each with its own text, and shows them by itself.

use std::sync::Arc;

use engine::{
    Engine, Failure,
    notification::{Notice, NotificationView, Notifier, NotifyError, Permission, PlannedNotice, Shown},
};
use tauri::{AppHandle, plugin::PermissionState};
use tauri_plugin_notification::{Error, NotificationExt as _, Schedule, ScheduleInterval};

use crate::{shell::failed, window};

/// Shows notifications by means of the system.
pub(crate) struct SystemNotifier(AppHandle);

impl SystemNotifier {
    pub(crate) const fn of(app: AppHandle) -> Self {
        Self(app)
    }

    pub(crate) fn shared(app: AppHandle) -> Arc<dyn Notifier> {
        Arc::new(Self::of(app))
    }
}

impl Notifier for SystemNotifier {
    /// The system says that it took the notification, never that it is to be seen.
    fn show(&self, notice: &Notice) -> Result<Shown, NotifyError> {
        match permission(&self.0, Asking::Never) {
            Permission::Granted => {}
            Permission::Unavailable => return Err(NotifyError::Unavailable),
            Permission::Denied | Permission::Unknown => return Err(NotifyError::Denied),
        }
        let notification = self.0.notification().builder();
        match notification.title(&notice.title).body(&notice.body).show() {
            Ok(()) => Ok(Shown::Handed),
            Err(error) => {
                tracing::warn!(%error, "the notification was not handed over");
                Err(NotifyError::Failed)
            }
        }
    }
}

/// Whether the athlete may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// The athlete has just turned notifications on.
    Now,
    /// Nobody asked for anything.
    Never,
}

impl Asking {
    /// Now, if the athlete wants notifications.
    pub(crate) const fn when(wanted: bool) -> Self {
        if wanted { Self::Now } else { Self::Never }
    }
}

/// How the morning notification stands, with what the system says now.
pub(crate) async fn view(app: &AppHandle, engine: &Engine, asking: Asking) -> Result<NotificationView, Failure> {
    let asked = app.clone();
    let permission = tauri::async_runtime::spawn_blocking(move || permission(&asked, asking));
    if let Ok(permission) = permission.await {
        engine.keep_permission(permission).await.map_err(failed)?;
    }
    register_week(app, engine).await;
    engine.notification().await.map_err(failed)
}

/// Whether the system lets this app notify. Blocks until it answers, or the athlete does.
pub(crate) fn permission(app: &AppHandle, asking: Asking) -> Permission {
    #[cfg(target_os = "linux")]
    if !crate::bus::shows_notifications() {
        return Permission::Unavailable;
    }
    let notification = app.notification();
    let state = match asking {
        Asking::Now => notification.request_permission(),
        Asking::Never => notification.permission_state(),
    };
    match state {
        Ok(PermissionState::Granted) => Permission::Granted,
        Ok(PermissionState::Denied) => Permission::Denied,
        Ok(PermissionState::Prompt | PermissionState::PromptWithRationale) => Permission::Unknown,
        Err(error) => {
            tracing::warn!(%error, "the system does not say whether this app may notify");
            Permission::Unavailable
        }
    }
}

/// A click on a notification opens today.
pub(crate) fn open_today_on_click(app: &AppHandle) -> Result<(), Error> {
    let opened = app.clone();
    app.notification().on_action(move |_| window::show_today(&opened))
}

/// On a phone: gives the system the coming week's notifications, in the place of those that it had.
pub(crate) async fn register_week(app: &AppHandle, engine: &Engine) {
    if cfg!(desktop) {
        return;
    }
    match week(engine).await {
        Ok(week) => register(app, &week).unwrap_or_else(|error| {
            tracing::error!(%error, "the week's notifications were not registered");
        }),
        Err(error) => tracing::error!(code = ?error.code(), "the week's notifications are not known: {error}"),
    }
}

async fn week(engine: &Engine) -> engine::Result<Vec<PlannedNotice>> {
    let plan = engine.plan().await?;
    engine.planned_notifications(&plan).await
}

fn register(app: &AppHandle, week: &[PlannedNotice]) -> Result<(), Error> {
    forget_week(app)?;
    let mut numbered = week.iter().zip(1..);
    numbered.try_for_each(|(planned, id)| register_one(app, id, planned))
}

/// By month, day, hour and minute: that fires once, at the wall's time.
fn register_one(app: &AppHandle, id: i32, planned: &PlannedNotice) -> Result<(), Error> {
    let of = |part: i8| u8::try_from(part).ok();
    let interval = ScheduleInterval {
        month: of(planned.month),
        day: of(planned.day),
        hour: of(planned.hour),
        minute: of(planned.minute),
        ..ScheduleInterval::default()
    };
    let notification = app.notification().builder().id(id);
    notification
        .title(&planned.title)
        .body(&planned.body)
        .schedule(Schedule::Interval {
            interval,
            allow_while_idle: true,
        })
        .show()
}

#[cfg(mobile)]
pub(crate) fn forget_week(app: &AppHandle) -> Result<(), Error> {
    app.notification().cancel_all()
}

/// A desktop keeps none.
#[cfg(desktop)]
pub(crate) fn forget_week(_: &AppHandle) -> Result<(), Error> {
    Ok(())
}
