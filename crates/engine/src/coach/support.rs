//! Which formats of answers an endpoint knows, from the strictest on.

use serde::{Deserialize, Serialize};

/// How a model is held to a form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ReplyFormat {
    /// By a JSON Schema.
    #[default]
    JsonSchema,
    /// To JSON of some kind.
    JsonObject,
    /// Not at all; the JSON is looked for in the text.
    Text,
}

impl ReplyFormat {
    const fn next(self) -> Option<Self> {
        match self {
            Self::JsonSchema => Some(Self::JsonObject),
            Self::JsonObject => Some(Self::Text),
            Self::Text => None,
        }
    }
}

/// What an endpoint with a model was found to know. It is remembered, so that it is found out once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Support {
    /// For which endpoint this holds.
    pub(super) endpoint: String,
    /// For which model.
    pub(super) model: String,
    /// The strictest format that was not refused.
    pub(super) format: ReplyFormat,
    /// True where the model refuses to be told a temperature.
    pub(super) own_temperature: bool,
}

/// The setting under which it is remembered.
pub(super) const SETTING: &str = "coach_support";

impl Support {
    /// What is remembered of this endpoint and model, else the best that can be hoped for.
    pub(super) fn of(remembered: Option<Self>, endpoint: &str, model: &str) -> Self {
        remembered
            .filter(|known| known.endpoint == endpoint && known.model == model)
            .unwrap_or_else(|| Self {
                endpoint: endpoint.to_owned(),
                model: model.to_owned(),
                ..Self::default()
            })
    }

    /// Steps down after a request was refused as such. False when there is nothing left to do without.
    pub(super) fn step_down(&mut self) -> bool {
        match self.format.next() {
            Some(next) => self.format = next,
            None if !self.own_temperature => self.own_temperature = true,
            None => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_asked_for_less_until_there_is_nothing_left_to_do_without() {
        let mut support = Support::of(None, "http://localhost/v1", "small");
        let mut seen = Vec::new();
        while support.step_down() {
            seen.push((support.format, support.own_temperature));
        }
        assert_eq!(
            seen,
            [
                (ReplyFormat::JsonObject, false),
                (ReplyFormat::Text, false),
                (ReplyFormat::Text, true)
            ]
        );
        let known = Support::of(Some(support.clone()), "http://localhost/v1", "small");
        assert_eq!(known, support);
        let other = Support::of(Some(support), "http://localhost/v1", "large");
        assert_eq!(other.format, ReplyFormat::JsonSchema);
    }
}
