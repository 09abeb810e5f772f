//! The athlete's words about a workout.

use training::{day::TrainingDay, refusal::Refusal, workout::Workout};

use crate::{Engine, Error, Result};

/// The longest note, in characters (design: three pages).
pub(super) const MAX_CHARS: usize = 10_000;

impl Engine {
    /// Keeps a note with today's workout, in the place of the one before; an empty one deletes it.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is too long; nothing is changed then.
    pub async fn note(&self, text: String) -> Result<TrainingDay> {
        if text.chars().count() > MAX_CHARS {
            return Err(Error::Refused(vec![Refusal::new(
                "note",
                "must not be longer than 10000 characters",
            )]));
        }
        let training_day = self.ensure_daily_workout().await?.window.training_day;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = writing
                    .workout(training_day)
                    .await?
                    .unwrap_or_else(|| Workout::empty(training_day));
                let mut act = workout.act.unwrap_or_default();
                act.notes = Some(text).filter(|text| !text.is_empty());
                writing.put_act(training_day, &act).await?;
                Ok(training_day)
            })
        });
        Ok(write.await?)
    }
}
