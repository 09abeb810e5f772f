//! A phone has no tray.

use engine::Spoken;
use tauri::AppHandle;
use training::session::Session;

#[derive(Default)]
pub(crate) struct Tray;

pub(crate) struct Face;

impl Face {
    pub(crate) const fn new(_: Spoken, _: &Session) -> Self {
        Self
    }
}

pub(crate) const fn is_there(_: &AppHandle) -> bool {
    false
}

pub(crate) const fn wear(_: &AppHandle, _: Face) {}

pub(crate) const fn follow(_: AppHandle) {}
