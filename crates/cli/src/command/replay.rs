//! `replay`: a day's session made again from what it was made from.

use training::workout::Source;

use super::{Outcome, Standpoint, answer, training_day};
use crate::{failure::Failure, text};

pub(super) async fn run(here: &Standpoint, day: &str) -> Outcome {
    let replay = here.engine().await?.replay(training_day("day", day)?).await?;
    let catalogue = here.catalogue().await?;
    answer(here, &replay, || text::plan::replay(&replay, &catalogue))?;
    // The same rules on the same input must make the same session; only the planner promises that.
    let is_promised = replay.source == Source::Planner && replay.made_by == replay.replayed_by;
    if is_promised && !replay.identical {
        return Err(Failure::NotReplayed);
    }
    Ok(())
}
