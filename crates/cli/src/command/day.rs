//! `day`: which training day it is. It opens no data.

use serde::Serialize;
use training::day::{DayStart, DayWindow, TrainingDay};

use super::{Outcome, Standpoint, answer};
use crate::failure::Failure;

#[derive(Serialize)]
struct Day {
    training_day: TrainingDay,
    starts_at: String,
    next_at: String,
}

pub(super) fn run(here: &Standpoint, day_starts: &str) -> Outcome {
    let day_starts: DayStart = day_starts
        .parse()
        .map_err(|error| Failure::refused("day_starts", &format!("{error}")))?;
    let now = here.now();
    let window = DayWindow::of(now.timestamp(), now.time_zone(), day_starts).map_err(engine::Error::from)?;
    let day = Day {
        training_day: window.training_day,
        starts_at: window.starts_at.to_string(),
        next_at: window.next_at.to_string(),
    };
    answer(here, &day, || {
        format!("{}: {} to {}", day.training_day, day.starts_at, day.next_at)
    })
}
