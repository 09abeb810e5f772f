//! The days ahead, as if every session were done as planned.

use jiff::Timestamp;

use super::{PastWorkout, PlanInput, constants::HISTORY_DAYS, plan};
use crate::{
    day::TrainingDay,
    session::{Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

/// The sessions of the `days` days after the input's, given that `today` and each of them is done as planned.
#[must_use]
pub fn forecast(input: &PlanInput, today: &Session, days: u8) -> Vec<(TrainingDay, Session)> {
    let mut input = input.clone();
    let mut done = today.clone();
    let mut ahead = Vec::with_capacity(usize::from(days));
    for _ in 0..days {
        input.history.push(as_planned(&done, input.training_day));
        input.training_day = input.training_day.plus_days(1);
        let oldest = input.training_day.plus_days(-HISTORY_DAYS);
        input.history.retain(|workout| workout.training_day >= oldest);
        done = plan(&input);
        ahead.push((input.training_day, done.clone()));
    }
    ahead
}

/// The workout that doing the session exactly as planned would leave.
#[must_use]
pub fn as_planned(session: &Session, training_day: TrainingDay) -> PastWorkout {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises.flat_map(|planned| {
        let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work);
        work.zip(1_u16..).map(move |(set, place)| (planned, set, place))
    });
    let performed = sets.zip(1_u32..).map(|((planned, set, place), counter)| PerformedSet {
        set_id: SetId {
            training_day,
            device: DeviceTag(0),
            counter,
        },
        exercise_id: planned.exercise_id.clone(),
        set: place,
        reps: set.reps.map(u32::from),
        seconds: set.seconds,
        metres: set.metres,
        load_kg: set.load_kg,
        rpe: set.target_rpe,
        done_at: Timestamp::UNIX_EPOCH,
    });
    let performed = performed.collect();
    PastWorkout {
        training_day,
        status: if session.kind == SessionKind::Rest {
            Status::Planned
        } else {
            Status::Finished
        },
        kind: Some(session.kind),
        phase: Some(session.phase),
        template: session.template.clone(),
        minutes: session.minutes,
        session_rpe: session.target_rpe,
        target_rpe: session.target_rpe,
        performed,
    }
}
