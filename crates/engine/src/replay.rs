//! A session made again from what it was made from.

use serde::Serialize;
use training::{
    day::TrainingDay,
    planner,
    session::Session,
    workout::{Offer, Source},
};

use crate::{Engine, Error, Result, SessionDifference};

/// A session made again from its stored input.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Replay {
    /// The training day.
    pub training_day: TrainingDay,
    /// Who made it. Only the planner's sessions come out the same again.
    pub source: Source,
    /// The version of the rules that made it.
    pub made_by: u32,
    /// The version of the rules that made it again.
    pub replayed_by: u32,
    /// True when both are the same, byte for byte.
    pub identical: bool,
    /// What is different in what is to be done.
    pub difference: SessionDifference,
    /// As it was made.
    pub made: Session,
    /// As it was made again.
    pub replayed: Session,
}

impl Engine {
    /// Makes a training day's session again from the input that is kept of it.
    ///
    /// # Errors
    /// [`Error::NoWorkout`] when the day has no machine-made session, or its input is no longer kept.
    pub async fn replay(&self, training_day: TrainingDay) -> Result<Replay> {
        let mut reading = self.store.read().await?;
        let workout = reading.workout(training_day).await?;
        let offer: Offer = workout.and_then(|workout| workout.offer).ok_or(Error::NoWorkout)?;
        let snapshot = reading.snapshot_of(training_day, offer.made_at).await?;
        let input = snapshot.ok_or(Error::NoWorkout)?.input;
        let replayed = planner::plan(&input);
        let bytes = |session: &Session| serde_json::to_vec(session).unwrap_or_default();
        Ok(Replay {
            training_day,
            source: offer.source,
            made_by: offer.planner_version,
            replayed_by: planner::VERSION,
            identical: bytes(&offer.session) == bytes(&replayed),
            difference: SessionDifference::between(&offer.session, &replayed),
            made: offer.session,
            replayed,
        })
    }
}
