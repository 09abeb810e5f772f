//! The tray's menu: what there is today, and what can be asked for without opening the window.

use tauri::{
    AppHandle, Result, Wry,
    menu::{self, IsMenuItem, MenuId, MenuItem, PredefinedMenuItem},
};

use super::words::{self, Face, Message};
use crate::{day, window};

/// What can be chosen.
const OPEN: &str = "open";
const REGENERATE: &str = "regenerate";
const QUIT: &str = "quit";

/// In this order, each with its word.
const CHOICES: [(&str, Message); 3] = [
    (OPEN, words::OPEN),
    (REGENERATE, words::REGENERATE),
    (QUIT, words::QUIT),
];

/// The menu, with what is reworded in it.
pub(super) struct Menu {
    whole: menu::Menu<Wry>,
    title: MenuItem<Wry>,
    choices: Vec<(Message, MenuItem<Wry>)>,
}

impl Menu {
    pub(super) fn new(app: &AppHandle, face: &Face) -> Result<Self> {
        let title = MenuItem::with_id(app, "title", face.title(), false, None::<&str>)?;
        let choices = CHOICES
            .iter()
            .map(|(id, message)| {
                let item = MenuItem::with_id(app, *id, face.word(*message), true, None::<&str>)?;
                Ok((*message, item))
            })
            .collect::<Result<Vec<_>>>()?;
        let line = PredefinedMenuItem::separator(app)?;
        let mut items: Vec<&dyn IsMenuItem<Wry>> = vec![&title, &line];
        items.extend(choices.iter().map(|(_, item)| item as &dyn IsMenuItem<Wry>));
        let whole = menu::Menu::with_items(app, &items)?;
        Ok(Self { whole, title, choices })
    }

    pub(super) fn whole(&self) -> &menu::Menu<Wry> {
        &self.whole
    }

    /// Says everything anew.
    pub(super) fn wear(&self, face: &Face) -> Result<()> {
        self.title.set_text(face.title())?;
        for (message, item) in &self.choices {
            item.set_text(face.word(*message))?;
        }
        Ok(())
    }
}

/// Does what was chosen.
pub(super) fn chosen(app: &AppHandle, id: &MenuId) {
    match id.as_ref() {
        OPEN => window::show_today(app),
        REGENERATE => day::regenerate(app.clone()),
        QUIT => app.exit(0),
        _ => {}
    }
}
