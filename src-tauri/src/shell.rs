//! What the window's commands share: the engine, opened once.

use std::sync::Arc;

use engine::{Engine, Error, Failure, Folder, Options, default_folder};
use tauri::{AppHandle, Manager as _};
use tokio::sync::OnceCell;

/// The engine, or the place where it will be.
#[derive(Clone, Default)]
pub(crate) struct Shell {
    engine: Arc<OnceCell<Engine>>,
}

impl Shell {
    /// The engine. While it cannot be opened, each call tries again: the athlete may have made room meanwhile.
    pub(crate) async fn engine(&self) -> Result<&Engine, Failure> {
        let opened = self.engine.get_or_try_init(|| async { Engine::open(Options::on_device(folder())).await }).await;
        opened.map_err(failed)
    }
}

/// Opens the engine while the window is still coming up, then writes the day's backup.
pub(crate) fn open_early(shell: Shell) {
    tauri::async_runtime::spawn(async move {
        let Ok(engine) = shell.engine().await else { return };
        if engine.ensure_daily_workout().await.is_ok()
            && let Err(error) = engine.back_up_daily().await
        {
            tracing::error!(%error, "the day's backup was not written");
        }
    });
}

/// Brings the window to the front: a second start is a wish to see the first.
pub(crate) fn show_window(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    for outcome in [window.show(), window.unminimize(), window.set_focus()] {
        if let Err(error) = outcome {
            tracing::warn!(%error, "the window did not come to the front");
        }
    }
}

/// Logs an error where it is handled, and turns it into what the window understands.
pub(crate) fn failed(error: Error) -> Failure {
    tracing::error!(code = ?error.code(), "{error}");
    error.into()
}

/// The data folder; where the system names no home, one beside the program.
fn folder() -> Folder {
    default_folder().unwrap_or_else(|| Folder::at("healthpilot-data".into()))
}
