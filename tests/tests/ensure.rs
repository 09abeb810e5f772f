//! Today's workout is there, is one, and stays what the athlete has read.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use std::sync::Arc;

use engine::{DayEventKind, Engine, ErrorCode, Proposed, SessionSource, SourceError};
use harness::Life;
use jiff::civil::date;
use training::{
    day::TrainingDay,
    gate::{self, Finding, RuleSeverity},
    planner::{self, PlanInput},
    quantity::Rpe,
    session::{PlannedSet, Session, SessionKind},
    workout::{SetEntry, Source, Status, Step},
};

const SUNDAY: &str = "2026-11-22T09:00[Europe/Berlin]";
const MONDAY: &str = "2026-11-23T09:00[Europe/Berlin]";

fn squats() -> SetEntry {
    SetEntry {
        exercise_id: "body-weight-squat".parse().unwrap(),
        set: 1,
        reps: Some(10),
        seconds: None,
        metres: None,
        load_kg: None,
        rpe: Some(Rpe::from_tenths(60)),
    }
}

fn day(day: i8) -> TrainingDay {
    TrainingDay::new(date(2026, 11, day))
}

#[tokio::test]
async fn the_very_first_opening_has_a_session_without_a_question() {
    let life = Life::at(SUNDAY).await;
    let today = life.engine.today().await.unwrap();
    assert!(today.first_open);
    assert_eq!(today.workout.status, Status::Planned);
    assert_eq!(today.workout.session.kind, SessionKind::Train);
    assert!(!today.workout.session.blocks.is_empty() && !today.workout.session.reasons.is_empty());
}

#[tokio::test]
async fn asked_twice_the_same_session_is_answered_and_nothing_is_made() {
    let life = Life::at(SUNDAY).await;
    let first = life.engine.ensure_daily_workout().await.unwrap();
    let second = life.engine.ensure_daily_workout().await.unwrap();
    assert!(first.made && !second.made);
    assert_eq!(first.workout, second.workout);
}

#[tokio::test]
async fn however_many_ask_at_once_one_session_is_made() {
    let life = Life::at(SUNDAY).await;
    let engines = [
        life.engine.clone(),
        life.engine.clone(),
        life.second_engine().await,
        life.second_engine().await,
    ];
    let asks = (0..16).map(|ask| {
        let engine: Engine = engines[ask % engines.len()].clone();
        tokio::spawn(async move { engine.ensure_daily_workout().await.unwrap() })
    });
    let mut answers = Vec::new();
    for ask in asks.collect::<Vec<_>>() {
        answers.push(ask.await.unwrap());
    }
    assert_eq!(answers.iter().filter(|answer| answer.made).count(), 1);
    assert!(answers.iter().all(|answer| answer.workout == answers[0].workout));
}

#[tokio::test]
async fn the_next_training_day_has_a_workout_of_its_own() {
    let life = Life::at("2026-11-23T03:59:59[Europe/Berlin]").await;
    let sunday = life.engine.ensure_daily_workout().await.unwrap();
    life.clock.set("2026-11-23T04:00[Europe/Berlin]");
    let monday = life.engine.ensure_daily_workout().await.unwrap();
    assert_eq!(
        (sunday.window.training_day, monday.window.training_day),
        (day(22), day(23))
    );
    assert!(monday.made);
}

