//! The athlete's data as a whole. Which file, the athlete says in the system's own dialog: the page never names one.

use engine::{About, BackupView, ExportKind, Imported};
use tauri::{AppHandle, State};

use super::Answer;
use crate::{
    day, file_dialog, leaving,
    shell::{Shell, failed},
};

/// Writes an export where the athlete says; answers the file's name, or nothing when no file was named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_data(app: AppHandle, shell: State<'_, Shell>, kind: ExportKind) -> Answer<Option<String>> {
    let engine = shell.engine().await?;
    let today = engine.moment().await.map_err(failed)?.window.training_day;
    let Some(file) = file_dialog::to_save(&app, kind, today).await else {
        return Ok(None);
    };
    engine.export_to(&file, kind).await.map_err(failed)?;
    Ok(Some(file.display().to_string()))
}

/// Brings in an export that the athlete names; answers nothing when no file was named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_data(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<Imported>> {
    let engine = shell.engine().await?;
    let Some(file) = file_dialog::to_open(&app).await else {
        return Ok(None);
    };
    let imported = engine.import_from(&file).await.map_err(failed)?;
    day::show_in_tray(&app, engine).await;
    Ok(Some(imported))
}

/// The automatic backups, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups(shell: State<'_, Shell>) -> Answer<Vec<BackupView>> {
    shell.engine().await?.backups().map_err(failed)
}

/// Writes a backup now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_backup(shell: State<'_, Shell>) -> Answer<Vec<BackupView>> {
    let engine = shell.engine().await?;
    engine.back_up(None).await.map_err(failed)?;
    engine.backups().map_err(failed)
}

/// Puts a backup in the place of the data.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_backup(app: AppHandle, shell: State<'_, Shell>, name: String) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.restore_backup(&name).await.map_err(failed)?;
    day::show_in_tray(&app, engine).await;
    Ok(())
}

/// Deletes everything, here and where the system keeps something for this app.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_everything(app: AppHandle, shell: State<'_, Shell>) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.delete_everything().await.map_err(failed)?;
    leaving::forget(&app, &shell)?;
    day::show_in_tray(&app, engine).await;
    Ok(())
}

/// What this program is made of.
#[tauri::command]
#[specta::specta]
pub(crate) async fn about(shell: State<'_, Shell>) -> Answer<About> {
    shell.engine().await?.about().await.map_err(failed)
}
