//! Starting when the athlete logs in: an entry in the system's own list, which is also where it is looked up.

use engine::{ErrorCode, Failure};
use tauri::AppHandle;

/// True when the system's list has this app.
#[cfg(desktop)]
pub(crate) fn is_listed(app: &AppHandle) -> bool {
    use tauri_plugin_autostart::ManagerExt as _;
    app.autolaunch().is_enabled().unwrap_or_else(|error| {
        tracing::warn!(%error, "the system's list of programs to start at login could not be read");
        false
    })
}

/// Puts this app onto the system's list, or takes it off.
#[cfg(desktop)]
pub(crate) fn list(app: &AppHandle, wanted: bool) -> Result<(), Failure> {
    use tauri_plugin_autostart::ManagerExt as _;
    if is_listed(app) == wanted {
        return Ok(());
    }
    let autolaunch = app.autolaunch();
    let done = if wanted {
        autolaunch.enable()
    } else {
        autolaunch.disable()
    };
    done.map_err(|error| {
        tracing::error!(%error, "the system's list of programs to start at login was not changed");
        Failure {
            code: ErrorCode::Unexpected,
            refusals: Vec::new(),
        }
    })
}

/// A phone starts no apps at login.
#[cfg(mobile)]
pub(crate) fn is_listed(_: &AppHandle) -> bool {
    false
}

/// A phone starts no apps at login.
#[cfg(mobile)]
pub(crate) fn list(_: &AppHandle, _: bool) -> Result<(), Failure> {
    Ok(())
}
