//! What a session is called where there is no window to word it: in a notification, in the tray. The words are the
//! window's own; a test of the app holds them together.

use training::session::Session;

use crate::Spoken;

/// A session's title. One that no template of the planner made keeps the title that it came with.
#[must_use]
pub fn session_title(session: &Session, spoken: Spoken) -> &str {
    match (spoken, session.template.as_deref()) {
        (Spoken::De, Some(template)) => german(template).unwrap_or("Training"),
        _ => &session.title,
    }
}

/// The German title of a template; `None` for one that this version does not know.
fn german(template: &str) -> Option<&'static str> {
    let title = match template {
        "full_body.a" => "Ganzkörper: Beugen, Drücken",
        "full_body.a_adapted" | "full_body.b_adapted" | "full_body.c_adapted" => "Ganzkörper, angepasst",
        "full_body.b" => "Ganzkörper: Hüfte, Rücken",
        "full_body.c" => "Ganzkörper: Schritte, Rumpf",
        "upper.a" => "Oberkörper: Drücken, Rudern",
        "upper.a_adapted" | "upper.b_adapted" => "Oberkörper, angepasst",
        "upper.b" => "Oberkörper: Überkopf, Klimmzug",
        "lower.a" => "Unterkörper: Kniebeuge",
        "lower.a_adapted" | "lower.b_adapted" => "Unterkörper, angepasst",
        "lower.b" => "Unterkörper: Kreuzheben",
        "push" => "Drücken: Brust, Schultern",
        "push_adapted" => "Drücken, angepasst",
        "pull" => "Ziehen: Rücken, Bizeps",
        "pull_adapted" => "Ziehen, angepasst",
        "legs" => "Beine: Beugen, Hüfte",
        "legs_adapted" => "Beine, angepasst",
        "run.walk_run" => "Gehen und Laufen",
        "run.recovery" => "Erholungslauf",
        "run.easy" => "Lockerer Lauf",
        "run.long" => "Langer Lauf",
        "run.tempo" => "Tempolauf",
        "run.intervals" => "Laufintervalle",
        "ride.recovery" => "Erholungsfahrt",
        "ride.easy" => "Lockere Radfahrt",
        "ride.long" => "Lange Radfahrt",
        "ride.tempo" => "Tempofahrt",
        "ride.intervals" => "Radintervalle",
        "row.recovery" => "Rudern zur Erholung",
        "row.easy" => "Lockeres Rudern",
        "row.long" => "Langes Rudern",
        "row.tempo" => "Tempo-Rudern",
        "row.intervals" => "Ruderintervalle",
        "walk.recovery" => "Leichter Spaziergang",
        "walk.easy" => "Flotter Spaziergang",
        "walk.long" => "Langer Spaziergang",
        "recovery" => "Leichte Bewegung",
        "rest" => "Ruhetag",
        _ => return None,
    };
    Some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use training::planner::TEMPLATES;

    #[test]
    fn every_template_of_the_planner_has_a_german_title() {
        let untitled: Vec<_> = TEMPLATES.iter().filter(|template| german(template).is_none()).collect();
        assert_eq!(untitled, Vec::<&&str>::new());
    }
}
