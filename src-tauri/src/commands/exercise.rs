//! Progress, and exercises: the catalogue, one of them, what is never to be given, and the athlete's own.

use engine::{CatalogueView, ExerciseView, OwnExerciseDraft, ProgressRange, ProgressView};
use tauri::State;
use training::{athlete::Units, catalogue::ExerciseId};

use super::Answer;
use crate::shell::{Shell, failed};

/// How it went over a time.
#[tauri::command]
#[specta::specta]
pub(crate) async fn progress(
    shell: State<'_, Shell>,
    range: ProgressRange,
    exercise_id: Option<ExerciseId>,
) -> Answer<ProgressView> {
    let engine = shell.engine().await?;
    engine.progress(range, exercise_id).await.map_err(failed)
}

/// Every exercise there is, with why it is not in today's session.
#[tauri::command]
#[specta::specta]
pub(crate) async fn catalogue(shell: State<'_, Shell>) -> Answer<CatalogueView> {
    shell.engine().await?.catalogue().await.map_err(failed)
}

/// One exercise with what the athlete did of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn exercise(shell: State<'_, Shell>, exercise_id: ExerciseId) -> Answer<ExerciseView> {
    shell.engine().await?.exercise(&exercise_id).await.map_err(failed)
}

/// Keeps that an exercise is never to be given, or that it may be again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_never(shell: State<'_, Shell>, exercise_id: ExerciseId, never: bool) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.set_never(exercise_id, never).await.map_err(failed)
}

/// Keeps in which units an exercise is loaded.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_exercise_units(shell: State<'_, Shell>, exercise_id: ExerciseId, units: Units) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.set_exercise_units(exercise_id, units).await.map_err(failed)
}

/// Adds or changes an exercise of the athlete's own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_own_exercise(shell: State<'_, Shell>, draft: OwnExerciseDraft) -> Answer<ExerciseId> {
    shell.engine().await?.save_own_exercise(draft).await.map_err(failed)
}

/// Takes an exercise of the athlete's own away.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_own_exercise(shell: State<'_, Shell>, exercise_id: ExerciseId) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.remove_own_exercise(&exercise_id).await.map_err(failed)
}