#[tokio::test]
async fn a_started_workout_is_never_replaced() {
    let life = Life::at(SUNDAY).await;
    let planned = life.engine.ensure_daily_workout().await.unwrap().workout;
    life.engine.step_workout(day(22), Step::Start).await.unwrap();

    life.engine
        .merge_athlete(br#"{"equipment":["dumbbell","bench"],"experience":"advanced"}"#)
        .await
        .unwrap();
    let regenerated = life.engine.regenerate_daily_workout(true).await.unwrap();

    assert!(!regenerated.made);
    assert_eq!(regenerated.workout.session(), planned.session());
    assert_eq!(regenerated.workout.status(), Status::Started);
}

#[tokio::test]
async fn a_planned_session_is_made_anew_when_the_athlete_says_who_they_are() {
    let life = Life::at(SUNDAY).await;
    let before = life.engine.ensure_daily_workout().await.unwrap().workout;
    life.engine
        .merge_athlete(br#"{"availability":{"session_minutes":20}}"#)
        .await
        .unwrap();
    let after = life.engine.ensure_daily_workout().await.unwrap().workout;
    assert!(before.session().unwrap().minutes > 22);
    assert!(after.session().unwrap().minutes <= 22);
}

#[tokio::test]
async fn the_same_input_makes_the_same_bytes_again() {
    let life = Life::at(SUNDAY).await;
    let made = life.engine.ensure_daily_workout().await.unwrap().workout;
    let kept = life.engine.snapshot(day(22)).await.unwrap().unwrap();
    let again = planner::plan(&kept.input);
    assert_eq!(
        serde_json::to_vec(&again).unwrap(),
        serde_json::to_vec(made.session().unwrap()).unwrap()
    );
}

/// A source that goes wrong in one way.
struct Gullible(fn(Session) -> Result<Session, SourceError>);

impl SessionSource for Gullible {
    fn source(&self) -> Source {
        Source::Coach
    }

    fn make<'a>(&'a self, input: &'a PlanInput) -> futures_util::future::BoxFuture<'a, Result<Proposed, SourceError>> {
        Box::pin(async { (self.0)(planner::plan(input)).map(Proposed::from) })
    }
}

fn all_out(mut session: Session) -> Result<Session, SourceError> {
    for set in session
        .blocks
        .iter_mut()
        .flat_map(|block| &mut block.exercises)
        .flat_map(|exercise| &mut exercise.sets)
    {
        set.target_rpe = Some(Rpe::from_tenths(100));
    }
    Ok(session)
}

fn silent(_: Session) -> Result<Session, SourceError> {
    Err(SourceError::silent())
}

fn sound(session: Session) -> Result<Session, SourceError> {
    Ok(session)
}

#[tokio::test]
async fn a_session_that_the_gate_refuses_never_reaches_the_athlete() {
    for (wrong, source) in [
        (all_out as fn(_) -> _, Source::Planner),
        (silent, Source::Planner),
        (sound, Source::Coach),
    ] {
        let life = Life::with_source(SUNDAY, Arc::new(Gullible(wrong))).await;
        let offer = life.engine.ensure_daily_workout().await.unwrap().workout.offer.unwrap();
        assert_eq!(offer.source, source);
    }
}

/// Fewer rests than anybody needs: each can be made longer.
fn breathless(mut session: Session) -> Result<Session, SourceError> {
    for set in sets(&mut session) {
        set.rest_s = 5;
    }
    Ok(session)
}

fn sets(session: &mut Session) -> impl Iterator<Item = &mut PlannedSet> {
    let exercises = session.blocks.iter_mut().flat_map(|block| &mut block.exercises);
    exercises.flat_map(|exercise| &mut exercise.sets)
}

#[tokio::test]
async fn a_proposed_session_that_can_be_mended_is_mended_and_says_so() {
    let life = Life::with_source(SUNDAY, Arc::new(Gullible(breathless))).await;
    let mut offer = life.engine.ensure_daily_workout().await.unwrap().workout.offer.unwrap();
    assert_eq!(offer.source, Source::Coach);
    assert!(
        offer.session.reasons[0].rule.starts_with("gate.v9"),
        "{:?}",
        offer.session.reasons[0]
    );
    let input = life.engine.snapshot(day(22)).await.unwrap().unwrap().input;
    let verdict = gate::examine(&offer.session, &input);
    let warns = |finding: &Finding| finding.severity == RuleSeverity::Warn;
    assert!(verdict.findings.iter().all(warns), "{verdict:?}");
    assert!(sets(&mut offer.session).any(|set| set.rest_s > 5));
    assert!(life.engine.day_history(day(22)).await.unwrap().is_empty());
}

/// An exercise that nobody knows in every place.
fn unheard_of(mut session: Session) -> Result<Session, SourceError> {
    for exercise in session.blocks.iter_mut().flat_map(|block| &mut block.exercises) {
        exercise.exercise_id = "levitation".parse().unwrap();
    }
    Ok(session)
}

#[tokio::test]
async fn why_a_proposed_session_was_set_aside_is_kept() {
    for (wrong, was_proposed, why) in [
        (all_out as fn(_) -> _, true, "V8"),
        (unheard_of, true, "V1"),
        (silent, false, "made no session"),
    ] {
        let life = Life::with_source(SUNDAY, Arc::new(Gullible(wrong))).await;
        let offer = life.engine.ensure_daily_workout().await.unwrap().workout.offer.unwrap();
        assert_eq!(offer.source, Source::Planner);
        let input = life.engine.snapshot(day(22)).await.unwrap().unwrap().input;
        assert_eq!(
            offer.session,
            planner::plan(&input),
            "nothing of it is in the planner's own"
        );

        let events = life.engine.day_history(day(22)).await.unwrap();
        let [event] = events.as_slice() else {
            panic!("{events:?}")
        };
        let reason = event.reason.as_ref().unwrap();
        assert_eq!(
            (event.kind, reason.rule.as_str()),
            (DayEventKind::SetAside, "source.set_aside")
        );
        assert!(reason.text.contains(why), "{}", reason.text);
        assert_eq!(event.before.is_some(), was_proposed);
        assert_eq!(event.after.as_ref(), Some(&offer.session));
        let again = life.engine.ensure_daily_workout().await.unwrap();
        assert!(!again.made, "it is not asked again on that day");
    }
}

#[tokio::test]
async fn a_clock_that_cannot_be_right_makes_nothing_and_keeps_every_set() {
    let built = "2026-11-20T00:00:00Z";
    for wrong in [
        "1970-01-01T09:00[UTC]",
        "2026-11-19T09:00[UTC]",
        "2028-01-01T09:00[UTC]",
    ] {
        let life = Life::with_program_of(built, wrong).await;
        assert_eq!(
            life.engine.ensure_daily_workout().await.unwrap_err().code(),
            ErrorCode::ClockImplausible,
            "{wrong}"
        );
        life.engine.log_set(None, squats()).await.unwrap();

        life.clock.set(SUNDAY);
        let today = life.engine.ensure_daily_workout().await.unwrap();
        assert!(today.made && today.window.training_day == day(22), "{wrong}");
        let sets: usize = life
            .engine
            .history()
            .await
            .unwrap()
            .workouts
            .iter()
            .map(|day| day.performed.len())
            .sum();
        assert_eq!(sets, 1, "{wrong}");
    }
}

#[tokio::test]
async fn a_clock_that_was_set_back_drops_what_nobody_touched_and_keeps_what_somebody_did() {
    let life = Life::at("2026-11-27T09:00[Europe/Berlin]").await;
    life.engine.ensure_daily_workout().await.unwrap();
    life.engine.log_set(None, squats()).await.unwrap();
    life.clock.set("2026-11-29T09:00[Europe/Berlin]");
    life.engine.ensure_daily_workout().await.unwrap();

    life.clock.set(SUNDAY);
    life.engine.ensure_daily_workout().await.unwrap();
    let days: Vec<TrainingDay> = life
        .engine
        .history()
        .await
        .unwrap()
        .workouts
        .iter()
        .map(|day| day.training_day)
        .collect();
    assert_eq!(days, [day(22), day(27)]);
}

#[tokio::test]
async fn a_flight_west_keeps_the_day_that_was_begun() {
    let life = Life::at("2026-11-23T07:00[Asia/Tokyo]").await;
    let in_tokyo = life.engine.ensure_daily_workout().await.unwrap();
    life.clock.set("2026-11-22T20:00[Pacific/Honolulu]");
    let in_honolulu = life.engine.ensure_daily_workout().await.unwrap();
    assert_eq!(
        (in_tokyo.window.training_day, in_honolulu.window.training_day),
        (day(23), day(23))
    );
    assert!(!in_honolulu.made);
    life.clock.set("2026-11-24T04:00[Pacific/Honolulu]");
    assert_eq!(
        life.engine.ensure_daily_workout().await.unwrap().window.training_day,
        day(24)
    );
}

#[tokio::test]
async fn a_workout_left_open_stays_under_its_own_day_and_is_offered_the_next() {
    let life = Life::at(SUNDAY).await;
    life.engine.ensure_daily_workout().await.unwrap();
    life.engine.step_workout(day(22), Step::Start).await.unwrap();
    life.clock.set(MONDAY);
    let monday = life.engine.today().await.unwrap();
    assert_eq!(monday.training_day, day(23));
    assert_eq!(
        monday
            .open_workouts
            .iter()
            .map(|open| open.training_day)
            .collect::<Vec<_>>(),
        [day(22)]
    );

    life.engine.log_set(Some(day(22)), squats()).await.unwrap();
    life.engine.step_workout(day(22), Step::Finish).await.unwrap();
    assert!(life.engine.today().await.unwrap().open_workouts.is_empty());
}

#[tokio::test]
async fn a_logged_set_starts_the_workout_and_keeps_its_session() {
    let life = Life::at(SUNDAY).await;
    let planned = life.engine.ensure_daily_workout().await.unwrap().workout;
    life.engine.step_workout(day(22), Step::Skip).await.unwrap();
    life.engine.log_set(None, squats()).await.unwrap();
    let started = life.engine.ensure_daily_workout().await.unwrap().workout;
    assert_eq!(started.status(), Status::Started);
    assert_eq!(started.session(), planned.session());
}

#[test]
fn a_step_leads_only_where_the_table_says() {
    use Status::{Finished, Planned, Skipped, Started};
    use Step::{Finish, Skip, Start, Undo};
    let allowed = [
        (Planned, Start, 0, Started),
        (Planned, Skip, 0, Skipped),
        (Started, Finish, 3, Finished),
        (Started, Undo, 0, Planned),
        (Finished, Undo, 3, Started),
        (Skipped, Undo, 0, Planned),
    ];
    for from in [Planned, Started, Finished, Skipped] {
        for step in [Start, Finish, Skip, Undo] {
            for sets in [0, 3] {
                let known = allowed
                    .iter()
                    .find(|(f, s, n, _)| (*f, *s) == (from, step) && (*n == sets || (from, step) != (Started, Undo)));
                assert_eq!(
                    from.after(step, sets).ok(),
                    known.map(|(.., to)| *to),
                    "{from:?} {step:?} {sets}"
                );
            }
        }
    }
}
