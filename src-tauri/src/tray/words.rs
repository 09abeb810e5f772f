//! What the tray says, in the words of the window's message catalogue: it speaks before there is a window.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use engine::{Appearance, Language};
use serde_json::Value;
use training::session::Session;

/// A message of the catalogue, by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Message(&'static str);

pub(super) const OPEN: Message = Message("tray_open");
pub(super) const REGENERATE: Message = Message("tray_regenerate");
pub(super) const QUIT: Message = Message("tray_quit");
const NO_SESSION: Message = Message("tray_no_session");

/// What the menu says at one time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Face {
    is_german: bool,
    title: Option<String>,
}

impl Face {
    /// The menu of a device that looks like this, on the day of this session.
    pub(crate) fn new(appearance: Appearance, session: &Session) -> Self {
        let is_german = speaks_german(appearance.language);
        Self {
            is_german,
            title: Some(title(session.template.as_deref(), &session.title, is_german)),
        }
    }

    /// Today's session by its title, or that there is none yet.
    pub(super) fn title(&self) -> Cow<'_, str> {
        match &self.title {
            Some(title) => title.into(),
            None => self.word(NO_SESSION).into(),
        }
    }

    pub(super) fn word(&self, message: Message) -> &'static str {
        worded(message.0, self.is_german).unwrap_or(message.0)
    }
}

/// The templates that the catalogue words are called there as the planner calls them; another one keeps its title.
fn title(template: Option<&str>, in_english: &str, is_german: bool) -> String {
    let key = template.map(|template| format!("title_{}", template.replace('.', "_")));
    let worded = key.and_then(|key| worded(&key, is_german));
    worded.unwrap_or(in_english).to_owned()
}

fn speaks_german(language: Language) -> bool {
    match language {
        Language::En => false,
        Language::De => true,
        Language::System => {
            sys_locale::get_locale().is_some_and(|locale| locale.to_ascii_lowercase().starts_with("de"))
        }
    }
}

fn worded(key: &str, in_german: bool) -> Option<&'static str> {
    static ENGLISH: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../../ui/messages/en.json")));
    static GERMAN: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../../ui/messages/de.json")));
    let messages = if in_german { &*GERMAN } else { &*ENGLISH };
    messages.get(key).and_then(Value::as_str)
}

type Messages = BTreeMap<String, Value>;

fn read(catalogue: &str) -> Messages {
    serde_json::from_str(catalogue).expect("the window's own tests read the catalogue too")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_every_word_of_the_menu() {
        for Message(key) in [OPEN, REGENERATE, QUIT, NO_SESSION] {
            for in_german in [false, true] {
                assert!(worded(key, in_german).is_some_and(|text| !text.is_empty()), "{key}");
            }
        }
    }

    #[test]
    fn a_title_is_worded_by_its_template_and_kept_where_there_is_none() {
        assert_eq!(title(Some("rest"), "Rest day", true), "Ruhetag");
        assert_eq!(title(Some("rest"), "Rest day", false), "Rest day");
        assert_eq!(title(Some("of.another.planner"), "Hill sprints", true), "Hill sprints");
        assert_eq!(title(None, "Hill sprints", true), "Hill sprints");
    }
}
