//! The plan of seven days: what it shows, what the athlete may change about it, and what the command line says of it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use engine::{DayEventKind, ErrorCode, PlanChange, PlanDay, ProposalCause};
use harness::{Data, Life, assert_whole, count, killed_at, traced};
use jiff::civil::date;
use serde_json::Value;
use training::{
    day::TrainingDay,
    session::SessionKind,
    workout::{Status, Step},
};

const SUNDAY: &str = "2026-11-22T09:00[Europe/Berlin]";
const ILL: &[u8] = br#"{"training_day":"2026-11-22","check_in":{"soreness":[],"pain":[],"ill":true}}"#;

fn day(day: i8) -> TrainingDay {
    TrainingDay::new(date(2026, 11, day))
}

async fn plan(life: &Life) -> Vec<PlanDay> {
    life.engine.plan().await.unwrap().days
}

#[tokio::test]
async fn the_plan_has_today_and_the_six_days_after_it_with_what_each_comes_to() {
    let life = Life::at(SUNDAY).await;
    let view = life.engine.plan().await.unwrap();
    let days: Vec<TrainingDay> = view.days.iter().map(|day| day.training_day).collect();
    assert_eq!(days, (22..=28).map(day).collect::<Vec<_>>());
    assert_eq!(view.days[0].session, life.engine.today().await.unwrap().workout.session);
    let trained = view.days.iter().filter(|day| day.kind == SessionKind::Train);
    assert_eq!(usize::try_from(view.sessions).unwrap(), trained.count());
    assert_eq!(
        view.minutes,
        view.days.iter().map(|day| u32::from(day.minutes)).sum::<u32>()
    );
    assert_eq!(view.load_au, view.days.iter().map(|day| day.load_au).sum::<u32>());
    let planned = view
        .days
        .iter()
        .flat_map(|day| &day.session.blocks)
        .flat_map(|block| &block.exercises);
    assert!(
        planned
            .into_iter()
            .all(|exercise| view.exercises.contains_key(&exercise.exercise_id))
    );
}

#[tokio::test]
async fn the_days_ahead_are_worked_out_anew_when_today_became_another_and_today_shows_the_same() {
    let life = Life::at(SUNDAY).await;
    let before = plan(&life).await;
    life.engine.step_workout(day(22), Step::Skip).await.unwrap();
    let after = plan(&life).await;
    assert_ne!(before[1..], after[1..], "what was not done today is still to be done");
    let shown = life.engine.today().await.unwrap().ahead;
    let ahead = after[1..].iter().map(|day| (day.training_day, &day.session));
    assert!(ahead.eq(shown.iter().map(|day| (day.training_day, &day.session))));
}

