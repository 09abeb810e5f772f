//! Looking back on a year: months, days, what may be set right about them, and the figures of progress.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use engine::{DayMark, Engine, Error, LiftMeasure, OwnExerciseDraft, PastEntry, ProgressRange};
use harness::{Life, lived};
use jiff::civil::date;
use simulation::person::{Habits, Person};
use training::{
    athlete::{Athlete, Availability, Equipment, Experience, Goal, Screening},
    catalogue::{Catalogue, ExerciseId, Muscle, Pattern},
    day::TrainingDay,
    load::{Fortnight, LoadHistory, tonnage_g},
    quantity::{Mass, Rpe},
    record::Record,
    session::SessionKind,
    workout::{PerformedSet, SetEntry, Status},
};

const SQUAT: &str = "high-bar-back-squat";
/// The morning after 364 lived days, a Monday.
const NOW: &str = "2026-11-23T09:00[Europe/Berlin]";

fn day(month: i8, day: i8) -> TrainingDay {
    TrainingDay::new(date(2026, month, day))
}

fn person() -> Person {
    Person {
        athlete: Athlete {
            birth_year: Some(1990),
            body_mass_kg: Some(Mass::from_g(80_000)),
            experience: Experience::Intermediate,
            goals: vec![Goal::Strength],
            availability: Availability {
                days_per_week: 4,
                session_minutes: 60,
                ..Athlete::default().availability
            },
            equipment: vec![
                Equipment::Barbell,
                Equipment::Rack,
                Equipment::Bench,
                Equipment::Dumbbell,
                Equipment::PullUpBar,
            ],
            screening: Some(Screening { cleared: true }),
            ..Athlete::default()
        },
        habits: Habits {
            adherence: 0.85,
            missing: 0.1,
            ..Habits::IDEAL
        },
        seed: 7,
        index: 0,
    }
}

async fn after_a_year() -> Life {
    let life = Life::at(NOW).await;
    lived(
        life.engine.folder(),
        person(),
        TrainingDay::new(date(2025, 11, 24)),
        364,
    )
    .await;
    life
}

fn set(exercise: &str, number: u16, reps: u32, load_kg: u32) -> SetEntry {
    SetEntry {
        exercise_id: id(exercise),
        set: number,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg: Some(Mass::from_g(load_kg * 1000)),
        rpe: Some(Rpe::from_tenths(80)),
    }
}

fn id(exercise: &str) -> ExerciseId {
    exercise.parse().unwrap()
}

fn three_squats() -> PastEntry {
    PastEntry {
        minutes: 40,
        session_rpe: Some(Rpe::from_tenths(70)),
        notes: Some("in the park".to_owned()),
        sets: vec![set(SQUAT, 1, 5, 60), set(SQUAT, 2, 5, 60), set(SQUAT, 3, 5, 60)],
    }
}

async fn performed(engine: &Engine, at: TrainingDay) -> Vec<PerformedSet> {
    engine.day_record(at).await.unwrap().performed
}

#[tokio::test]
async fn a_month_says_of_each_day_what_became_of_it() {
    let life = after_a_year().await;
    life.engine.today().await.unwrap();
    let october = life.engine.month(Some(day(10, 15))).await.unwrap();
    assert_eq!(october.days.len(), 31);
    assert_eq!(october.today, day(11, 23));
    assert_eq!(october.oldest, Some(TrainingDay::new(date(2025, 11, 24))));
    let lived = life.engine.history().await.unwrap().workouts;
    for day in &october.days {
        let known = lived.iter().find(|known| known.training_day == day.training_day);
        let expected = match known.map(|known| (known.status, known.kind)) {
            Some((Status::Finished, _)) => vec![DayMark::Strength, DayMark::Endurance],
            Some((Status::Planned, Some(SessionKind::Rest))) => vec![DayMark::Rest],
            Some((Status::Planned | Status::Skipped, Some(_))) => vec![DayMark::Missed],
            None => vec![DayMark::None],
            other => unreachable!("{other:?}"),
        };
        assert!(expected.contains(&day.mark), "{day:?}");
    }
    let marks = |wanted| october.days.iter().filter(|day| day.mark == wanted).count();
    assert!(marks(DayMark::Strength) >= 10 && marks(DayMark::Missed) >= 1 && marks(DayMark::Rest) >= 8);
}

