//! An athlete's life with the app, told step by step: a clock that is moved by hand, and a real engine on a real file.

use std::sync::Arc;

use engine::{Engine, Folder, Options, PlannerSource, SessionSource, Spoken, coach::CoachParts, sync::SyncParts};
use jiff::Timestamp;
use tempfile::TempDir;

use crate::HandClock;

/// One device of one athlete.
pub struct Life {
    folder: TempDir,
    /// The device's clock.
    pub clock: Arc<HandClock>,
    /// The device's engine.
    pub engine: Engine,
}

impl Life {
    /// Begins on a fresh device at this time.
    pub async fn at(time: &str) -> Self {
        Self::with(time, Arc::new(PlannerSource), None).await
    }

    /// Begins on a fresh device whose program was built at this instant.
    pub async fn with_program_of(built_at: &str, time: &str) -> Self {
        let built_at = built_at.parse().expect("an instant");
        Self::with(time, Arc::new(PlannerSource), Some(built_at)).await
    }

    /// Begins on a fresh device whose sessions come from this source.
    pub async fn with_source(time: &str, source: Arc<dyn SessionSource>) -> Self {
        Self::with(time, source, None).await
    }

    async fn with(time: &str, source: Arc<dyn SessionSource>, built_at: Option<Timestamp>) -> Self {
        let folder = tempfile::tempdir().expect("there is room for a test");
        let clock = HandClock::at(time);
        let options = Options {
            folder: Folder::at(folder.path().to_owned()),
            clock: clock.clone(),
            source,
            coach: CoachParts::default(),
            sync: SyncParts::default(),
            built_at,
            system_language: Spoken::En,
        };
        let engine = Engine::open(options).await.expect("a fresh folder can be opened");
        Self { folder, clock, engine }
    }

    /// A second window or process on the same device.
    pub async fn second_engine(&self) -> Engine {
        let folder = Folder::at(self.folder.path().to_owned());
        let options = Options::at_time(folder, self.clock.clone());
        Engine::open(options).await.expect("the store opens beside itself")
    }
}
