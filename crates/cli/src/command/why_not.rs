//! `why-not`: why an exercise is not in today's session.

use training::catalogue::ExerciseId;

use super::{Outcome, Standpoint, answer};
use crate::failure::Failure;

pub(super) async fn run(here: &Standpoint, exercise: &str) -> Outcome {
    let id: ExerciseId = exercise
        .parse()
        .map_err(|error| Failure::refused("exercise", &format!("{error}")))?;
    let reason = here.engine().await?.why_not(&id).await?;
    answer(here, &reason, || reason.text.clone())
}
