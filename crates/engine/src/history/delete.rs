//! Deleting a day's workout, and taking that back.

use std::sync::PoisonError;

use training::{
    day::TrainingDay,
    workout::{Act, PerformedSet},
};

use crate::{Engine, Error, Result};

/// What was deleted last, kept in this process's memory alone until the next deletion.
#[derive(Debug, Clone)]
pub(crate) struct Deleted {
    training_day: TrainingDay,
    act: Option<Act>,
    performed: Vec<PerformedSet>,
}

impl Engine {
    /// Deletes what the athlete did on a training day: its sets, and the act. What a machine had planned for it stays.
    ///
    /// # Errors
    /// [`Error::NoWorkout`] when there is nothing to delete.
    pub async fn delete_workout(&self, training_day: TrainingDay) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = writing.workout(training_day).await?;
                let performed = writing.performed_sets(training_day).await?;
                let (act, offer) = workout.map(|workout| (workout.act, workout.offer)).unwrap_or_default();
                let did_nothing = act.as_ref().is_none_or(|act| *act == Act::default());
                if did_nothing && performed.is_empty() {
                    return Ok(None);
                }
                for set in &performed {
                    writing.remove_set(set.set_id).await?;
                }
                if offer.is_some() {
                    writing.put_act(training_day, &Act::default()).await?;
                } else {
                    writing.drop_workout(training_day).await?;
                }
                Ok(Some(Deleted {
                    training_day,
                    act,
                    performed,
                }))
            })
        });
        let deleted = write.await?.ok_or(Error::NoWorkout)?;
        self.keep_deleted(deleted);
        self.consider_quietly().await;
        Ok(())
    }

    /// Puts back what was deleted last, and answers its training day.
    ///
    /// # Errors
    /// [`Error::Outdated`] when nothing was, or something else is there by now.
    pub async fn restore_workout(&self) -> Result<TrainingDay> {
        let deleted = self.take_deleted().ok_or(Error::Outdated)?;
        let Deleted {
            training_day,
            act,
            performed,
        } = deleted;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let stored = writing.workout(training_day).await?;
                let is_taken = stored.is_some_and(|workout| workout.status().locks());
                if is_taken || writing.count_performed_sets(training_day).await? > 0 {
                    return Ok(Err(Error::Outdated));
                }
                if let Some(act) = act {
                    writing.put_act(training_day, &act).await?;
                }
                for set in &performed {
                    writing.restore_set(set).await?;
                }
                Ok(Ok(()))
            })
        });
        write.await??;
        self.consider_quietly().await;
        Ok(training_day)
    }

    fn keep_deleted(&self, deleted: Deleted) {
        let mut kept = self.deleted.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some(deleted);
    }

    fn take_deleted(&self) -> Option<Deleted> {
        let mut kept = self.deleted.lock().unwrap_or_else(PoisonError::into_inner);
        kept.take()
    }
}
