//! A season as one writes it down: a line of JSON a day, a table that a coach can read, or the app's own export.

mod export;
mod text;

pub use export::export;
pub use text::{heading, line};

use serde::Serialize;
use training::{
    day::TrainingDay,
    gate::Finding,
    outlook::Outlook,
    planner::PastWorkout,
    readiness::Readiness,
    session::{Phase, Session},
    workout::PerformedSet,
};

use crate::season::Season;

/// One training day of a season.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// The training day.
    pub training_day: TrainingDay,
    /// Where the session stands in the course.
    pub phase: Phase,
    /// How ready the athlete was, as far as the app knew.
    pub readiness: Readiness,
    /// What was planned.
    pub session: Session,
    /// What was done, as far as the app knows.
    pub performed: Vec<PerformedSet>,
    /// What the gate found.
    pub verdict: Vec<Finding>,
}

/// Lives so many days with the planner's sessions, and tells each of them.
pub fn record<E>(
    season: &mut Season,
    days: u32,
    mut tell: impl FnMut(&Record, Option<&PastWorkout>) -> Result<(), E>,
) -> Result<(), E> {
    for _ in 0..days {
        season.wake();
        let input = season.input();
        let outlook = Outlook::of(input);
        let session = outlook.plan();
        let verdict = outlook.examine(&session).findings;
        let mut record = Record {
            training_day: input.training_day,
            phase: session.phase,
            readiness: outlook.readiness().clone(),
            session,
            performed: Vec::new(),
            verdict,
        };
        let workout = season.live(&record.session);
        if let Some(workout) = workout {
            record.performed.clone_from(&workout.performed);
        }
        tell(&record, workout)?;
    }
    Ok(())
}
