//! An engine that is open in the test's own process, as the app's is: beside it other processes run, and a copy of its
//! folder is what a power cut would have left.

use std::{path::PathBuf, sync::Arc};

use engine::{Engine, Folder, Options, clock::StandingClock};
use tokio::runtime::Runtime;
use training::workout::SetEntry;

/// An open engine, on the same Sunday morning in Berlin on which [`crate::Cli::on`] stands.
pub struct OpenEngine {
    engine: Engine,
    runtime: Runtime,
}

impl OpenEngine {
    pub(crate) fn on(folder: PathBuf) -> Self {
        let runtime = Runtime::new().expect("a runtime can be built");
        let at = "2026-11-22T09:00:00+01:00[Europe/Berlin]";
        let clock = StandingClock {
            at: at.parse().expect("a zoned instant"),
        };
        let options = Options::at_time(Folder::at(folder), Arc::new(clock));
        let engine = runtime
            .block_on(Engine::open(options))
            .expect("an engine can be opened");
        Self { engine, runtime }
    }

    /// Logs a set of squats, and answers its id.
    pub fn logs_a_set(&self) -> String {
        let entry = SetEntry {
            exercise_id: "high-bar-back-squat".parse().expect("an exercise of the catalogue"),
            set: 1,
            reps: Some(5),
            seconds: None,
            metres: None,
            load_kg: None,
            rpe: None,
        };
        let logged = self.runtime.block_on(self.engine.log_set(None, entry));
        logged.expect("a set can be logged").set_id.to_string()
    }

    /// Closes the store as the app does when it ends.
    pub fn close(self) {
        self.runtime.block_on(self.engine.close());
    }
}
