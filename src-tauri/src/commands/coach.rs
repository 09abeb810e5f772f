//! The coach: what is settled about it, what it sees, and what it says.

use engine::{
    coach::{CoachCheck, CoachComparison, CoachDraft, CoachModels, CoachView, ModelSees, TriedCoach, WeeklyWord},
    keychain::Secret,
    scheduler::Cause,
};
use tauri::State;

use super::Answer;
use crate::shell::{Shell, failed};

/// What is settled about the coach, and what came of it today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn coach(shell: State<'_, Shell>) -> Answer<CoachView> {
    shell.engine().await?.coach().await.map_err(failed)
}

/// Keeps what the athlete settles; the coach may be asked from now on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_coach(shell: State<'_, Shell>, draft: CoachDraft) -> Answer<CoachView> {
    let engine = shell.engine().await?;
    engine.save_coach(draft).await.map_err(failed)?;
    shell.ring(Cause::Focus);
    engine.coach().await.map_err(failed)
}

/// Keeps the endpoint's key, or forgets it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_coach_key(shell: State<'_, Shell>, key: Option<Secret>, in_file: bool) -> Answer<CoachView> {
    let engine = shell.engine().await?;
    match key {
        Some(key) => engine.keep_coach_key(key, in_file).await,
        None => engine.forget_coach_key().await,
    }
    .map_err(failed)?;
    engine.coach().await.map_err(failed)
}

/// The models that the endpoint names.
#[tauri::command]
#[specta::specta]
pub(crate) async fn coach_models(shell: State<'_, Shell>) -> Answer<CoachModels> {
    shell.engine().await?.coach_models().await.map_err(failed)
}

/// Has the model answer a question that says nothing of the athlete.
#[tauri::command]
#[specta::specta]
pub(crate) async fn test_coach(shell: State<'_, Shell>) -> Answer<CoachCheck> {
    shell.engine().await?.test_coach().await.map_err(failed)
}

/// The request as the model would see it now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn model_sees(shell: State<'_, Shell>) -> Answer<ModelSees> {
    shell.engine().await?.model_sees().await.map_err(failed)
}

/// Asks the coach for today's session; what comes is a proposal.
#[tauri::command]
#[specta::specta]
pub(crate) async fn ask_coach(shell: State<'_, Shell>) -> Answer<TriedCoach> {
    shell.engine().await?.ask_coach().await.map_err(failed)
}

/// Today's session beside the built-in plan, if it is the coach's.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compare_coach(shell: State<'_, Shell>) -> Answer<Option<CoachComparison>> {
    shell.engine().await?.compare_coach().await.map_err(failed)
}

/// The last word about a week; a new one when it is asked for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn weekly_word(shell: State<'_, Shell>, ask: bool) -> Answer<Option<WeeklyWord>> {
    let engine = shell.engine().await?;
    let word = if ask {
        engine.ask_weekly_word().await
    } else {
        engine.weekly_word().await
    };
    word.map_err(failed)
}
