//! What a finished workout came to: planned against done, what was better than ever, and the week's sets by muscle.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    athlete::{Athlete, Units},
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    load::session_load_mau,
    planner::weekly_band,
    quantity::Rpe,
    record::{Group, Volume},
    strength::{Best, better},
    workout::{Feel, PerformedSet},
};

use super::{
    cards::{ExerciseCard, cards},
    today::{WorkoutView, workout_view},
    workout::zone_of,
};
use crate::{Engine, Error, Result};

/// Days of the week that sets are counted in, the workout's own included.
const WEEK_DAYS: i32 = 7;

/// What a workout came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WorkoutSummary {
    /// The zone in which its session was made.
    pub zone: String,
    /// The athlete's units.
    pub units: Units,
    /// The workout.
    pub workout: WorkoutView,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// Minutes from the start to the end; absent while one of them is not known.
    pub minutes: Option<u32>,
    /// The session's load as it was felt; absent until the athlete says how hard it was.
    pub load_au: Option<u32>,
    /// What was better than ever before.
    pub records: Vec<BestEver>,
    /// The muscles of the workout, with their sets of the last seven days.
    pub muscles: Vec<MuscleWeek>,
    /// How hard it felt, as the athlete said.
    pub session_rpe: Option<Rpe>,
    /// How it suited, as the athlete said.
    pub feel: Option<Feel>,
    /// The athlete's words.
    pub note: Option<String>,
}

/// A set that was better than every one before.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BestEver {
    /// Of this exercise.
    pub exercise_id: ExerciseId,
    /// What it was.
    pub now: Best,
    /// What it was until then.
    pub before: Best,
}

/// A group of muscles, with its sets of seven days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MuscleWeek {
    /// The group, as reasons name it.
    pub group: String,
    /// Half-sets that the workout brought: a muscle that helps counts one, one that is trained two.
    pub added_half_sets: u16,
    /// Half-sets of the seven days, the workout's included.
    pub half_sets: u16,
    /// The fewest half-sets a week that it should have.
    pub least_half_sets: u16,
    /// The most.
    pub most_half_sets: u16,
}

impl Engine {
    /// What the workout of a training day came to.
    ///
    /// # Errors
    /// [`Error::NoWorkout`], or what keeps the store from being read.
    pub async fn workout_summary(&self, training_day: TrainingDay) -> Result<WorkoutSummary> {
        let mut reading = self.store.read().await?;
        let workout = reading.workout(training_day).await?.ok_or(Error::NoWorkout)?;
        let session = workout.session().cloned().ok_or(Error::NoWorkout)?;
        let performed = reading.performed_sets(training_day).await?;
        let athlete = reading.athlete().await?.unwrap_or_default();
        let act = workout.act.clone().unwrap_or_default();
        let lasted_s = act
            .started_at
            .zip(act.finished_at)
            .and_then(|(from, to)| u32::try_from(to.duration_since(from).as_secs()).ok());
        let load = |rpe: Rpe| {
            let seconds = lasted_s.unwrap_or_else(|| u32::from(session.minutes) * 60);
            u32::try_from((session_load_mau(seconds, rpe) + 500) / 1000).unwrap_or(u32::MAX)
        };
        Ok(WorkoutSummary {
            zone: zone_of(&workout),
            units: athlete.units,
            exercises: cards([&session], &performed, &athlete),
            minutes: lasted_s.map(|seconds| (seconds + 30) / 60),
            load_au: act.session_rpe.map(load),
            records: records(&mut reading, training_day, &performed, &athlete).await?,
            muscles: muscles(&mut reading, training_day, &performed, &athlete).await?,
            session_rpe: act.session_rpe,
            feel: act.feel,
            note: act.notes,
            workout: workout_view(workout, performed)?,
        })
    }
}

async fn records(
    reading: &mut Reading,
    training_day: TrainingDay,
    performed: &[PerformedSet],
    athlete: &Athlete,
) -> Result<Vec<BestEver>> {
    let catalogue = Catalogue::of(athlete);
    let mut by_exercise: BTreeMap<&ExerciseId, Vec<PerformedSet>> = BTreeMap::new();
    for set in performed {
        by_exercise.entry(&set.exercise_id).or_default().push(set.clone());
    }
    let mut records = Vec::new();
    for (id, sets) in by_exercise {
        let Some(exercise) = catalogue.get(id) else { continue };
        let earlier = reading.sets_of(id, training_day).await?;
        if let Some((before, now)) = better(&earlier, &sets, exercise) {
            records.push(BestEver {
                exercise_id: id.clone(),
                now,
                before,
            });
        }
    }
    Ok(records)
}

async fn muscles(
    reading: &mut Reading,
    training_day: TrainingDay,
    performed: &[PerformedSet],
    athlete: &Athlete,
) -> Result<Vec<MuscleWeek>> {
    let catalogue = Catalogue::of(athlete);
    let week = reading
        .history(training_day.plus_days(1 - WEEK_DAYS), training_day)
        .await?
        .past;
    let before = volume(week.iter().flat_map(|day| &day.performed), &catalogue);
    let added = volume(performed, &catalogue);
    let mut muscles: Vec<MuscleWeek> = Group::ALL
        .into_iter()
        .filter(|&group| added.half_sets(group) > 0)
        .map(|group| {
            let (least_half_sets, most_half_sets) = weekly_band(athlete.experience, group);
            MuscleWeek {
                group: group.word().to_owned(),
                added_half_sets: added.half_sets(group),
                half_sets: before.half_sets(group) + added.half_sets(group),
                least_half_sets,
                most_half_sets,
            }
        })
        .collect();
    muscles.sort_by_key(|muscle| std::cmp::Reverse(muscle.added_half_sets));
    Ok(muscles)
}

fn volume<'s>(sets: impl IntoIterator<Item = &'s PerformedSet>, catalogue: &Catalogue) -> Volume {
    let mut volume = Volume::default();
    for set in sets {
        let was_done = set.reps.unwrap_or(0) > 0 || set.seconds.unwrap_or(0) > 0;
        if let Some(exercise) = catalogue
            .get(&set.exercise_id)
            .filter(|exercise| was_done && exercise.pattern.is_strength())
        {
            volume.add(exercise, 1);
        }
    }
    volume
}
