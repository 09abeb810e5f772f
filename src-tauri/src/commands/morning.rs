//! The check-in, and what the athlete tells about days besides their sessions.

use engine::{MorningEntry, MorningView, TodayView};
use tauri::State;
use training::{athlete::Absence, day::TrainingDay, workout::Activity};

use super::{Answer, shown};
use crate::shell::{Shell, failed};

/// This morning: what was answered and measured so far.
#[tauri::command]
#[specta::specta]
pub(crate) async fn morning(shell: State<'_, Shell>) -> Answer<MorningView> {
    shell.engine().await?.morning().await.map_err(failed)
}

/// Keeps a check-in; today may get a proposal from it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_morning(shell: State<'_, Shell>, entry: MorningEntry) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.save_morning(entry).await.map_err(failed)?;
    shown(engine).await
}

/// Keeps something that was done besides the plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_activity(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    activity: Activity,
) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.log_activity(training_day, activity).await.map_err(failed)?;
    shown(engine).await
}

/// Takes an activity back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_activity(
    shell: State<'_, Shell>,
    training_day: TrainingDay,
    activity: Activity,
) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.remove_activity(training_day, activity).await.map_err(failed)?;
    shown(engine).await
}

/// The athlete is ill or away.
#[tauri::command]
#[specta::specta]
pub(crate) async fn begin_absence(shell: State<'_, Shell>, absence: Absence) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.begin_absence(absence).await.map_err(failed)?;
    shown(engine).await
}

/// The athlete trains again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn end_absence(shell: State<'_, Shell>, absence: Absence) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.end_absence(absence).await.map_err(failed)?;
    shown(engine).await
}
