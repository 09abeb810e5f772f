//! A proposal is accepted: session, wishes and chronicle change together.

use store::Writing;
use training::{
    day::TrainingDay,
    gate,
    planner::as_planned,
    workout::{Offer, Workout},
};

use super::{Proposal, WishedDay, changeable, consider::Again, document::made_after};
use crate::{
    DayEventKind, Engine, Error, Result,
    chronicle::{self, Detail, Event, Taken, TakesBack},
    plan::{self, Ahead, with_wishes},
    today::{self, Made, Moment, put_made},
};

impl Engine {
    /// Accepts the proposal that was shown.
    ///
    /// # Errors
    /// [`Error::Outdated`] when it is another by now, [`Error::Locked`], [`Error::GateRefused`] when newer data forbid
    /// it.
    pub async fn accept_proposal(&self, id: &str) -> Result<()> {
        let moment = self.moment().await?;
        let on_offer: Option<Proposal> = self.store.read().await?.proposal(moment.window.training_day).await?;
        let proposal = on_offer.filter(|proposal| proposal.id == id).ok_or(Error::Outdated)?;
        self.take(moment, proposal).await
    }

    /// Puts the proposal's session in the place of the one that stands.
    pub(crate) async fn take(&self, moment: Moment, proposal: Proposal) -> Result<()> {
        let training_day = proposal.training_day();
        let mut reading = self.store.read().await?;
        let pins = plan::pins(&mut reading, training_day).await?;
        let newest = with_wishes(today::load_input(&mut reading, training_day).await?, &proposal.wishes);
        drop(reading);
        let verdict = gate::examine(&proposal.offer.session, &newest);
        if !verdict.passes() {
            self.consider(Again::WhenRefused).await?;
            return Err(Error::GateRefused(verdict));
        }
        let done = as_planned(&proposal.offer.session, training_day);
        let now = moment.now.timestamp();
        let mut made = Made {
            set_aside: None,
            asked: None,
            ahead: Ahead::new(newest, done).sessions(&pins),
            input: proposal.input.clone(),
            morning: proposal.morning.clone(),
            offer: Offer {
                asked: true,
                ..proposal.offer.clone()
            },
        };
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = writing.workout(training_day).await?;
                let workout = workout.unwrap_or_else(|| Workout::empty(training_day));
                let before = match changeable(&workout) {
                    Ok(before) if proposal.is_on_offer(&workout) => before.clone(),
                    Ok(_) => return Ok(Err(Error::Outdated)),
                    Err(error) => return Ok(Err(error)),
                };
                made.offer.made_at = made_after(&before, now);
                put_made(writing, &made).await?;
                let wishes = put_wishes(writing, &proposal.wishes).await?;
                writing.withdraw_proposal().await?;
                note_accepted(writing, proposal, &made.offer, before, wishes).await?;
                Ok(Ok(()))
            })
        });
        write.await?
    }
}

/// Keeps wishes, and answers what they were.
pub(crate) async fn put_wishes(writing: &mut Writing, wishes: &[WishedDay]) -> store::Result<Vec<WishedDay>> {
    let mut before = Vec::with_capacity(wishes.len());
    for WishedDay { training_day, wish } in wishes {
        before.push(WishedDay {
            training_day: *training_day,
            wish: writing.day_wish(*training_day).await?,
        });
        writing.put_day_wish(*training_day, wish.as_ref()).await?;
    }
    Ok(before)
}

async fn note_accepted(
    writing: &mut Writing,
    proposal: Proposal,
    offer: &Offer,
    before: Offer,
    wishes: Vec<WishedDay>,
) -> store::Result<()> {
    let today = proposal.training_day();
    let event = |training_day: TrainingDay, detail: Detail| Event {
        training_day,
        made_on: today,
        at: offer.made_at,
        kind: DayEventKind::Accepted,
        input_digest: None,
        detail,
    };
    let detail = Detail {
        cause: Some(proposal.cause.clone()),
        before: Some(before.session.clone()),
        after: Some(offer.session.clone()),
        reason: None,
        swap: None,
    };
    let takes_back = TakesBack {
        taken: Some(Taken {
            before,
            by: offer.session.clone(),
        }),
        wishes,
    };
    chronicle::note(writing, event(today, detail), Some(takes_back)).await?;
    for other in proposal.wishes.iter().filter(|wished| wished.training_day != today) {
        let detail = Detail {
            cause: Some(proposal.cause.clone()),
            ..Detail::default()
        };
        chronicle::note(writing, event(other.training_day, detail), None).await?;
    }
    Ok(())
}
