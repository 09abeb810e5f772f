//! The whole past as planning would be given it, up to and with today.

use jiff::civil::date;
use store::Reading;
use training::{
    athlete::Athlete,
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
};

use crate::Result;

/// Everything that was lived through, for a record that ends with `today`: it stands on the day after.
pub(super) async fn whole(reading: &mut Reading, athlete: Athlete, today: TrainingDay) -> Result<PlanInput> {
    let tomorrow = today.plus_days(1);
    let begin = TrainingDay::new(date(1, 1, 1));
    let history = reading.history(begin, tomorrow).await?.past;
    let first_day = reading.device().await?.first_day;
    Ok(PlanInput {
        first_day: first_day.map_or(today, |first| first.min(today)),
        ..input_of(athlete, history, today)
    })
}

/// A record's input that holds this history and nothing else, up to and with `today`.
pub(crate) fn input_of(athlete: Athlete, history: Vec<PastWorkout>, today: TrainingDay) -> PlanInput {
    PlanInput {
        athlete,
        training_day: today.plus_days(1),
        first_day: today,
        history,
        biometrics: Vec::new(),
        changes: Vec::new(),
    }
}