#[tokio::test]
async fn a_pinned_session_stays_when_its_day_comes_and_goes_when_the_pin_is_drawn() {
    for drawn in [false, true] {
        let life = Life::at(SUNDAY).await;
        let pinned = plan(&life)
            .await
            .into_iter()
            .skip(1)
            .find(|day| day.kind == SessionKind::Train)
            .unwrap();
        life.engine.pin_day(pinned.training_day, true).await.unwrap();
        assert!(
            plan(&life)
                .await
                .iter()
                .any(|day| day.pinned && day.session == pinned.session)
        );
        if drawn {
            life.engine.pin_day(pinned.training_day, false).await.unwrap();
            assert!(plan(&life).await.iter().all(|day| !day.pinned));
        }
        // Other equipment makes other sessions.
        life.engine
            .merge_athlete(br#"{"equipment":["kettlebell"]}"#)
            .await
            .unwrap();

        let morning = format!("{}T09:00[Europe/Berlin]", pinned.training_day);
        life.clock.set(&morning);
        let today = life.engine.today().await.unwrap();
        assert_eq!(today.workout.pinned, !drawn);
        assert_eq!(today.workout.session.blocks == pinned.session.blocks, !drawn);
        let events: Vec<_> = today.day_history.iter().map(|event| event.kind).collect();
        assert_eq!(events.contains(&DayEventKind::Unpinned), drawn, "{events:?}");
    }
}

#[tokio::test]
async fn a_day_that_was_pinned_ahead_gets_a_session_at_once_when_the_pin_is_drawn_on_it() {
    let life = Life::at(SUNDAY).await;
    life.engine.pin_day(day(22), true).await.unwrap();
    life.engine.pin_day(day(23), true).await.unwrap();
    life.clock.set("2026-11-23T09:00[Europe/Berlin]");
    assert!(life.engine.today().await.unwrap().workout.pinned);
    life.engine.pin_day(day(23), false).await.unwrap();
    let days: Vec<_> = life
        .engine
        .history()
        .await
        .unwrap()
        .workouts
        .iter()
        .map(|day| day.training_day)
        .collect();
    assert_eq!(days, [day(22), day(23)]);
    assert!(!life.engine.today().await.unwrap().workout.pinned);
}

#[tokio::test]
async fn a_session_that_could_not_be_started_is_not_pinned_and_a_pinned_one_is_not_started_when_the_gate_refuses() {
    let life = Life::at(SUNDAY).await;
    life.engine.today().await.unwrap();
    life.engine.merge_biometrics(ILL).await.unwrap();
    assert_eq!(
        life.engine.pin_day(day(22), true).await.unwrap_err().code(),
        ErrorCode::GateRefused
    );

    let life = Life::at(SUNDAY).await;
    life.engine.today().await.unwrap();
    life.engine.pin_day(day(22), true).await.unwrap();
    life.engine.merge_biometrics(ILL).await.unwrap();
    let refused = life.engine.step_workout(day(22), Step::Start).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::GateRefused);
    let today = life.engine.today().await.unwrap();
    assert!(today.workout.pinned && today.workout.status == Status::Planned && today.proposal.is_none());
}

#[tokio::test]
async fn a_day_of_the_future_that_is_pinned_is_no_history_yet() {
    let life = Life::at(SUNDAY).await;
    life.engine.today().await.unwrap();
    life.engine.pin_day(day(25), true).await.unwrap();
    assert_eq!(life.engine.history().await.unwrap().workouts.len(), 1);
}

/// An intermediate with a barbell on four days a week.
async fn lifter() -> Life {
    let life = Life::at(SUNDAY).await;
    let document = br#"{"birth_year":1990,"screening":{"cleared":true},"experience":"intermediate",
                        "equipment":["barbell","rack","bench","dumbbell"],
                        "availability":{"days_per_week":4,"session_minutes":60}}"#;
    life.engine.merge_athlete(document).await.unwrap();
    life
}

fn of(days: &[PlanDay], training_day: TrainingDay) -> &PlanDay {
    days.iter().find(|day| day.training_day == training_day).unwrap()
}

/// The first day ahead with a session, and the first without.
fn training_and_rest(days: &[PlanDay]) -> (TrainingDay, TrainingDay) {
    let first = |kind| days[1..].iter().find(|day| day.kind == kind).unwrap().training_day;
    (first(SessionKind::Train), first(SessionKind::Rest))
}

#[tokio::test]
async fn a_move_is_shown_first_takes_effect_when_confirmed_and_is_what_the_day_brings() {
    let life = lifter().await;
    let before = plan(&life).await;
    let (from, to) = training_and_rest(&before);
    let moved = PlanChange::Move { from, to };
    let shown = life.engine.change_plan(moved.clone(), false).await.unwrap();
    assert_eq!(
        (&shown.before, plan(&life).await),
        (&before, before.clone()),
        "nothing is done yet"
    );

    let done = life.engine.change_plan(moved, true).await.unwrap();
    assert_eq!((done.after.clone(), done.proposal), (shown.after, None));
    let after = plan(&life).await;
    assert_eq!(after, done.after);
    assert_eq!(of(&after, from).kind, SessionKind::Rest);
    let arrived = of(&after, to);
    assert_eq!(
        (arrived.template.as_ref(), arrived.moved),
        (of(&before, from).template.as_ref(), true)
    );

    let events = life.engine.day_history(to).await.unwrap();
    assert_eq!(events[0].kind, DayEventKind::Changed);
    let morning = format!("{to}T09:00[Europe/Berlin]");
    life.clock.set(&morning);
    let today = life.engine.today().await.unwrap();
    assert_eq!(today.workout.session.template, arrived.template);
    assert!(today.wish.is_some());
}

