//! The coming days, and changes that take effect only when they are accepted.

use engine::{ChangeView, PlanChange, PlanView, TodayView};
use tauri::State;
use training::day::TrainingDay;

use super::{Answer, shown};
use crate::shell::{Shell, failed};

/// The next seven days.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan(shell: State<'_, Shell>) -> Answer<PlanView> {
    shell.engine().await?.plan().await.map_err(failed)
}

/// Shows what a change would make, and makes it when it is confirmed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn change_plan(shell: State<'_, Shell>, change: PlanChange, confirm: bool) -> Answer<ChangeView> {
    let engine = shell.engine().await?;
    engine.change_plan(change, confirm).await.map_err(failed)
}

/// Keeps this very session for a day, or lets the rules have it again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pin_day(shell: State<'_, Shell>, training_day: TrainingDay, pinned: bool) -> Answer<PlanView> {
    let engine = shell.engine().await?;
    engine.pin_day(training_day, pinned).await.map_err(failed)?;
    engine.plan().await.map_err(failed)
}

/// Takes the last change back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_change(shell: State<'_, Shell>) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.undo_change().await.map_err(failed)?;
    shown(engine).await
}

/// Accepts the proposal that was shown.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accept_proposal(shell: State<'_, Shell>, id: String) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.accept_proposal(&id).await.map_err(failed)?;
    shown(engine).await
}

/// Keeps the session as it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_proposal(shell: State<'_, Shell>, id: String) -> Answer<TodayView> {
    let engine = shell.engine().await?;
    engine.keep_proposal(&id).await.map_err(failed)?;
    shown(engine).await
}
