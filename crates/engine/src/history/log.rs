//! Logging afterwards, and setting right what was logged.

use store::Writing;
use training::{
    catalogue::Catalogue,
    day::TrainingDay,
    refusal::Refusal,
    workout::{Act, PerformedSet, Status, Step, StepRefused, Workout},
};

use super::PastEntry;
use crate::{Engine, Error, Result, document};

impl Engine {
    /// Logs a whole workout of a day that has passed: it is finished at once.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; [`Error::Step`] when that day's workout was begun: it is set right instead.
    pub async fn log_past(&self, training_day: TrainingDay, entry: PastEntry) -> Result<()> {
        self.check_past(training_day, &entry).await?;
        let now = self.clock.now().timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = stored(writing, training_day).await?;
                let from = workout.status();
                if matches!(from, Status::Started | Status::Finished) {
                    let step = Step::Start;
                    return Ok(Err(Error::Step(StepRefused { from, step })));
                }
                let athlete = writing.athlete().await?.unwrap_or_default();
                let act = Act {
                    status: Status::Finished,
                    session: Some(entry.session(&workout, &Catalogue::of(&athlete))),
                    session_rpe: entry.session_rpe,
                    notes: entry.notes.filter(|notes| !notes.trim().is_empty()),
                    ..Act::default()
                };
                writing.put_act(training_day, &act).await?;
                for set in &entry.sets {
                    writing.add_set(training_day, set, now).await?;
                }
                Ok(Ok(()))
            })
        });
        write.await??;
        self.consider_quietly().await;
        Ok(())
    }

    /// Sets right how long a finished workout took, how hard it was, and what there is to say about it. The entry's
    /// sets come besides those that are there.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; [`Error::Step`] when the workout is not finished.
    pub async fn amend_past(&self, training_day: TrainingDay, entry: PastEntry) -> Result<()> {
        self.check_past(training_day, &entry).await?;
        let now = self.clock.now().timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = stored(writing, training_day).await?;
                let from = workout.status();
                if from != Status::Finished {
                    let step = Step::Finish;
                    return Ok(Err(Error::Step(StepRefused { from, step })));
                }
                let athlete = writing.athlete().await?.unwrap_or_default();
                let session = entry.session(&workout, &Catalogue::of(&athlete));
                let act = Act {
                    session: Some(session),
                    session_rpe: entry.session_rpe,
                    notes: entry.notes.filter(|notes| !notes.trim().is_empty()),
                    ..workout.act.unwrap_or_default()
                };
                writing.put_act(training_day, &act).await?;
                for set in &entry.sets {
                    writing.add_set(training_day, set, now).await?;
                }
                Ok(Ok(()))
            })
        });
        write.await??;
        self.consider_quietly().await;
        Ok(())
    }

    /// Puts a set back that was taken back, under its own id.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, or an unknown id: it was never logged, or is there.
    pub async fn restore_set(&self, set: PerformedSet) -> Result<()> {
        document::check(&set)?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.restore_set(&set).await })
        });
        Ok(write.await?)
    }

    async fn check_past(&self, training_day: TrainingDay, entry: &PastEntry) -> Result<()> {
        let today = self.moment_as_it_is().await?.window.training_day;
        if training_day >= today {
            let refusal = Refusal::new("training_day", "must be a day that has passed");
            return Err(Error::Refused(vec![refusal]));
        }
        document::check(entry)?;
        for set in &entry.sets {
            self.check(set, None).await?;
        }
        Ok(())
    }
}

async fn stored(writing: &mut Writing, training_day: TrainingDay) -> store::Result<Workout> {
    let stored = writing.workout(training_day).await?;
    Ok(stored.unwrap_or_else(|| Workout::empty(training_day)))
}
