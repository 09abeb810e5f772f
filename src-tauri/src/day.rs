//! The watch over the day, for as long as the app runs: today's session is made whether or not anybody looks, and a
//! window that shows something else is told.

use engine::{
    Engine,
    scheduler::{Scheduler, Status, TICK},
};
use tauri::{AppHandle, Emitter as _};
use tokio::sync::watch::Receiver;

use crate::shell::Shell;

/// Told to the window when it should read today again. It carries nothing.
const TODAY_CHANGED: &str = "today-changed";

/// Opens the engine while the window is still coming up, and watches over its days from then on.
pub(crate) fn watch(app: AppHandle, shell: Shell) {
    tauri::async_runtime::spawn(async move {
        let engine = opened(&shell).await;
        let (scheduler, bell) = Scheduler::new(engine.clone());
        tauri::async_runtime::spawn(follow(app, engine.clone(), bell.status()));
        shell.keep(bell);
        scheduler.run().await;
    });
}

/// The engine, as soon as it can be opened: the athlete may have made room meanwhile.
async fn opened(shell: &Shell) -> &Engine {
    loop {
        if let Ok(engine) = shell.engine().await {
            return engine;
        }
        tokio::time::sleep(TICK).await;
    }
}

/// Tells the window of each change, and keeps each day's data safe.
async fn follow(app: AppHandle, engine: Engine, mut status: Receiver<Status>) {
    let mut told = 0;
    while status.changed().await.is_ok() {
        let revision = status.borrow_and_update().revision;
        if revision > told
            && let Err(error) = app.emit(TODAY_CHANGED, ())
        {
            tracing::error!(%error, "the window was not told that today is another");
        }
        told = revision;
        if let Err(error) = engine.back_up_daily().await {
            tracing::error!(%error, "the day's backup was not written");
        }
    }
}
