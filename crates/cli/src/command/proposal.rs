//! `proposal`: what is proposed for today; accepted, kept away, or taken back.

use super::{Outcome, Standpoint, answer, today};
use crate::{args::ProposalStep, failure::Failure, text};

pub(super) async fn run(here: &Standpoint, step: Option<ProposalStep>) -> Outcome {
    let Some(step) = step else {
        let proposal = here.engine().await?.proposal().await?;
        let none = || "nothing is proposed".to_owned();
        let catalogue = here.catalogue().await?;
        let told = |proposal| text::plan::proposal(proposal, &catalogue);
        return answer(here, &proposal, || proposal.as_ref().map_or_else(none, told));
    };
    let engine = here.engine_to_write().await?;
    let id = match step {
        ProposalStep::Undo => String::new(),
        ProposalStep::Accept | ProposalStep::Keep => {
            let proposal = engine.proposal().await?;
            let none = || Failure::refused("proposal", "must be there: nothing is proposed");
            proposal.ok_or_else(none)?.id
        }
    };
    match step {
        ProposalStep::Accept => engine.accept_proposal(&id).await?,
        ProposalStep::Keep => engine.keep_proposal(&id).await?,
        ProposalStep::Undo => engine.undo_change().await?,
    }
    today::tell(here, &engine.ensure_daily_workout().await?).await
}
