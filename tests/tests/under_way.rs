//! A workout that is under way: what a tick keeps, when the rest ends, how its session is changed, and how it ends.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use std::time::Duration;

use engine::{DayEventKind, Engine, ErrorCode, Rating, RestChange, RestView, WorkoutScreen};
use harness::Life;
use jiff::{Timestamp, civil::date};
use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::Amendment,
    quantity::{Mass, Rpe},
    session::{Block, PlannedSet, Session, SetKind},
    workout::{Feel, PerformedSet, SetEntry, SkipReason, Status, Step},
};

const MONDAY: &str = "2026-11-23T18:00[Europe/Berlin]";
const LIFTER: &[u8] =
    br#"{"birth_year":1990,"screening":{"cleared":true},"experience":"intermediate","goals":["strength"],
    "equipment":["barbell","rack","bench","dumbbell","cable","machine","pull_up_bar"],
    "availability":{"days_per_week":3,"session_minutes":60,"weekdays":null,"minutes_by_weekday":null}}"#;

fn today() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

fn work(session: &Session) -> Vec<(ExerciseId, u16, PlannedSet)> {
    let mut found: Vec<(ExerciseId, u16, PlannedSet)> = Vec::new();
    for planned in session.blocks.iter().flat_map(|block| &block.exercises) {
        for set in planned.sets.iter().filter(|set| set.kind == SetKind::Work) {
            let before = found.iter().filter(|(id, ..)| *id == planned.exercise_id).count();
            let place = u16::try_from(before + 1).unwrap();
            found.push((planned.exercise_id.clone(), place, set.clone()));
        }
    }
    found
}

async fn started(about: &[u8]) -> (Life, Session) {
    let life = Life::at(MONDAY).await;
    life.engine.merge_athlete(about).await.unwrap();
    life.engine.ensure_daily_workout().await.unwrap();
    life.engine.step_workout(today(), Step::Start).await.unwrap();
    let session = screen(&life.engine).await.workout.session;
    (life, session)
}

async fn screen(engine: &Engine) -> WorkoutScreen {
    engine.workout_screen(today()).await.unwrap()
}

async fn ticks(
    life: &Life,
    (id, place, planned): &(ExerciseId, u16, PlannedSet),
    load_kg: Option<f64>,
) -> PerformedSet {
    let entry = SetEntry {
        exercise_id: id.clone(),
        set: *place,
        reps: planned.reps.map(u32::from),
        seconds: planned.seconds,
        metres: planned.metres,
        load_kg: load_kg.map(|kg| Mass::from_kg(kg).unwrap()).or(planned.load_kg),
        rpe: planned.target_rpe,
    };
    life.engine.log_set(Some(today()), entry).await.unwrap()
}

fn ends(rest: Option<RestView>) -> Timestamp {
    rest.unwrap().ends_at.parse().unwrap()
}

/// Seconds from a set to the end of its rest.
fn after_s(rest: Option<RestView>, set: &PerformedSet) -> i64 {
    ends(rest).duration_since(set.done_at).as_secs()
}

async fn rest(engine: &Engine) -> Option<RestView> {
    engine.rest(today()).await.unwrap()
}

#[tokio::test]
async fn a_tick_starts_the_rest_and_another_process_knows_its_deadline() {
    let (life, session) = started(LIFTER).await;
    assert_eq!(rest(&life.engine).await, None);
    let first = work(&session).remove(0);
    let set = ticks(&life, &first, Some(80.0)).await;
    assert_eq!(after_s(rest(&life.engine).await, &set), i64::from(first.2.rest_s));

    life.clock.pass(Duration::from_secs(40));
    let reopened = life.second_engine().await;
    assert_eq!(rest(&reopened).await, rest(&life.engine).await);
    assert_eq!(screen(&reopened).await.workout.performed, [set]);
}

