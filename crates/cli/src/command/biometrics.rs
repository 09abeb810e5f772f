//! `biometrics show` and `biometrics set`.

use super::{Outcome, Standpoint, answer, input};
use crate::{args::Biometrics, text};

pub(super) async fn run(here: &Standpoint, command: Biometrics) -> Outcome {
    match command {
        Biometrics::Show => {
            let engine = here.engine().await?;
            let today = engine.moment().await?.window.training_day;
            let biometrics = engine.biometrics(today).await?;
            let none = || format!("nothing is known of the morning of {today}");
            answer(here, &biometrics, || {
                biometrics.as_ref().map_or_else(none, text::document)
            })
        }
        Biometrics::Set { file } => {
            let document = input(&file)?;
            let biometrics = here.engine_to_write().await?.merge_biometrics(&document).await?;
            answer(here, &biometrics, || text::document(&biometrics))
        }
    }
}
