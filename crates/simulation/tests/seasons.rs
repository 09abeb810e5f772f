//! What a simulated season is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/ideal.rs"]
mod ideal;
#[path = "support/monday.rs"]
mod monday;

use std::convert::Infallible;

use ideal::ideal;
use monday::monday;
use simulation::{
    evaluation::{Crowd, evaluate},
    invariant::Thoroughness,
    person::{self, Habits, Person},
    programme::{Kind, Programme},
    record::{line, record},
    season::Season,
};
use training::{
    athlete::{AbsenceReason, Equipment, Experience, Goal},
    catalogue::Catalogue,
    planner::plan,
    quantity::Rpe,
    session::SessionKind,
    workout::Status,
};
use validator::Validate as _;

fn told(person: &Person, days: u32) -> String {
    let mut told = String::new();
    record(&mut Season::new(person.clone(), monday()), days, |day, _| {
        told += &serde_json::to_string(day).unwrap();
        told.push('\n');
        Ok::<(), Infallible>(())
    })
    .unwrap();
    told
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    for index in 0..4 {
        let person = person::of_grid(7, index, monday());
        assert_eq!(told(&person, 120), told(&person, 120), "athlete {index}");
    }
    let other = Person {
        seed: 8,
        ..person::of_grid(7, 2, monday())
    };
    assert_ne!(
        told(&person::of_grid(7, 2, monday()), 60),
        told(&other, 60),
        "another seed"
    );
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let crowd = Crowd {
        seed: 3,
        athletes: 6,
        from: monday(),
        days: 60,
        thoroughness: Thoroughness::CLOSE,
        is_compared: true,
        threads: 1,
    };
    let more = Crowd { threads: 4, ..crowd };
    assert_eq!(evaluate(&crowd, &|| ()).unwrap(), evaluate(&more, &|| ()).unwrap());
}

#[test]
fn every_athlete_of_the_grid_is_a_document_that_the_app_would_take() {
    let mut seen = Vec::new();
    for index in 0..3000 {
        let person = person::of_grid(1, index, monday());
        person.athlete.validate().unwrap();
        assert!((0.3..=1.0).contains(&person.habits.adherence));
        seen.push(person);
    }
    let ages: Vec<i32> = seen
        .iter()
        .filter_map(|person| person.athlete.birth_year)
        .map(|birth| 2026 - i32::from(birth))
        .collect();
    assert_eq!((ages.iter().min(), ages.iter().max()), (Some(&13), Some(&85)));
    let any = |what: fn(&Person) -> bool| seen.iter().any(what);
    assert!(any(
        |person| person.athlete.birth_year.is_none() && person.athlete.screening.is_none()
    ));
    assert!(any(|person| person.athlete.equipment.is_empty()));
    assert!(any(|person| person.athlete.equipment.len() == Equipment::ALL.len()));
    assert!(any(
        |person| person.athlete.limitations.len() == 3 && person.athlete.conditions.len() == 1
    ));
    assert!(any(|person| person.athlete.availability.days_per_week == 7));
    assert!(any(|person| person.athlete.availability.session_minutes == 15));
    assert!(any(|person| person.athlete.availability.session_minutes == 120));
    assert!(any(
        |person| person.athlete.event.is_some() && person.athlete.loads.is_some()
    ));
    assert!(any(|person| person.habits.missing >= 1.0) && any(|person| person.habits.missing <= 0.0));
}

#[test]
fn planning_is_given_what_the_app_would_give_it() {
    for index in 0..6 {
        let mut season = Season::new(person::of_grid(5, index, monday()), monday());
        for _ in 0..200 {
            season.wake();
            let input = season.input();
            let today = input.training_day;
            assert!(
                input
                    .history
                    .is_sorted_by(|one, next| one.training_day < next.training_day)
            );
            assert!(
                input
                    .history
                    .iter()
                    .all(|workout| (1..=120).contains(&today.days_since(workout.training_day)))
            );
            assert!(
                input
                    .biometrics
                    .is_sorted_by(|one, next| one.training_day < next.training_day)
            );
            assert!(
                input
                    .biometrics
                    .iter()
                    .all(|day| (0..90).contains(&today.days_since(day.training_day)))
            );
            let sets = input.history.iter().flat_map(|workout| &workout.performed);
            assert!(sets.clone().all(|set| set.set_id.device.0 == 0 && set.set > 0));
            input.athlete.validate().unwrap();
            let session = plan(input);
            season.live(&session);
        }
    }
}

#[test]
fn who_trains_gets_stronger_and_who_does_not_does_not() {
    let gain = |adherence| {
        let mut person = ideal(Experience::Beginner, 3, 60, Goal::Strength);
        person.habits.adherence = adherence;
        let mut season = Season::new(person.clone(), monday());
        let book = Programme::new(Kind::Fixed, &person, &season.body().traits, 180);
        for _ in 0..180 {
            season.wake();
            let session = book.session(&season);
            season.live(&session);
        }
        season.body().gain_percent(&person.athlete)
    };
    let (always, half, never) = (gain(1.0), gain(0.5), gain(0.0));
    assert!(always > half && half > 2.0, "{always} {half}");
    assert!(never < 0.0, "{never}");
}

