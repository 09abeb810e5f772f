//! What is different between two sessions, as far as something else is to be done.

use serde::Serialize;
use training::{
    catalogue::ExerciseId,
    quantity::{Mass, Rpe},
    session::{PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

/// A value before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Pair<T> {
    /// Before.
    pub before: T,
    /// After.
    pub after: T,
}

/// Two sessions, side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SessionDifference {
    /// The kinds of day.
    pub kind: Pair<SessionKind>,
    /// Minutes.
    pub minutes: Pair<u16>,
    /// Session loads in arbitrary units.
    pub load_au: Pair<u32>,
    /// Sets that count.
    pub work_sets: Pair<u32>,
    /// The exertion of the whole.
    pub target_rpe: Pair<Option<Rpe>>,
    /// The exercises that differ, in the order of the session after; what falls away comes last.
    pub exercises: Vec<ExerciseDifference>,
}

/// One exercise of two sessions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ExerciseDifference {
    /// Which exercise.
    pub exercise_id: ExerciseId,
    /// Its work before; absent when it is new.
    pub before: Option<ExerciseDose>,
    /// Its work after; absent when it falls away.
    pub after: Option<ExerciseDose>,
}

/// The work of one exercise, in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ExerciseDose {
    /// Sets that count.
    pub work_sets: u32,
    /// Repetitions of the first of them.
    pub reps: Option<u16>,
    /// Seconds of them together.
    pub seconds: Option<u32>,
    /// Metres of them together.
    pub metres: Option<u32>,
    /// The highest load in kilograms.
    pub load_kg: Option<Mass>,
    /// The highest exertion.
    pub target_rpe: Option<Rpe>,
}

impl SessionDifference {
    /// What is different between two sessions.
    #[must_use]
    pub fn between(before: &Session, after: &Session) -> Self {
        let pair = |of: fn(&Session) -> u32| Pair {
            before: of(before),
            after: of(after),
        };
        Self {
            kind: Pair {
                before: before.kind,
                after: after.kind,
            },
            minutes: Pair {
                before: before.minutes,
                after: after.minutes,
            },
            load_au: pair(|session| session.load_au),
            work_sets: pair(work_sets),
            target_rpe: Pair {
                before: before.target_rpe,
                after: after.target_rpe,
            },
            exercises: exercises(before, after),
        }
    }
}

/// True when the same is to be done in both. Titles and reasons may differ.
pub(crate) fn is_same_work(one: &Session, other: &Session) -> bool {
    one.kind == other.kind
        && one.minutes == other.minutes
        && one.target_rpe == other.target_rpe
        && one.blocks == other.blocks
}

/// True when a session asks for more than another in any of the three ways: load, sets or exertion.
pub(crate) fn is_harder(session: &Session, than: &Session) -> bool {
    session.load_au > than.load_au || work_sets(session) > work_sets(than) || session.target_rpe > than.target_rpe
}

/// Sets that count.
fn work_sets(session: &Session) -> u32 {
    planned(session).flat_map(work).fold(0, |count, _| count + 1)
}

fn planned(session: &Session) -> impl Iterator<Item = &PlannedExercise> {
    session.blocks.iter().flat_map(|block| &block.exercises)
}

fn work(exercise: &PlannedExercise) -> impl Iterator<Item = &PlannedSet> {
    exercise.sets.iter().filter(|set| set.kind == SetKind::Work)
}

fn exercises(before: &Session, after: &Session) -> Vec<ExerciseDifference> {
    let mut ids: Vec<&ExerciseId> = Vec::new();
    for exercise in planned(after).chain(planned(before)) {
        if !ids.contains(&&exercise.exercise_id) {
            ids.push(&exercise.exercise_id);
        }
    }
    let difference = |id: &ExerciseId| ExerciseDifference {
        exercise_id: id.clone(),
        before: dose(before, id),
        after: dose(after, id),
    };
    ids.into_iter()
        .map(difference)
        .filter(|difference| difference.before != difference.after)
        .collect()
}

/// The work of an exercise, wherever in the session it stands; `None` when it has none there.
fn dose(session: &Session, id: &ExerciseId) -> Option<ExerciseDose> {
    let sets: Vec<&PlannedSet> = planned(session)
        .filter(|exercise| exercise.exercise_id == *id)
        .flat_map(work)
        .collect();
    let first = sets.first()?;
    let sum = |of: fn(&PlannedSet) -> Option<u32>| {
        let known: Vec<u32> = sets.iter().filter_map(|set| of(set)).collect();
        (!known.is_empty()).then(|| known.iter().sum())
    };
    Some(ExerciseDose {
        work_sets: sets.iter().fold(0, |count, _| count + 1),
        reps: first.reps,
        seconds: sum(|set| set.seconds),
        metres: sum(|set| set.metres),
        load_kg: sets.iter().filter_map(|set| set.load_kg).max(),
        target_rpe: sets.iter().filter_map(|set| set.target_rpe).max(),
    })
}
