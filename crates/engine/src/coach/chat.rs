//! The few fields of the chat protocol that are needed.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    TryOutcome,
    support::{ReplyFormat, Support},
};

/// The call that answers a chat.
pub(super) const CALL: &str = "chat/completions";

/// What one side said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Message {
    pub(super) role: &'static str,
    pub(super) content: String,
}

/// The body of a request: pretty, because people read it too.
pub(super) fn body(support: &Support, temperature: f64, messages: &[Message], schema: &Value) -> String {
    let mut body = json!({
        "model": support.model,
        "messages": messages,
        "stream": false,
    });
    if !support.own_temperature {
        body["temperature"] = json!(temperature);
    }
    match support.format {
        ReplyFormat::JsonSchema => {
            let schema = json!({ "name": "session", "strict": true, "schema": schema });
            body["response_format"] = json!({ "type": "json_schema", "json_schema": schema });
        }
        ReplyFormat::JsonObject => body["response_format"] = json!({ "type": "json_object" }),
        ReplyFormat::Text => {}
    }
    serde_json::to_string_pretty(&body).unwrap_or_default()
}

/// What a model said, and what it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) usage: Usage,
}

/// Tokens, as the endpoint counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Usage {
    #[serde(default)]
    pub(super) prompt_tokens: Option<u32>,
    #[serde(default)]
    pub(super) completion_tokens: Option<u32>,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
    #[serde(default)]
    usage: Option<Usage>,
}

#[derive(Deserialize)]
struct Choice {
    message: Spoken,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Spoken {
    #[serde(default)]
    content: Option<String>,
    #[serde(default)]
    refusal: Option<String>,
}

/// Reads an answer, and says what is wrong with one that holds nothing to read, with the tokens that it took all the
/// same.
pub(super) fn said(body: &[u8]) -> Result<Said, (TryOutcome, Usage)> {
    let completion: Completion =
        serde_json::from_slice(body).map_err(|_| (TryOutcome::NotAnAnswer, Usage::default()))?;
    let usage = completion.usage.unwrap_or_default();
    let Some(choice) = completion.choices.into_iter().next() else {
        return Err((TryOutcome::Empty, usage));
    };
    let reason = choice.finish_reason.as_deref();
    let is_declined = choice.message.refusal.is_some_and(|refusal| !refusal.is_empty());
    if is_declined || reason == Some("content_filter") {
        return Err((TryOutcome::Declined, usage));
    }
    if reason == Some("length") {
        return Err((TryOutcome::Unfinished, usage));
    }
    match choice.message.content {
        Some(text) if !text.trim().is_empty() => Ok(Said { text, usage }),
        _ => Err((TryOutcome::Empty, usage)),
    }
}
