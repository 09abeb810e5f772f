//! `start`, `finish`, `skip`, `undo`.

use engine::Ensured;
use training::workout::Step;

use super::{Outcome, Standpoint, today};

pub(super) async fn run(here: &Standpoint, step: Step) -> Outcome {
    let engine = here.engine_to_write().await?;
    let ensured = engine.ensure_daily_workout().await?;
    let workout = engine.step_workout(ensured.window.training_day, step).await?;
    today::tell(here, &Ensured { workout, ..ensured }).await
}
