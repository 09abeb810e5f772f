//! A proposal is not taken: the session is kept as it is.

use super::Proposal;
use crate::{
    DayEventKind, Engine, Error, Result,
    chronicle::{self, Detail, Event},
};

impl Engine {
    /// Keeps the session as it is; the same proposal does not come again for the same data, on no device.
    ///
    /// # Errors
    /// [`Error::Outdated`] when it is another by now.
    pub async fn keep_proposal(&self, id: &str) -> Result<()> {
        let moment = self.moment().await?;
        let (training_day, at, id) = (moment.window.training_day, moment.now.timestamp(), id.to_owned());
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let on_offer: Option<Proposal> = writing.proposal(training_day).await?;
                let Some(proposal) = on_offer.filter(|proposal| proposal.id == id) else {
                    return Ok(Err(Error::Outdated));
                };
                let input_digest = proposal.input_digest();
                writing.keep_away(training_day, &input_digest).await?;
                let event = Event {
                    training_day,
                    made_on: training_day,
                    at,
                    kind: DayEventKind::Kept,
                    input_digest: Some(input_digest),
                    detail: Detail {
                        cause: Some(proposal.cause),
                        before: Some(proposal.before),
                        after: Some(proposal.offer.session),
                        reason: None,
                        swap: None,
                    },
                };
                chronicle::note(writing, event, None).await?;
                writing.withdraw_proposal().await?;
                Ok(Ok(()))
            })
        });
        write.await?
    }
}
