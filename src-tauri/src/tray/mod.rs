//! The tray: today's title at a glance, and a way back to the window once it was closed.
//!
//! Desktops have none, or get one some seconds after the athlete logged in. The icon is made when the first tray is
//! there; from then on it finds each later one by itself.

#[cfg(target_os = "linux")]
mod library;
mod menu;
mod words;

use std::sync::{
    Mutex, MutexGuard, OnceLock, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use tauri::{AppHandle, Manager as _, Result, Wry, tray::TrayIconBuilder};

pub(crate) use words::Face;

use crate::{shell::system_language, window};
use menu::Menu;

/// The app's own icon in the tray, or the place where it will be.
pub(crate) struct Tray {
    is_there: AtomicBool,
    menu: OnceLock<Menu>,
    face: Mutex<Face>,
}

/// True while a tray can bring the window back.
pub(crate) fn is_there(app: &AppHandle) -> bool {
    let tray = app.state::<Tray>();
    tray.is_there.load(Ordering::Acquire) && tray.menu.get().is_some()
}

/// Shows what the menu says from now on.
pub(crate) fn wear(app: &AppHandle, face: Face) {
    on_the_drawing_thread(app, move |app| {
        let tray = app.state::<Tray>();
        tray.face().clone_from(&face);
        if let Some(menu) = tray.menu.get()
            && let Err(error) = menu.wear(&face)
        {
            tracing::warn!(%error, "the tray's menu was not reworded");
        }
    });
}

/// Icon and menu belong to the thread that draws. Whoever waited for it from another could hold what it waits for.
fn on_the_drawing_thread(app: &AppHandle, act: impl FnOnce(&AppHandle) + Send + 'static) {
    let its_own = app.clone();
    if let Err(error) = app.run_on_main_thread(move || act(&its_own)) {
        tracing::warn!(%error, "the tray is not tended any more");
    }
}

/// Watches over the tray for as long as the app runs.
#[cfg(target_os = "linux")]
pub(crate) fn follow(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let told = |is_there| on_the_drawing_thread(&app, move |app| appeared(app, is_there));
        if let Err(error) = crate::bus::follow_tray(told).await {
            tracing::debug!(%error, "nobody tells of a tray here");
        }
        told(false);
    });
}

/// These systems have one always.
#[cfg(not(target_os = "linux"))]
pub(crate) fn follow(app: AppHandle) {
    appeared(&app, true);
}

fn appeared(app: &AppHandle, is_there: bool) {
    let tray = app.state::<Tray>();
    if is_there && tray.menu.get().is_none() {
        match raise(app, &tray) {
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, "the tray's icon could not be made"),
        }
    }
    tray.is_there.store(is_there, Ordering::Release);
    if !self::is_there(app) {
        window::keep_in_reach(app);
    }
}

fn raise(app: &AppHandle, tray: &Tray) -> Result<()> {
    #[cfg(target_os = "linux")]
    if !library::is_installed() {
        return Ok(());
    }
    let face = tray.face().clone();
    let menu = Menu::new(app, &face)?;
    let mut icon = TrayIconBuilder::<Wry>::with_id("healthpilot")
        .tooltip("HealthPilot")
        .menu(menu.whole())
        .on_menu_event(|app, event| menu::chosen(app, event.id()));
    if let Some(image) = app.default_window_icon() {
        icon = icon.icon(image.clone());
    }
    icon.build(app)?;
    // Nothing was worn meanwhile: that happens on this thread too.
    let _ = tray.menu.set(menu);
    Ok(())
}

impl Default for Tray {
    fn default() -> Self {
        Self {
            is_there: AtomicBool::new(false),
            menu: OnceLock::new(),
            face: Mutex::new(Face::blank(system_language())),
        }
    }
}

impl Tray {
    fn face(&self) -> MutexGuard<'_, Face> {
        self.face.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
