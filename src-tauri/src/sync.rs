//! Sync beside the window, for as long as the app runs: the window is told when how it stands changed, and when it
//! brought something.

use engine::Engine;
use tauri::{AppHandle, Emitter as _};

use crate::day;

/// Told to the window when it should read how sync stands again. It carries nothing.
const SYNC_CHANGED: &str = "sync-changed";

/// Syncs from now on, and tells the window of it.
pub(crate) fn follow(app: AppHandle, engine: Engine) {
    let own = engine.clone();
    tauri::async_runtime::spawn(async move { own.run_sync().await });
    tauri::async_runtime::spawn(async move {
        let mut news = engine.sync_news();
        let mut pulled = 0;
        while news.changed().await.is_ok() {
            let told = *news.borrow_and_update();
            if told.pulled > pulled {
                day::tell_window(&app);
                day::show_in_tray(&app, &engine).await;
            }
            pulled = told.pulled;
            if let Err(error) = app.emit(SYNC_CHANGED, ()) {
                tracing::error!(%error, "the window was not told how sync stands");
            }
        }
    });
}
