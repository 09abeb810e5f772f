//! `note`: the athlete's words about today's workout.

use std::path::Path;

use engine::document::MAX_BYTES;

use super::{Outcome, Standpoint, answer, input};
use crate::failure::Failure;

#[derive(serde::Serialize)]
struct Noted {
    training_day: training::day::TrainingDay,
}

pub(super) async fn run(here: &Standpoint, text: String) -> Outcome {
    let text = if text == "-" { from_input()? } else { text };
    let noted = Noted {
        training_day: here.engine_to_write().await?.note(text).await?,
    };
    answer(here, &noted, || format!("noted under {}", noted.training_day))
}

fn from_input() -> Outcome<String> {
    let bytes = input(Path::new("-"))?;
    // What was cut off there may be cut within a letter; too long it is in any case.
    if bytes.len() > MAX_BYTES {
        return Err(Failure::refused("note", "must not be larger than 1 MiB"));
    }
    String::from_utf8(bytes).map_err(|_| Failure::refused("note", "must be UTF-8 text"))
}
