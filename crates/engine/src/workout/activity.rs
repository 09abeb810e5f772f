//! What was done besides the plan.

use training::{
    day::TrainingDay,
    refusal::Refusal,
    workout::{Act, Activity, Workout},
};

use crate::{Engine, Error, Result, document};

impl Engine {
    /// Keeps an activity with a training day; its session stays as it is.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, also for a day that has not come; nothing is changed then.
    pub async fn log_activity(&self, training_day: TrainingDay, activity: Activity) -> Result<()> {
        document::check(&activity)?;
        if training_day > self.moment_as_it_is().await?.window.training_day {
            return Err(refused("training_day", "must not lie ahead"));
        }
        self.change_act(training_day, move |act| act.activities.push(activity))
            .await
    }

    /// Takes an activity back.
    ///
    /// # Errors
    /// [`Error::Outdated`] when the day has no such activity any more; nothing is changed then.
    pub async fn remove_activity(&self, training_day: TrainingDay, activity: Activity) -> Result<()> {
        let stored = self.store.workout(training_day).await?;
        let known = stored.and_then(|workout| workout.act).unwrap_or_default().activities;
        if !known.contains(&activity) {
            return Err(Error::Outdated);
        }
        self.change_act(training_day, move |act| {
            if let Some(place) = act.activities.iter().position(|known| *known == activity) {
                act.activities.remove(place);
            }
        })
        .await
    }

    async fn change_act(
        &self,
        training_day: TrainingDay,
        change: impl FnOnce(&mut Act) + Send + 'static,
    ) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let stored = writing.workout(training_day).await?;
                let workout = stored.unwrap_or_else(|| Workout::empty(training_day));
                let mut act = workout.act.unwrap_or_default();
                change(&mut act);
                Ok(match document::check(&act) {
                    Ok(()) => {
                        writing.put_act(training_day, &act).await?;
                        Ok(())
                    }
                    Err(refused) => Err(refused),
                })
            })
        });
        write.await?
    }
}

fn refused(field: &str, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, message)])
}
