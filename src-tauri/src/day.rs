//! The watch over the day, for as long as the app runs: today's session is made whether or not anybody looks, and a
//! window that shows something else is told.

use engine::{
    Engine,
    scheduler::{Bell, Cause, Scheduler, Status, TICK},
};
use tauri::{AppHandle, Emitter as _, Manager as _};
use tokio::sync::watch::Receiver;

use crate::{
    notify::{self, SystemNotifier},
    shell::Shell,
    sync,
    tray::{self, Face},
};

/// Told to the window when it should read today again. It carries nothing.
const TODAY_CHANGED: &str = "today-changed";

/// Opens the engine while the window is still coming up, and watches over its days from then on.
pub(crate) fn watch(app: AppHandle, shell: Shell) {
    tauri::async_runtime::spawn(async move {
        let engine = opened(&shell).await;
        match engine.presence().await {
            Ok(presence) => shell.stay_in_tray(presence.close_to_tray),
            Err(error) => tracing::error!(code = ?error.code(), "whether to stay in the tray is not known: {error}"),
        }
        sync::follow(app.clone(), engine.clone());
        let (scheduler, bell) = watched(&app, engine.clone());
        tauri::async_runtime::spawn(follow(app, engine.clone(), bell.status()));
        shell.keep(bell);
        scheduler.run().await;
    });
}

/// On a phone the system itself shows the notifications that it was given beforehand.
fn watched(app: &AppHandle, engine: Engine) -> (Scheduler, Bell) {
    if cfg!(mobile) {
        Scheduler::new(engine)
    } else {
        Scheduler::with_notifier(engine, SystemNotifier::shared(app.clone()))
    }
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

/// Tells the window and the tray of each change, and keeps each day's data safe.
async fn follow(app: AppHandle, engine: Engine, mut status: Receiver<Status>) {
    let mut told = 0;
    while status.changed().await.is_ok() {
        let revision = status.borrow_and_update().revision;
        if revision > told {
            tell_window(&app);
        }
        told = revision;
        show_in_tray(&app, &engine).await;
        notify::register_week(&app, &engine).await;
        if let Err(error) = engine.back_up_daily().await {
            tracing::error!(%error, "the day's backup was not written");
        }
    }
}

/// Has the window read today again.
pub(crate) fn tell_window(app: &AppHandle) {
    if let Err(error) = app.emit(TODAY_CHANGED, ()) {
        tracing::error!(%error, "the window was not told that today is another");
    }
}

/// Has the tray say what there is today.
pub(crate) async fn show_in_tray(app: &AppHandle, engine: &Engine) {
    match engine.today().await {
        Ok(view) => {
            let spoken = engine.spoken(view.appearance.language);
            tray::wear(app, Face::new(spoken, &view.workout.session));
        }
        Err(error) => tracing::debug!(code = ?error.code(), "the tray does not know what there is today"),
    }
}

/// Makes today's session anew, as far as it is still only planned, and tells the window.
pub(crate) fn regenerate(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let shell = app.state::<Shell>();
        let Ok(engine) = shell.engine().await else { return };
        if let Err(error) = engine.regenerate_daily_workout(true).await {
            tracing::error!(code = ?error.code(), "today's session could not be made anew: {error}");
        }
        shell.ring(Cause::Focus);
    });
}
