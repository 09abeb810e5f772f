//! When the app is there although no window is open: what the athlete wants, and what this system has.

use engine::{Failure, Presence};
use serde::Serialize;
use tauri::AppHandle;

use crate::{
    login,
    shell::{Shell, failed},
    tray,
};

/// What the settings screen shows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub(crate) struct PresenceView {
    /// What the athlete wants; of the start at login, what the system's own list says.
    presence: Presence,
    /// True when there is a tray that the window can be closed into.
    has_tray: bool,
}

/// How it stands.
pub(crate) async fn view(app: &AppHandle, shell: &Shell) -> Result<PresenceView, Failure> {
    let wanted = shell.engine().await?.presence().await.map_err(failed)?;
    let presence = Presence {
        start_at_login: login::is_listed(app),
        ..wanted
    };
    let has_tray = tray::is_there(app);
    Ok(PresenceView { presence, has_tray })
}

/// Keeps what the athlete wants, and has the system do it.
pub(crate) async fn keep(app: &AppHandle, shell: &Shell, presence: Presence) -> Result<PresenceView, Failure> {
    login::list(app, presence.start_at_login)?;
    shell.engine().await?.save_presence(presence).await.map_err(failed)?;
    shell.stay_in_tray(presence.close_to_tray);
    view(app, shell).await
}
