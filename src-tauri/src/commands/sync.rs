//! Sync: the account, its devices, and what two of them wrote apart.

use engine::{
    keychain::Secret,
    sync::{Settlement, SignIn, SyncDevices, SyncDone, SyncView},
};
use tauri::{AppHandle, State};

use super::Answer;
use crate::{
    day, leaving,
    shell::{Shell, failed},
};

/// How sync stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_status(shell: State<'_, Shell>) -> Answer<SyncView> {
    shell.engine().await?.sync_status().await.map_err(failed)
}

/// Makes an account on a server and signs this device in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_sign_up(shell: State<'_, Shell>, sign_in: SignIn) -> Answer<SyncDone> {
    shell.engine().await?.sync_sign_up(sign_in).await.map_err(failed)
}

/// Signs this device in. What is on it joins the account unchanged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_sign_in(shell: State<'_, Shell>, sign_in: SignIn) -> Answer<SyncDone> {
    shell.engine().await?.sync_sign_in(sign_in).await.map_err(failed)
}

/// Syncs now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_now(shell: State<'_, Shell>) -> Answer<SyncDone> {
    shell.engine().await?.sync_now().await.map_err(failed)
}

/// The devices that are signed in to the account.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_devices(shell: State<'_, Shell>) -> Answer<SyncDevices> {
    shell.engine().await?.sync_devices().await.map_err(failed)
}

/// Signs another device out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_revoke_device(shell: State<'_, Shell>, id: String) -> Answer<SyncDevices> {
    shell.engine().await?.sync_revoke_device(&id).await.map_err(failed)
}

/// Changes the account's password; every other device is signed out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_change_password(
    shell: State<'_, Shell>,
    password: Secret,
    new_password: Secret,
) -> Answer<SyncDone> {
    let engine = shell.engine().await?;
    engine
        .sync_change_password(password, new_password)
        .await
        .map_err(failed)
}

/// Signs this device out. What is on it stays, or goes with `wipe`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_sign_out(app: AppHandle, shell: State<'_, Shell>, wipe: bool) -> Answer<SyncDone> {
    let engine = shell.engine().await?;
    let done = engine.sync_sign_out(wipe).await.map_err(failed)?;
    if wipe && done.view.account.is_none() {
        leaving::forget(&app, &shell)?;
        day::show_in_tray(&app, engine).await;
    }
    Ok(done)
}

/// Deletes the account on its server. What is on this device stays.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_delete_account(shell: State<'_, Shell>, password: Secret) -> Answer<SyncDone> {
    shell
        .engine()
        .await?
        .sync_delete_account(password)
        .await
        .map_err(failed)
}

/// Puts back what another device's write has replaced.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_undo_conflict(shell: State<'_, Shell>, id: String) -> Answer<SyncView> {
    let engine = shell.engine().await?;
    engine.undo_conflict(&id).await.map_err(failed)?;
    engine.sync_status().await.map_err(failed)
}

/// Settles a conflict.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_settle_conflict(
    shell: State<'_, Shell>,
    id: String,
    settlement: Settlement,
) -> Answer<SyncView> {
    let engine = shell.engine().await?;
    engine.settle_conflict(&id, settlement).await.map_err(failed)?;
    engine.sync_status().await.map_err(failed)
}
