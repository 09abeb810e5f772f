//! What a notification says, in the languages that the app speaks.
//!
//! The window words everything else; a notification is shown while there is none.

use training::{
    catalogue::Muscle,
    session::{Session, SessionKind},
};

use super::{Notice, titles::session_title};
use crate::Spoken;

/// How many muscles are named (design: one line on a locked phone).
const FOCUS: usize = 2;

/// Today's session: its title, its minutes, what it is about.
pub(super) fn session(session: &Session, spoken: Spoken) -> Notice {
    if session.kind == SessionKind::Rest {
        return rest(spoken);
    }
    let minutes = match spoken {
        Spoken::En => format!("{} min", session.minutes),
        Spoken::De => format!("{} Min.", session.minutes),
    };
    let focus: Vec<&str> = session
        .focus
        .iter()
        .take(FOCUS)
        .map(|&muscle| name(muscle, spoken))
        .collect();
    let and = match spoken {
        Spoken::En => " and ",
        Spoken::De => " und ",
    };
    let body = if focus.is_empty() {
        minutes
    } else {
        format!("{minutes} · {}", focus.join(and))
    };
    Notice {
        title: session_title(session, spoken).to_owned(),
        body,
    }
}

/// That there is something, and not what.
pub(super) fn hidden(spoken: Spoken) -> Notice {
    said(
        spoken,
        ("HealthPilot", "Your day is ready."),
        ("HealthPilot", "Dein Tag ist bereit."),
    )
}

/// That a rest is over, and what comes next.
pub(crate) fn rest_over(exercise: &str, set: u16, spoken: Spoken) -> Notice {
    match spoken {
        Spoken::En => Notice {
            title: "Rest is over".to_owned(),
            body: format!("{exercise}, set {set}"),
        },
        Spoken::De => Notice {
            title: "Die Pause ist um".to_owned(),
            body: format!("{exercise}, Satz {set}"),
        },
    }
}

/// That notifications arrive.
pub(super) fn test(spoken: Spoken) -> Notice {
    said(
        spoken,
        (
            "HealthPilot",
            "This is a test. Your morning notification arrives like this.",
        ),
        (
            "HealthPilot",
            "Das ist ein Test. So kommt deine Benachrichtigung am Morgen an.",
        ),
    )
}

fn rest(spoken: Spoken) -> Notice {
    said(
        spoken,
        ("Rest day", "No session today."),
        ("Ruhetag", "Heute keine Einheit."),
    )
}

fn said(spoken: Spoken, en: (&str, &str), de: (&str, &str)) -> Notice {
    let (title, body) = match spoken {
        Spoken::En => en,
        Spoken::De => de,
    };
    Notice {
        title: title.to_owned(),
        body: body.to_owned(),
    }
}

const fn name(muscle: Muscle, spoken: Spoken) -> &'static str {
    let (en, de) = names(muscle);
    match spoken {
        Spoken::En => en,
        Spoken::De => de,
    }
}

const fn names(muscle: Muscle) -> (&'static str, &'static str) {
    match muscle {
        Muscle::Chest => ("chest", "Brust"),
        Muscle::FrontDelts => ("front shoulders", "vordere Schultern"),
        Muscle::SideDelts => ("side shoulders", "seitliche Schultern"),
        Muscle::RearDelts => ("rear shoulders", "hintere Schultern"),
        Muscle::RotatorCuff => ("rotator cuff", "Rotatorenmanschette"),
        Muscle::Triceps => ("triceps", "Trizeps"),
        Muscle::Biceps => ("biceps", "Bizeps"),
        Muscle::Forearms => ("forearms", "Unterarme"),
        Muscle::Lats => ("lats", "Latissimus"),
        Muscle::UpperBack => ("upper back", "oberer Rücken"),
        Muscle::Traps => ("traps", "Trapez"),
        Muscle::LowerBack => ("lower back", "unterer Rücken"),
        Muscle::Abs => ("abs", "Bauch"),
        Muscle::Obliques => ("obliques", "seitlicher Bauch"),
        Muscle::HipFlexors => ("hip flexors", "Hüftbeuger"),
        Muscle::Glutes => ("glutes", "Gesäß"),
        Muscle::Abductors => ("abductors", "Abduktoren"),
        Muscle::Adductors => ("adductors", "Adduktoren"),
        Muscle::Quads => ("quads", "Quadrizeps"),
        Muscle::Hamstrings => ("hamstrings", "Beinbeuger"),
        Muscle::Calves => ("calves", "Waden"),
        Muscle::Tibialis => ("shins", "Schienbein"),
    }
}
