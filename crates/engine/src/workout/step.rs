//! Steps of the athlete through a workout.

use training::{
    day::TrainingDay,
    gate,
    workout::{Act, Step, Workout},
};

use crate::{Engine, Error, Result, proposal::Again, today};

impl Engine {
    /// Takes a step with the workout of a training day.
    ///
    /// A start goes through the gate once more, with the newest check-in: what was safe at four in the morning may
    /// not be safe for someone who woke up ill. A session that is refused gets a proposal that is not.
    ///
    /// # Errors
    /// [`Error::Step`] when the step does not lead on, [`Error::GateRefused`], [`Error::NoWorkout`].
    pub async fn step_workout(&self, training_day: TrainingDay, step: Step) -> Result<Workout> {
        if step == Step::Start {
            self.check_start(training_day).await?;
        }
        let now = self.clock.now().timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let Some(workout) = writing.workout(training_day).await? else {
                    return Ok(Err(Error::NoWorkout));
                };
                let sets = writing.count_performed_sets(training_day).await?;
                let act = workout.act.clone().unwrap_or_default();
                let act = match act.after(step, workout.session(), sets, now) {
                    Ok(act) => act,
                    Err(refused) => return Ok(Err(Error::Step(refused))),
                };
                writing.put_act(training_day, &act).await?;
                Ok(Ok(Workout {
                    act: Some(act),
                    ..workout
                }))
            })
        });
        write.await?
    }

    async fn check_start(&self, training_day: TrainingDay) -> Result<()> {
        let mut reading = self.store.read().await?;
        let workout = reading.workout(training_day).await?.ok_or(Error::NoWorkout)?;
        let input = today::load_input(&mut reading, training_day).await?;
        match workout.session().map(|session| gate::examine(session, &input)) {
            Some(verdict) if !verdict.passes() => {
                drop(reading);
                self.consider(Again::WhenRefused).await?;
                Err(Error::GateRefused(verdict))
            }
            _ => Ok(()),
        }
    }
}

/// The act of an athlete who is training, whatever stood there before: a set that was done says so by itself.
///
/// `None` when nothing has to change.
pub(super) fn training_act(workout: &Workout, now: jiff::Timestamp) -> Option<Act> {
    use training::workout::Status;
    let act = workout.act.clone().unwrap_or_default();
    let planned = match act.status {
        Status::Started | Status::Finished => return None,
        Status::Planned => act,
        Status::Skipped => act.after(Step::Undo, None, 0, now).ok()?,
    };
    planned.after(Step::Start, workout.session(), 0, now).ok()
}