#[test]
fn loads_by_feel_are_seldom_too_heavy() {
    let mut failed = 0_u32;
    let mut told = 0_u32;
    for index in 0..30 {
        let person = Person {
            index,
            ..ideal(Experience::Intermediate, 3, 60, Goal::Muscle)
        };
        let mut season = Season::new(person, monday());
        let loads: Vec<u8> = (0..40)
            .flat_map(|_| {
                season.wake();
                let session = plan(season.input());
                let workout = season.live(&session).cloned();
                let sets = workout.map(|workout| workout.performed).unwrap_or_default();
                sets.into_iter()
                    .filter(|set| set.load_kg.is_some())
                    .filter_map(|set| set.rpe.map(Rpe::tenths))
            })
            .collect();
        told += u32::try_from(loads.len()).unwrap();
        failed += u32::try_from(loads.iter().filter(|&&rpe| rpe == 100).count()).unwrap();
    }
    assert!(told > 1000, "{told}");
    assert!(failed * 4 < told, "{failed} of {told} sets went to failure");
}

#[test]
fn nobody_trains_while_ill_or_away_and_the_app_hears_of_it() {
    let habits = Habits {
        illness: true,
        holidays: true,
        ..Habits::IDEAL
    };
    let (mut lost, mut absences) = (0, 0);
    for index in 0..20 {
        let person = Person {
            habits,
            index,
            ..ideal(Experience::Intermediate, 4, 60, Goal::Strength)
        };
        let mut season = Season::new(person, monday());
        for _ in 0..365 {
            season.wake();
            let today = season.input().training_day;
            let told = season.input().athlete.absences.iter().flatten();
            let away = told.into_iter().any(|absence| absence.covers(today));
            let session = plan(season.input());
            season.live(&session);
            let done = season.done();
            assert!(
                !(done.is_lost || away) || done.minutes <= 0.0,
                "athlete {index} on {today}"
            );
            lost += u32::from(done.is_lost);
        }
        let told = season.input().athlete.absences.iter().flatten();
        absences += told
            .into_iter()
            .filter(|absence| absence.reason == AbsenceReason::Holiday)
            .count();
    }
    assert!(lost > 20 && absences > 5, "{lost} days lost, {absences} holidays");
}

#[test]
fn missing_everything_leaves_no_morning_and_missing_nothing_leaves_one_a_day() {
    let mornings = |missing| {
        let mut person = ideal(Experience::Beginner, 3, 45, Goal::GeneralHealth);
        person.habits.missing = missing;
        let mut season = Season::new(person, monday());
        for _ in 0..60 {
            season.wake();
            let session = plan(season.input());
            season.live(&session);
        }
        season.input().biometrics.len()
    };
    assert_eq!((mornings(1.0), mornings(0.0)), (0, 60));
}

#[test]
fn given_mornings_take_the_place_of_simulated_ones() {
    let person = ideal(Experience::Beginner, 3, 45, Goal::GeneralHealth);
    let bad = r#"{"training_day":"2026-01-06","hrv_rmssd_ms":null,"resting_hr_bpm":null,"sleep_minutes":180,
        "sleep_score":null,"body_mass_kg":null,"blood_pressure":null,"check_in":null}"#;
    let mut season = Season::new(person, monday()).with_mornings(vec![serde_json::from_str(bad).unwrap()]);
    for _ in 0..3 {
        season.wake();
        let session = plan(season.input());
        season.live(&session);
    }
    let days: Vec<_> = season.input().biometrics.iter().map(|day| day.sleep_minutes).collect();
    assert_eq!(days, [Some(180)]);
}

#[test]
fn a_session_that_was_not_finished_stays_open() {
    let mut person = ideal(Experience::Intermediate, 5, 60, Goal::Muscle);
    person.habits.adherence = 0.6;
    let mut season = Season::new(person, monday());
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..365 {
        season.wake();
        let session = plan(season.input());
        if let Some(workout) = season.live(&session).filter(|_| session.kind == SessionKind::Train) {
            seen.insert(format!("{:?}", workout.status));
            assert_eq!(
                workout.status == Status::Started,
                workout.status == Status::Started && !workout.performed.is_empty()
            );
        }
    }
    let seen: Vec<&str> = seen.iter().map(String::as_str).collect();
    assert_eq!(seen, ["Finished", "Planned", "Skipped", "Started"]);
}

#[test]
fn a_day_reads_as_a_line_of_a_training_log() {
    let person = ideal(Experience::Intermediate, 3, 60, Goal::Strength);
    let mut lines = Vec::new();
    record(&mut Season::new(person, monday()), 2, |day, workout| {
        lines.push(line(day, workout, Catalogue::builtin()));
        Ok::<(), Infallible>(())
    })
    .unwrap();
    assert!(lines[0].starts_with("2026-01-05 Mon build "), "{}", lines[0]);
    assert!(
        lines[0].contains("×") && lines[0].contains("RPE") && lines[0].contains("done"),
        "{}",
        lines[0]
    );
    assert!(lines[1].contains("Rest"), "{}", lines[1]);
}
