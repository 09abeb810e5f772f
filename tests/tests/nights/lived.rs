//! Days that are lived with a device, and what must hold of them after every look.

use std::{
    collections::BTreeSet,
    fmt::{Arguments, Write as _},
    sync::Arc,
    time::Duration,
};

use engine::{
    PlanChange,
    clock::Clock as _,
    notification::NotificationSettings,
    scheduler::{Cause, Did, Look, NextStep, TICK},
};
use harness::HandClock;
use jiff::{Timestamp, Zoned};
use training::{
    day::{DayStart, TrainingDay},
    workout::Step,
};

use crate::{
    device::{Device, RealDevice, Rows},
    oracle::Oracle,
};

/// Days with one device.
pub(crate) struct Lived<D> {
    pub(crate) clock: Arc<HandClock>,
    pub(crate) device: D,
    pub(crate) oracle: Oracle,
    pub(crate) rows: Rows,
    story: Story,
}

/// What happened so far; told when it does not end well.
struct Story {
    title: String,
    lines: String,
}

impl Drop for Story {
    #[expect(clippy::print_stdout, reason = "a failing test tells how it came to that")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{} went wrong:\n{}", self.title, self.lines);
        }
    }
}

impl Lived<RealDevice> {
    /// Begins on a fresh device at this time, with a program that was built in January 2026.
    pub(crate) async fn at(time: &str) -> Self {
        let built_at = "2026-01-01T00:00:00Z".parse().unwrap();
        let clock = HandClock::at(time);
        let device = RealDevice::new(clock.clone(), built_at).await;
        let mut lived = Self::new(format!("what began at {time}"), clock, device, built_at);
        lived.look(Cause::Start).await;
        lived
    }
}

impl<D: Device> Lived<D> {
    pub(crate) fn new(title: String, clock: Arc<HandClock>, device: D, built_at: Timestamp) -> Self {
        Self {
            clock,
            device,
            oracle: Oracle::new(built_at),
            rows: Rows::new(),
            story: Story {
                title,
                lines: String::new(),
            },
        }
    }

    /// The app is open for so long, and looks at every tick.
    pub(crate) async fn awake(&mut self, span: Duration) {
        for _ in 0..span.as_secs() / TICK.as_secs() {
            self.clock.pass(TICK);
            self.look(Cause::Tick).await;
        }
    }

    /// One look. Today's workout is there after it, nothing is there that was not lived through, and nothing changed but
    /// what was made for a day that was just entered.
    pub(crate) async fn look(&mut self, cause: Cause) -> Look {
        let now = self.clock.now();
        let look = self.device.look(cause).await;
        self.tells(format_args!("{now}: {:?}, {:?}", look.decided, look.did));
        let mut expected = std::mem::take(&mut self.rows);
        let decided = look.decided.as_ref().unwrap();
        if self.oracle.believes(&now) {
            let is_other_day = self.oracle.enter(&now);
            let today = self.oracle.day_at(&now).0;
            assert_eq!(day_of(decided), Some(today));
            expected.retain(|day, _| self.oracle.days.contains(day));
            if let Did::Made(made) = look.did {
                assert!(
                    made == today && is_other_day,
                    "only a day that was just entered gets a session"
                );
                expected.entry(today).or_default().1 = now.timestamp().to_string();
                self.oracle.wrote(&now);
            }
        } else {
            assert!(matches!(decided, NextStep::ClockImplausible { .. }));
        }
        self.rows = self.device.rows().await;
        assert_eq!(self.rows, expected);
        assert!(self.rows.keys().eq(&self.oracle.days));
        self.is_told_once(&now, &look);
        look
    }

    /// Every day is told of when its time has come, and none twice.
    fn is_told_once(&mut self, now: &Zoned, look: &Look) {
        let today = self.oracle.day_at(now).0;
        let act = self.rows.get(&today).map_or("", |(act, _)| act.as_str());
        let must_tell = self.oracle.believes(now) && self.oracle.must_tell(now, act);
        assert_eq!(
            look.notified.is_some(),
            must_tell,
            "{today}: {:?}",
            self.oracle.settings
        );
        if must_tell {
            self.oracle.told.insert(today);
        }
        assert_eq!(self.device.shown(), self.oracle.told.len());
    }

    /// The athlete takes a step with today's workout; false when the gate does not let it be started.
    pub(crate) async fn steps(&mut self, step: Step) -> bool {
        let now = self.clock.now();
        let today = self.oracle.day_at(&now).0;
        self.tells(format_args!("{step:?} on {today}"));
        let is_done = self.device.step(today, step).await;
        if is_done {
            self.oracle.touched.insert(today);
            self.oracle.wrote(&now);
        }
        self.rows = self.device.rows().await;
        is_done
    }

    /// A set is logged, whatever the clock reads.
    pub(crate) async fn logs(&mut self) {
        let now = self.clock.now();
        let today = self.oracle.day_at(&now).0;
        self.tells(format_args!("logs a set under {today}"));
        self.device.log().await;
        if self.oracle.believes(&now) {
            self.oracle.enter(&now);
        }
        self.oracle.days.insert(today);
        self.oracle.touched.insert(today);
        self.oracle.wrote(&now);
        self.rows = self.device.rows().await;
    }

