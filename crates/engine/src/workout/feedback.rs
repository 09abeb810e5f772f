//! What the athlete says about a workout: how it was, why it is left out, what is to be remembered of an exercise.

use serde::Deserialize;
use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    quantity::Rpe,
    refusal::Refusal,
    workout::{Act, Feel, SkipReason, Status, Step, Workout},
};

use super::note::MAX_CHARS;
use crate::{Engine, Error, Result};

/// The longest note on an exercise, in characters (design: what fits under its name).
const EXERCISE_NOTE_CHARS: usize = 500;

/// How a finished workout was.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Rating {
    /// How hard the whole session felt (CR-10).
    pub session_rpe: Option<Rpe>,
    /// How the work suited.
    pub feel: Option<Feel>,
    /// The athlete's words.
    pub note: Option<String>,
}

impl Engine {
    /// Keeps how a finished workout was.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; [`Error::Outdated`] when it is not finished.
    pub async fn rate_workout(&self, training_day: TrainingDay, rating: Rating) -> Result<()> {
        short("note", rating.note.as_deref(), MAX_CHARS)?;
        self.act_on(training_day, Status::Finished, move |act| Act {
            session_rpe: rating.session_rpe,
            feel: rating.feel,
            notes: rating.note.filter(|note| !note.trim().is_empty()),
            ..act
        })
        .await
    }

    /// Leaves a workout out, and keeps why.
    ///
    /// # Errors
    /// As [`Engine::step_workout`].
    pub async fn skip_workout(&self, training_day: TrainingDay, reason: Option<SkipReason>) -> Result<Workout> {
        let skipped = self.step_workout(training_day, Step::Skip).await?;
        if reason.is_some() {
            self.act_on(training_day, Status::Skipped, move |act| Act {
                skip_reason: reason,
                ..act
            })
            .await?;
        }
        Ok(skipped)
    }

    /// Keeps a note on an exercise of a workout that is under way; an empty one deletes it.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is too long; [`Error::Outdated`] when the workout is not under way.
    pub async fn note_exercise(&self, training_day: TrainingDay, exercise_id: ExerciseId, text: String) -> Result<()> {
        short("text", Some(&text), EXERCISE_NOTE_CHARS)?;
        self.act_on(training_day, Status::Started, move |mut act| {
            if text.trim().is_empty() {
                act.exercise_notes.remove(&exercise_id);
            } else {
                act.exercise_notes.insert(exercise_id, text);
            }
            act
        })
        .await
    }

    async fn act_on(
        &self,
        training_day: TrainingDay,
        status: Status,
        change: impl FnOnce(Act) -> Act + Send + 'static,
    ) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let act = writing.workout(training_day).await?.and_then(|workout| workout.act);
                let Some(act) = act.filter(|act| act.status == status) else {
                    return Ok(Err(Error::Outdated));
                };
                writing.put_act(training_day, &change(act)).await?;
                Ok(Ok(()))
            })
        });
        write.await?
    }
}

fn short(field: &str, text: Option<&str>, most: usize) -> Result<()> {
    if text.is_some_and(|text| text.chars().count() > most) {
        let message = format!("must not be longer than {most} characters");
        return Err(Error::Refused(vec![Refusal::new(field, message)]));
    }
    Ok(())
}
