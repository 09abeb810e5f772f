//! The system's own dialogs for files. A page cannot open them by itself, and learns no more than what was done.

use std::path::PathBuf;

use engine::ExportKind;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use training::day::TrainingDay;

/// Where an export is to go; `None` when the athlete named no file.
pub(crate) async fn to_save(app: &AppHandle, kind: ExportKind, today: TrainingDay) -> Option<PathBuf> {
    let (name, extension) = match kind {
        ExportKind::Everything => (format!("healthpilot-{today}.json"), "json"),
        ExportKind::Sets => (format!("healthpilot-sets-{today}.csv"), "csv"),
    };
    let dialog = over_the_window(app)
        .set_file_name(name)
        .add_filter(extension, &[extension]);
    named(move || dialog.blocking_save_file()).await
}

/// Which export is to be brought in; `None` when the athlete named no file.
pub(crate) async fn to_open(app: &AppHandle) -> Option<PathBuf> {
    let dialog = over_the_window(app).add_filter("json", &["json"]);
    named(move || dialog.blocking_pick_file()).await
}

fn over_the_window(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    #[cfg(desktop)]
    let dialog = match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    };
    dialog
}

/// Waits for the athlete where nobody else has to wait.
async fn named(ask: impl FnOnce() -> Option<FilePath> + Send + 'static) -> Option<PathBuf> {
    let asked = tauri::async_runtime::spawn_blocking(ask).await;
    asked.ok().flatten()?.into_path().ok()
}
