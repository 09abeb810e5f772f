//! The days ahead, as if every session were done as planned: the rules', or the ones that the athlete pinned.

use std::collections::BTreeMap;

use store::Reading;
use training::{
    day::TrainingDay,
    planner::{self, HISTORY_DAYS, PastWorkout, PlanInput, as_planned},
    session::Session,
};

use crate::Result;

/// Days ahead that the plan shows (design: a week with today).
pub(crate) const DAYS_AHEAD: i32 = 6;

/// The sessions ahead that the athlete keeps as they are.
pub(crate) type Pins = BTreeMap<TrainingDay, Session>;

/// Reads the sessions after `today` that the athlete keeps.
pub(crate) async fn pins(reading: &mut Reading, today: TrainingDay) -> Result<Pins> {
    let touched = reading.touched_after(today).await?;
    let pinned = touched.into_iter().filter(training::workout::Workout::is_locked);
    Ok(pinned
        .filter_map(|workout| Some((workout.training_day, workout.session()?.clone())))
        .collect())
}

/// Goes from one day to the next.
pub(crate) struct Ahead {
    input: PlanInput,
    done: PastWorkout,
}

impl Ahead {
    /// Begins at the day of `input`, of which `done` is what will have been done.
    pub(crate) const fn new(input: PlanInput, done: PastWorkout) -> Self {
        Self { input, done }
    }

    /// The sessions of the days ahead.
    pub(crate) fn sessions(mut self, pins: &Pins) -> Vec<(TrainingDay, Session)> {
        (0..DAYS_AHEAD).map(|_| self.next_day(pins)).collect()
    }

    /// One day on: its session, which is then done as planned.
    pub(crate) fn next_day(&mut self, pins: &Pins) -> (TrainingDay, Session) {
        let training_day = self.input.training_day.plus_days(1);
        self.input.history.push(self.done.clone());
        self.input.training_day = training_day;
        let oldest = training_day.plus_days(-HISTORY_DAYS);
        self.input.history.retain(|workout| workout.training_day >= oldest);
        let session = match pins.get(&training_day) {
            Some(pinned) => pinned.clone(),
            None => planner::plan(&self.input),
        };
        self.done = as_planned(&session, training_day);
        (training_day, session)
    }

    /// What the last day's session was made from.
    pub(crate) const fn input(&self) -> &PlanInput {
        &self.input
    }
}
