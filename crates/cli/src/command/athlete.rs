//! `athlete show` and `athlete set`.

use super::{Outcome, Standpoint, answer, input};
use crate::{args::Athlete, text};

pub(super) async fn run(here: &Standpoint, command: Athlete) -> Outcome {
    let athlete = match command {
        Athlete::Show => here.engine().await?.athlete().await?,
        Athlete::Set { file } => {
            let document = input(&file)?;
            here.engine_to_write().await?.merge_athlete(&document).await?
        }
    };
    answer(here, &athlete, || text::document(&athlete))
}
