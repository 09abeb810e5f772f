//! Mornings on which the session cannot be made at first.

use std::time::Duration;

use engine::{
    ErrorCode,
    scheduler::{Bell, Cause, Did, NextStep, Scheduler, Standing, TICK},
};
use harness::HandClock;
use sqlx::{ConnectOptions as _, sqlite::SqliteConnectOptions};

use training::workout::Step;

use crate::{
    device::{Device as _, RealDevice},
    model::ModelDevice,
};

const BUILT: &str = "2026-01-01T00:00:00Z";
const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_failure_is_tried_again_less_and_less_often_and_soon_after_it_was_mended() {
    let clock = HandClock::at("2026-11-22T04:00[Europe/Berlin]");
    let mut device = ModelDevice::new(clock.clone(), BUILT.parse().unwrap());
    device.is_broken = true;
    device.look(Cause::Start).await;
    let mut attempts_after_min = Vec::new();
    for tick in 1..=4 * 60 * 3 {
        clock.pass(TICK);
        let before = device.attempts;
        device.look(Cause::Tick).await;
        if device.attempts > before {
            attempts_after_min.push(f64::from(tick) / 4.0);
        }
    }
    assert_eq!(
        attempts_after_min[..8],
        [0.25, 0.75, 1.75, 3.75, 7.75, 15.75, 30.75, 45.75],
        "minutes after the first failure"
    );

    device.is_broken = false;
    let mut ticks = 0;
    while !matches!(device.look(Cause::Tick).await.did, Did::Made(_)) {
        clock.pass(TICK);
        ticks += 1;
    }
    assert!(TICK * ticks <= 900 * SECOND);
}

#[tokio::test]
async fn a_new_day_does_not_wait_for_the_failures_of_the_last() {
    let clock = HandClock::at("2026-11-23T03:40[Europe/Berlin]");
    let mut device = ModelDevice::new(clock.clone(), BUILT.parse().unwrap());
    device.is_broken = true;
    for _ in 0..79 {
        device.look(Cause::Tick).await;
        clock.pass(TICK);
    }
    device.is_broken = false;
    let waiting = device.look(Cause::Tick).await;
    assert!(matches!(waiting.decided, Some(NextStep::Wait { pause, .. }) if pause > 600 * SECOND));
    clock.pass(TICK);
    assert!(matches!(device.look(Cause::Tick).await.did, Did::Made(_)), "it is four");
}

/// As if a newer program had been here: everything can be read, nothing be written.
async fn set_schema(device: &RealDevice, version: u32) {
    let file = SqliteConnectOptions::new().filename(device.data.main());
    let mut connection = file.connect().await.unwrap();
    let pragma = format!("pragma user_version = {version}");
    sqlx::query(sqlx::AssertSqlSafe(pragma))
        .execute(&mut connection)
        .await
        .unwrap();
}

fn standing(bell: &Bell) -> Standing {
    bell.status().borrow().standing.clone()
}

#[tokio::test]
async fn a_failure_is_told_and_whoever_comes_to_the_window_does_not_wait() {
    let clock = HandClock::at("2026-11-22T04:00[Europe/Berlin]");
    let device = RealDevice::new(clock.clone(), BUILT.parse().unwrap()).await;
    let (mut scheduler, bell) = Scheduler::new(device.engine().clone());
    set_schema(&device, 99).await;

    let failed = scheduler.look(Cause::Start).await;
    assert!(failed.changed && matches!(failed.did, Did::Failed(_)));
    let told = Standing::Failing {
        code: ErrorCode::NewerSchema,
        times: 1,
    };
    assert_eq!(standing(&bell), told);
    clock.pass(5 * SECOND);
    let waiting = scheduler.look(Cause::Tick).await;
    assert!(!waiting.changed && matches!(waiting.decided, Some(NextStep::Wait { .. })));

    set_schema(&device, 2).await;
    let mended = scheduler.look(Cause::Focus).await;
    assert!(mended.changed && matches!(mended.did, Did::Made(_)));
    assert!(matches!(standing(&bell), Standing::Right { .. }));
}

#[tokio::test]
async fn the_watch_looks_when_it_is_called_tells_what_changed_and_ends_with_its_last_bell() {
    let clock = HandClock::at("2026-11-23T03:59[Europe/Berlin]");
    let device = RealDevice::new(clock.clone(), BUILT.parse().unwrap()).await;
    let (scheduler, bell) = Scheduler::new(device.engine().clone());
    let mut status = bell.status();
    let watch = tokio::spawn(scheduler.run());
    let shows = |day: &str| Standing::Right {
        training_day: day.parse().unwrap(),
    };
    let revision = within_a_minute(status.wait_for(|status| status.standing == shows("2026-11-22")))
        .await
        .unwrap()
        .revision;

    clock.pass(60 * SECOND);
    bell.ring(Cause::Resume);
    let seen = within_a_minute(status.wait_for(|status| status.standing == shows("2026-11-23"))).await;
    assert_eq!(seen.unwrap().revision, revision + 1);

    drop(bell);
    within_a_minute(watch).await.unwrap();
}

async fn within_a_minute<T>(wait: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_mins(1), wait).await.unwrap()
}

#[tokio::test]
async fn what_another_process_did_is_told_too() {
    let clock = HandClock::at("2026-11-23T03:59[Europe/Berlin]");
    let device = RealDevice::new(clock.clone(), BUILT.parse().unwrap()).await;
    let (mut scheduler, _bell) = Scheduler::new(device.engine().clone());
    scheduler.look(Cause::Start).await;
    clock.pass(60 * SECOND);
    device.beside().await.ensure_daily_workout().await.unwrap();
    let look = scheduler.look(Cause::Tick).await;
    assert!(look.changed && matches!(look.did, Did::Nothing));
    assert!(!scheduler.look(Cause::Tick).await.changed);

    let today = "2026-11-23".parse().unwrap();
    let morning = br#"{"training_day":"2026-11-23","check_in":{"soreness":[],"pain":[],"ill":true}}"#;
    device.beside().await.merge_biometrics(morning).await.unwrap();
    assert!(scheduler.look(Cause::Tick).await.changed, "it was checked in elsewhere");
    assert!(!scheduler.look(Cause::Tick).await.changed);
    device
        .engine()
        .merge_biometrics(br#"{"training_day":"2026-11-23","check_in":null}"#)
        .await
        .unwrap();
    assert!(!scheduler.look(Cause::Tick).await.changed, "who does it here knows it");

    device.beside().await.step_workout(today, Step::Start).await.unwrap();
    assert!(scheduler.look(Cause::Tick).await.changed, "it was started elsewhere");
}
