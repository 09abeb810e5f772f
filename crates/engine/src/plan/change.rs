//! A change to the plan: shown first, made when it is confirmed.

use std::collections::BTreeMap;

use store::Writing;
use training::{
    day::TrainingDay,
    planner::{self, as_planned},
    session::Session,
};

use super::{
    Ahead, ChangeView, PlanChange, PlanDay,
    ask::{AskedDay, with_wishes},
    week::Week,
};
use crate::{
    DayEventKind, Engine, Error, ProposalView, Result,
    chronicle::{self, Detail, Event, TakesBack},
    proposal::{Proposal, ProposalCause, WishedDay, changeable, is_same_work, put_wishes, refused},
    today::Moment,
};

impl Engine {
    /// Shows what a change to the plan would make, and makes it when it is confirmed.
    ///
    /// What makes today's session another becomes a proposal in the place of any other; confirmed, it is accepted at
    /// once.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; [`Error::Locked`] for a day whose session stands: started, finished, skipped or
    /// pinned.
    pub async fn change_plan(&self, change: PlanChange, confirm: bool) -> Result<ChangeView> {
        let ensured = self.ensure_daily_workout().await?;
        let moment = self.moment_of(&ensured).await?;
        let mut reading = self.store.read().await?;
        let week = Week::read(&mut reading, ensured.workout).await?;
        let before = week.days()?;
        let wishes = change.wishes(&asked(&before))?;
        refuse_locked(&change, &before)?;
        let morning = reading.newest_of_morning(week.input.training_day).await?;
        drop(reading);
        let (after, proposal) = self.after(&moment, morning, &week, &change, &wishes).await?;
        let mut view = ChangeView::of(before, after.days()?, after.findings(), &after.input.athlete);
        match (proposal, confirm) {
            (Some(proposal), true) => self.take(moment, proposal).await?,
            (Some(proposal), false) => {
                self.offer(&moment, proposal.clone()).await?;
                view.proposal = Some(ProposalView::of(proposal, &after.input.athlete));
            }
            (None, true) => self.keep_wishes(&moment, change, wishes, &view, after).await?,
            (None, false) => {}
        }
        view.confirmed = confirm;
        Ok(view)
    }

    /// The week as it becomes, and the proposal for today if something else is to be done today.
    async fn after(
        &self,
        moment: &Moment,
        morning: Option<String>,
        week: &Week,
        change: &PlanChange,
        wishes: &[WishedDay],
    ) -> Result<(Week, Option<Proposal>)> {
        let today = week.input.training_day;
        let mut after = Week {
            input: with_wishes(week.input.clone(), wishes),
            workout: week.workout.clone(),
            done: week.done.clone(),
            pins: week.pins.clone(),
        };
        if !change.days().contains(&today) {
            return Ok((after, None));
        }
        let present = changeable(&week.workout)?;
        let offer = self.offer_for(moment, &after.input, true).await?;
        if is_same_work(&present.session, &offer.session) {
            return Ok((after, None));
        }
        after.done = as_planned(&offer.session, today);
        after.workout.offer = Some(offer.clone());
        let cause = ProposalCause::Asked { change: change.clone() };
        let refused = refused(&present.session, &week.input);
        let input = after.input.clone();
        let before = present.session.clone();
        let proposal = Proposal::new(cause, refused, before, offer, input, morning, wishes.to_vec());
        Ok((after, Some(proposal)))
    }

    async fn offer(&self, moment: &Moment, proposal: Proposal) -> Result<()> {
        let made_at = moment.now.timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                writing
                    .put_proposal(proposal.training_day(), &proposal.id, made_at, &proposal)
                    .await
            })
        });
        Ok(write.await?)
    }

    /// Keeps wishes that leave today's session as it is.
    async fn keep_wishes(
        &self,
        moment: &Moment,
        change: PlanChange,
        wishes: Vec<WishedDay>,
        view: &ChangeView,
        after: Week,
    ) -> Result<()> {
        let ahead = Ahead::new(after.input, after.done).sessions(&after.pins);
        let events = changed_days(moment, change, &wishes, view);
        let now = moment.now.timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let wishes = put_wishes(writing, &wishes).await?;
                writing.put_forecast(&ahead, planner::VERSION, now).await?;
                note_changed(writing, events, TakesBack { taken: None, wishes }).await
            })
        });
        Ok(write.await?)
    }
}

fn asked(days: &[PlanDay]) -> BTreeMap<TrainingDay, AskedDay<'_>> {
    days.iter()
        .map(|day| {
            let asked = AskedDay {
                session: &day.session,
                wish: day.wish.as_ref(),
            };
            (day.training_day, asked)
        })
        .collect()
}

/// A pinned session stays, and so does one that was begun: there is nothing that a wish could change.
fn refuse_locked(change: &PlanChange, days: &[PlanDay]) -> Result<()> {
    let concerned = change.days();
    let is_locked = |day: &PlanDay| day.pinned || day.status.locks();
    if days
        .iter()
        .any(|day| concerned.contains(&day.training_day) && is_locked(day))
    {
        return Err(Error::Locked);
    }
    Ok(())
}

fn changed_days(moment: &Moment, change: PlanChange, wishes: &[WishedDay], view: &ChangeView) -> Vec<Event> {
    let session = |days: &[PlanDay], of: &WishedDay| -> Option<Session> {
        let day = days.iter().find(|day| day.training_day == of.training_day)?;
        Some(day.session.clone())
    };
    let cause = ProposalCause::Asked { change };
    let event = |wished: &WishedDay| Event {
        training_day: wished.training_day,
        made_on: moment.window.training_day,
        at: moment.now.timestamp(),
        kind: DayEventKind::Changed,
        input_digest: None,
        detail: Detail {
            cause: Some(cause.clone()),
            before: session(&view.before, wished),
            after: session(&view.after, wished),
            reason: None,
            swap: None,
        },
    };
    wishes.iter().map(event).collect()
}

/// The first of the events carries what takes all of them back.
async fn note_changed(writing: &mut Writing, events: Vec<Event>, takes_back: TakesBack) -> store::Result<()> {
    let mut takes_back = Some(takes_back);
    for event in events {
        chronicle::note(writing, event, takes_back.take()).await?;
    }
    Ok(())
}
