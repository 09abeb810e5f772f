//! Late data are considered: is today's session still the right one?

use store::Reading;
use training::{
    day::TrainingDay,
    gate::{self, Finding, RuleSeverity},
    planner::{self, DayChange, DayWish, PlanInput},
    session::Session,
    workout::{Offer, Source},
};

use super::{Proposal, ProposalCause, ceiling, changeable, difference::is_harder, is_same_work};
use crate::{
    Engine, Result,
    chronicle::{self, Event},
    today::{self, Moment, stands},
};

/// The setting that says up to which change of the morning late data were considered.
pub(crate) const CONSIDERED: &str = "considered";

/// Whether a proposal that was kept away may come again for the same data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// It may not.
    Never,
    /// It may, if the session that stands cannot be started.
    WhenRefused,
}

impl Engine {
    /// Considers late data after they were kept. That this fails does not undo the keeping; the next look at today
    /// tries again.
    pub(crate) async fn consider_quietly(&self) {
        not_yet(self.consider(Again::Never).await);
    }

    /// Considers what another process was told about the morning.
    pub(crate) async fn consider_news_quietly(&self) {
        not_yet(self.consider_news().await);
    }

    async fn consider_news(&self) -> Result<()> {
        let (moment, _) = self.moment_and_workout().await?;
        let is_new = has_late_data(&mut self.store.read().await?, moment.window.training_day).await?;
        if is_new {
            self.consider(Again::Never).await
        } else {
            Ok(())
        }
    }

    /// Plans today again from what is known by now, and proposes what is right if that is something else.
    pub(crate) async fn consider(&self, again: Again) -> Result<()> {
        let (moment, stored) = self.moment_and_workout().await?;
        // A workout that does not stand is made anew from fresh data anyway.
        let Some(workout) = stored.filter(|stored| stands(stored, &moment)) else {
            return Ok(());
        };
        let mut reading = self.store.read().await?;
        let morning = reading.newest_of_morning(workout.training_day).await?;
        let mut newest = None;
        let proposal = match changeable(&workout) {
            Err(_) => None,
            Ok(offer) => {
                let input = today::load_input(&mut reading, workout.training_day).await?;
                let events = chronicle::events(&mut reading, workout.training_day).await?;
                drop(reading);
                newest = Some(input.clone());
                let found = self.right_session(&moment, offer, &input, &events).await?;
                let found = found.map(|(refused, right)| {
                    let before = offer.session.clone();
                    Proposal::new(
                        ProposalCause::LateData,
                        refused,
                        before,
                        right,
                        input,
                        morning.clone(),
                        vec![],
                    )
                });
                match found {
                    Some(proposal) if self.is_kept_away(&proposal, again).await? => None,
                    found => found,
                }
            }
        };
        let made_at = moment.now.timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                writing.put_setting(CONSIDERED, &morning).await?;
                if let Some(proposal) = proposal {
                    return writing
                        .put_proposal(proposal.training_day(), &proposal.id, made_at, &proposal)
                        .await;
                }
                let on_offer: Option<Proposal> = writing.proposal(workout.training_day).await?;
                match on_offer {
                    Some(Proposal {
                        cause: ProposalCause::Coach | ProposalCause::OtherDevice,
                        offer,
                        ..
                    }) if newest
                        .as_ref()
                        .is_some_and(|input| refused(&offer.session, input).is_empty()) =>
                    {
                        Ok(())
                    }
                    Some(Proposal {
                        cause: ProposalCause::Asked { .. },
                        ..
                    }) => Ok(()),
                    _ => writing.withdraw_proposal().await,
                }
            })
        });
        Ok(write.await?)
    }

    async fn is_kept_away(&self, proposal: &Proposal, again: Again) -> Result<bool> {
        if again == Again::WhenRefused && !proposal.refused.is_empty() {
            return Ok(false);
        }
        let mut reading = self.store.read().await?;
        Ok(reading
            .is_kept_away(proposal.training_day(), &proposal.input_digest())
            .await?)
    }

    /// True when a coach's session stands, and the rules would not plan otherwise for what came since: then it has no
    /// reason to go.
    async fn leaves_coachs(&self, present: &Offer, input: &PlanInput, fresh: &Offer) -> Result<bool> {
        if present.source != Source::Coach || fresh.source != Source::Planner {
            return Ok(false);
        }
        let mut reading = self.store.read().await?;
        let snapshot = reading.snapshot_of(input.training_day, present.made_at).await?;
        Ok(snapshot.is_some_and(|before| is_same_work(&planner::plan(&before.input), &fresh.session)))
    }

    /// What today's session should be by now, and why the one that stands is refused, if it is. `None` when what
    /// stands is right, or when what would be right is more than the plan.
    async fn right_session(
        &self,
        moment: &Moment,
        present: &Offer,
        input: &PlanInput,
        events: &[Event],
    ) -> Result<Option<(Vec<Finding>, Offer)>> {
        let refused = refused(&present.session, input);
        let fresh = self.offer_for(moment, input, true).await?;
        let stands =
            is_same_work(&present.session, &fresh.session) || self.leaves_coachs(present, input, &fresh).await?;
        if stands && refused.is_empty() {
            return Ok(None);
        }
        if !stands && !ceiling::is_above(&fresh.session, &present.session, events) {
            return Ok(Some((refused, fresh)));
        }
        if refused.is_empty() {
            return Ok(None);
        }
        // What stands cannot be started: something must be offered, and it must not be more.
        let offer = careful(input, &present.session).map(|session| Offer {
            session,
            source: Source::Planner,
            ..fresh
        });
        Ok(offer.map(|offer| (refused, offer)))
    }
}

/// The first of the rules' own sessions, from today's to rest, that passes the gate and is no more than `present`.
fn careful(input: &PlanInput, present: &Session) -> Option<Session> {
    let easier = DayWish {
        easier: Some(true),
        ..DayWish::default()
    };
    let rest = DayWish {
        rest: Some(true),
        ..DayWish::default()
    };
    let inputs = [input.clone(), with_wish(input, easier), with_wish(input, rest)];
    inputs.iter().map(planner::plan).find(|session| {
        !is_harder(session, present) && !is_same_work(session, present) && refused(session, input).is_empty()
    })
}

fn with_wish(input: &PlanInput, wish: DayWish) -> PlanInput {
    let mut wished = input.clone();
    let training_day = input.training_day;
    wished.changes.retain(|change| change.training_day != training_day);
    wished.changes.insert(0, DayChange { training_day, wish });
    wished
}

fn not_yet(outcome: Result<()>) {
    if let Err(error) = outcome {
        tracing::warn!(code = ?error.code(), "late data were not considered yet: {error}");
    }
}

/// True when something was told about the morning since late data were last considered.
pub(crate) async fn has_late_data(reading: &mut Reading, training_day: TrainingDay) -> Result<bool> {
    let newest = reading.newest_of_morning(training_day).await?;
    let considered: Option<Option<String>> = reading.setting(CONSIDERED).await?;
    Ok(considered.flatten() != newest)
}

/// What the gate has against a session, as far as it refuses it.
pub(crate) fn refused(session: &Session, input: &PlanInput) -> Vec<Finding> {
    let verdict = gate::examine(session, input);
    let blocks = |finding: &Finding| finding.severity == RuleSeverity::Block;
    verdict.findings.into_iter().filter(blocks).collect()
}
