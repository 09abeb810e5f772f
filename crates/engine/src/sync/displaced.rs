//! A session that was here and gave way to another device's: what the athlete may have read is offered again.

use training::{day::TrainingDay, gate, workout::Offer};

use crate::{
    Engine, Result,
    proposal::{Proposal, ProposalCause, changeable, is_same_work, refused},
    today,
};

impl Engine {
    /// Offers today's session as it was here before, when another device's took its place. That this fails does not undo
    /// the sync.
    pub(super) async fn propose_displaced(&self, displaced: Vec<(String, String)>) {
        for (key, offer) in displaced {
            let (Ok(training_day), Ok(offer)) = (key.parse(), serde_json::from_str(&offer)) else {
                continue;
            };
            if let Err(error) = self.propose_again(training_day, offer).await {
                tracing::warn!(code = ?error.code(), "a session that gave way was not proposed: {error}");
            }
        }
    }

    /// Nothing is proposed for another day than today, for a day that was begun, when both are the same work, when the
    /// gate is against it, or when the athlete has kept it away already.
    async fn propose_again(&self, training_day: TrainingDay, displaced: Offer) -> Result<()> {
        let moment = self.moment().await?;
        if moment.window.training_day != training_day {
            return Ok(());
        }
        let mut reading = self.store.read().await?;
        let Some(workout) = reading.workout(training_day).await? else {
            return Ok(());
        };
        let Ok(present) = changeable(&workout) else {
            return Ok(());
        };
        let input = today::load_input(&mut reading, training_day).await?;
        let passes = gate::examine(&displaced.session, &input).passes();
        if !passes || is_same_work(&present.session, &displaced.session) {
            return Ok(());
        }
        let morning = reading.newest_of_morning(training_day).await?;
        let proposal = Proposal::new(
            ProposalCause::OtherDevice,
            refused(&present.session, &input),
            present.session.clone(),
            displaced,
            input,
            morning,
            vec![],
        );
        let is_kept_away = reading.is_kept_away(training_day, &proposal.input_digest()).await?;
        drop(reading);
        if is_kept_away {
            return Ok(());
        }
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let on_offer: Option<Proposal> = writing.proposal(training_day).await?;
                let has_asked = |proposal: Proposal| matches!(proposal.cause, ProposalCause::Asked { .. });
                if on_offer.is_some_and(has_asked) {
                    return Ok(());
                }
                let made_at = proposal.offer.made_at;
                writing
                    .put_proposal(training_day, &proposal.id, made_at, &proposal)
                    .await
            })
        });
        Ok(write.await?)
    }
}
