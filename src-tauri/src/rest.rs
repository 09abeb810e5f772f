//! The end of a rest, told by the system while nobody looks at the window.
//!
//! The deadline is the store's. Whoever waits looks at it again every second: it may be moved, and the machine may sleep.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use engine::{Engine, notification::Notifier as _};
use tauri::{AppHandle, Manager as _};
use training::day::TrainingDay;

use crate::{notify::SystemNotifier, window};

/// How often the deadline is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// The newest wait; every other one ends.
static NEWEST: AtomicU64 = AtomicU64::new(0);

/// Waits for the end of the rest that runs, in the place of whatever was waited for before.
pub(crate) fn tell_of_its_end(app: AppHandle, engine: Engine, training_day: TrainingDay) {
    let number = NEWEST.fetch_add(1, Ordering::SeqCst) + 1;
    tauri::async_runtime::spawn(async move {
        let Ok(Some((ends_at, _))) = engine.rest_notice(training_day).await else {
            return;
        };
        if engine.now() >= ends_at {
            return;
        }
        while engine.now() < ends_at {
            tokio::time::sleep(LOOK).await;
            if NEWEST.load(Ordering::SeqCst) != number {
                return;
            }
        }
        if !is_looked_at(&app) {
            tell(app, &engine, training_day).await;
        }
    });
}

async fn tell(app: AppHandle, engine: &Engine, training_day: TrainingDay) {
    let Ok(Some((_, notice))) = engine.rest_notice(training_day).await else {
        return;
    };
    let shown = tauri::async_runtime::spawn_blocking(move || SystemNotifier::of(app).show(&notice));
    if let Ok(Err(error)) = shown.await {
        tracing::warn!(%error, "the end of a rest was not told");
    }
}

/// True while the window is before the athlete's eyes.
fn is_looked_at(app: &AppHandle) -> bool {
    let window = app.get_webview_window(window::LABEL);
    window.is_some_and(|window| {
        let is = |asked: tauri::Result<bool>| asked.unwrap_or(false);
        is(window.is_visible()) && !is(window.is_minimized()) && is(window.is_focused())
    })
}
