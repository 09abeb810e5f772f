//! `chronicle`: what happened to a day's session.

use engine::DayEvent;
use serde::Serialize;

use super::{Outcome, Standpoint, answer, training_day};
use crate::text;

#[derive(Serialize)]
struct Chronicle {
    events: Vec<DayEvent>,
}

pub(super) async fn run(here: &Standpoint, day: &str) -> Outcome {
    let events = here.engine().await?.day_history(training_day("day", day)?).await?;
    let chronicle = Chronicle { events };
    let catalogue = here.catalogue().await?;
    answer(here, &chronicle, || text::plan::events(&chronicle.events, &catalogue))
}
