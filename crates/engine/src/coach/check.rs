//! Trying the coach out before it is trusted: which models there are, and whether the chosen one answers. Nothing of the
//! athlete goes out for it.

use serde::{Deserialize, Serialize};
use serde_json::json;
use training::refusal::Refusal;

use super::{
    CoachSettings, ReplyFormat, TryOutcome,
    ask::millis,
    chat::{self, Message},
    found::objects,
    limits::MOST_REQUESTS,
    support::{self, Support},
    wire::{Heard, Wire},
};
use crate::{Engine, Error, Result};

/// Models that are listed at most (design: a hosted endpoint has hundreds).
const MOST_MODELS: usize = 1000;

/// The models of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachModels {
    /// What came of asking for them.
    pub outcome: TryOutcome,
    /// Their names, sorted.
    pub models: Vec<String>,
}

/// What came of trying a model out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachCheck {
    /// What came of it.
    pub outcome: TryOutcome,
    /// The strictest format of answers that it knows.
    pub format: ReplyFormat,
    /// How long it took, in milliseconds.
    pub latency_ms: u32,
    /// The host.
    pub host: String,
    /// The model.
    pub model: String,
}

#[derive(Deserialize)]
struct Listed {
    data: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

impl Engine {
    /// The models that the endpoint names.
    ///
    /// # Errors
    /// [`Error::Refused`] while the athlete has not agreed to the host.
    pub async fn coach_models(&self) -> Result<CoachModels> {
        let (settings, _) = self.agreed_coach().await?;
        let listed = match self.agreed_wire(&settings).await {
            Ok(wire) => wire.get("models").await.and_then(|heard| listed(&heard)),
            Err(outcome) => Err(outcome),
        };
        Ok(match listed {
            Ok(models) => CoachModels {
                outcome: TryOutcome::Taken,
                models,
            },
            Err(outcome) => CoachModels {
                outcome,
                models: Vec::new(),
            },
        })
    }

    /// Has the model answer a question that says nothing of the athlete, and remembers how it can be held to a form.
    ///
    /// # Errors
    /// [`Error::Refused`] while the athlete has not agreed to the host.
    pub async fn test_coach(&self) -> Result<CoachCheck> {
        let (settings, host) = self.agreed_coach().await?;
        let began = self.clock.monotonic();
        let mut support = Support::of(None, &settings.endpoint, &settings.model);
        let outcome = match self.agreed_wire(&settings).await {
            Ok(wire) => greeted(&wire, &mut support).await,
            Err(outcome) => outcome,
        };
        let check = CoachCheck {
            outcome,
            format: support.format,
            latency_ms: millis(self.clock.monotonic().saturating_sub(began)),
            host,
            model: settings.model,
        };
        if outcome.is_taken() {
            let write = self.store.write(self.clocks(), move |writing| {
                Box::pin(async move { writing.put_setting(support::SETTING, &support).await })
            });
            write.await?;
        }
        Ok(check)
    }

    async fn agreed_coach(&self) -> Result<(CoachSettings, String)> {
        let settings = self.coach_settings().await?;
        match settings.agreed() {
            Some(endpoint) => Ok((settings, endpoint.host())),
            None => Err(Error::Refused(vec![Refusal::new(
                "agrees_to",
                "must name the host before anything is sent there",
            )])),
        }
    }

    async fn agreed_wire(&self, settings: &CoachSettings) -> Result<Wire, TryOutcome> {
        let endpoint = settings.agreed().ok_or(TryOutcome::AddressRefused)?;
        self.wire(settings, endpoint).await
    }
}

fn listed(heard: &Heard) -> Result<Vec<String>, TryOutcome> {
    understood(heard.status)?;
    let listed: Listed = serde_json::from_slice(&heard.body).map_err(|_| TryOutcome::NotAnAnswer)?;
    let is_name = |name: &String| name.len() <= 200 && !name.chars().any(char::is_control);
    let mut models: Vec<String> = listed.data.into_iter().map(|model| model.id).filter(is_name).collect();
    models.sort();
    models.dedup();
    models.truncate(MOST_MODELS);
    Ok(models)
}

async fn greeted(wire: &Wire, support: &mut Support) -> TryOutcome {
    let schema = json!({
        "type": "object",
        "properties": { "ready": { "type": "boolean" } },
        "required": ["ready"],
        "additionalProperties": false,
    });
    let question = [Message {
        role: "user",
        content: "Answer with the JSON object {\"ready\": true} and nothing else.".to_owned(),
    }];
    for _ in 0..MOST_REQUESTS {
        let heard = match wire
            .post(chat::CALL, chat::body(support, 0.0, &question, &schema))
            .await
        {
            Ok(heard) => heard,
            Err(outcome) => return outcome,
        };
        match understood(heard.status) {
            Ok(()) => {}
            Err(TryOutcome::Refused | TryOutcome::UnknownModel) if support.step_down() => continue,
            Err(outcome) => return outcome,
        }
        return match chat::said(&heard.body) {
            Ok(said) if wire.repeats_key(&said.text) => TryOutcome::KeyEchoed,
            Ok(said) if objects(&said.text).is_empty() => TryOutcome::NotJson,
            Ok(_) => TryOutcome::Taken,
            Err((outcome, _)) => outcome,
        };
    }
    TryOutcome::FormatRefused
}

/// What a status says, where it is not that all is well.
pub(super) const fn understood(status: u16) -> Result<(), TryOutcome> {
    Err(match status {
        200..=299 => return Ok(()),
        401 | 403 => TryOutcome::KeyRefused,
        404 | 405 => TryOutcome::UnknownModel,
        408 | 504 => TryOutcome::TimedOut,
        429 => TryOutcome::TooMany,
        300..=399 => TryOutcome::Redirected,
        500 | 502..=599 => TryOutcome::ServerFailed,
        _ => TryOutcome::Refused,
    })
}
