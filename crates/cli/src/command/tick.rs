//! `tick`: one look at the day, as the app does every few seconds.

use std::io;

use engine::scheduler::{Cause, Did, Look, Scheduler};

use super::{Outcome, Standpoint, print};

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let engine = here.engine_to_write().await?;
    let (mut scheduler, _bell) = Scheduler::new(engine);
    let look = scheduler.look(Cause::Start).await;
    // A coach that is asked beside the session is waited for: nobody goes on watching.
    scheduler.hear_coach().await;
    match look.did {
        Did::Failed(error) => Err(error.into()),
        _ => tell(&look),
    }
}

/// One line of JSON, whoever asks: this is read by other programs.
pub(super) fn tell(look: &Look) -> Outcome {
    print(&serde_json::to_string(look).map_err(io::Error::other)?)
}
