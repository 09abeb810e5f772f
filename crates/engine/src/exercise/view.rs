//! One exercise with what the athlete did of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use training::{
    athlete::{Athlete, Units},
    catalogue::{Catalogue, Exercise, ExerciseId},
    day::TrainingDay,
    planner::{self, PastWorkout},
    record::Record,
    refusal::Refusal,
    session::Reason,
    workout::{PerformedSet, Status},
};

use crate::{
    Engine, Error, ExerciseCard, LiftCourse, Result,
    progress::{course, input_of},
    view::card,
};

/// Days of the own past that are listed, newest first (design).
const LISTED_DAYS: usize = 20;
/// Alternatives that are shown (design).
const ALTERNATIVES: usize = 6;

/// One exercise.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ExerciseView {
    /// The exercise.
    pub exercise: Exercise,
    /// True for one of the athlete's own.
    pub is_own: bool,
    /// True when it is never to be given.
    pub is_never: bool,
    /// Why it is not in today's session, or that it is.
    pub why_not: Reason,
    /// On how many days it was done.
    pub days: u32,
    /// The last days, newest first.
    pub past: Vec<ExerciseDay>,
    /// How it went, with its best sets; absent before the first.
    pub course: Option<LiftCourse>,
    /// What to do instead, what the athlete has the equipment for first.
    pub instead: Vec<ExerciseId>,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// The units in which the athlete reads loads.
    pub units: Units,
}

/// One day of an exercise.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ExerciseDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// What was done, in the order in which it was logged.
    pub sets: Vec<PerformedSet>,
}

impl Engine {
    /// One exercise with what the athlete did of it.
    ///
    /// # Errors
    /// [`Error::Refused`] when nobody here knows it.
    pub async fn exercise(&self, id: &ExerciseId) -> Result<ExerciseView> {
        let (input, session) = self.shown_today().await?;
        let sets = self.store.read().await?.sets_of_exercise(id).await?;
        let catalogue = Catalogue::of(&input.athlete);
        let Some(exercise) = catalogue.get(id) else {
            let refusal = Refusal::new("exercise_id", "is not an exercise of the catalogue");
            return Err(Error::Refused(vec![refusal]));
        };
        let why_not = planner::why_not(&input, &session, id);
        let today = input.training_day;
        let athlete = input.athlete;
        let past: Vec<PastWorkout> = sets
            .chunk_by(|one, next| one.set_id.training_day == next.set_id.training_day)
            .map(|day| PastWorkout::of(day[0].set_id.training_day, Status::Finished, None, day.to_vec()))
            .collect();
        let past = input_of(athlete, past, today);
        let record = Record::of(&past);
        let first = past.history.first().map(|day| day.training_day);
        let instead = instead(exercise, &catalogue, &past.athlete);
        let named = instead
            .iter()
            .chain(&exercise.easier)
            .chain(&exercise.harder)
            .chain([id]);
        Ok(ExerciseView {
            is_own: Catalogue::builtin().get(id).is_none(),
            is_never: past.athlete.never.iter().flatten().any(|never| never == id),
            why_not,
            days: u32::try_from(past.history.len()).unwrap_or(u32::MAX),
            past: past
                .history
                .iter()
                .rev()
                .take(LISTED_DAYS)
                .map(ExerciseDay::from)
                .collect(),
            course: first.map(|first| course(&record, exercise, first, today)),
            exercises: named.map(|id| (id.clone(), card(id, &past.athlete))).collect(),
            units: past.athlete.units_of(id),
            exercise: exercise.clone(),
            instead,
        })
    }
}

/// What stands in for the exercise whatever the obstacle; the neighbours of its chains are told apart.
fn instead(exercise: &Exercise, catalogue: &Catalogue, athlete: &Athlete) -> Vec<ExerciseId> {
    let mut seen: BTreeSet<&ExerciseId> = exercise.easier.iter().chain(&exercise.harder).collect();
    let never = athlete.never.as_deref().unwrap_or_default();
    let said = exercise.substitutes.iter().flat_map(|said| &said.ids);
    let mut others: Vec<&Exercise> = said
        .filter(|id| seen.insert(id) && !never.contains(id))
        .filter_map(|id| catalogue.get(id))
        .collect();
    others.sort_by_key(|other| !other.is_possible_with(&athlete.equipment));
    others
        .into_iter()
        .take(ALTERNATIVES)
        .map(|other| other.id.clone())
        .collect()
}

impl From<&PastWorkout> for ExerciseDay {
    fn from(day: &PastWorkout) -> Self {
        Self {
            training_day: day.training_day,
            sets: day.performed.clone(),
        }
    }
}
