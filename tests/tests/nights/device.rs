//! A device that a month can be lived with: the real one, an engine on a file.

use std::{collections::BTreeMap, sync::Arc};

use engine::{
    Engine, Folder, Options,
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
    async fn step(&mut self, training_day: TrainingDay, step: Step);
    /// A set is logged, under whatever day it is.
    async fn log(&mut self);
    async fn set_day_start(&mut self, day_starts: DayStart);
    async fn rows(&mut self) -> Rows;
}

/// A real engine on a real file, with a clock moved by hand.
pub(crate) struct RealDevice {
    pub(crate) data: Data,
    pub(crate) clock: Arc<HandClock>,
    built_at: Timestamp,
    app: Option<App>,
    /// A look into the file that does not go through the app.
    looking_in: SqliteConnection,
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
        let app = open(&data, &clock, built_at).await;
        let look_in = SqliteConnectOptions::new().filename(data.main()).read_only(true);
        Self {
            looking_in: look_in.connect().await.unwrap(),
            data,
            clock,
            built_at,
            app: Some(app),
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
        open(&self.data, &self.clock, self.built_at).await.engine
    }
}

async fn open(data: &Data, clock: &Arc<HandClock>, built_at: Timestamp) -> App {
    let options = Options::at_time(Folder::at(data.folder()), clock.clone());
    let built_at = Some(built_at);
    let engine = Engine::open(Options { built_at, ..options }).await.unwrap();
    let (scheduler, _bell) = Scheduler::new(engine.clone());
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
        self.app = Some(open(&self.data, &self.clock, self.built_at).await);
    }

    async fn ask_beside(&mut self) {
        // A clock that cannot be right is refused there as it is here.
        let _ = self.beside().await.ensure_daily_workout().await;
    }

    async fn step(&mut self, training_day: TrainingDay, step: Step) {
        self.engine().step_workout(training_day, step).await.unwrap();
    }

    async fn log(&mut self) {
        self.engine().log_set(None, squats()).await.unwrap();
    }

    async fn set_day_start(&mut self, day_starts: DayStart) {
        let patch = format!(r#"{{"day_starts":"{day_starts}"}}"#);
        self.engine().merge_athlete(patch.as_bytes()).await.unwrap();
    }

    async fn rows(&mut self) -> Rows {
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
        rows.into_iter().map(row).collect()
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
