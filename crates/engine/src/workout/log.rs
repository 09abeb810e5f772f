//! Logging sets. What was done is kept, whatever else is wrong.

use training::{
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    refusal::Refusal,
    workout::{PerformedSet, SetEntry, SetId, Workout},
};

use super::step::training_act;
use crate::{Engine, Error, Result, document};

impl Engine {
    /// Adds a set, and returns when it is durable.
    ///
    /// It belongs to `training_day`, or to today. A workout that was only planned, or skipped, is started by it.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, or what keeps the store from being written; nothing is changed then.
    pub async fn log_set(&self, training_day: Option<TrainingDay>, entry: SetEntry) -> Result<PerformedSet> {
        self.check(&entry, None).await?;
        let training_day = match training_day {
            Some(training_day) => training_day,
            None => self.day_to_log().await?,
        };
        let now = self.clock.now().timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let stored = writing.workout(training_day).await?;
                let workout = stored.unwrap_or_else(|| Workout::empty(training_day));
                if let Some(act) = training_act(&workout, now) {
                    writing.put_act(training_day, &act).await?;
                }
                writing.add_set(training_day, &entry, now).await
            })
        });
        Ok(write.await?)
    }

    /// Corrects a set. It keeps its id, and may keep an exercise that nobody here knows any more.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, or an unknown id; nothing is changed then.
    pub async fn replace_set(&self, set_id: SetId, entry: SetEntry) -> Result<PerformedSet> {
        self.check(&entry, Some(set_id)).await?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.replace_set(set_id, &entry).await })
        });
        Ok(write.await?)
    }

    /// Takes a set back.
    ///
    /// # Errors
    /// When there is no set with this id.
    pub async fn remove_set(&self, set_id: SetId) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.remove_set(set_id).await })
        });
        Ok(write.await?)
    }

    /// Today, with its workout if one can be made. A clock that cannot be right keeps the session from being made,
    /// not the set from being kept.
    async fn day_to_log(&self) -> Result<TrainingDay> {
        match self.ensure_daily_workout().await {
            Ok(ensured) => Ok(ensured.window.training_day),
            Err(Error::Store(error)) => Err(Error::Store(error)),
            Err(_) => Ok(self.moment_as_it_is().await?.window.training_day),
        }
    }

    pub(crate) async fn check(&self, entry: &SetEntry, replaced: Option<SetId>) -> Result<()> {
        document::check(entry)?;
        if self.knows(&entry.exercise_id, replaced).await? {
            return Ok(());
        }
        let refusal = Refusal::new("exercise_id", "is not an exercise of the catalogue");
        Err(Error::Refused(vec![refusal]))
    }

    /// True for a built-in exercise, one of the athlete's own, and the one that the replaced set has.
    ///
    /// Nothing is read for a built-in one.
    async fn knows(&self, id: &ExerciseId, replaced: Option<SetId>) -> Result<bool> {
        if Catalogue::builtin().get(id).is_some() {
            return Ok(true);
        }
        let mut reading = self.store.read().await?;
        let own = reading.athlete().await?.and_then(|athlete| athlete.own_exercises);
        if own.iter().flatten().any(|own| own.id == *id) {
            return Ok(true);
        }
        let Some(set_id) = replaced else { return Ok(false) };
        let sets = reading.performed_sets(set_id.training_day).await?;
        Ok(sets.iter().any(|set| set.set_id == set_id && set.exercise_id == *id))
    }
}
