//! A device that a month can be lived with: the real one, an engine on a file.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use engine::{
    Engine, Error, Folder, Options, PlanChange, ProposalCause,
    notification::{Notice, NotificationSettings, Notifier, NotifyError, Shown},
    scheduler::{Bell, Cause, Look, Scheduler},
};
use harness::{Data, HandClock};
use jiff::Timestamp;
use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use training::{
    day::{DayStart, TrainingDay},
    workout::{SetEntry, Step},
};

/// Each day's workout, by what tells whether it changed: the act, and when the session was made.
pub(crate) type Rows = BTreeMap<TrainingDay, (String, String)>;

/// What a month does with a device.
pub(crate) trait Device {
    async fn look(&mut self, cause: Cause) -> Look;
    /// The app is ended, politely or not, and started again.
    async fn reopen(&mut self, politely: bool);
    /// Another process on the same data asks for today.
    async fn ask_beside(&mut self);
    /// False when the gate does not let the athlete start.
    async fn step(&mut self, training_day: TrainingDay, step: Step) -> bool;
    /// A set is logged, under whatever day it is.
    async fn log(&mut self);
    async fn set_day_start(&mut self, day_starts: DayStart);
    async fn set_notification(&mut self, settings: NotificationSettings);
    /// The athlete says how the morning is.
    async fn check_in(&mut self, biometrics: &[u8]);
    /// The athlete asks for something, and means it or not.
    async fn ask(&mut self, change: PlanChange, confirm: bool);
    /// The athlete accepts what is proposed, or keeps what stands, if anything is proposed.
    async fn settle(&mut self, accept: bool);
    /// The athlete takes the last change back, if there is one.
    async fn take_back(&mut self);
    async fn pin(&mut self, training_day: TrainingDay, pinned: bool);
    async fn rows(&mut self) -> Rows;
    /// When the newest change was written.
    async fn written_at(&mut self) -> Option<Timestamp>;
    /// How many notifications the athlete saw.
    fn shown(&self) -> usize;
}

/// A real engine on a real file, with a clock moved by hand.
pub(crate) struct RealDevice {
    pub(crate) data: Data,
    pub(crate) clock: Arc<HandClock>,
    built_at: Timestamp,
    app: Option<App>,
    /// A look into the file that does not go through the app, with what it saw last and when that was.
    looking_in: SqliteConnection,
    seen: Rows,
    data_version: Option<i64>,
    shown: Arc<Counting>,
}

/// Counts what it shows.
#[derive(Default)]
struct Counting(AtomicUsize);

impl Notifier for Counting {
    fn show(&self, _: &Notice) -> Result<Shown, NotifyError> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(Shown::Handed)
    }
}

/// What ends with the app.
struct App {
    engine: Engine,
    scheduler: Scheduler,
    _bell: Bell,
}

impl RealDevice {
    pub(crate) async fn new(clock: Arc<HandClock>, built_at: Timestamp) -> Self {
        let data = Data::in_memory();
        let shown = Arc::<Counting>::default();
        let app = open(&data, &clock, built_at, &shown).await;
        let look_in = SqliteConnectOptions::new().filename(data.main()).read_only(true);
        Self {
            looking_in: look_in.connect().await.unwrap(),
            data,
            clock,
            built_at,
            app: Some(app),
            seen: Rows::new(),
            data_version: None,
            shown,
        }
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.app.as_ref().unwrap().engine
    }

    pub(crate) fn folder(&self) -> Folder {
        Folder::at(self.data.folder())
    }

    /// Another process on the same data.
    pub(crate) async fn beside(&self) -> Engine {
        open(&self.data, &self.clock, self.built_at, &self.shown).await.engine
    }
}

async fn open(data: &Data, clock: &Arc<HandClock>, built_at: Timestamp, shown: &Arc<Counting>) -> App {
    let options = Options::at_time(Folder::at(data.folder()), clock.clone());
    let built_at = Some(built_at);
    let engine = Engine::open(Options { built_at, ..options }).await.unwrap();
    let (scheduler, _bell) = Scheduler::with_notifier(engine.clone(), shown.clone());
    App {
        engine,
        scheduler,
        _bell,
    }
}

impl Device for RealDevice {
    async fn look(&mut self, cause: Cause) -> Look {
        self.app.as_mut().unwrap().scheduler.look(cause).await
    }

