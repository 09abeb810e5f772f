//! The morning notification: when it is due, what it says, and that no training day is told of twice.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use engine::{
    Engine,
    notification::{
        Morning, Notice, NotificationSettings, Notifier, NotifyError, Outcome, Permission, Shown, TimeOfDay, plan,
    },
    scheduler::{Bell, Cause, Scheduler},
};
use harness::Life;
use jiff::{SignedDuration, Zoned, civil::date};
use training::{
    day::{DayStart, DayWindow, TrainingDay},
    workout::Step,
};

const MINUTE: Duration = Duration::from_secs(60);

fn day(day: i8) -> TrainingDay {
    TrainingDay::new(date(2026, 11, day))
}

fn time(text: &str) -> TimeOfDay {
    text.parse().unwrap()
}

fn on() -> NotificationSettings {
    NotificationSettings {
        enabled: true,
        ..NotificationSettings::default()
    }
}

/// When the notification of a training day comes by a clock that reads `now`; with an exclamation mark when it is due.
fn comes(settings: &NotificationSettings, day_starts: &str, day: TrainingDay, now: &str) -> Option<String> {
    let now: Zoned = now.parse().unwrap();
    let day_starts: DayStart = day_starts.parse().unwrap();
    let window = DayWindow::labelled(day, now.time_zone(), day_starts).unwrap();
    let morning = Morning {
        training_day: day,
        starts_at: window.starts_at,
        next_at: window.next_at,
        notice: Notice {
            title: String::new(),
            body: String::new(),
        },
    };
    let planned = plan(settings, &[morning], &now, &[]).pop()?;
    let due = if planned.due { "!" } else { "" };
    Some(format!("{}{due}", planned.at.strftime("%d %H:%M")))
}

#[test]
fn it_comes_at_its_time_or_at_once_when_that_has_passed_and_never_in_quiet_hours() {
    let at = |text: &str| NotificationSettings {
        time: time(text),
        ..on()
    };
    let quiet = |from: &str, to: &str| NotificationSettings {
        quiet_from: time(from),
        quiet_to: time(to),
        ..at("06:00")
    };
    let cases = [
        (on(), "04:00", "22T04:00", Some("22 07:00")),
        (on(), "04:00", "22T06:59:59", Some("22 07:00")),
        (on(), "04:00", "22T07:00", Some("22 07:00!")),
        (on(), "04:00", "22T21:59", Some("22 21:59!")),
        (on(), "04:00", "22T22:00", None),
        (on(), "04:00", "23T03:59", None),
        (on(), "04:00", "23T04:00", None),
        (on(), "04:00", "21T12:00", Some("22 07:00")),
        (at("03:00"), "04:00", "22T05:00", Some("22 07:00")),
        (at("12:30"), "04:00", "22T08:00", Some("22 12:30")),
        (quiet("00:00", "00:00"), "04:00", "22T04:00", Some("22 06:00")),
        (quiet("00:00", "00:00"), "04:00", "23T03:59", Some("23 03:59!")),
        (quiet("05:00", "09:15"), "04:00", "22T06:30", Some("22 09:15")),
        (quiet("23:30", "05:59"), "04:00", "22T04:00", Some("22 06:00")),
        (on(), "06:30", "22T06:45", Some("22 07:00")),
        (on(), "09:00", "22T08:00", Some("22 09:00")),
        (on(), "22:00", "22T22:00", Some("23 07:00")),
        (NotificationSettings::default(), "04:00", "22T07:00", None),
    ];
    for (settings, day_starts, now, expected) in cases {
        let now = format!("2026-11-{now}[Europe/Berlin]");
        let found = comes(&settings, day_starts, day(22), &now);
        assert_eq!(found.as_deref(), expected, "{settings:?} at {now}");
    }
}

#[test]
fn in_the_nights_in_which_clocks_change_it_comes_at_its_local_time() {
    let half_past_two = NotificationSettings {
        time: time("02:30"),
        quiet_from: time("00:00"),
        quiet_to: time("00:00"),
        ..on()
    };
    let march = TrainingDay::new(date(2026, 3, 29));
    let shown = comes(&half_past_two, "00:30", march, "2026-03-29T01:00[Europe/Berlin]");
    assert_eq!(shown.as_deref(), Some("29 03:30"), "that night has no half past two");
    let october = TrainingDay::new(date(2026, 10, 25));
    let shown = comes(
        &half_past_two,
        "00:30",
        october,
        "2026-10-25T02:59+02:00[Europe/Berlin]",
    );
    assert_eq!(shown.as_deref(), Some("25 02:59!"), "of two, the first counts");
}

/// Shows into a list, or does not.
#[derive(Default)]
struct Listed {
    shown: Mutex<Vec<Notice>>,
    fails_with: Option<NotifyError>,
}

impl Listed {
    fn titles(&self) -> Vec<String> {
        let shown = self.shown.lock().unwrap();
        shown.iter().map(|notice| notice.title.clone()).collect()
    }
}