#[tokio::test]
async fn a_moved_deadline_is_kept_and_a_skipped_rest_stays_over() {
    let (life, session) = started(LIFTER).await;
    let sets = work(&session);
    let set = ticks(&life, &sets[0], Some(80.0)).await;
    for by_s in [15, 15, -15] {
        let change = RestChange::Move { by_s };
        life.engine.change_rest(today(), change).await.unwrap();
    }
    let reopened = life.second_engine().await;
    assert_eq!(after_s(rest(&reopened).await, &set), i64::from(sets[0].2.rest_s) + 15);

    reopened.change_rest(today(), RestChange::Skip).await.unwrap();
    assert_eq!(rest(&life.engine).await, None);
    let again = life.engine.change_rest(today(), RestChange::Skip).await;
    assert_eq!(again.unwrap_err().code(), ErrorCode::Outdated);

    life.clock.pass(Duration::from_secs(60));
    let next = ticks(&life, &sets[1], Some(80.0)).await;
    assert_eq!(
        after_s(rest(&life.engine).await, &next),
        i64::from(sets[1].2.rest_s),
        "what was moved is of one set"
    );
}

#[tokio::test]
async fn a_tick_that_is_taken_back_takes_its_rest_along() {
    let (life, session) = started(LIFTER).await;
    let set = ticks(&life, &work(&session)[0], Some(80.0)).await;
    life.engine.remove_set(set.set_id).await.unwrap();
    assert_eq!(
        (rest(&life.engine).await, screen(&life.engine).await.workout.performed),
        (None, vec![])
    );
}

#[tokio::test]
async fn a_rest_that_ended_long_ago_is_none() {
    let (life, session) = started(LIFTER).await;
    ticks(&life, &work(&session)[0], Some(80.0)).await;
    life.clock.sleep(Duration::from_secs(3600));
    assert_eq!(rest(&life.engine).await, None);
}

/// A lifter who squatted 100 kg last Friday, and starts on a day with the same exercise.
async fn second_time() -> (Life, Session, (ExerciseId, f64)) {
    let life = Life::at("2026-11-20T18:00[Europe/Berlin]").await;
    life.engine.merge_athlete(LIFTER).await.unwrap();
    let planned = life.engine.ensure_daily_workout().await.unwrap();
    let friday = planned.window.training_day;
    life.engine.step_workout(friday, Step::Start).await.unwrap();
    let sets = work(planned.workout.session().unwrap());
    let main = sets.iter().find(|(_, _, set)| set.reps.is_some()).unwrap().0.clone();
    for (id, place, planned) in &sets {
        let entry = SetEntry {
            exercise_id: id.clone(),
            set: *place,
            reps: planned.reps.map(u32::from),
            seconds: planned.seconds,
            metres: None,
            load_kg: planned
                .reps
                .map(|_| Mass::from_kg(if *id == main { 100.0 } else { 20.0 }).unwrap()),
            rpe: Some(Rpe::from_tenths(80)),
        };
        life.engine.log_set(Some(friday), entry).await.unwrap();
    }
    life.engine.step_workout(friday, Step::Finish).await.unwrap();
    life.clock.set(MONDAY);
    life.engine.ensure_daily_workout().await.unwrap();
    life.engine.step_workout(today(), Step::Start).await.unwrap();
    let session = screen(&life.engine).await.workout.session;
    (life, session, (main, 100.0))
}

fn sets_of(session: &Session, id: &ExerciseId) -> Vec<PlannedSet> {
    work(session)
        .into_iter()
        .filter(|set| set.0 == *id)
        .map(|set| set.2)
        .collect()
}

