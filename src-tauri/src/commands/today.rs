//! Today, and what the athlete does with it.

use engine::TodayView;
use tauri::State;
use training::{
    athlete::Athlete,
    day::TrainingDay,
    workout::{PerformedSet, SetEntry, SetId, Step},
};

use super::{Answer, shown};
use crate::shell::{Shell, failed};

/// Today, made on the spot if it is not there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn today(shell: State<'_, Shell>) -> Answer<TodayView> {
    shown(shell.engine().await?).await
}

/// Starts, finishes, skips, or takes the last step back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn step_workout(shell: State<'_, Shell>, training_day: TrainingDay, step: Step) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.step_workout(training_day, step).await.map_err(failed)?;
    shown(engine).await
}

/// Logs a set; it is durable when this answers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_set(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    entry: SetEntry,
) -> Answer<PerformedSet> {
    shell
        .engine()
        .await?
        .log_set(Some(training_day), entry)
        .await
        .map_err(failed)
}

/// Takes a set back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_set(shell: State<'_, Shell>, set_id: SetId) -> Answer<()> {
    shell.engine().await?.remove_set(set_id).await.map_err(failed)
}

/// Keeps the athlete; a session that is only planned is made anew.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_athlete(shell: State<'_, Shell>, athlete: Athlete) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.save_athlete(athlete).await.map_err(failed)?;
    shown(engine).await
}

/// Forgets the notices about the data: they were read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn dismiss_notices(shell: State<'_, Shell>) -> Answer<()> {
    shell.engine().await?.dismiss_notices().await.map_err(failed)
}
