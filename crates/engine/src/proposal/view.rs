//! A proposal as a window shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    athlete::Athlete, catalogue::ExerciseId, day::TrainingDay, gate::Finding, session::Session, workout::Workout,
};

use super::{Proposal, ProposalCause, SessionDifference, WishedDay};
use crate::{Engine, ExerciseCard, Result, view::cards};

/// A changed session, offered as a difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ProposalView {
    /// Names this very proposal: what is accepted or kept away is what was shown, or nothing.
    pub id: String,
    /// The training day whose session it is about.
    pub training_day: TrainingDay,
    /// Why it is made.
    pub cause: ProposalCause,
    /// True when the gate refuses the session that stands: it cannot be started.
    pub must: bool,
    /// What the gate says against the session that stands; empty unless `must`.
    pub refused: Vec<Finding>,
    /// The session that stands.
    pub before: Session,
    /// The session proposed.
    pub after: Session,
    /// What is different.
    pub difference: SessionDifference,
    /// What accepting keeps beside the session: wishes of today and of days ahead; a day without one loses its wish.
    pub wishes: Vec<WishedDay>,
    /// What the exercises of both are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// When it was made (RFC 3339).
    pub made_at: String,
}

impl Engine {
    /// The proposal for today's session, if there is one.
    ///
    /// # Errors
    /// As [`Engine::ensure_daily_workout`].
    pub async fn proposal(&self) -> Result<Option<ProposalView>> {
        let workout = self.ensure_daily_workout().await?.workout;
        let mut reading = self.store.read().await?;
        let athlete = reading.athlete().await?.unwrap_or_default();
        on_offer(&mut reading, &workout, &athlete).await
    }
}

/// The proposal for this workout's session, as long as it is still the one that it was made for.
pub(crate) async fn on_offer(
    reading: &mut Reading,
    workout: &Workout,
    athlete: &Athlete,
) -> Result<Option<ProposalView>> {
    let proposal: Option<Proposal> = reading.proposal(workout.training_day).await?;
    let proposal = proposal.filter(|proposal| proposal.is_on_offer(workout));
    Ok(proposal.map(|proposal| ProposalView::of(proposal, athlete)))
}

impl ProposalView {
    pub(crate) fn of(proposal: Proposal, athlete: &Athlete) -> Self {
        let (before, after) = (proposal.before, proposal.offer.session);
        Self {
            training_day: proposal.input.training_day,
            must: !proposal.refused.is_empty(),
            difference: SessionDifference::between(&before, &after),
            exercises: cards([&before, &after], &[], athlete),
            made_at: proposal.offer.made_at.to_string(),
            id: proposal.id,
            cause: proposal.cause,
            refused: proposal.refused,
            wishes: proposal.wishes,
            before,
            after,
        }
    }
}