#[tokio::test]
async fn two_days_that_change_places_and_back_leave_the_week_as_it_was() {
    let life = lifter().await;
    let before = plan(&life).await;
    let (one, other) = training_and_rest(&before);
    life.engine
        .change_plan(PlanChange::Swap { one, other }, true)
        .await
        .unwrap();
    let swapped = plan(&life).await;
    assert_eq!(of(&swapped, one).kind, SessionKind::Rest);
    assert_eq!(of(&swapped, other).template, of(&before, one).template);
    assert!(life.engine.plan().await.unwrap().can_undo);
    life.engine.undo_change().await.unwrap();
    assert_eq!(plan(&life).await, before);
}

#[tokio::test]
async fn a_wish_for_a_day_ahead_is_followed_until_it_is_cleared() {
    let life = lifter().await;
    let before = plan(&life).await;
    let (training_day, _) = training_and_rest(&before);
    let minutes = PlanChange::Shorter {
        training_day,
        minutes: 25,
    };
    life.engine.change_plan(minutes, true).await.unwrap();
    let short = plan(&life).await;
    assert!(of(&short, training_day).minutes <= 27 && of(&short, training_day).changed);
    let equipment = PlanChange::Equipment {
        training_day,
        equipment: Vec::new(),
    };
    let both = life.engine.change_plan(equipment, true).await.unwrap();
    let wish = of(&both.after, training_day).wish.clone().unwrap();
    assert_eq!(
        (wish.minutes, wish.equipment),
        (Some(25), Some(Vec::new())),
        "one wish does not undo the other"
    );
    life.engine
        .change_plan(PlanChange::Clear { training_day }, true)
        .await
        .unwrap();
    assert_eq!(plan(&life).await, before);
}

#[tokio::test]
async fn todays_session_that_is_moved_to_another_day_is_a_proposal_that_keeps_both_wishes() {
    let life = lifter().await;
    let before = plan(&life).await;
    let (_, to) = training_and_rest(&before);
    let view = life
        .engine
        .change_plan(PlanChange::Move { from: day(22), to }, false)
        .await
        .unwrap();
    let proposal = view.proposal.unwrap();
    assert_eq!((proposal.after.kind, proposal.wishes.len()), (SessionKind::Rest, 2));
    assert_eq!(plan(&life).await, before);
    life.engine.accept_proposal(&proposal.id).await.unwrap();
    let after = plan(&life).await;
    assert_eq!(after, view.after);
    assert_eq!(of(&after, to).template, before[0].template);
    life.engine.undo_change().await.unwrap();
    assert_eq!(plan(&life).await, before);
}

#[tokio::test]
async fn a_morning_that_is_not_so_good_proposes_less_by_the_rules_themselves() {
    let life = lifter().await;
    let planned = life.engine.today().await.unwrap().workout.session;
    let morning = br#"{"training_day":"2026-11-22",
                       "check_in":{"readiness":2,"sleep_quality":2,"stress":4,"soreness":[],"pain":[]}}"#;
    life.engine.merge_biometrics(morning).await.unwrap();
    let today = life.engine.today().await.unwrap();
    let proposal = today.proposal.unwrap();
    assert_eq!(
        (proposal.cause, today.workout.session == planned),
        (ProposalCause::LateData, true)
    );
    assert!(proposal.after.load_au < planned.load_au, "{:?}", proposal.difference);
    life.engine.accept_proposal(&proposal.id).await.unwrap();
    assert!(life.engine.replay(day(22)).await.unwrap().identical);
}

fn kinds(plan: &Value) -> Vec<&str> {
    let days = plan["days"].as_array().unwrap();
    days.iter().map(|day| day["kind"].as_str().unwrap()).collect()
}

