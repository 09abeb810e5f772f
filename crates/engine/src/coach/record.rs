//! What is kept of asking: who was asked, what came, what the gate said, how long it took.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::Writing;
use training::{day::TrainingDay, gate::Finding};

use super::{Asked, ReplyFormat, TryOutcome, support};

/// The provenance of a session that a coach was asked for, whether or not it came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachRecord {
    /// The training day.
    pub training_day: TrainingDay,
    /// When it was asked (RFC 3339, training clock).
    pub asked_at: String,
    /// Which model.
    pub model: String,
    /// On which host.
    pub host: String,
    /// Each request with what came of it.
    pub tries: Vec<CoachTry>,
    /// How long it took altogether, in milliseconds.
    pub latency_ms: u32,
    /// In how many seconds the endpoint may be asked again, if it said so.
    #[serde(default)]
    pub retry_after_s: Option<u32>,
}

/// One request with what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachTry {
    /// What came of it.
    pub outcome: TryOutcome,
    /// How the model was held to a form.
    pub format: ReplyFormat,
    /// The HTTP status, if there was one.
    pub status: Option<u16>,
    /// What the gate found.
    pub findings: Vec<Finding>,
    /// What could not be read, by its place; no word of the answer's own.
    pub unreadable: Vec<String>,
    /// How long it took, in milliseconds.
    pub latency_ms: u32,
    /// Tokens of the request, as the endpoint counts them.
    pub prompt_tokens: Option<u32>,
    /// Tokens of the answer.
    pub completion_tokens: Option<u32>,
}

impl CoachRecord {
    /// What came of it in the end.
    #[must_use]
    pub fn outcome(&self) -> TryOutcome {
        self.tries.last().map_or(TryOutcome::TimedOut, |last| last.outcome)
    }

    /// Each rule that was broken, with in how many tries.
    #[must_use]
    pub fn broken_rules(&self) -> Vec<(String, u32)> {
        let mut counted: Vec<(String, u32)> = Vec::new();
        for one in self.tries.iter().filter(|one| one.outcome == TryOutcome::Unsafe) {
            let mut rules: Vec<&str> = one.findings.iter().map(|finding| finding.rule.as_str()).collect();
            rules.sort_unstable();
            rules.dedup();
            for rule in rules {
                match counted.iter_mut().find(|(known, _)| known == rule) {
                    Some((_, times)) => *times += 1,
                    None => counted.push((rule.to_owned(), 1)),
                }
            }
        }
        counted.sort_by_key(|&(_, times)| std::cmp::Reverse(times));
        counted
    }

    /// Why the built-in plan stands in, in one English sentence.
    pub(crate) fn sentence(&self) -> String {
        let outcome = self.outcome();
        let why = match self.broken_rules().first() {
            Some((rule, times)) if outcome == TryOutcome::Unsafe => {
                format!("The coach's plan broke rule {rule} {}", often(*times))
            }
            _ => outcome.sentence().to_owned(),
        };
        format!("{why}; this is the built-in plan.")
    }
}

fn often(times: u32) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    }
}

/// Keeps what is known after asking.
pub(crate) async fn store_of(writing: &mut Writing, asked: &Asked, at: Timestamp) -> store::Result<()> {
    let Asked { record, requests, .. } = asked;
    writing
        .put_coach_record(record.training_day, at, record, requests)
        .await?;
    writing.put_setting(support::SETTING, &asked.support).await
}
