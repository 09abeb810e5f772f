//! `pin` and `unpin`: a session that is to stay as it is.

use super::{Outcome, Standpoint, answer, training_day};
use crate::text;

pub(super) async fn run(here: &Standpoint, day: &str, pinned: bool) -> Outcome {
    let engine = here.engine_to_write().await?;
    engine.pin_day(training_day("day", day)?, pinned).await?;
    let plan = engine.plan().await?;
    answer(here, &plan, || text::plan::days(&plan.days))
}
