//! Looking back: months, days, and what is set right about them.

use engine::{DayRecord, Month, PastEntry};
use tauri::State;
use training::{day::TrainingDay, workout::PerformedSet};

use super::Answer;
use crate::shell::{Shell, failed};

/// The month that a training day lies in; without one, today's.
#[tauri::command]
#[specta::specta]
pub(crate) async fn month(shell: State<'_, Shell>, of: Option<TrainingDay>) -> Answer<Month> {
    shell.engine().await?.month(of).await.map_err(failed)
}

/// A training day as it went.
#[tauri::command]
#[specta::specta]
pub(crate) async fn day_record(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<DayRecord> {
    shell.engine().await?.day_record(training_day).await.map_err(failed)
}

/// Logs a whole workout of a day that has passed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_past(shell: State<'_, Shell>, training_day: TrainingDay, entry: PastEntry) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.log_past(training_day, entry).await.map_err(failed)
}

/// Sets minutes, exertion and note of a finished workout right.
#[tauri::command]
#[specta::specta]
pub(crate) async fn amend_past(shell: State<'_, Shell>, training_day: TrainingDay, entry: PastEntry) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.amend_past(training_day, entry).await.map_err(failed)
}

/// Puts a set back that was taken back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_set(shell: State<'_, Shell>, set: PerformedSet) -> Answer<()> {
    shell.engine().await?.restore_set(set).await.map_err(failed)
}

/// Deletes what the athlete did on a training day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_workout(shell: State<'_, Shell>, training_day: TrainingDay) -> Answer<()> {
    let engine = shell.engine().await?;
    engine.delete_workout(training_day).await.map_err(failed)
}

/// Puts back what was deleted last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_workout(shell: State<'_, Shell>) -> Answer<TrainingDay> {
    shell.engine().await?.restore_workout().await.map_err(failed)
}
