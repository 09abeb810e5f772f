//! What the system keeps for this app, and forgets when the athlete deletes everything.

use engine::Failure;
use tauri::AppHandle;

use crate::{login, notify, shell::Shell};

/// No start at login, no notification ahead, no app without a window.
pub(crate) fn forget(app: &AppHandle, shell: &Shell) -> Result<(), Failure> {
    shell.stay_in_tray(false);
    if let Err(error) = notify::forget_week(app) {
        tracing::warn!(%error, "the notifications ahead were not withdrawn");
    }
    login::list(app, false)
}
