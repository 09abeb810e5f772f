//! The titles of the planner's templates in German. In English a session brings its own.

/// The German title of a template; `None` for one that has none yet.
pub(super) fn german(template: &str) -> Option<&'static str> {
    let title = match template {
        "rest" => "Ruhetag",
        "recovery" => "Leichte Bewegung",
        "full_body.a" => "Ganzkörper: Beugen, Drücken",
        "full_body.b" => "Ganzkörper: Hüfte, Rücken",
        "full_body.c" => "Ganzkörper: Schritte, Rumpf",
        "full_body.a_adapted" | "full_body.b_adapted" | "full_body.c_adapted" => "Ganzkörper, angepasst",
        "upper.a" => "Oberkörper: Drücken, Rudern",
        "upper.b" => "Oberkörper: Überkopf, Klimmzug",
        "upper.a_adapted" | "upper.b_adapted" => "Oberkörper, angepasst",
        "lower.a" => "Unterkörper: Kniebeuge",
        "lower.b" => "Unterkörper: Kreuzheben",
        "lower.a_adapted" | "lower.b_adapted" => "Unterkörper, angepasst",
        "push" => "Drücken: Brust, Schultern",
        "pull" => "Ziehen: Rücken, Bizeps",
        "legs" => "Beine: Beugen, Hüfte",
        "push_adapted" => "Drücken, angepasst",
        "pull_adapted" => "Ziehen, angepasst",
        "legs_adapted" => "Beine, angepasst",
        "run.walk_run" => "Laufen und Gehen",
        "run.recovery" => "Lockerer Erholungslauf",
        "run.easy" => "Lockerer Lauf",
        "run.long" => "Langer Lauf",
        "run.tempo" => "Tempolauf",
        "run.intervals" => "Laufintervalle",
        "ride.recovery" => "Lockere Erholungsfahrt",
        "ride.easy" => "Lockere Fahrt",
        "ride.long" => "Lange Fahrt",
        "ride.tempo" => "Tempofahrt",
        "ride.intervals" => "Radintervalle",
        "row.recovery" => "Lockeres Erholungsrudern",
        "row.easy" => "Lockeres Rudern",
        "row.long" => "Langes Rudern",
        "row.tempo" => "Temporudern",
        "row.intervals" => "Ruderintervalle",
        "walk.recovery" => "Lockerer Spaziergang",
        "walk.easy" => "Zügiges Gehen",
        "walk.long" => "Langer Spaziergang",
        _ => return None,
    };
    Some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use training::{
        athlete::{Athlete, Equipment, Experience, Goal, Screening, Sport},
        day::TrainingDay,
        planner::{self, PlanInput},
    };

    /// A month each of athletes of every goal, level and week, with everything or nothing to train with.
    fn templates() -> BTreeSet<String> {
        let everything = [
            Equipment::Barbell,
            Equipment::Rack,
            Equipment::Bench,
            Equipment::Dumbbell,
            Equipment::Bike,
        ];
        let monday = TrainingDay::new(jiff::civil::date(2026, 11, 23));
        let mut seen = BTreeSet::new();
        for goal in [Goal::Strength, Goal::Muscle, Goal::Endurance] {
            for (experience, days_per_week) in [
                (Experience::Beginner, 3),
                (Experience::Intermediate, 4),
                (Experience::Advanced, 6),
            ] {
                for (equipment, sport) in [
                    (&everything[..], Sport::Running),
                    (&everything, Sport::Cycling),
                    (&[], Sport::Running),
                ] {
                    let mut athlete = Athlete {
                        birth_year: Some(1990),
                        screening: Some(Screening { cleared: true }),
                        goals: vec![goal],
                        experience,
                        equipment: equipment.to_vec(),
                        sports: Some(vec![sport]),
                        ..Athlete::default()
                    };
                    athlete.availability.days_per_week = days_per_week;
                    let input = PlanInput {
                        athlete,
                        training_day: monday,
                        first_day: monday,
                        history: Vec::new(),
                        biometrics: Vec::new(),
                        changes: Vec::new(),
                    };
                    let today = planner::plan(&input);
                    let ahead = planner::forecast(&input, &today, 27);
                    seen.extend(today.template.clone());
                    seen.extend(ahead.into_iter().filter_map(|(_, session)| session.template));
                }
            }
        }
        seen
    }

    #[test]
    fn every_template_that_the_planner_draws_from_has_a_german_title() {
        let templates = templates();
        let untitled: Vec<_> = templates.iter().filter(|template| german(template).is_none()).collect();
        assert_eq!(untitled, Vec::<&String>::new());
        assert!(templates.len() > 12, "{templates:?}");
    }
}
