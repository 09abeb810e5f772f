//! Late data and the athlete's asks become proposals: they never make the day harder than the plan, take effect only
//! when they are accepted, and leave what the athlete has begun alone.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use std::{sync::Arc, time::Duration};

use engine::{
    DayEventKind, Engine, ErrorCode, PlanChange, ProposalCause, ProposalView, TodayView,
    scheduler::{Cause, Scheduler},
};
use harness::{Life, Obliging};
use jiff::civil::date;
use training::{
    day::TrainingDay,
    planner::DayWish,
    session::{Session, SessionKind},
    workout::{Status, Step},
};

const MINUTE: Duration = Duration::from_secs(60);
const SUNDAY: &str = "2026-11-22T09:00[Europe/Berlin]";

fn day(day: i8) -> TrainingDay {
    TrainingDay::new(date(2026, 11, day))
}

/// An adult whom nothing forbids to train, on a Sunday at nine, with the day's session made.
async fn life() -> Life {
    let life = Life::with_source(SUNDAY, Arc::new(Obliging)).await;
    life.engine
        .merge_athlete(br#"{"birth_year":1990,"screening":{"cleared":true},"equipment":["dumbbell","bench"]}"#)
        .await
        .unwrap();
    life.engine.today().await.unwrap();
    life
}

async fn told(engine: &Engine, morning: &str) {
    let document = format!(r#"{{"training_day":"2026-11-22",{morning}}}"#);
    engine.merge_biometrics(document.as_bytes()).await.unwrap();
}

async fn slept(engine: &Engine, minutes: u16) {
    told(engine, &format!(r#""sleep_minutes":{minutes}"#)).await;
}

const ILL: &str = r#""check_in":{"soreness":[],"pain":[],"ill":true}"#;
const WELL: &str = r#""check_in":{"soreness":[],"pain":[],"ill":false}"#;

async fn today(engine: &Engine) -> TodayView {
    engine.today().await.unwrap()
}

async fn proposal(engine: &Engine) -> ProposalView {
    today(engine).await.proposal.expect("there is a proposal")
}

async fn session(engine: &Engine) -> Session {
    today(engine).await.workout.session
}

async fn accept(engine: &Engine) {
    let proposal = proposal(engine).await;
    engine.accept_proposal(&proposal.id).await.unwrap();
}

async fn ask(engine: &Engine, change: PlanChange) -> ProposalView {
    let view = engine.change_plan(change.clone(), false).await.unwrap();
    assert!(!view.confirmed);
    view.proposal
        .unwrap_or_else(|| panic!("today stays as it is: {change:?}"))
}

#[tokio::test]
async fn a_bad_night_that_comes_late_proposes_less_and_changes_nothing_by_itself() {
    let life = life().await;
    let planned = session(&life.engine).await;
    slept(&life.engine, 390).await;

    let offered = proposal(&life.engine).await;
    assert_eq!((offered.cause, offered.must), (ProposalCause::LateData, false));
    assert!(offered.difference.work_sets.after < offered.difference.work_sets.before);
    assert!(offered.after.load_au < offered.before.load_au && offered.before == planned);
    assert_eq!(session(&life.engine).await, planned);

    life.engine.accept_proposal(&offered.id).await.unwrap();
    let lowered = today(&life.engine).await;
    assert_eq!((&lowered.workout.session, lowered.proposal), (&offered.after, None));
    let events: Vec<_> = lowered.day_history.iter().map(|event| event.kind).collect();
    assert_eq!(events.last(), Some(&DayEventKind::Accepted));
    assert!(lowered.can_undo);
}

#[tokio::test]
async fn a_good_night_that_comes_late_proposes_nothing() {
    let life = life().await;
    slept(&life.engine, 480).await;
    assert_eq!(today(&life.engine).await.proposal, None);
}

#[tokio::test]
async fn a_corrected_night_gives_back_what_the_wrong_one_took_and_no_more() {
    let life = life().await;
    let planned = session(&life.engine).await;
    slept(&life.engine, 390).await;
    accept(&life.engine).await;
    slept(&life.engine, 460).await;
    let back = proposal(&life.engine).await;
    assert_eq!(back.after, planned);
    accept(&life.engine).await;
    assert_eq!(session(&life.engine).await, planned);
    assert_eq!(today(&life.engine).await.proposal, None);
}

#[tokio::test]
async fn better_data_never_make_a_session_harder_that_the_athlete_wanted_easier() {
    let life = life().await;
    slept(&life.engine, 390).await;
    accept(&life.engine).await;
    let easier = ask(&life.engine, PlanChange::Easier { training_day: day(22) }).await;
    life.engine.accept_proposal(&easier.id).await.unwrap();
    slept(&life.engine, 480).await;
    let offered = today(&life.engine).await.proposal;
    assert_eq!(
        offered, None,
        "the athlete's own plan is the one that may not be exceeded"
    );
}

#[tokio::test]
async fn a_proposal_is_replaced_by_a_newer_one_and_withdrawn_by_data_that_make_it_needless() {
    let life = life().await;
    slept(&life.engine, 390).await;
    let first = proposal(&life.engine).await;
    told(&life.engine, ILL).await;
    let second = proposal(&life.engine).await;
    assert_eq!(second.after.kind, SessionKind::Rest);
    let outdated = life.engine.accept_proposal(&first.id).await.unwrap_err();
    assert_eq!(outdated.code(), ErrorCode::Outdated);
    told(&life.engine, WELL).await;
    slept(&life.engine, 480).await;
    assert_eq!(today(&life.engine).await.proposal, None);
}

#[tokio::test]
async fn what_was_kept_away_does_not_come_again_for_the_same_data_but_for_others() {
    let life = life().await;
    let planned = session(&life.engine).await;
    slept(&life.engine, 390).await;
    let offered = proposal(&life.engine).await;
    life.engine.keep_proposal(&offered.id).await.unwrap();
    assert_eq!(today(&life.engine).await.proposal, None);
    slept(&life.engine, 391).await;
    let other = proposal(&life.engine).await;
    life.engine.keep_proposal(&other.id).await.unwrap();
    slept(&life.engine, 390).await;
    let today = today(&life.engine).await;
    assert_eq!((today.proposal, today.workout.session), (None, planned));
    let kept = today
        .day_history
        .iter()
        .filter(|event| event.kind == DayEventKind::Kept);
    assert_eq!(kept.count(), 2);
}

/// The chronicle is this device's own; what was turned down is a record that another device gets too.
#[tokio::test]
async fn what_was_kept_away_is_known_by_its_record_alone_and_by_a_device_with_another_first_day() {
    let life = life().await;
    slept(&life.engine, 390).await;
    let offered = proposal(&life.engine).await;
    life.engine.keep_proposal(&offered.id).await.unwrap();
    let file = life.engine.folder().database();
    harness::assert_whole(&file, "after the keep");
    harness::tamper(
        &file,
        "delete from day_event; delete from setting where name = 'considered';
         update device set first_day = '2026-10-01';",
    );
    assert_eq!(today(&life.engine).await.proposal, None);
    assert_eq!(today(&life.engine).await.day_history, []);

    harness::tamper(
        &file,
        "delete from kept_proposal; delete from change where entity = 'kept_proposal';
         delete from setting where name = 'considered';",
    );
    assert_eq!(
        proposal(&life.engine).await.difference,
        offered.difference,
        "only the record held it off"
    );
}

#[tokio::test]
async fn what_is_kept_away_beside_an_open_window_is_news_to_it() {
    let life = life().await;
    slept(&life.engine, 390).await;
    let offered = proposal(&life.engine).await;
    let (mut watch, _bell) = Scheduler::new(life.engine.clone());
    watch.look(Cause::Start).await;
    life.clock.pass(MINUTE);
    assert!(!watch.look(Cause::Tick).await.changed);
    let beside = life.second_engine().await;
    beside.keep_proposal(&offered.id).await.unwrap();
    life.clock.pass(MINUTE);
    assert!(watch.look(Cause::Tick).await.changed);
}

#[tokio::test]
async fn who_woke_up_ill_is_not_let_start_and_must_choose_the_rest_that_is_proposed() {
    let life = life().await;
    let planned = session(&life.engine).await;
    told(&life.engine, ILL).await;
    let offered = proposal(&life.engine).await;
    assert!(offered.must && !offered.refused.is_empty());
    assert_eq!(session(&life.engine).await, planned, "nothing changes that was read");
    life.engine.keep_proposal(&offered.id).await.unwrap();
    assert_eq!(today(&life.engine).await.proposal, None);

    let refused = life.engine.step_workout(day(22), Step::Start).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::GateRefused);
    accept(&life.engine).await;
    assert_eq!(session(&life.engine).await.kind, SessionKind::Rest);
}

#[tokio::test]
async fn what_was_begun_ended_or_pinned_gets_no_proposal() {
    for begun in ["start", "finish", "skip", "pin"] {
        let life = life().await;
        match begun {
            "pin" => life.engine.pin_day(day(22), true).await.unwrap(),
            "skip" => drop(life.engine.step_workout(day(22), Step::Skip).await.unwrap()),
            _ => drop(life.engine.step_workout(day(22), Step::Start).await.unwrap()),
        }
        if begun == "finish" {
            life.engine.step_workout(day(22), Step::Finish).await.unwrap();
        }
        slept(&life.engine, 390).await;
        assert_eq!(today(&life.engine).await.proposal, None, "{begun}");
        let asked = life
            .engine
            .change_plan(PlanChange::Rest { training_day: day(22) }, false)
            .await;
        assert_eq!(asked.unwrap_err().code(), ErrorCode::Locked, "{begun}");
    }
}

#[tokio::test]
async fn a_proposal_that_was_on_offer_is_gone_once_the_workout_is_begun_and_back_when_that_is_taken_back() {
    let life = life().await;
    slept(&life.engine, 390).await;
    let offered = proposal(&life.engine).await;
    life.engine.step_workout(day(22), Step::Start).await.unwrap();
    assert_eq!(today(&life.engine).await.proposal, None);
    let locked = life.engine.accept_proposal(&offered.id).await.unwrap_err();
    assert_eq!(locked.code(), ErrorCode::Locked);
    life.engine.step_workout(day(22), Step::Undo).await.unwrap();
    assert_eq!(proposal(&life.engine).await.id, offered.id);
}

#[tokio::test]
async fn each_ask_for_today_is_a_proposal_and_its_wish_stays_with_the_day() {
    let training_day = day(22);
    let asks = [
        PlanChange::Shorter {
            training_day,
            minutes: 20,
        },
        PlanChange::Easier { training_day },
        PlanChange::Rest { training_day },
        PlanChange::Equipment {
            training_day,
            equipment: Vec::new(),
        },
    ];
    for change in asks {
        let life = life().await;
        let planned = session(&life.engine).await;
        let offered = ask(&life.engine, change.clone()).await;
        assert_eq!(offered.cause, ProposalCause::Asked { change: change.clone() });
        assert_eq!(session(&life.engine).await, planned);
        life.engine.accept_proposal(&offered.id).await.unwrap();
        let taken = today(&life.engine).await;
        assert_eq!(taken.workout.session, offered.after);
        assert!(taken.wish.is_some(), "{change:?}");

        // What makes the session anew keeps to the wish.
        life.engine.merge_athlete(br#"{"height_cm":180}"#).await.unwrap();
        assert_eq!(session(&life.engine).await.blocks, offered.after.blocks, "{change:?}");
    }
}

#[tokio::test]
async fn an_ask_that_is_confirmed_at_once_takes_effect_at_once() {
    let life = life().await;
    let change = PlanChange::Rest { training_day: day(22) };
    let view = life.engine.change_plan(change, true).await.unwrap();
    assert!(view.confirmed && view.proposal.is_none());
    assert_eq!(session(&life.engine).await.kind, SessionKind::Rest);
}

#[tokio::test]
async fn on_a_rest_day_one_may_ask_to_train() {
    let life = life().await;
    life.engine
        .change_plan(PlanChange::Rest { training_day: day(22) }, true)
        .await
        .unwrap();
    let offered = ask(&life.engine, PlanChange::Train { training_day: day(22) }).await;
    assert_eq!(offered.after.kind, SessionKind::Train);
}

#[tokio::test]
async fn an_accepted_change_can_be_taken_back_on_its_day_and_no_later() {
    let life = life().await;
    let planned = session(&life.engine).await;
    life.engine
        .change_plan(PlanChange::Easier { training_day: day(22) }, true)
        .await
        .unwrap();
    let easier = session(&life.engine).await;
    life.engine
        .change_plan(PlanChange::Rest { training_day: day(22) }, true)
        .await
        .unwrap();

    life.engine.undo_change().await.unwrap();
    assert_eq!(session(&life.engine).await, easier);
    life.engine.undo_change().await.unwrap();
    let back = today(&life.engine).await;
    assert_eq!((back.workout.session, back.wish, back.can_undo), (planned, None, false));
    let nothing = life.engine.undo_change().await.unwrap_err();
    assert_eq!(nothing.code(), ErrorCode::Outdated);

    life.engine
        .change_plan(PlanChange::Easier { training_day: day(22) }, true)
        .await
        .unwrap();
    life.clock.set("2026-11-23T09:00[Europe/Berlin]");
    assert!(!today(&life.engine).await.can_undo);
    assert_eq!(life.engine.undo_change().await.unwrap_err().code(), ErrorCode::Outdated);
}

#[tokio::test]
async fn a_change_is_not_taken_back_under_a_workout_that_was_begun_nor_into_one_that_is_unsafe_by_now() {
    let life = life().await;
    life.engine
        .change_plan(PlanChange::Easier { training_day: day(22) }, true)
        .await
        .unwrap();
    life.engine.step_workout(day(22), Step::Start).await.unwrap();
    assert_eq!(life.engine.undo_change().await.unwrap_err().code(), ErrorCode::Locked);
    life.engine.step_workout(day(22), Step::Undo).await.unwrap();
    life.engine
        .change_plan(PlanChange::Rest { training_day: day(22) }, true)
        .await
        .unwrap();
    told(&life.engine, ILL).await;
    assert_eq!(
        life.engine.undo_change().await.unwrap_err().code(),
        ErrorCode::GateRefused
    );
    assert_eq!(session(&life.engine).await.kind, SessionKind::Rest);
}

#[tokio::test]
async fn every_accepted_session_can_be_made_again_from_the_input_that_is_kept_of_it() {
    let life = Life::at(SUNDAY).await;
    life.engine.today().await.unwrap();
    told(&life.engine, ILL).await;
    accept(&life.engine).await;
    let replay = life.engine.replay(day(22)).await.unwrap();
    assert!(replay.identical && replay.made.kind == SessionKind::Rest);
    told(&life.engine, WELL).await;
    life.engine.undo_change().await.unwrap();
    let replay = life.engine.replay(day(22)).await.unwrap();
    assert!(replay.identical && replay.made.kind == SessionKind::Train);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_several_that_accept_at_once_one_does_and_the_others_are_told() {
    let life = life().await;
    slept(&life.engine, 390).await;
    let id = proposal(&life.engine).await.id;
    let engines = [
        life.engine.clone(),
        life.engine.clone(),
        life.second_engine().await,
        life.second_engine().await,
    ];
    let accepting = engines.map(|engine| {
        let id = id.clone();
        tokio::spawn(async move { engine.accept_proposal(&id).await })
    });
    let mut accepted = 0;
    for outcome in accepting {
        match outcome.await.unwrap() {
            Ok(()) => accepted += 1,
            Err(error) => assert_eq!(error.code(), ErrorCode::Outdated),
        }
    }
    let events = today(&life.engine).await.day_history;
    assert_eq!(
        (
            accepted,
            events
                .iter()
                .filter(|event| event.kind == DayEventKind::Accepted)
                .count()
        ),
        (1, 1)
    );
}

#[tokio::test]
async fn what_another_process_was_told_is_proposed_here_too() {
    let life = life().await;
    let beside = life.second_engine().await;
    told(&beside, ILL).await;
    assert!(proposal(&life.engine).await.must);
}

#[tokio::test]
async fn data_whose_consideration_was_cut_off_are_considered_at_the_next_look() {
    let life = life().await;
    let engine = life.engine.clone();
    // The clock cannot be right when they come: they are kept all the same.
    life.clock.set(SUNDAY);
    let other = Life::with_program_of("2026-11-20T00:00:00Z", SUNDAY).await;
    other.engine.today().await.unwrap();
    other.clock.set("2026-11-01T09:00[Europe/Berlin]");
    told(&other.engine, ILL).await;
    assert_eq!(
        other.engine.today().await.unwrap_err().code(),
        ErrorCode::ClockImplausible
    );
    other.clock.set(SUNDAY);
    assert!(proposal(&other.engine).await.must);
    drop(engine);
}

#[tokio::test]
async fn a_wish_is_refused_by_field_and_for_days_outside_the_plan() {
    let life = life().await;
    let refused = [
        PlanChange::Shorter {
            training_day: day(22),
            minutes: 5,
        },
        PlanChange::Rest { training_day: day(21) },
        PlanChange::Rest { training_day: day(29) },
        PlanChange::Move {
            from: day(22),
            to: day(22),
        },
        PlanChange::Swap {
            one: day(22),
            other: day(30),
        },
        PlanChange::Wish {
            training_day: day(23),
            wish: DayWish {
                template: Some(String::new()),
                ..DayWish::default()
            },
        },
    ];
    for change in refused {
        let error = life.engine.change_plan(change.clone(), true).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::Refused, "{change:?}");
    }
    assert_eq!(today(&life.engine).await.wish, None);
    assert_eq!(today(&life.engine).await.workout.status, Status::Planned);
}