#[tokio::test]
async fn the_days_ahead_are_planned_and_today_is_until_it_is_done() {
    let life = Life::at(NOW).await;
    let today = life.engine.today().await.unwrap();
    let month = life.engine.month(None).await.unwrap();
    assert_eq!(month.oldest, Some(day(11, 23)));
    let marks: Vec<DayMark> = month.days.iter().map(|day| day.mark).collect();
    assert!(marks[..22].iter().all(|&mark| mark == DayMark::None), "{marks:?}");
    assert_eq!(marks[22], DayMark::Planned);
    for (offset, ahead) in today.ahead.iter().enumerate() {
        let rests = ahead.session.kind == SessionKind::Rest;
        let expected = if rests { DayMark::Rest } else { DayMark::Planned };
        assert_eq!(marks.get(23 + offset).copied().unwrap_or(expected), expected);
    }
}

#[tokio::test]
async fn a_workout_that_was_never_planned_is_logged_as_finished_and_counts() {
    let life = Life::at(NOW).await;
    let at = day(11, 20);
    life.engine.log_past(at, three_squats()).await.unwrap();

    let record = life.engine.day_record(at).await.unwrap();
    assert_eq!((record.status, record.mark), (Status::Finished, DayMark::Strength));
    assert_eq!(
        (record.minutes, record.load_au),
        (Some(40), Some(280.0)),
        "40 minutes at 7"
    );
    assert_eq!(record.notes.as_deref(), Some("in the park"));
    assert_eq!(record.performed.len(), 3);
    assert!((record.tonnage_kg - 900.0).abs() < 1e-9, "{}", record.tonnage_kg);
    assert!(life.engine.today().await.unwrap().open_workouts.is_empty());

    let progress = life.engine.progress(ProgressRange::Month, None).await.unwrap();
    assert_eq!((progress.last_week.sessions, progress.last_week.sets), (1, 3));
    assert!((progress.last_week.load_au - 280.0).abs() < 1e-9);
    assert_eq!(progress.lift.unwrap().measure, LiftMeasure::OneRepMax);
}

#[tokio::test]
async fn a_missed_session_that_was_done_after_all_keeps_what_was_planned() {
    let life = after_a_year().await;
    let history = life.engine.history().await.unwrap().workouts;
    let is_missed = |day: &&engine::HistoryDay| day.status == Status::Planned && day.kind == Some(SessionKind::Train);
    let missed = history.iter().rev().find(is_missed).unwrap().training_day;
    let before = life.engine.day_record(missed).await.unwrap();
    assert_eq!(before.mark, DayMark::Missed);

    life.engine.log_past(missed, three_squats()).await.unwrap();
    let after = life.engine.day_record(missed).await.unwrap();
    assert_eq!(after.status, Status::Finished);
    assert_eq!(after.session.unwrap().blocks, before.session.unwrap().blocks);
    let twice = life.engine.log_past(missed, three_squats()).await;
    assert!(matches!(twice, Err(Error::Step(_))), "{twice:?}");
}

