//! What the window and its commands share: the engine, opened once, the bell of the watch over its days, and whether
//! the app outlives its window.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};

use engine::{
    Engine, Error, Failure, Folder, Options, Spoken, default_folder,
    scheduler::{Bell, Cause},
};
use tokio::sync::OnceCell;

/// The engine, or the place where it will be.
#[derive(Clone, Default)]
pub(crate) struct Shell {
    engine: Arc<OnceCell<Engine>>,
    bell: Arc<OnceLock<Bell>>,
    stays_in_tray: Arc<AtomicBool>,
}

impl Shell {
    /// The engine. While it cannot be opened, each call tries again: the athlete may have made room meanwhile.
    pub(crate) async fn engine(&self) -> Result<&Engine, Failure> {
        let opened = self
            .engine
            .get_or_try_init(|| async { Engine::open(options()).await })
            .await;
        opened.map_err(failed)
    }

    /// Has the day looked at now, and other devices' news. Before the engine is open there is no need: its first look is
    /// at once.
    pub(crate) fn ring(&self, cause: Cause) {
        match (cause, self.engine.get()) {
            (Cause::Resume, Some(engine)) => engine.call_sync(),
            (Cause::Focus, Some(engine)) => engine.call_sync_if_stale(),
            _ => {}
        }
        if let Some(bell) = self.bell.get() {
            bell.ring(cause);
        }
    }

    /// Keeps the bell of the process's one watch; without it the watch would end.
    pub(crate) fn keep(&self, bell: Bell) {
        self.bell.get_or_init(|| bell);
    }

    /// Whether a closed window leaves the app in the tray; a window that closes cannot wait for the store to say so.
    pub(crate) fn stay_in_tray(&self, wanted: bool) {
        self.stays_in_tray.store(wanted, Ordering::Release);
    }

    /// True when a closed window leaves the app in the tray.
    pub(crate) fn stays_in_tray(&self) -> bool {
        self.stays_in_tray.load(Ordering::Acquire)
    }
}

/// Logs an error where it is handled, and turns it into what the window understands.
pub(crate) fn failed(error: Error) -> Failure {
    tracing::error!(code = ?error.code(), "{error}");
    error.into()
}

/// The device's own clock, in the system's language.
fn options() -> Options {
    Options {
        system_language: system_language(),
        ..Options::on_device(folder())
    }
}

/// What the system speaks: on some it is not told by the environment.
pub(crate) fn system_language() -> Spoken {
    sys_locale::get_locale().map_or_else(Spoken::of_environment, |locale| Spoken::of_locale(&locale))
}

/// The data folder; where the system names no home, one beside the program.
fn folder() -> Folder {
    default_folder().unwrap_or_else(|| Folder::at("healthpilot-data".into()))
}
