//! What the screen of a workout shows beside its session: last time, the loads there are, the rest that runs.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    athlete::{Athlete, Units},
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    gear_loads::LoadChoices,
    outlook::Outlook,
    planner::PlanInput,
    quantity::Mass,
    session::Session,
    workout::{PerformedSet, Workout},
};

use super::{
    cards::{ExerciseCard, cards},
    today::{WorkoutView, workout_view},
};
use crate::{
    Engine, Error, RestView, Result,
    workout::{can_take_back, rest_view},
};

const SOUND: &str = "rest_sound";

/// Everything that the screen of a workout shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WorkoutScreen {
    /// The zone in which its session was made.
    pub zone: String,
    /// The athlete's units.
    pub units: Units,
    /// The workout.
    pub workout: WorkoutView,
    /// The rest that runs.
    pub rest: Option<RestView>,
    /// True when this device sounds at the end of a rest.
    pub rest_sound: bool,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// What is known of the exercises, by id.
    pub lifts: BTreeMap<ExerciseId, LiftView>,
    /// The athlete's words about exercises, by id.
    pub notes: BTreeMap<ExerciseId, String>,
    /// True when the last change of the session can be taken back.
    pub can_take_back: bool,
}

/// What is known of an exercise while it is done.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LiftView {
    /// The last time before this workout.
    pub last_time: Option<LastTime>,
    /// The loads there are; absent where nothing loads it.
    pub loads: Option<LoadChoices>,
    /// How it is done, in English; empty for an own exercise.
    pub how_to: String,
    /// How it is done, in German; empty for an own exercise.
    pub how_to_de: String,
}

/// The last time that an exercise was done.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LastTime {
    /// The training day.
    pub training_day: TrainingDay,
    /// Its sets, in the order in which they were logged.
    pub sets: Vec<PerformedSet>,
}

impl Engine {
    /// The workout of a training day, as the window shows it while it is done.
    ///
    /// # Errors
    /// [`Error::NoWorkout`], or what keeps the store from being read.
    pub async fn workout_screen(&self, training_day: TrainingDay) -> Result<WorkoutScreen> {
        let mut reading = self.store.read().await?;
        let workout = reading.workout(training_day).await?.ok_or(Error::NoWorkout)?;
        let session = workout.session().cloned().ok_or(Error::NoWorkout)?;
        let performed = reading.performed_sets(training_day).await?;
        let athlete = reading.athlete().await?.unwrap_or_default();
        let now = self.clock.now().timestamp();
        Ok(WorkoutScreen {
            zone: zone_of(&workout),
            units: athlete.units,
            rest: rest_view(&mut reading, training_day, now).await?,
            rest_sound: reading.setting(SOUND).await?.unwrap_or(true),
            exercises: cards([&session], &performed, &athlete),
            lifts: lifts(&mut reading, training_day, &session, &athlete).await?,
            notes: workout
                .act
                .as_ref()
                .map(|act| act.exercise_notes.clone())
                .unwrap_or_default(),
            can_take_back: can_take_back(&mut reading, training_day).await?,
            workout: workout_view(workout, performed)?,
        })
    }

    /// Keeps whether this device sounds at the end of a rest.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_rest_sound(&self, sounds: bool) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SOUND, &sounds).await })
        });
        Ok(write.await?)
    }
}

/// The zone in which the workout's session was made.
pub(super) fn zone_of(workout: &Workout) -> String {
    let offer = workout.offer.as_ref();
    offer.map(|offer| offer.zone.clone()).unwrap_or_default()
}

async fn lifts(
    reading: &mut Reading,
    training_day: TrainingDay,
    session: &Session,
    athlete: &Athlete,
) -> Result<BTreeMap<ExerciseId, LiftView>> {
    // Which loads there are depends on the day's place alone, not on what was done before.
    let place = PlanInput {
        athlete: athlete.clone(),
        training_day,
        first_day: training_day,
        history: vec![],
        biometrics: vec![],
        changes: reading.day_changes(training_day, training_day).await?,
    };
    let (outlook, catalogue) = (Outlook::of(&place), Catalogue::of(athlete));
    let mut lifts = BTreeMap::new();
    for planned in session.blocks.iter().flat_map(|block| &block.exercises) {
        let id = &planned.exercise_id;
        let sets = reading.last_sets_of(id, training_day).await?;
        let exercise = catalogue.get(id);
        let heaviest: Option<Mass> = planned.sets.iter().filter_map(|set| set.load_kg).max();
        let last = sets.iter().filter_map(|set| set.load_kg).max();
        let around = heaviest.or(last).filter(|&load| load > Mass::ZERO);
        let lift = LiftView {
            loads: exercise.and_then(|exercise| outlook.load_choices(exercise, around)),
            how_to: exercise.map(|exercise| exercise.how_to.clone()).unwrap_or_default(),
            how_to_de: exercise.map(|exercise| exercise.how_to_de.clone()).unwrap_or_default(),
            last_time: sets
                .first()
                .map(|set| set.set_id.training_day)
                .map(|training_day| LastTime { training_day, sets }),
        };
        lifts.insert(id.clone(), lift);
    }
    Ok(lifts)
}
