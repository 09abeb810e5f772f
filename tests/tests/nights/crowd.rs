//! Several at once, and some that end in the middle.

use std::{
    io::{BufRead as _, BufReader},
    process::Command,
    sync::Arc,
    time::Duration,
};

use engine::{
    Engine, Options, Proposed, SessionSource, SourceError,
    scheduler::{Cause, Did, Scheduler},
};
use futures_util::future::BoxFuture;
use harness::{Cli, Data, HandClock, assert_whole, count, killed_at, traced};
use tokio::sync::Notify;
use training::{planner::PlanInput, workout::Source};

use crate::device::{Device as _, RealDevice};

const BUILT: &str = "2026-01-01T00:00:00Z";
const DAY: Duration = Duration::from_secs(24 * 3600);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_watches_a_window_and_a_command_line_at_once_make_one_session_a_day() {
    let clock = HandClock::at("2026-11-22T04:00[Europe/Berlin]");
    let device = RealDevice::new(clock.clone(), BUILT.parse().unwrap()).await;
    let (mut first, _bell) = Scheduler::new(device.engine().clone());
    let (mut second, _bell) = Scheduler::new(device.beside().await);
    let (window, command_line) = (device.engine().clone(), device.beside().await);
    for _ in 0..count(10, 300) {
        let (one, other, shown, asked) = tokio::join!(
            first.look(Cause::Tick),
            second.look(Cause::Tick),
            async { window.today().await.unwrap() },
            async { command_line.ensure_daily_workout().await.unwrap() },
        );
        let watches = [&one, &other].map(|look| usize::from(matches!(look.did, Did::Made(_))));
        let by_others = watches.iter().sum::<usize>() + usize::from(asked.made);
        assert!(by_others <= 1, "{one:?} {other:?}");
        let made_at = asked.workout.offer.as_ref().unwrap().made_at;
        assert_eq!(shown.workout.made_at, made_at.to_string());
        assert_eq!(Some(&shown.workout.session), asked.workout.session());
        clock.sleep(DAY);
    }
}

/// A source that never comes to an end.
struct Endless(Arc<Notify>);

impl SessionSource for Endless {
    fn source(&self) -> Source {
        Source::Coach
    }

    fn make<'a>(&'a self, _: &'a PlanInput) -> BoxFuture<'a, Result<Proposed, SourceError>> {
        self.0.notify_one();
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn an_app_that_ends_while_it_makes_the_session_leaves_nothing_half_and_makes_it_when_it_is_back() {
    let clock = HandClock::at("2026-11-22T04:00[Europe/Berlin]");
    let mut device = RealDevice::new(clock.clone(), BUILT.parse().unwrap()).await;
    let begun = Arc::new(Notify::new());
    let options = Options {
        source: Arc::new(Endless(begun.clone())),
        ..Options::at_time(device.folder(), clock)
    };
    let (mut scheduler, _bell) = Scheduler::new(Engine::open(options).await.unwrap());
    let look = tokio::spawn(async move { scheduler.look(Cause::Start).await });
    begun.notified().await;
    look.abort();
    assert!(look.await.unwrap_err().is_cancelled());

    assert!(device.rows().await.is_empty());
    device.reopen(false).await;
    assert!(matches!(device.look(Cause::Start).await.did, Did::Made(_)));
    assert_eq!(device.rows().await.len(), 1);
}

#[test]
fn a_look_that_is_killed_at_any_write_leaves_yesterday_or_today_whole() {
    let template = Data::in_memory();
    template.cli().run(["tick"]).json();
    let next_day =
        |data: &Data| Cli::on_device_clock(&data.folder()).standing_at("2026-11-23T03:00:00Z", "Europe/Berlin");
    let points = traced(&next_day(&template.copied()), &["tick"]).points(count(6, 1000));
    let mut killed = 0;
    for point in &points {
        let data = template.copied();
        let answer = killed_at(&next_day(&data), &["tick"], point);
        killed += usize::from(answer.code.is_none());

        let again = next_day(&data).run(["tick"]).json();
        let days = next_day(&data).run(["history"]).json()["workouts"]
            .as_array()
            .unwrap()
            .len();
        assert_eq!(days, 2, "{point:?}: {again}");
        assert_whole(&data.main(), &format!("{point:?}"));
    }
    assert!(killed > 10, "{killed} kills at {} points", points.len());
}

#[cfg(unix)]
#[test]
fn serving_the_day_tells_each_act_in_a_line_and_ends_well_when_it_is_asked_to() {
    for signal in ["TERM", "INT"] {
        let data = Data::in_memory();
        let cli = Cli::on_device_clock(&data.folder()).with(["--zone", "Asia/Tokyo"]);
        let mut serving = cli.command(["serve-day"]).spawn().unwrap();
        let mut told = BufReader::new(serving.stdout.take().unwrap());
        let mut line = String::new();
        told.read_line(&mut line).unwrap();
        let act: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert!(act["did"]["made"].is_string() && act["zone"] == "Asia/Tokyo", "{line}");

        let kill = format!("kill -{signal} {}", serving.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        assert!(serving.wait().unwrap().success(), "{signal}");
        assert_whole(&data.main(), signal);
    }
}

#[test]
fn days_are_served_as_they_come_and_never_at_a_time_of_ones_own() {
    let data = Data::in_memory();
    let refusal = data.cli().run(["serve-day"]);
    assert!(refusal.refusal().starts_with("at: must be absent"), "{refusal:?}");
    assert!(!data.main().exists());
}
