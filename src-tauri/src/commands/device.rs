//! What belongs to this device: how it looks, when it notifies, whether it stays without a window.

use engine::{
    Appearance, Presence,
    notification::{NotificationSettings, NotificationView, Outcome},
    scheduler::Cause,
};
use tauri::{AppHandle, State};

use super::Answer;
use crate::{
    day,
    notify::{self, Asking},
    presence::{self, PresenceView},
    shell::{Shell, failed},
};

/// Keeps how the app looks on this device.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_appearance(app: AppHandle, shell: State<'_, Shell>, appearance: Appearance) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.save_appearance(appearance).await.map_err(failed)?;
    day::show_in_tray(&app, engine).await;
    Ok(())
}

/// How the morning notification stands, with what the system says now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn notification(app: AppHandle, shell: State<'_, Shell>) -> Answer<NotificationView> {
    notify::view(&app, shell.engine().await?, Asking::Never).await
}

/// Keeps when this device notifies. Turning it on asks the system for permission; what is due is shown at once.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_notification(
    app: AppHandle,
    shell: State<'_, Shell>,
    settings: NotificationSettings,
) -> Answer<NotificationView> {
    let engine = shell.engine().await?;
    engine.save_notification(settings).await.map_err(failed)?;
    shell.ring(Cause::Focus);
    notify::view(&app, engine, Asking::when(settings.enabled)).await
}

/// Shows a notification now, and answers what is known of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn test_notification(app: AppHandle, shell: State<'_, Shell>) -> Answer<Outcome> {
    let engine = shell.engine().await?;
    let notifier = notify::SystemNotifier::shared(app);
    engine.test_notification(notifier).await.map_err(failed)
}

/// Whether the app stays without a window.
#[tauri::command]
#[specta::specta]
pub(crate) async fn presence(app: AppHandle, shell: State<'_, Shell>) -> Answer<PresenceView> {
    presence::view(&app, &shell).await
}

/// Keeps whether the app stays without a window.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_presence(app: AppHandle, shell: State<'_, Shell>, presence: Presence) -> Answer<PresenceView> {
    presence::keep(&app, &shell, presence).await
}
