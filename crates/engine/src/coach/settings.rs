//! What the athlete has settled about the coach, on this device.

use serde::{Deserialize, Serialize};
use training::refusal::Refusal;

use super::endpoint::Endpoint;
use crate::{Engine, Error, Result};

pub(super) const SETTING: &str = "coach";
/// The longest name of a model (design).
const MOST_MODEL_CHARS: usize = 200;

/// What is settled about the coach. The key is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachSettings {
    /// Whether the coach is asked at all.
    pub enabled: bool,
    /// The endpoint, up to its version; empty as long as there is none.
    pub endpoint: String,
    /// The model; empty as long as none is chosen.
    pub model: String,
    /// Whether the athlete's notes are shown to the model.
    pub with_notes: bool,
    /// Whether it may be asked for a word about the week.
    pub weekly_word: bool,
    /// What the athlete agreed to.
    pub consent: Option<Consent>,
    /// Where the endpoint's key is.
    pub key: KeyPlace,
}

/// What the athlete agreed to: that data go there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Consent {
    /// Scheme, host and port.
    pub origin: String,
    /// When (RFC 3339).
    pub at: String,
}

/// Where a key is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// There is none.
    #[default]
    Nowhere,
    /// In the system's keychain.
    Keychain,
    /// In a file of the data folder, because the athlete agreed to it.
    File,
}

impl Default for CoachSettings {
    /// Off, and nothing told (issue: off by default).
    fn default() -> Self {
        Self {
            enabled: false,
            endpoint: String::new(),
            model: String::new(),
            with_notes: true,
            weekly_word: false,
            consent: None,
            key: KeyPlace::Nowhere,
        }
    }
}

/// What the athlete changes about it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct CoachDraft {
    /// Whether the coach is asked at all.
    pub enabled: bool,
    /// The endpoint; empty for none.
    pub endpoint: String,
    /// The model; empty for none.
    pub model: String,
    /// Whether the athlete's notes are shown to the model.
    pub with_notes: bool,
    /// Whether it may be asked for a word about the week.
    pub weekly_word: bool,
    /// The host that the athlete agrees to, as it was named; absent when nothing is agreed to now.
    pub agrees_to: Option<String>,
}

impl CoachSettings {
    /// The endpoint, if one is told.
    pub(super) fn endpoint(&self) -> Option<Endpoint> {
        Endpoint::read(&self.endpoint).ok()
    }

    /// The endpoint, if the athlete agreed that data go there.
    pub(super) fn agreed(&self) -> Option<Endpoint> {
        let consent = self.consent.as_ref()?;
        self.endpoint().filter(|endpoint| endpoint.origin() == consent.origin)
    }

    /// What becomes of the settings.
    fn with(&self, draft: CoachDraft, now: &str) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let model = draft.model.trim().to_owned();
        if model.chars().count() > MOST_MODEL_CHARS || model.chars().any(char::is_control) {
            refusals.push(Refusal::new("model", "must be a name of at most 200 characters"));
        }
        let told = (!draft.endpoint.trim().is_empty()).then(|| Endpoint::read(&draft.endpoint));
        let endpoint = match told.transpose() {
            Ok(endpoint) => endpoint,
            Err(refusal) => {
                refusals.push(refusal);
                None
            }
        };
        let origin = endpoint.as_ref().map(Endpoint::origin);
        let agrees = endpoint
            .as_ref()
            .is_some_and(|endpoint| draft.agrees_to.as_ref() == Some(&endpoint.host()));
        let consent = match (&origin, agrees) {
            (Some(origin), true) => Some(Consent {
                origin: origin.clone(),
                at: now.to_owned(),
            }),
            _ => self
                .consent
                .clone()
                .filter(|consent| Some(&consent.origin) == origin.as_ref()),
        };
        if draft.enabled && refusals.is_empty() {
            if endpoint.is_none() {
                refusals.push(Refusal::new("endpoint", "must be told before the coach is on"));
            } else if consent.is_none() {
                refusals.push(Refusal::new("agrees_to", "must name the host before the coach is on"));
            }
            if model.is_empty() {
                refusals.push(Refusal::new("model", "must be chosen before the coach is on"));
            }
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let is_same = self.endpoint().map(|before| before.origin()) == origin;
        Ok(Self {
            enabled: draft.enabled,
            endpoint: endpoint.map_or_else(String::new, |endpoint| endpoint.text().to_owned()),
            model,
            with_notes: draft.with_notes,
            weekly_word: draft.weekly_word,
            consent,
            key: if is_same { self.key } else { KeyPlace::Nowhere },
        })
    }
}

impl Engine {
    /// What is settled about the coach.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn coach_settings(&self) -> Result<CoachSettings> {
        Ok(self.store.read().await?.setting(SETTING).await?.unwrap_or_default())
    }

    /// Keeps what the athlete settles. Another host needs another agreement, and has no key; the key of the host before
    /// is forgotten.
    ///
    /// # Errors
    /// [`Error::Refused`] by field.
    pub async fn save_coach(&self, draft: CoachDraft) -> Result<CoachSettings> {
        let before = self.coach_settings().await?;
        let now = self.now().to_string();
        let settings = before.with(draft, &now).map_err(Error::Refused)?;
        if settings.key != before.key {
            self.forget_key_of(&before).await;
        }
        self.put_coach(settings.clone()).await?;
        Ok(settings)
    }

    pub(super) async fn put_coach(&self, settings: CoachSettings) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTING, &settings).await })
        });
        Ok(write.await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(endpoint: &str, agrees_to: Option<&str>) -> CoachDraft {
        CoachDraft {
            enabled: true,
            endpoint: endpoint.to_owned(),
            model: "small".to_owned(),
            with_notes: true,
            weekly_word: false,
            agrees_to: agrees_to.map(str::to_owned),
        }
    }

    #[test]
    fn a_coach_is_on_only_for_the_host_that_was_agreed_to() {
        let off = CoachSettings::default();
        let refused = off.with(draft("http://nas:8080", None), "now").unwrap_err();
        assert_eq!(refused[0].field, "agrees_to");
        assert!(off.with(draft("http://nas:8080", Some("other:8080")), "now").is_err());
        let on = off.with(draft("http://nas:8080", Some("nas:8080")), "now").unwrap();
        assert!(on.agreed().is_some());
        assert!(
            on.with(draft("http://nas:8080/v1", None), "later").is_ok(),
            "the same host"
        );
        for other in ["http://nas:8081", "https://nas:8080", "https://api.example.com"] {
            assert!(on.with(draft(other, None), "later").is_err(), "{other}");
        }
        let moved = CoachSettings {
            endpoint: "http://desk:8080/v1".to_owned(),
            ..on
        };
        assert!(moved.agreed().is_none(), "an agreement is for its host");
    }
}