#[tokio::test]
async fn a_swap_derives_the_load_anew_and_keeps_what_is_done() {
    let (life, session, _) = second_time().await;
    let sets = work(&session);
    let from = sets[0].0.clone();
    let done = ticks(&life, &sets[0], Some(80.0)).await;
    let offered = life.engine.substitutes(today(), &from).await.unwrap();
    assert!(!offered.list.is_empty() && offered.list.len() <= 12);
    let first = &offered.list[0];
    let to = first.exercise_id.clone();
    assert!(!offered.list.iter().any(|other| other.exercise_id == from));

    let swap = Amendment::Swap {
        from: from.clone(),
        to: to.clone(),
    };
    life.engine.amend_workout(today(), swap, false).await.unwrap();
    let after = screen(&life.engine).await;
    let (old, new) = (sets_of(&session, &from), sets_of(&after.workout.session, &to));
    assert_eq!(
        sets_of(&after.workout.session, &from).len(),
        1,
        "the one that is done stays"
    );
    assert_eq!(new, first.sets, "what was offered is what comes");
    assert!(!new.is_empty() && new.len() < old.len());
    for set in &new {
        assert!(set.load_kg.is_none() || set.load_kg != old[0].load_kg, "{set:?}");
    }
    assert_eq!(after.workout.performed, [done]);
    assert_eq!(life.engine.athlete().await.unwrap().swaps, None, "for today alone");
    let told = life.engine.day_history(today()).await.unwrap();
    assert_eq!(told.last().unwrap().kind, DayEventKind::Amended);
    assert_eq!(told.last().unwrap().after.as_ref(), Some(&after.workout.session));
}

#[tokio::test]
async fn a_swap_from_now_on_is_kept_with_the_athlete_and_taken_back_with_the_change() {
    let (life, session, _) = second_time().await;
    let from = work(&session)[0].0.clone();
    let to = life.engine.substitutes(today(), &from).await.unwrap().list[0]
        .exercise_id
        .clone();
    let swap = Amendment::Swap {
        from: from.clone(),
        to: to.clone(),
    };
    life.engine.amend_workout(today(), swap, true).await.unwrap();
    let swaps = life.engine.athlete().await.unwrap().swaps.unwrap();
    assert_eq!((&swaps[0].from, &swaps[0].to, swaps.len()), (&from, &to, 1));
    assert!(screen(&life.engine).await.can_take_back);

    life.engine.undo_amendment(today()).await.unwrap();
    let back = screen(&life.engine).await;
    assert_eq!((back.workout.session, back.can_take_back), (session, false));
    assert_eq!(life.engine.athlete().await.unwrap().swaps, None);
}

#[tokio::test]
async fn a_change_whose_sets_are_done_is_not_taken_back() {
    let (life, session, _) = second_time().await;
    let from = work(&session)[0].0.clone();
    let to = life.engine.substitutes(today(), &from).await.unwrap().list[0]
        .exercise_id
        .clone();
    let swap = Amendment::Swap { from, to: to.clone() };
    life.engine.amend_workout(today(), swap, false).await.unwrap();
    let new = work(&screen(&life.engine).await.workout.session);
    ticks(&life, new.iter().find(|set| set.0 == to).unwrap(), Some(20.0)).await;
    assert!(!screen(&life.engine).await.can_take_back);
    let undone = life.engine.undo_amendment(today()).await;
    assert_eq!(undone.unwrap_err().code(), ErrorCode::Outdated);
}

#[tokio::test]
async fn the_gate_holds_when_sets_are_added() {
    let (life, session) = started(LIFTER).await;
    let id = work(&session)[0].0.clone();
    let mut added = 0;
    let refused = loop {
        let more = Amendment::AddSet {
            exercise_id: id.clone(),
        };
        match life.engine.amend_workout(today(), more, false).await {
            Ok(()) => added += 1,
            Err(error) => break error,
        }
        assert!(added < 10, "nothing holds");
    };
    assert_eq!(refused.code(), ErrorCode::GateRefused);
    let now = sets_of(&screen(&life.engine).await.workout.session, &id).len();
    assert_eq!(now, sets_of(&session, &id).len() + added);
}

#[tokio::test]
async fn what_hurts_is_not_offered_and_not_let_in() {
    let (life, session) = started(LIFTER).await;
    let from = work(&session)[0].0.clone();
    life.engine
        .merge_athlete(br#"{"limitations":[{"region":"knee","severity":"severe"}]}"#)
        .await
        .unwrap();
    let offered = life.engine.substitutes(today(), &from).await.unwrap().list;
    let strains = |id: &str| offered.iter().any(|other| other.exercise_id.as_str() == id);
    assert!(!strains("front-squat") && !strains("leg-press"));
    let swap = Amendment::Swap {
        from,
        to: "front-squat".parse().unwrap(),
    };
    let refused = life.engine.amend_workout(today(), swap, false).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Refused);
}