#[tokio::test]
async fn only_days_that_have_passed_are_logged_afterwards() {
    let life = Life::at(NOW).await;
    for at in [day(11, 23), day(11, 24)] {
        let refused = life.engine.log_past(at, three_squats()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
        assert!(performed(&life.engine, at).await.is_empty());
    }
    let mut unknown = three_squats();
    unknown.sets[1].exercise_id = id("of-nobody");
    let refused = life.engine.log_past(day(11, 20), unknown).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert!(
        performed(&life.engine, day(11, 20)).await.is_empty(),
        "whole or not at all"
    );
}

#[tokio::test]
async fn a_past_set_is_corrected_taken_back_and_put_back_under_its_id() {
    let life = Life::at(NOW).await;
    let at = day(11, 20);
    life.engine.log_past(at, three_squats()).await.unwrap();
    let sets = performed(&life.engine, at).await;
    life.engine
        .replace_set(sets[1].set_id, set(SQUAT, 2, 4, 70))
        .await
        .unwrap();
    let corrected = performed(&life.engine, at).await;
    assert_eq!((corrected[1].set_id, corrected[1].reps), (sets[1].set_id, Some(4)));

    life.engine.remove_set(corrected[1].set_id).await.unwrap();
    assert_eq!(performed(&life.engine, at).await.len(), 2);
    life.engine.restore_set(corrected[1].clone()).await.unwrap();
    assert_eq!(performed(&life.engine, at).await, corrected);
    let twice = life.engine.restore_set(corrected[1].clone()).await;
    assert!(twice.is_err(), "it is there");
    let mut never_logged = corrected[1].clone();
    never_logged.set_id.counter += 100;
    assert!(life.engine.restore_set(never_logged).await.is_err());
}

#[tokio::test]
async fn minutes_exertion_and_note_of_a_past_day_are_set_right() {
    let life = Life::at(NOW).await;
    let at = day(11, 20);
    life.engine.log_past(at, three_squats()).await.unwrap();
    let amended = PastEntry {
        minutes: 30,
        session_rpe: Some(Rpe::from_tenths(80)),
        notes: None,
        sets: vec![set(SQUAT, 4, 3, 70)],
    };
    life.engine.amend_past(at, amended).await.unwrap();
    let record = life.engine.day_record(at).await.unwrap();
    assert_eq!(
        (record.minutes, record.load_au, record.notes),
        (Some(30), Some(240.0), None)
    );
    assert_eq!(record.performed.len(), 4);
}

#[tokio::test]
async fn a_deleted_workout_is_put_back_as_it_was() {
    let life = after_a_year().await;
    let history = life.engine.history().await.unwrap();
    let done = history
        .workouts
        .iter()
        .rev()
        .find(|day| !day.performed.is_empty())
        .unwrap()
        .training_day;
    let unplanned = TrainingDay::new(date(2025, 11, 20));
    life.engine.log_past(unplanned, three_squats()).await.unwrap();
    for at in [done, unplanned] {
        let before = life.engine.day_record(at).await.unwrap();
        life.engine.delete_workout(at).await.unwrap();
        let deleted = life.engine.day_record(at).await.unwrap();
        assert!(deleted.performed.is_empty());
        assert_eq!(deleted.status, Status::Planned);
        let expected = if at == done { DayMark::Missed } else { DayMark::None };
        assert_eq!(deleted.mark, expected);
        assert!(matches!(life.engine.delete_workout(at).await, Err(Error::NoWorkout)));

        assert_eq!(life.engine.restore_workout().await.unwrap(), at);
        assert_eq!(life.engine.day_record(at).await.unwrap(), before);
        assert!(matches!(life.engine.restore_workout().await, Err(Error::Outdated)));
    }
}

#[tokio::test]
async fn the_figures_of_progress_are_those_of_the_rules() {
    let life = after_a_year().await;
    let engine = &life.engine;
    let view = engine.progress(ProgressRange::Season, Some(id(SQUAT))).await.unwrap();
    let history = engine.history().await.unwrap();
    let last_seven: Vec<&PerformedSet> = history
        .workouts
        .iter()
        .filter(|day| day.training_day > view.today.plus_days(-7))
        .flat_map(|day| &day.performed)
        .collect();
    let strength = |set: &&&PerformedSet| {
        Catalogue::builtin()
            .get(&set.exercise_id)
            .is_some_and(|exercise| exercise.pattern.is_strength())
    };
    assert_eq!(
        usize::from(view.last_week.sets),
        last_seven.iter().filter(strength).count()
    );
    assert_eq!(view.load.days.len(), 14);
    let daily: Vec<f64> = view.load.days.iter().filter_map(|day| day.load_au).collect();
    let fortnight = Fortnight::of(&daily).unwrap();
    assert_eq!(
        view.load.change_percent,
        fortnight.change().map(|change| change * 100.0)
    );
    assert!(view.load.monotony.is_some());

    let lift = view.lift.unwrap();
    assert_eq!(lift.measure, LiftMeasure::OneRepMax);
    assert!(lift.points.len() > 10, "{}", lift.points.len());
    assert!(lift.points.iter().all(|point| point.training_day >= view.first));
    assert_eq!(lift.now, lift.points.last().unwrap().estimate);
    let heaviest = history
        .workouts
        .iter()
        .flat_map(|day| &day.performed)
        .filter(|set| set.exercise_id == id(SQUAT) && set.reps >= Some(1))
        .filter_map(|set| set.load_kg)
        .max();
    assert_eq!(lift.best[0].load_kg, heaviest);
    assert!(lift.best.windows(2).all(|pair| pair[0].load_kg >= pair[1].load_kg));

    assert_eq!(view.weeks.len(), 13, "12 weeks touch 13 calendar weeks");
    assert_eq!(view.weeks[1].monday, day(11, 16));
    let monday_to_sunday: Vec<PerformedSet> = history
        .workouts
        .iter()
        .filter(|past| (day(11, 16)..=day(11, 22)).contains(&past.training_day))
        .flat_map(|past| past.performed.clone())
        .collect();
    let moved = tonnage_g(&monday_to_sunday, Some(Mass::from_g(80_000)), Catalogue::builtin());
    #[expect(clippy::cast_precision_loss, reason = "a week's grams")]
    let kg = moved as f64 / 1000.0;
    assert!((view.weeks[1].tonnage_kg - kg).abs() < 1e-6);
    assert!(view.mornings.hrv_days > 60 && view.mornings.hrv_low_ms < view.mornings.hrv_high_ms);
    assert!(
        view.mornings.days.iter().any(|day| day.hrv_ms.is_none()),
        "a tenth of the mornings is missing"
    );
    assert!(view.mornings.days.iter().any(|day| day.score.is_some()));
    assert!(view.streak_sessions == 3 && view.streak_weeks < 53);
    let quads = view.muscles.iter().find(|week| week.muscle == Muscle::Quads).unwrap();
    assert_eq!((quads.least, quads.most), (6.0, 16.0));
}

#[tokio::test]
async fn a_week_is_kept_by_its_sessions_and_a_holiday_does_not_break_the_row() {
    let life = Life::at(NOW).await;
    let engine = &life.engine;
    // Three weeks of two sessions each; the week from 2 November was a holiday.
    for at in [
        day(10, 26),
        day(10, 29),
        day(11, 9),
        day(11, 10),
        day(11, 16),
        day(11, 22),
    ] {
        engine.log_past(at, three_squats()).await.unwrap();
    }
    let streak = |view: engine::ProgressView| (view.streak_weeks, view.streak_sessions);
    let progress = || engine.progress(ProgressRange::All, None);
    assert_eq!(
        streak(progress().await.unwrap()),
        (2, 2),
        "three days a week ask for two sessions"
    );
    let away = r#"{"absences":[{"from":"2026-11-02","until":"2026-11-08","reason":"holiday"}]}"#;
    engine.merge_athlete(away.as_bytes()).await.unwrap();
    assert_eq!(streak(progress().await.unwrap()), (3, 2));
}

#[tokio::test]
async fn an_empty_past_has_no_figures_and_no_failure() {
    let life = Life::at(NOW).await;
    let view = life.engine.progress(ProgressRange::All, None).await.unwrap();
    assert_eq!((view.lift, view.lifts.len(), view.streak_weeks), (None, 0, 0));
    assert!(view.mornings.days.is_empty());
    assert_eq!(view.load.change_percent, None);
}

#[tokio::test]
async fn an_exercise_shows_its_own_past_and_the_planners_answer() {
    let life = after_a_year().await;
    let view = life.engine.exercise(&id(SQUAT)).await.unwrap();
    let history = life.engine.history().await.unwrap();
    let days = history
        .workouts
        .iter()
        .filter(|day| day.performed.iter().any(|set| set.exercise_id == id(SQUAT)));
    assert_eq!(view.days as usize, days.count());
    assert!(view.past.len() <= 20 && view.past[0].training_day > view.past[1].training_day);
    assert!(!view.exercise.how_to_de.is_empty() && !view.instead.is_empty());
    let course = view.course.unwrap();
    let progress = life.engine.progress(ProgressRange::All, Some(id(SQUAT))).await.unwrap();
    assert_eq!(course, progress.lift.unwrap(), "the same figures on both screens");

    let catalogue = life.engine.catalogue().await.unwrap();
    assert_eq!(catalogue.entries.len(), Catalogue::builtin().len());
    for entry in catalogue.entries.iter().step_by(23) {
        let alone = life.engine.why_not(&entry.exercise_id).await.unwrap();
        assert_eq!(entry.why_not, alone);
    }
}

#[tokio::test]
async fn what_is_never_to_be_given_is_not_until_it_may_be_again() {
    let life = after_a_year().await;
    let engine = &life.engine;
    engine.today().await.unwrap();
    let unwanted = id(SQUAT);
    let planned = || async {
        let days = engine.plan().await.unwrap().days;
        let sessions = days.iter().flat_map(|day| &day.session.blocks);
        sessions
            .flat_map(|block| &block.exercises)
            .any(|planned| planned.exercise_id == id(SQUAT))
    };
    assert!(planned().await);
    engine.set_never(unwanted.clone(), true).await.unwrap();
    assert!(engine.exercise(&unwanted).await.unwrap().is_never);
    assert!(!planned().await);
    engine.set_never(unwanted.clone(), false).await.unwrap();
    assert!(!engine.exercise(&unwanted).await.unwrap().is_never);
    assert_eq!(engine.athlete().await.unwrap().never, None);
}

#[tokio::test]
async fn an_own_exercise_gets_an_id_of_its_name_and_can_be_changed_and_taken_away() {
    let life = Life::at(NOW).await;
    let engine = &life.engine;
    let draft = |name: &str| OwnExerciseDraft {
        id: None,
        name: name.to_owned(),
        pattern: Pattern::Squat,
        primary: vec![Muscle::Quads],
        secondary: vec![],
        equipment: vec![],
        unilateral: false,
        timed: false,
        increment_kg: Some(Mass::from_g(5000)),
    };
    let first = engine
        .save_own_exercise(draft("Sandsack-Kniebeuge über Kopf"))
        .await
        .unwrap();
    assert_eq!(first.as_str(), "own-sandsack-kniebeuge-ber-kopf");
    let second = engine
        .save_own_exercise(draft("Sandsack-Kniebeuge über Kopf"))
        .await
        .unwrap();
    assert_eq!(second.as_str(), "own-sandsack-kniebeuge-ber-kopf-2");
    let symbols = engine.save_own_exercise(draft("深蹲")).await.unwrap();
    assert_eq!(symbols.as_str(), "own-exercise");

    let renamed = OwnExerciseDraft {
        id: Some(first.clone()),
        ..draft("Sandbag")
    };
    assert_eq!(engine.save_own_exercise(renamed).await.unwrap(), first);
    assert_eq!(engine.exercise(&first).await.unwrap().exercise.name, "Sandbag");
    engine.remove_own_exercise(&first).await.unwrap();
    assert!(engine.exercise(&first).await.is_err());
    assert!(engine.remove_own_exercise(&first).await.is_err());
    let refused = engine.save_own_exercise(draft("  ")).await;
    assert!(matches!(refused, Err(Error::Refused(_))));
}

/// The estimate on the screen is the one that loads are planned from.
#[tokio::test]
async fn the_estimated_maximum_is_the_planners_own() {
    let life = after_a_year().await;
    let today = life.engine.today().await.unwrap();
    let input = life.engine.snapshot(today.training_day).await.unwrap().unwrap().input;
    let record = Record::of(&input);
    let squat = Catalogue::builtin().named(SQUAT).unwrap();
    let known = record.e1rm(squat).unwrap();
    let view = life
        .engine
        .progress(ProgressRange::Month, Some(id(SQUAT)))
        .await
        .unwrap();
    let shown = view.lift.unwrap().now.unwrap();
    assert!(
        (shown - known.load.kg()).abs() / shown < 0.02,
        "{shown} and {}",
        known.load.kg()
    );
    let history: Vec<_> = input
        .history
        .iter()
        .filter(|day| day.training_day > today.training_day.plus_days(-14))
        .collect();
    assert!(!history.is_empty());
    let loads = LoadHistory::of(&input.history, today.training_day.plus_days(-14), today.training_day);
    assert!(loads.last_au(14).is_some());
}
