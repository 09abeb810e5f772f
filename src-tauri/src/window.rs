//! The window's life: opened when somebody wants to see it, closed into the tray where there is one, and never out of
//! reach.
//!
//! A start at login opens none: the app waits in the tray, and what nobody looks at costs nothing. Without a tray it
//! stands minimised among the other windows instead.

use tauri::{AppHandle, CloseRequestApi, Emitter as _, Manager as _, Result, WebviewWindow, WebviewWindowBuilder};

use crate::{shell::Shell, tray};

/// What the system's list of programs to start at login adds.
pub(crate) const MINIMIZED: &str = "--minimized";

/// Told to the window when it should show today. It carries nothing.
const TODAY_WANTED: &str = "today-wanted";

pub(crate) const LABEL: &str = "main";

/// The first window, unless the app was started to wait in the tray.
pub(crate) fn open_at_start(app: &AppHandle) -> Result<()> {
    if std::env::args().any(|argument| argument == MINIMIZED) {
        return Ok(());
    }
    build(app).map(drop)
}

/// Brings the window to the front, whether it was minimised, closed into the tray, or never there.
pub(crate) fn show(app: &AppHandle) {
    let shown = match app.get_webview_window(LABEL) {
        Some(window) => window
            .show()
            .and_then(|()| window.unminimize())
            .and_then(|()| window.set_focus()),
        None => build(app).map(drop),
    };
    if let Err(error) = shown {
        tracing::warn!(%error, "the window did not come to the front");
    }
}

/// Brings the window to the front, on today.
pub(crate) fn show_today(app: &AppHandle) {
    show(app);
    if let Err(error) = app.emit(TODAY_WANTED, ()) {
        tracing::warn!(%error, "the window was not asked for today");
    }
}

/// Where there is no tray to call it from, the window stands at least among the others.
pub(crate) fn keep_in_reach(app: &AppHandle) {
    let kept = match app.get_webview_window(LABEL) {
        Some(window) if window.is_visible().unwrap_or(false) => Ok(()),
        Some(window) => window.show().and_then(|()| window.minimize()),
        None => build(app).and_then(|window| window.minimize()),
    };
    if let Err(error) = kept {
        tracing::warn!(%error, "the window could not be kept in reach");
    }
}

/// Closing hides the window where the athlete wants that and the tray can bring it back; otherwise the app ends.
pub(crate) fn close(window: &tauri::Window, api: &CloseRequestApi) {
    let app = window.app_handle();
    if !(app.state::<Shell>().stays_in_tray() && tray::is_there(app)) {
        return;
    }
    match window.hide() {
        Ok(()) => api.prevent_close(),
        Err(error) => tracing::warn!(%error, "the window could not be hidden and closes"),
    }
}

fn build(app: &AppHandle) -> Result<WebviewWindow> {
    let config = &app.config().app.windows;
    let main = config.iter().find(|window| window.label == LABEL);
    let main = main.expect("tauri.conf.json has the main window");
    WebviewWindowBuilder::from_config(app, main)?.build()
}
