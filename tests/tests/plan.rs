//! The plan of seven days: what it shows, what the athlete may change about it, and what the command line says of it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use engine::{DayEventKind, ErrorCode, PlanDay};
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
        cli.run(refused).refusal();
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