impl Notifier for Listed {
    fn show(&self, notice: &Notice) -> Result<Shown, NotifyError> {
        self.shown.lock().unwrap().push(notice.clone());
        self.fails_with.map_or(Ok(Shown::Handed), Err)
    }
}

fn watched(engine: &Engine, notifier: &Arc<Listed>) -> (Scheduler, Bell) {
    Scheduler::with_notifier(engine.clone(), notifier.clone())
}

async fn at_six(settings: NotificationSettings) -> Life {
    let life = Life::at("2026-11-22T06:00[Europe/Berlin]").await;
    life.engine
        .save_appearance(engine::Appearance {
            language: engine::Language::De,
            ..Default::default()
        })
        .await
        .unwrap();
    life.engine.save_notification(settings).await.unwrap();
    life
}

#[tokio::test]
async fn a_morning_is_told_of_once_with_title_minutes_and_focus() {
    let life = at_six(on()).await;
    let notifier = Arc::new(Listed::default());
    let (mut watch, _bell) = watched(&life.engine, &notifier);
    assert_eq!(watch.look(Cause::Start).await.notified, None);
    life.clock.pass(60 * MINUTE);
    assert_eq!(watch.look(Cause::Tick).await.notified, Some(Outcome::Handed));
    life.clock.pass(MINUTE);
    assert_eq!(watch.look(Cause::Tick).await.notified, None);
    let (mut restarted, _bell) = watched(&life.engine, &notifier);
    restarted.look(Cause::Start).await;
    let (mut beside, _bell) = watched(&life.second_engine().await, &notifier);
    beside.look(Cause::Start).await;

    let shown = notifier.shown.lock().unwrap().clone();
    let session = life.engine.today().await.unwrap().workout.session;
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].title, "Ganzkörper: Beugen, Drücken");
    assert_eq!(
        shown[0].body,
        format!("{} Min. · Quadrizeps und Gesäß", session.minutes)
    );
    let view = life.engine.notification().await.unwrap();
    assert_eq!(view.permission, Permission::Granted);
    assert_eq!(view.last.unwrap().outcome, Outcome::Handed);
}

#[tokio::test]
async fn after_a_night_off_it_is_told_at_once_and_for_the_days_missed_not_at_all() {
    let life = at_six(on()).await;
    let notifier = Arc::new(Listed::default());
    life.clock.set("2026-11-27T11:00[Europe/Berlin]");
    let (mut watch, _bell) = watched(&life.engine, &notifier);
    assert_eq!(watch.look(Cause::Start).await.notified, Some(Outcome::Handed));
    assert_eq!(notifier.titles().len(), 1);
    assert_eq!(
        life.engine.notification().await.unwrap().last.unwrap().training_day,
        day(27)
    );
}

#[tokio::test]
async fn who_has_begun_or_said_no_is_not_told() {
    for step in [Step::Start, Step::Skip] {
        let life = at_six(on()).await;
        life.engine.today().await.unwrap();
        life.engine.step_workout(day(22), step).await.unwrap();
        let notifier = Arc::new(Listed::default());
        let (mut watch, _bell) = watched(&life.engine, &notifier);
        life.clock.pass(120 * MINUTE);
        watch.look(Cause::Tick).await;
        assert_eq!(notifier.titles(), Vec::<String>::new(), "{step:?}");
    }
}

#[tokio::test]
async fn a_notifier_that_fails_is_kept_as_such_and_not_tried_again_that_day() {
    for (error, outcome, permission) in [
        (NotifyError::Denied, Outcome::Denied, Permission::Denied),
        (NotifyError::Unavailable, Outcome::Unavailable, Permission::Unavailable),
        (NotifyError::Failed, Outcome::Failed, Permission::Unknown),
    ] {
        let life = at_six(on()).await;
        let notifier = Arc::new(Listed {
            fails_with: Some(error),
            ..Listed::default()
        });
        let (mut watch, _bell) = watched(&life.engine, &notifier);
        life.clock.pass(90 * MINUTE);
        assert_eq!(watch.look(Cause::Tick).await.notified, Some(outcome));
        let (mut restarted, _bell) = watched(&life.engine, &notifier);
        assert_eq!(restarted.look(Cause::Start).await.notified, None);
        assert_eq!(notifier.titles().len(), 1);
        let view = life.engine.notification().await.unwrap();
        assert_eq!((view.permission, view.last.unwrap().outcome), (permission, outcome));
    }
}

/// Ends its thread in the middle, as a crash would: it was recorded, and nobody knows what became of it.
struct Crashing;

impl Notifier for Crashing {
    fn show(&self, _: &Notice) -> Result<Shown, NotifyError> {
        std::thread::sleep(Duration::from_secs(3600));
        Err(NotifyError::Failed)
    }
}