#[test]
fn the_command_line_shows_pins_proposes_accepts_takes_back_and_replays() {
    let data = Data::in_memory();
    let cli = data.cli();
    let plan = cli.run(["plan"]).json();
    assert_eq!((kinds(&plan).len(), kinds(&plan)[0]), (7, "train"));
    let pinned = cli.run(["pin", "2026-11-24"]).json();
    assert_eq!(pinned["days"][2]["pinned"], true);
    let unpinned = cli.run(["unpin", "2026-11-24"]).json();
    assert_eq!(unpinned["days"][2]["pinned"], false);
    assert_eq!(cli.run(["proposal"]).json(), Value::Null);
    assert!(
        cli.run(["proposal", "accept"])
            .refusal()
            .contains("nothing is proposed")
    );

    cli.run_with_input(["biometrics", "set", "-"], ILL).json();
    let proposal = cli.run(["proposal"]).json();
    assert_eq!(
        (&proposal["must"], &proposal["after"]["kind"]),
        (&true.into(), &"rest".into())
    );
    assert_eq!(cli.run(["proposal", "accept"]).json()["session"]["kind"], "rest");
    assert_eq!(cli.run(["replay", "2026-11-22"]).json()["identical"], true);
    cli.run_with_input(
        ["biometrics", "set", "-"],
        br#"{"training_day":"2026-11-22","check_in":null}"#,
    )
    .json();
    assert_eq!(cli.run(["proposal", "undo"]).json()["session"]["kind"], "train");
    assert_eq!(cli.run(["replay", "2026-11-22"]).json()["identical"], true);
    let events = cli.run(["chronicle", "2026-11-22"]).json();
    let kinds: Vec<_> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| &event["kind"])
        .collect();
    assert_eq!(kinds, ["accepted", "undone"]);
    for refused in [
        &["replay", "2026-11-21"][..],
        &["pin", "2026-12-24"],
        &["wish", "2026-11-23"],
        &["move", "a", "b"],
    ] {
        let _ = cli.run(refused).refusal();
    }
    assert_whole(&data.main(), "after all that");
}

#[test]
fn the_morning_notification_is_set_and_told_on_the_command_line() {
    let data = Data::in_memory();
    let cli = data.cli();
    assert_eq!(cli.run(["notify"]).json()["planned"], serde_json::json!([]));
    let on = cli
        .run_with_input(["notify", "set", "-"], br#"{"enabled":true,"time":"10:30"}"#)
        .json();
    let planned = on["planned"].as_array().unwrap();
    assert_eq!(
        (planned.len(), &planned[0]["hour"], &planned[0]["minute"]),
        (7, &10.into(), &30.into())
    );
    let refusal = cli.run_with_input(["notify", "set", "-"], br#"{"time":"25:00"}"#);
    assert!(refusal.refusal().starts_with("time: must be"), "{refusal:?}");
}

#[test]
fn an_acceptance_that_is_killed_at_any_write_leaves_the_session_before_or_the_one_after_whole() {
    let template = Data::in_memory();
    template.cli().run(["today"]).json();
    template.cli().run_with_input(["biometrics", "set", "-"], ILL).json();
    let points = traced(&template.copied().cli(), &["proposal", "accept"]).points(count(12, 1000));
    let mut ends = std::collections::BTreeMap::new();
    for point in &points {
        let data = template.copied();
        let answer = killed_at(&data.cli(), &["proposal", "accept"], point);
        assert_whole(&data.main(), &format!("{point:?}"));
        let kind = data.cli().run(["today"]).json()["session"]["kind"].clone();
        let is_on_offer = data.cli().run(["proposal"]).json() != Value::Null;
        let happened = data.cli().run(["chronicle", "2026-11-22"]).json()["events"]
            .as_array()
            .unwrap()
            .len();
        assert_eq!(
            (is_on_offer, happened == 1),
            (kind == "train", kind == "rest"),
            "{point:?}: {answer:?}"
        );
        *ends.entry(kind.to_string()).or_insert(0) += usize::from(answer.code.is_none());
    }
    assert!(
        ends.len() == 2 && ends.values().sum::<usize>() > 10,
        "{ends:?} at {} points",
        points.len()
    );
}
