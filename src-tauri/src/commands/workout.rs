//! The workout that is under way: its rest, its changes, its end.

use engine::{Incoming, Rating, RestChange, RestView, TodayView, WorkoutScreen, WorkoutSummary};
use tauri::{AppHandle, State};
use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::Amendment,
    workout::{PerformedSet, SetEntry, SetId, SkipReason},
};

use super::{Answer, shown};
use crate::{
    rest,
    shell::{Shell, failed},
};

/// The workout of a training day, as it is shown while it is done.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workout(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<WorkoutScreen> {
    let engine = shell.engine().await?;
    engine.workout_screen(training_day).await.map_err(failed)
}

/// Corrects a set; it is durable when this answers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn replace_set(shell: State<'_, Shell>, set_id: SetId, entry: SetEntry) -> Answer<PerformedSet> {
    shell.engine().await?.replace_set(set_id, entry).await.map_err(failed)
}

/// The rest that runs, and has the system tell of its end while nobody looks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rest(
    app: AppHandle,
    shell: State<'_, Shell>,
    training_day: TrainingDay,
) -> Answer<Option<RestView>> {
    let engine = shell.engine().await?;
    rest::tell_of_its_end(app, engine.clone(), training_day);
    engine.rest(training_day).await.map_err(failed)
}

/// Moves the end of the rest, or ends it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn change_rest(
    app: AppHandle,
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    change: RestChange,
) -> Answer<Option<RestView>> {
    let engine = shell.engine().await?;
    let changed = engine.change_rest(training_day, change).await.map_err(failed)?;
    rest::tell_of_its_end(app, engine.clone(), training_day);
    Ok(changed)
}

/// Keeps whether this device sounds at the end of a rest.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_rest_sound(shell: State<'_, Shell>, sounds: bool) -> Answer<()> {
    shell.engine().await?.save_rest_sound(sounds).await.map_err(failed)
}

/// Changes the session of the workout; with `lasting`, an exercise takes over from now on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn amend_workout(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    amendment: Amendment,
    lasting: bool,
) -> Answer<WorkoutScreen> {
    let engine = shell.engine().await?;
    let amended = engine.amend_workout(training_day, amendment, lasting).await;
    amended.map_err(failed)?;
    engine.workout_screen(training_day).await.map_err(failed)
}

/// Takes the last change of the session back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_amendment(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<WorkoutScreen> {
    let engine = shell.engine().await?;
    engine.undo_amendment(training_day).await.map_err(failed)?;
    engine.workout_screen(training_day).await.map_err(failed)
}

/// What can take over from an exercise.
#[tauri::command]
#[specta::specta]
pub(crate) async fn substitutes(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    exercise_id: ExerciseId,
) -> Answer<Incoming> {
    let engine = shell.engine().await?;
    engine.substitutes(training_day, &exercise_id).await.map_err(failed)
}

/// What can be added to the session.
#[tauri::command]
#[specta::specta]
pub(crate) async fn additions(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<Incoming> {
    shell.engine().await?.additions(training_day).await.map_err(failed)
}

/// Keeps a note on an exercise.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_exercise(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    exercise_id: ExerciseId,
    text: String,
) -> Answer<()> {
    let engine = shell.engine().await?;
    engine
        .note_exercise(training_day, exercise_id, text)
        .await
        .map_err(failed)
}

/// What the workout came to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workout_summary(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<WorkoutSummary> {
    let engine = shell.engine().await?;
    engine.workout_summary(training_day).await.map_err(failed)
}

/// Keeps how the workout was.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rate_workout(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    rating: Rating,
) -> Answer<WorkoutSummary> {
    let engine = shell.engine().await?;
    engine.rate_workout(training_day, rating).await.map_err(failed)?;
    engine.workout_summary(training_day).await.map_err(failed)
}

/// Leaves the workout out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn skip_workout(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    reason: Option<SkipReason>,
) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.skip_workout(training_day, reason).await.map_err(failed)?;
    shown(engine).await
}
