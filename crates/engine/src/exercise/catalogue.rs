//! Every exercise there is, each with why it is not in today's session.

use std::collections::BTreeMap;

use serde::Serialize;
use training::{
    catalogue::{Catalogue, ExerciseId, Muscle, OwnExercise, Pattern},
    planner::{self, PlanInput},
    session::{Reason, Session},
};

use crate::{Engine, Result, today};

/// Every exercise there is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CatalogueView {
    /// The built-in ones by pattern and from easy to hard, then the athlete's own.
    pub entries: Vec<CatalogueEntry>,
    /// The athlete's own as they were told.
    pub own: Vec<OwnExercise>,
}

/// One exercise of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CatalogueEntry {
    /// Its id.
    pub exercise_id: ExerciseId,
    /// The English name.
    pub name: String,
    /// The German name.
    pub name_de: String,
    /// How it moves the body.
    pub pattern: Pattern,
    /// The muscles it is done for.
    pub primary: Vec<Muscle>,
    /// True when it is measured in seconds.
    pub is_timed: bool,
    /// True when a load is counted.
    pub is_loaded: bool,
    /// True when it covers a distance.
    pub is_endurance: bool,
    /// True for one of the athlete's own.
    pub is_own: bool,
    /// True when it is never to be given.
    pub is_never: bool,
    /// Days on which it was done.
    pub days: u32,
    /// Why it is not in today's session, or that it is.
    pub why_not: Reason,
}

impl Engine {
    /// Every exercise there is, with why it is not in today's session.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn catalogue(&self) -> Result<CatalogueView> {
        let (input, session) = self.shown_today().await?;
        let done = self.store.read().await?.days_by_exercise().await?;
        Ok(view(&input, &session, &done))
    }

    /// What today's session was made from as it now stands, and the session that is shown.
    pub(crate) async fn shown_today(&self) -> Result<(PlanInput, Session)> {
        let shown = self.preview_daily_workout().await?;
        let mut reading = self.store.read().await?;
        let input = today::load_input(&mut reading, shown.workout.training_day).await?;
        let session = match shown.workout.session() {
            Some(session) => session.clone(),
            None => planner::plan(&input),
        };
        Ok((input, session))
    }
}

fn view(input: &PlanInput, session: &Session, done: &BTreeMap<ExerciseId, u32>) -> CatalogueView {
    let athlete = &input.athlete;
    let catalogue = Catalogue::of(athlete);
    let never = athlete.never.as_deref().unwrap_or_default();
    let entry = |(exercise_id, why_not): (ExerciseId, Reason)| {
        let exercise = catalogue.get(&exercise_id)?;
        Some(CatalogueEntry {
            name: exercise.name.clone(),
            name_de: exercise.name_de.clone(),
            pattern: exercise.pattern,
            primary: exercise.primary.clone(),
            is_timed: exercise.is_timed(),
            is_loaded: exercise.step_g.is_some(),
            is_endurance: exercise.pattern == Pattern::Conditioning,
            is_own: Catalogue::builtin().get(&exercise_id).is_none(),
            is_never: never.contains(&exercise_id),
            days: done.get(&exercise_id).copied().unwrap_or(0),
            why_not,
            exercise_id,
        })
    };
    CatalogueView {
        entries: planner::why_not_all(input, session)
            .into_iter()
            .filter_map(entry)
            .collect(),
        own: athlete.own_exercises.clone().unwrap_or_default(),
    }
}
