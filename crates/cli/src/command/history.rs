//! `history`: every day with a workout, and every set with its id.

use super::{Outcome, Standpoint, answer};
use crate::text;

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let history = here.engine().await?.history().await?;
    if history.unreadable > 0 {
        tracing::warn!(
            "{} rows could not be read; they are kept as they are",
            history.unreadable
        );
    }
    let catalogue = here.catalogue().await?;
    answer(here, &history, || text::history(&history.workouts, &catalogue))
}
