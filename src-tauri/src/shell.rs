//! What the window's commands share: the engine, opened once, and the bell of the watch over its days.

use std::sync::{Arc, OnceLock};

use engine::{
    Engine, Error, Failure, Folder, Options, default_folder,
    scheduler::{Bell, Cause},
};
use tauri::{AppHandle, Manager as _};
use tokio::sync::OnceCell;

/// The engine, or the place where it will be.
#[derive(Clone, Default)]
pub(crate) struct Shell {
    engine: Arc<OnceCell<Engine>>,
    bell: Arc<OnceLock<Bell>>,
}

impl Shell {
    /// The engine. While it cannot be opened, each call tries again: the athlete may have made room meanwhile.
    pub(crate) async fn engine(&self) -> Result<&Engine, Failure> {
        let opened = self
            .engine
            .get_or_try_init(|| async { Engine::open(Options::on_device(folder())).await })
            .await;
        opened.map_err(failed)
    }

    /// Has the day looked at now. Before the engine is open there is no need: its first look is at once.
    pub(crate) fn ring(&self, cause: Cause) {
        if let Some(bell) = self.bell.get() {
            bell.ring(cause);
        }
    }

    /// Keeps the bell of the process's one watch; without it the watch would end.
    pub(crate) fn keep(&self, bell: Bell) {
        self.bell.get_or_init(|| bell);
    }
}

/// Brings the window to the front: a second start is a wish to see the first.
pub(crate) fn show_window(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
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