    /// The athlete says how the morning of today is. Nothing changes by that.
    pub(crate) async fn checks_in(&mut self, morning: &str) {
        let now = self.clock.now();
        let today = self.oracle.day_at(&now).0;
        self.tells(format_args!("checks in on {today}: {morning}"));
        let document = format!(r#"{{"training_day":"{today}",{morning}}}"#);
        let written_at = self.device.written_at().await;
        self.device.check_in(document.as_bytes()).await;
        self.wrote_since(written_at, &now).await;
        let before = std::mem::take(&mut self.rows);
        self.rows = self.device.rows().await;
        assert_eq!(self.rows, before, "a check-in changes no session by itself");
    }

    /// The athlete does something about the plan. Of what was there, only today's session and days that are pinned may
    /// be other than before.
    pub(crate) async fn plans(&mut self, what: Planning) {
        let now = self.clock.now();
        let today = self.oracle.day_at(&now).0;
        self.tells(format_args!("on {today}: {what:?}"));
        let written_at = self.device.written_at().await;
        let mut pinned = None;
        match what {
            Planning::Asks(change, confirm) => self.device.ask(change, confirm).await,
            Planning::Settles(accept) => self.device.settle(accept).await,
            Planning::TakesBack => self.device.take_back().await,
            Planning::Pins(day, is_pinned) => {
                self.device.pin(day, is_pinned).await;
                pinned = Some(day);
            }
        }
        self.planned(&now, today, pinned, written_at).await;
    }

    async fn planned(
        &mut self,
        now: &Zoned,
        today: TrainingDay,
        pinned: Option<TrainingDay>,
        written_at: Option<Timestamp>,
    ) {
        self.wrote_since(written_at, now).await;
        let mut before = std::mem::take(&mut self.rows);
        self.rows = self.device.rows().await;
        let mut after = self.rows.clone();
        for changing in [Some(today), pinned].into_iter().flatten() {
            before.remove(&changing);
            after.remove(&changing);
        }
        assert_eq!(after, before, "only today and what was pinned may be other");
        assert!(self.rows.contains_key(&today));
        if let Some(day) = pinned {
            let has_act = self.rows.get(&day).is_some_and(|(act, _)| !act.is_empty());
            set(&mut self.oracle.days, day, self.rows.contains_key(&day));
            set(&mut self.oracle.touched, day, has_act);
        }
    }

    /// The athlete says when the app is to notify.
    pub(crate) async fn sets_notification(&mut self, settings: NotificationSettings) {
        self.tells(format_args!("{settings:?}"));
        self.oracle.settings = settings;
        self.device.set_notification(settings).await;
    }

    /// The command line, say, asks for today.
    pub(crate) async fn asked_beside(&mut self) {
        let now = self.clock.now();
        self.tells(format_args!("asked from beside"));
        self.device.ask_beside().await;
        if self.oracle.believes(&now) && self.oracle.enter(&now) {
            self.oracle.wrote(&now);
        }
        self.rows = self.device.rows().await;
    }

    /// The athlete moves the day's start. A day that has a workout already is made anew at once, and so is entered.
    pub(crate) async fn moves_day_start(&mut self, day_starts: DayStart) {
        let now = self.clock.now();
        self.tells(format_args!("days begin at {day_starts}"));
        let written_at = self.device.written_at().await;
        self.device.set_day_start(day_starts).await;
        self.oracle.day_starts = day_starts;
        if self.oracle.believes(&now) && self.oracle.days.contains(&self.oracle.day_at(&now).0) {
            self.oracle.enter(&now);
        }
        self.wrote_since(written_at, &now).await;
        self.rows = self.device.rows().await;
    }

    /// Writing what is there already leaves no trace.
    async fn wrote_since(&mut self, written_at: Option<Timestamp>, now: &Zoned) {
        if self.device.written_at().await != written_at {
            self.oracle.wrote(now);
        }
    }

    /// The days that have a workout.
    pub(crate) fn days(&self) -> Vec<String> {
        self.rows.keys().map(ToString::to_string).collect()
    }

    /// When the session of a day was made.
    pub(crate) fn made_at(&self, day: &str) -> Timestamp {
        self.rows[&day.parse::<TrainingDay>().unwrap()].1.parse().unwrap()
    }

    pub(crate) fn tells(&mut self, line: Arguments<'_>) {
        writeln!(self.story.lines, "  {line}").unwrap();
    }
}

/// Something that the athlete does about the plan.
#[derive(Debug)]
pub(crate) enum Planning {
    Asks(PlanChange, bool),
    Settles(bool),
    TakesBack,
    Pins(TrainingDay, bool),
}

fn set(days: &mut BTreeSet<TrainingDay>, day: TrainingDay, is_in: bool) {
    if is_in {
        days.insert(day);
    } else {
        days.remove(&day);
    }
}

const fn day_of(decided: &NextStep) -> Option<TrainingDay> {
    match decided {
        NextStep::Rest { training_day, .. }
        | NextStep::Ensure { training_day }
        | NextStep::Regenerate { training_day } => Some(*training_day),
        NextStep::Wait { .. } | NextStep::ClockImplausible { .. } => None,
    }
}