#[tokio::test]
async fn sets_and_exercises_are_dropped_but_never_what_is_done() {
    let (life, session) = started(LIFTER).await;
    let sets = work(&session);
    let id = sets[0].0.clone();
    ticks(&life, &sets[0], Some(80.0)).await;
    let drop = Amendment::DropSet {
        exercise_id: id.clone(),
    };
    life.engine.amend_workout(today(), drop.clone(), false).await.unwrap();
    let fewer = screen(&life.engine).await.workout.session;
    assert_eq!(sets_of(&fewer, &id).len() + 1, sets_of(&session, &id).len());
    assert!(fewer.minutes < session.minutes, "the minutes follow");

    while sets_of(&screen(&life.engine).await.workout.session, &id).len() > 1 {
        life.engine.amend_workout(today(), drop.clone(), false).await.unwrap();
    }
    let other = sets.iter().find(|set| set.0 != id).unwrap().0.clone();
    for (amendment, left) in [
        (drop, &id),
        (
            Amendment::DropExercise {
                exercise_id: id.clone(),
            },
            &id,
        ),
    ] {
        let nothing = life.engine.amend_workout(today(), amendment, false).await;
        assert_eq!(nothing.unwrap_err().code(), ErrorCode::Refused, "{left}");
    }
    let all = Amendment::DropExercise {
        exercise_id: other.clone(),
    };
    life.engine.amend_workout(today(), all, false).await.unwrap();
    let without = screen(&life.engine).await.workout.session;
    assert_eq!((sets_of(&without, &id).len(), sets_of(&without, &other).len()), (1, 0));
    assert!(
        without
            .reasons
            .iter()
            .all(|reason| reason.exercise_id.as_ref() != Some(&other))
    );
}

#[tokio::test]
async fn an_exercise_is_added_with_a_load_of_the_planners() {
    let (life, session) = started(LIFTER).await;
    let offered = life.engine.additions(today()).await.unwrap().list;
    let Some(first) = offered.first() else {
        panic!("nothing can be added to {} minutes", session.minutes)
    };
    let add = Amendment::AddExercise {
        exercise_id: first.exercise_id.clone(),
    };
    life.engine.amend_workout(today(), add.clone(), false).await.unwrap();
    let after = screen(&life.engine).await.workout.session;
    assert_eq!(sets_of(&after, &first.exercise_id), first.sets);
    let twice = life.engine.amend_workout(today(), add, false).await;
    assert_eq!(twice.unwrap_err().code(), ErrorCode::Refused);
}

#[tokio::test]
async fn nothing_is_changed_of_a_workout_that_is_not_under_way() {
    let life = Life::at(MONDAY).await;
    let ensured = life.engine.ensure_daily_workout().await.unwrap();
    let id = work(ensured.workout.session().unwrap())[0].0.clone();
    let more = Amendment::AddSet {
        exercise_id: id.clone(),
    };
    let refused = life.engine.amend_workout(today(), more, false).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Locked);
    assert_eq!(
        life.engine.substitutes(today(), &id).await.unwrap_err().code(),
        ErrorCode::Locked
    );
}

#[tokio::test]
async fn the_screen_knows_last_time_and_the_plates_of_each_load() {
    let (life, session, (main, kg)) = second_time().await;
    let shown = screen(&life.engine).await;
    if let Some(lift) = shown.lifts.get(&main) {
        let last = lift.last_time.as_ref().unwrap();
        assert!(
            last.sets
                .iter()
                .all(|set| set.load_kg.unwrap().kg().total_cmp(&kg).is_eq())
        );
    }
    let planned = session.blocks.iter().flat_map(|block: &Block| &block.exercises);
    for exercise in planned {
        let lift = &shown.lifts[&exercise.exercise_id];
        for set in exercise.sets.iter().filter(|set| set.kind == SetKind::Work) {
            let Some(load) = set.load_kg else { continue };
            let loads = lift.loads.as_ref().unwrap();
            assert!(loads.choices.iter().any(|choice| choice.load_kg == load), "{load:?}");
        }
    }
}

