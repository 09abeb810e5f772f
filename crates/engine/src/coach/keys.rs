//! The endpoint's key: kept, read and forgotten by the host that it is for.

use std::sync::Arc;

use training::refusal::Refusal;

use super::{CoachSettings, endpoint::Endpoint, settings::KeyPlace};
use crate::{
    Engine, Error, Result,
    keychain::{self, FileKeychain, Keychain, KeychainError, Secret},
};

/// The longest key (design).
const MOST_CHARS: usize = 1000;

impl Engine {
    /// Keeps the endpoint's key in the system's keychain; in a file of the data folder only if the athlete agreed.
    ///
    /// # Errors
    /// [`Error::Keychain`] where the system has none and the athlete has not agreed to a file.
    pub async fn keep_coach_key(&self, key: Secret, in_file: bool) -> Result<CoachSettings> {
        let mut settings = self.coach_settings().await?;
        let Some(endpoint) = settings.endpoint() else {
            return Err(refused("endpoint", "must be told before its key"));
        };
        let text = key.revealed().trim();
        let is_sendable = text.chars().all(|sign| sign.is_ascii_graphic());
        if text.is_empty() || text.len() > MOST_CHARS || !is_sendable {
            return Err(refused("key", "must be letters, digits and signs without spaces"));
        }
        let place = if in_file { KeyPlace::File } else { KeyPlace::Keychain };
        let (name, key) = (name(&endpoint), Secret::new(text));
        if let Some(keychain) = self.keychain(place) {
            keychain::asked(keychain, move |keychain| keychain.keep(&name, &key)).await?;
        }
        settings.key = place;
        self.put_coach(settings.clone()).await?;
        Ok(settings)
    }

    /// Forgets the endpoint's key.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn forget_coach_key(&self) -> Result<CoachSettings> {
        let mut settings = self.coach_settings().await?;
        self.forget_key_of(&settings).await;
        settings.key = KeyPlace::Nowhere;
        self.put_coach(settings.clone()).await?;
        Ok(settings)
    }

    /// Forgets the key of these settings. A keychain that is gone holds nothing that could be forgotten.
    pub(crate) async fn forget_key_of(&self, settings: &CoachSettings) {
        let (Some(endpoint), Some(keychain)) = (settings.endpoint(), self.keychain(settings.key)) else {
            return;
        };
        let name = name(&endpoint);
        if let Err(error) = keychain::asked(keychain, move |keychain| keychain.forget(&name)).await {
            tracing::warn!(%error, "the coach's key was not forgotten");
        }
    }

    pub(super) async fn coach_key(&self, settings: &CoachSettings) -> Result<Option<Secret>, KeychainError> {
        let (Some(endpoint), Some(keychain)) = (settings.endpoint(), self.keychain(settings.key)) else {
            return Ok(None);
        };
        let name = name(&endpoint);
        keychain::asked(keychain, move |keychain| keychain.secret(&name)).await
    }

    /// The keychain of a place; `None` for nowhere.
    pub(crate) fn keychain(&self, place: KeyPlace) -> Option<Arc<dyn Keychain>> {
        match place {
            KeyPlace::Nowhere => None,
            KeyPlace::Keychain => Some(self.coach.keychain.clone()),
            KeyPlace::File => Some(Arc::new(FileKeychain::of(self.folder()))),
        }
    }
}

/// Under which name an endpoint's key is kept.
fn name(endpoint: &Endpoint) -> String {
    format!("coach {}", endpoint.origin())
}

fn refused(field: &str, why: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, why)])
}
