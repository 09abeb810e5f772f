//! Refused input, by name: which field, and what it would have to be.

use serde::Serialize;
use validator::{ValidationErrors, ValidationErrorsKind};

/// One field that cannot be accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[error("{field}: {message}")]
pub struct Refusal {
    /// The field's path in the document, such as `availability.days_per_week`.
    pub field: String,
    /// What the field must be, in plain words without the refused value: the value may be health data.
    pub message: String,
}

impl Refusal {
    /// A refusal of the field with this path.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// Flattens what `validator` found into one refusal a field, sorted by path.
#[must_use]
pub fn refusals(errors: &ValidationErrors) -> Vec<Refusal> {
    let mut found = Vec::new();
    collect(errors, "", &mut found);
    found.sort_by(|a, b| a.field.cmp(&b.field));
    found
}

fn collect(errors: &ValidationErrors, prefix: &str, found: &mut Vec<Refusal>) {
    for (name, kind) in errors.errors() {
        let path = match (prefix, name.as_ref()) {
            ("", name) => name.to_owned(),
            (prefix, "__all__") => prefix.to_owned(),
            (prefix, name) => format!("{prefix}.{name}"),
        };
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(inner, &path, found),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(inner, &format!("{path}[{index}]"), found);
                }
            }
            ValidationErrorsKind::Field(failures) => {
                found.extend(failures.iter().map(|failure| Refusal::new(&path, message(failure))));
            }
        }
    }
}

fn message(failure: &validator::ValidationError) -> String {
    if let Some(message) = &failure.message {
        return message.to_string();
    }
    let bound = |name: &str| failure.params.get(name).map(ToString::to_string);
    match (bound("min"), bound("max")) {
        (Some(min), Some(max)) => format!("must be from {min} to {max}"),
        (Some(min), None) => format!("must be at least {min}"),
        (None, Some(max)) => format!("must be at most {max}"),
        (None, None) => format!("is not valid ({})", failure.code),
    }
}