#[tokio::test]
async fn a_finished_workout_tells_what_it_came_to_and_its_finish_can_be_undone() {
    let (life, session, _) = second_time().await;
    let sets = work(&session);
    for set in &sets {
        life.clock.pass(Duration::from_secs(120));
        ticks(&life, set, Some(110.0)).await;
    }
    life.engine.step_workout(today(), Step::Finish).await.unwrap();
    let rating = Rating {
        session_rpe: Some(Rpe::from_tenths(70)),
        feel: Some(Feel::Right),
        note: Some("felt light".to_owned()),
    };
    life.engine.rate_workout(today(), rating).await.unwrap();
    let summary = life.engine.workout_summary(today()).await.unwrap();
    let minutes = u32::try_from(2 * sets.len()).unwrap();
    assert_eq!((summary.minutes, summary.load_au), (Some(minutes), Some(minutes * 7)));
    assert_eq!(
        (summary.feel, summary.note.as_deref()),
        (Some(Feel::Right), Some("felt light"))
    );
    assert!(!summary.muscles.is_empty());
    for muscle in &summary.muscles {
        assert!(muscle.half_sets >= muscle.added_half_sets, "{muscle:?}");
        assert!(muscle.least_half_sets < muscle.most_half_sets, "{muscle:?}");
    }
    let friday_too = |id: &ExerciseId| screen_knows(&summary.workout.performed, id);
    assert!(summary.records.iter().all(|record| friday_too(&record.exercise_id)));

    life.engine.step_workout(today(), Step::Undo).await.unwrap();
    let again = screen(&life.engine).await.workout;
    assert_eq!(
        (again.status, again.performed.len(), again.finished_at),
        (Status::Started, sets.len(), None)
    );
}

fn screen_knows(performed: &[PerformedSet], id: &ExerciseId) -> bool {
    performed.iter().any(|set| set.exercise_id == *id)
}

#[tokio::test]
async fn a_workout_of_yesterday_can_still_be_gone_on_with_and_finished() {
    let (life, session) = started(LIFTER).await;
    let sets = work(&session);
    ticks(&life, &sets[0], Some(80.0)).await;
    life.clock.set("2026-11-24T09:00[Europe/Berlin]");
    let view = life.engine.today().await.unwrap();
    assert_eq!(view.open_workouts[0].training_day, today());
    ticks(&life, &sets[1], Some(80.0)).await;
    assert_eq!(screen(&life.engine).await.workout.performed.len(), 2);
    life.engine.step_workout(today(), Step::Finish).await.unwrap();
    assert_eq!(life.engine.today().await.unwrap().open_workouts, vec![]);
}

#[tokio::test]
async fn a_workout_is_left_out_with_a_reason_that_goes_when_it_is_undone() {
    let life = Life::at(MONDAY).await;
    life.engine.ensure_daily_workout().await.unwrap();
    life.engine
        .skip_workout(today(), Some(SkipReason::NoTime))
        .await
        .unwrap();
    let skipped = screen(&life.engine).await.workout;
    assert_eq!(
        (skipped.status, skipped.skip_reason),
        (Status::Skipped, Some(SkipReason::NoTime))
    );
    life.engine.step_workout(today(), Step::Undo).await.unwrap();
    let back = screen(&life.engine).await.workout;
    assert_eq!((back.status, back.skip_reason), (Status::Planned, None));
}

#[tokio::test]
async fn a_note_on_an_exercise_stays_with_the_workout() {
    let (life, session) = started(LIFTER).await;
    let id = work(&session)[0].0.clone();
    let note = |text: &str| life.engine.note_exercise(today(), id.clone(), text.to_owned());
    note("heels up").await.unwrap();
    assert_eq!(screen(&life.engine).await.notes[&id], "heels up");
    assert_eq!(note(&"x".repeat(501)).await.unwrap_err().code(), ErrorCode::Refused);
    note(" ").await.unwrap();
    assert!(screen(&life.engine).await.notes.is_empty());
}
