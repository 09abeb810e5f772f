//! What the tray says, in the words of the window's message catalogue: it speaks before there is a window.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use engine::{Spoken, notification::session_title};
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    spoken: Spoken,
    title: Option<String>,
}

impl Face {
    /// The menu in a language, on the day of this session.
    pub(crate) fn new(spoken: Spoken, session: &Session) -> Self {
        Self {
            spoken,
            title: Some(session_title(session, spoken).to_owned()),
        }
    }

    /// The menu before anything is known of today.
    pub(super) const fn blank(spoken: Spoken) -> Self {
        Self { spoken, title: None }
    }

    /// Today's session by its title, or that there is none yet.
    pub(super) fn title(&self) -> Cow<'_, str> {
        match &self.title {
            Some(title) => title.into(),
            None => self.word(NO_SESSION).into(),
        }
    }

    pub(super) fn word(&self, message: Message) -> &'static str {
        worded(message.0, self.spoken).unwrap_or(message.0)
    }
}

fn worded(key: &str, spoken: Spoken) -> Option<&'static str> {
    static ENGLISH: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../../ui/messages/en.json")));
    static GERMAN: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../../ui/messages/de.json")));
    let messages = match spoken {
        Spoken::En => &*ENGLISH,
        Spoken::De => &*GERMAN,
    };
    messages.get(key).and_then(Value::as_str)
}

type Messages = BTreeMap<String, Value>;

fn read(catalogue: &str) -> Messages {
    serde_json::from_str(catalogue).expect("the window's own tests read the catalogue too")
}

#[cfg(test)]
mod tests {
    use super::*;
    use training::planner::{self, PlanInput, TEMPLATES};

    #[test]
    fn both_languages_have_every_word_of_the_menu() {
        for Message(key) in [OPEN, REGENERATE, QUIT, NO_SESSION] {
            for spoken in [Spoken::En, Spoken::De] {
                assert!(worded(key, spoken).is_some_and(|text| !text.is_empty()), "{key}");
            }
        }
    }

    fn session() -> Session {
        let monday = "2026-11-23".parse().unwrap();
        planner::plan(&PlanInput {
            athlete: training::athlete::Athlete::default(),
            training_day: monday,
            first_day: monday,
            history: Vec::new(),
            biometrics: Vec::new(),
            changes: Vec::new(),
        })
    }

    /// The engine words what is said without a window, the catalogue what the window says.
    #[test]
    fn a_session_is_called_the_same_in_the_tray_as_in_the_window() {
        for &template in TEMPLATES {
            let named = Session {
                template: Some(template.to_owned()),
                ..session()
            };
            // The window words the adapted forms of a template with one name (ui/src/session/naming.ts).
            let key = format!("title_{}", template.replace('.', "_"));
            let adapted = template
                .strip_suffix("_adapted")
                .and_then(|base| base.split('.').next());
            let adapted = adapted.map(|family| format!("title_{family}_adapted"));
            let told = worded(&adapted.unwrap_or(key), Spoken::De);
            assert_eq!(told, Some(session_title(&named, Spoken::De)), "{template}");
        }
    }

    #[test]
    fn a_template_that_is_unknown_here_is_a_session_and_one_without_keeps_its_title() {
        let called = |template: Option<&str>, spoken| {
            let session = Session {
                title: "Hill sprints".to_owned(),
                template: template.map(str::to_owned),
                ..session()
            };
            Face::new(spoken, &session).title().into_owned()
        };
        assert_eq!(called(Some("of.another.planner"), Spoken::De), "Training");
        assert_eq!(called(Some("of.another.planner"), Spoken::En), "Hill sprints");
        assert_eq!(called(None, Spoken::De), "Hill sprints");
    }
}
