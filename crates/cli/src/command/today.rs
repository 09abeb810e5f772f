//! `today`: ensures today's workout and prints it.

use engine::{Engine, Ensured};
use serde::Serialize;
use training::{
    day::TrainingDay,
    session::Session,
    workout::{Source, Status},
};

use super::{Outcome, Standpoint, answer};
use crate::text;

#[derive(Serialize)]
struct Today<'a> {
    training_day: TrainingDay,
    workout_id: String,
    status: Status,
    source: Option<Source>,
    made: bool,
    session: Option<&'a Session>,
}

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let engine = here.engine().await?;
    let ensured = if here.reads_only() {
        engine.preview_daily_workout().await?
    } else {
        engine.ensure_daily_workout().await?
    };
    tell(here, &ensured).await?;
    if !here.reads_only() {
        keep_safe(&engine).await;
    }
    Ok(())
}

pub(super) async fn tell(here: &Standpoint, ensured: &Ensured) -> Outcome {
    let workout = &ensured.workout;
    let today = Today {
        training_day: workout.training_day,
        workout_id: workout.training_day.to_string(),
        status: workout.status(),
        source: workout.offer.as_ref().map(|offer| offer.source),
        made: ensured.made,
        session: workout.session(),
    };
    let catalogue = here.catalogue().await?;
    answer(here, &today, || text::workout(workout, &catalogue))
}

/// The day's backup. Its failure is no failure of the command: today's session has been told.
pub(super) async fn keep_safe(engine: &Engine) {
    if let Err(error) = engine.back_up_daily().await {
        tracing::warn!(%error, "the day's backup was not written");
    }
}
