//! One exercise over the days, and its best sets.

use serde::Serialize;
use training::{
    catalogue::{Exercise, ExerciseId},
    day::TrainingDay,
    quantity::Mass,
    record::{BestSet, LiftDay, Record},
};

/// An exercise that was done, with on how many days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LiftChoice {
    /// Which exercise.
    pub exercise_id: ExerciseId,
    /// Days on which it was done.
    pub days: u32,
}

/// How an exercise went.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LiftCourse {
    /// Which exercise.
    pub exercise_id: ExerciseId,
    /// What its days are measured by.
    pub measure: LiftMeasure,
    /// The days of the time that is looked at, oldest first.
    pub points: Vec<LiftPoint>,
    /// The value that holds today: the estimated maximum, or else the last day's.
    pub now: Option<f64>,
    /// How much it changed within the time that is looked at.
    pub change: Option<f64>,
    /// The best sets of all time.
    pub best: Vec<BestSetView>,
}

/// What the days of an exercise are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum LiftMeasure {
    /// The estimated one-repetition maximum, in kilograms.
    OneRepMax,
    /// The highest load, in kilograms.
    Load,
    /// The most repetitions.
    Reps,
    /// The longest, in seconds.
    Seconds,
}

/// One day of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LiftPoint {
    /// The training day.
    pub training_day: TrainingDay,
    /// What the day's best set tells, in the measure; absent where it tells nothing.
    pub value: Option<f64>,
    /// The estimate after the day, which loads are derived from; only of a maximum.
    pub estimate: Option<f64>,
}

/// A best set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BestSetView {
    /// When it was done first.
    pub training_day: TrainingDay,
    /// For at least so many repetitions; 0 where load alone or time alone counts.
    pub at_least: u32,
    /// The load.
    pub load_kg: Option<Mass>,
    /// Repetitions done.
    pub reps: Option<u32>,
    /// Seconds done.
    pub seconds: Option<u32>,
}

/// The exercises that sets are counted of, the most often done first.
pub(super) fn choices(record: &Record<'_>) -> Vec<LiftChoice> {
    let mut done: Vec<LiftChoice> = record
        .catalogue()
        .iter()
        .filter(|exercise| exercise.pattern.is_strength() && record.knows(exercise))
        .map(|exercise| LiftChoice {
            exercise_id: exercise.id.clone(),
            days: u32::try_from(record.exposures(exercise).len()).unwrap_or(u32::MAX),
        })
        .collect();
    done.sort_by(|one, other| {
        other
            .days
            .cmp(&one.days)
            .then_with(|| one.exercise_id.cmp(&other.exercise_id))
    });
    done
}

/// The exercise's days from `first` to `today`.
pub(crate) fn course(record: &Record<'_>, exercise: &Exercise, first: TrainingDay, today: TrainingDay) -> LiftCourse {
    let days = record.lift_days(exercise);
    let measure = measure(&days, exercise);
    let points: Vec<LiftPoint> = days
        .iter()
        .filter(|day| day.training_day >= first)
        .map(|day| point(day, measure))
        .collect();
    let line = |point: &LiftPoint| point.estimate.or(point.value);
    let estimate = record.e1rm(exercise).filter(|_| measure == LiftMeasure::OneRepMax);
    let now = estimate
        .map(|estimate| estimate.on(today).kg())
        .or_else(|| points.iter().rev().find_map(line));
    let begin = points.iter().find_map(line).filter(|_| points.len() > 1);
    LiftCourse {
        exercise_id: exercise.id.clone(),
        measure,
        change: now.zip(begin).map(|(now, begin)| now - begin),
        now,
        points,
        best: record.best_sets(exercise).into_iter().map(BestSetView::from).collect(),
    }
}

fn measure(days: &[LiftDay], exercise: &Exercise) -> LiftMeasure {
    if days.iter().any(|day| day.estimate.is_some()) {
        LiftMeasure::OneRepMax
    } else if days.iter().any(|day| day.load.is_some()) {
        LiftMeasure::Load
    } else if exercise.is_timed() {
        LiftMeasure::Seconds
    } else {
        LiftMeasure::Reps
    }
}

fn point(day: &LiftDay, measure: LiftMeasure) -> LiftPoint {
    LiftPoint {
        training_day: day.training_day,
        value: match measure {
            LiftMeasure::OneRepMax => day.seen.map(Mass::kg),
            LiftMeasure::Load => day.load.map(Mass::kg),
            LiftMeasure::Reps | LiftMeasure::Seconds => Some(f64::from(day.amount)),
        },
        estimate: day.estimate.map(Mass::kg).filter(|_| measure == LiftMeasure::OneRepMax),
    }
}

impl From<BestSet> for BestSetView {
    fn from(set: BestSet) -> Self {
        Self {
            training_day: set.training_day,
            at_least: set.at_least,
            load_kg: set.load,
            reps: set.reps,
            seconds: set.seconds,
        }
    }
}