#[test]
fn a_crash_between_recording_and_showing_means_none_that_day() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let life = runtime.block_on(at_six(on()));
    life.clock.pass(90 * MINUTE);
    let engine = life.engine.clone();
    runtime.spawn(async move {
        let (mut watch, _bell) = Scheduler::with_notifier(engine, Arc::new(Crashing));
        watch.look(Cause::Start).await;
    });
    let recorded = runtime.block_on(async {
        loop {
            if let Some(last) = life.engine.notification().await.unwrap().last {
                return last;
            }
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(recorded.outcome, Outcome::Recorded);
    runtime.shutdown_background();

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let notifier = Arc::new(Listed::default());
        let (mut watch, _bell) = watched(&life.second_engine().await, &notifier);
        assert_eq!(watch.look(Cause::Start).await.notified, None);
        assert_eq!(notifier.titles(), Vec::<String>::new());
    });
}

#[tokio::test]
async fn however_the_clock_the_zone_and_the_days_start_move_no_day_is_told_of_twice() {
    let life = at_six(on()).await;
    let notifier = Arc::new(Listed::default());
    let (mut watch, _bell) = watched(&life.engine, &notifier);
    life.clock.pass(90 * MINUTE);
    watch.look(Cause::Tick).await;
    let same_day = [
        "2026-11-22T07:30[America/New_York]",
        "2026-11-22T05:00[Europe/Berlin]",
        "2026-11-22T21:00[Asia/Tokyo]",
        "2026-11-22T07:00[Europe/Berlin]",
    ];
    for now in same_day {
        life.clock.set(now);
        watch.look(Cause::Tick).await;
    }
    life.engine.merge_athlete(br#"{"day_starts":"06:30"}"#).await.unwrap();
    watch.look(Cause::Tick).await;
    life.engine
        .save_notification(NotificationSettings {
            time: time("08:00"),
            ..on()
        })
        .await
        .unwrap();
    life.clock.pass(120 * MINUTE);
    watch.look(Cause::Tick).await;
    assert_eq!(notifier.titles().len(), 1);

    life.clock.wind(SignedDuration::from_hours(24));
    watch.look(Cause::Tick).await;
    assert_eq!(notifier.titles().len(), 2, "by this clock it is the 23rd");
    life.clock.wind(SignedDuration::from_hours(-24));
    watch.look(Cause::Tick).await;
    life.clock.pass(24 * 60 * MINUTE);
    watch.look(Cause::Tick).await;
    assert_eq!(notifier.titles().len(), 2, "the 22nd and the 23rd were told of");
}

#[tokio::test]
async fn a_hidden_text_says_that_there_is_something_and_not_what() {
    let life = at_six(NotificationSettings {
        hide_text: true,
        ..on()
    })
    .await;
    let notifier = Arc::new(Listed::default());
    let (mut watch, _bell) = watched(&life.engine, &notifier);
    life.clock.pass(90 * MINUTE);
    watch.look(Cause::Tick).await;
    let plan = life.engine.plan().await.unwrap();
    let planned = life.engine.planned_notifications(&plan).await.unwrap();
    let shown = notifier.shown.lock().unwrap();
    let texts = planned.iter().map(|planned| (&planned.title, &planned.body));
    let texts = texts.chain(shown.iter().map(|notice| (&notice.title, &notice.body)));
    let texts: std::collections::BTreeSet<_> = texts.collect();
    assert_eq!(texts.len(), 1);
}

#[tokio::test]
async fn a_phone_gets_the_weeks_seven_each_with_its_own_text_and_local_time() {
    let life = at_six(on()).await;
    let plan = life.engine.plan().await.unwrap();
    let planned = life.engine.planned_notifications(&plan).await.unwrap();
    assert_eq!(planned.len(), 7);
    for (planned, day) in planned.iter().zip(&plan.days) {
        assert_eq!(planned.training_day, day.training_day);
        let date = day.training_day.date();
        assert_eq!(
            (
                planned.year,
                planned.month,
                planned.day,
                planned.hour,
                planned.minute,
                planned.due
            ),
            (date.year(), date.month(), date.day(), 7, 0, false)
        );
        let is_rest = day.minutes == 0;
        assert_eq!(planned.title == "Ruhetag", is_rest, "{planned:?}");
        assert!(
            is_rest || planned.body.starts_with(&format!("{} Min.", day.minutes)),
            "{planned:?}"
        );
    }
}

#[tokio::test]
async fn a_test_is_shown_at_any_hour_and_is_no_days() {
    let life = at_six(NotificationSettings::default()).await;
    let notifier = Arc::new(Listed::default());
    let outcome = life.engine.test_notification(notifier.clone()).await.unwrap();
    assert_eq!((outcome, notifier.titles().len()), (Outcome::Handed, 1));
    let view = life.engine.notification().await.unwrap();
    assert_eq!((view.permission, view.last), (Permission::Granted, None));
}