    async fn reopen(&mut self, politely: bool) {
        if politely {
            self.engine().close().await;
        }
        drop(self.app.take());
        self.app = Some(open(&self.data, &self.clock, self.built_at, &self.shown).await);
    }

    async fn ask_beside(&mut self) {
        // A clock that cannot be right is refused there as it is here.
        let _ = self.beside().await.ensure_daily_workout().await;
    }

    async fn step(&mut self, training_day: TrainingDay, step: Step) -> bool {
        match self.engine().step_workout(training_day, step).await {
            Err(Error::GateRefused(_)) => false,
            outcome => outcome.map(|_| true).unwrap(),
        }
    }

    async fn log(&mut self) {
        self.engine().log_set(None, squats()).await.unwrap();
    }

    async fn set_day_start(&mut self, day_starts: DayStart) {
        let patch = format!(r#"{{"day_starts":"{day_starts}"}}"#);
        self.engine().merge_athlete(patch.as_bytes()).await.unwrap();
    }

    async fn set_notification(&mut self, settings: NotificationSettings) {
        self.engine().save_notification(settings).await.unwrap();
    }

    async fn check_in(&mut self, biometrics: &[u8]) {
        self.engine().merge_biometrics(biometrics).await.unwrap();
    }

    async fn ask(&mut self, change: PlanChange, confirm: bool) {
        refusable(self.engine().change_plan(change, confirm).await);
    }

    async fn settle(&mut self, accept: bool) {
        let Some(proposal) = self.engine().proposal().await.unwrap() else {
            return;
        };
        if proposal.cause == ProposalCause::LateData {
            let events = self.engine().day_history(proposal.training_day).await.unwrap();
            let stood = events
                .iter()
                .filter_map(|event| event.before.as_ref())
                .chain([&proposal.before]);
            let most = stood.map(|session| session.load_au).max();
            assert!(
                Some(proposal.after.load_au) <= most,
                "late data made the day harder than it ever was"
            );
        }
        refusable(if accept {
            self.engine().accept_proposal(&proposal.id).await
        } else {
            self.engine().keep_proposal(&proposal.id).await
        });
    }

    async fn take_back(&mut self) {
        refusable(self.engine().undo_change().await);
    }

    async fn pin(&mut self, training_day: TrainingDay, pinned: bool) {
        refusable(self.engine().pin_day(training_day, pinned).await);
    }

    async fn written_at(&mut self) -> Option<Timestamp> {
        let written_at_ms: i64 = sqlx::query_scalar("select written_at_ms from device")
            .fetch_one(&mut self.looking_in)
            .await
            .unwrap();
        (written_at_ms > 0).then(|| Timestamp::from_millisecond(written_at_ms).unwrap())
    }

    fn shown(&self) -> usize {
        self.shown.0.load(Ordering::Relaxed)
    }

    async fn rows(&mut self) -> Rows {
        let version: i64 = sqlx::query_scalar("pragma data_version")
            .fetch_one(&mut self.looking_in)
            .await
            .unwrap();
        if self.data_version.replace(version) == Some(version) {
            return self.seen.clone();
        }
        let rows: Vec<(String, Option<String>, Option<String>)> =
            sqlx::query_as("select training_day, act, offer ->> '$.made_at' from workout")
                .fetch_all(&mut self.looking_in)
                .await
                .unwrap();
        let row = |(day, act, made_at): (String, Option<String>, Option<String>)| {
            (
                day.parse().unwrap(),
                (act.unwrap_or_default(), made_at.unwrap_or_default()),
            )
        };
        self.seen = rows.into_iter().map(row).collect();
        self.seen.clone()
    }
}

/// What the athlete may be told instead of being obeyed; anything else is a fault.
fn refusable<T>(outcome: Result<T, Error>) {
    match outcome {
        // A day that was only logged has no session that could be changed.
        Ok(_) | Err(Error::Refused(_) | Error::Locked | Error::Outdated | Error::GateRefused(_) | Error::NoWorkout) => {
        }
        Err(error) => panic!("{error}"),
    }
}

pub(crate) fn squats() -> SetEntry {
    SetEntry {
        exercise_id: "body-weight-squat".parse().unwrap(),
        set: 1,
        reps: Some(10),
        seconds: None,
        metres: None,
        load_kg: None,
        rpe: None,
    }
}
