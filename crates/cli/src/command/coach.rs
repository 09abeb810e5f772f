//! `coach`: the language model that may propose sessions: what is settled, what it sees, and trying it out.

use std::path::Path;

use engine::{
    coach::{CoachDraft, CoachRecord, CoachTry, CoachView, TriedCoach},
    keychain::Secret,
};
use serde::Serialize;
use training::catalogue::Catalogue;

use super::{Outcome, Standpoint, answer, input_within};
use crate::{
    args::{CoachSettle, CoachStep},
    failure::Failure,
    text,
};

/// The largest key that is read from standard input.
const MOST_KEY_BYTES: u64 = 4096;

pub(super) async fn run(here: &Standpoint, step: CoachStep) -> Outcome {
    match step {
        CoachStep::Show => show(here, &here.engine().await?.coach().await?),
        CoachStep::Set(settle) => set(here, settle).await,
        CoachStep::Key { file, in_file } => key(here, &file, in_file).await,
        CoachStep::Forget => {
            let engine = here.engine_to_write().await?;
            engine.forget_coach_key().await?;
            show(here, &engine.coach().await?)
        }
        CoachStep::Models => {
            let models = here.engine().await?.coach_models().await?;
            answer(here, &models, || models.models.join("\n"))
        }
        CoachStep::Test => {
            let check = here.engine_to_write().await?.test_coach().await?;
            let told = || format!("{} on {}: {}", check.model, check.host, word(&check.outcome));
            answer(here, &check, told)
        }
        CoachStep::Sees => {
            let sees = here.engine().await?.model_sees().await?;
            answer(here, &sees, || sees.request.clone())
        }
        CoachStep::Try => {
            let tried = here.engine().await?.try_coach().await?;
            let catalogue = here.catalogue().await?;
            answer(here, &tried, || told(&tried, &catalogue))
        }
    }
}

async fn set(here: &Standpoint, settle: CoachSettle) -> Outcome {
    let engine = here.engine_to_write().await?;
    let now = engine.coach_settings().await?;
    let draft = CoachDraft {
        enabled: settle.on || now.enabled && !settle.off,
        endpoint: settle.endpoint.unwrap_or(now.endpoint),
        model: settle.model.unwrap_or(now.model),
        with_notes: settle.notes.unwrap_or(now.with_notes),
        weekly_word: settle.weekly_word.unwrap_or(now.weekly_word),
        agrees_to: settle.agree,
    };
    engine.save_coach(draft).await?;
    show(here, &engine.coach().await?)
}

async fn key(here: &Standpoint, file: &Path, in_file: bool) -> Outcome {
    let text = String::from_utf8(input_within(file, MOST_KEY_BYTES)?)
        .map_err(|_| Failure::refused("key", "must be letters, digits and signs without spaces"))?;
    let engine = here.engine_to_write().await?;
    engine.keep_coach_key(Secret::new(text), in_file).await?;
    show(here, &engine.coach().await?)
}

fn show(here: &Standpoint, view: &CoachView) -> Outcome {
    answer(here, view, || {
        let settings = &view.settings;
        let state = match (settings.enabled, view.agreed) {
            (false, _) => "off",
            (true, false) => "off: the host is not agreed to",
            (true, true) => "on",
        };
        let mut lines = vec![format!("The coach is {state}.")];
        if let Some(host) = &view.host {
            lines.push(format!("Host: {host}; model: {}", settings.model));
        }
        lines.extend(view.today.iter().map(asked));
        lines.join("\n")
    })
}

fn told(tried: &TriedCoach, catalogue: &Catalogue) -> String {
    let mut lines = vec![asked(&tried.record)];
    lines.extend(
        tried
            .record
            .tries
            .iter()
            .enumerate()
            .map(|(index, one)| a_try(index + 1, one)),
    );
    lines.push(String::new());
    match &tried.session {
        Some(session) => lines.push(text::session(session, catalogue)),
        None => {
            lines.push("The built-in plan stands:".to_owned());
            lines.push(text::session(&tried.planner, catalogue));
        }
    }
    lines.join("\n")
}

fn asked(record: &CoachRecord) -> String {
    format!(
        "{} on {}, asked at {}: {} after {} ms",
        record.model,
        record.host,
        record.asked_at,
        word(&record.outcome()),
        record.latency_ms
    )
}

fn a_try(number: usize, one: &CoachTry) -> String {
    let mut rules: Vec<&str> = one.findings.iter().map(|finding| finding.rule.as_str()).collect();
    rules.dedup();
    format!(
        "  {number}. {} as {} in {} ms {}{}",
        word(&one.outcome),
        word(&one.format),
        one.latency_ms,
        rules.join(" "),
        one.unreadable.join("; ")
    )
}

/// A word of a closed vocabulary.
fn word<T: Serialize>(value: &T) -> String {
    let word = serde_json::to_value(value).ok();
    word.and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}
