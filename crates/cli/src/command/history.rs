//! `history`: every day with a workout, and every set with its id.

use engine::HistoryDay;

use super::{Outcome, Standpoint, answer};
use crate::text;

#[derive(serde::Serialize)]
struct History {
    workouts: Vec<HistoryDay>,
}

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let history = History {
        workouts: here.engine().await?.history().await?,
    };
    answer(here, &history, || text::history(&history.workouts))
}
