//! The athlete document, with the ranges in which it is believed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::{Condition, Equipment, Experience, Goal, Region, Severity, Sex, Units, Weekday};
use crate::{day::DayStart, quantity::Mass};

/// Who trains, for what, when, with what, and what must be spared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Athlete {
    /// Year of birth; unknown until told, and then every cap that depends on age stays at its most careful.
    #[validate(range(min = 1900, max = 2100))]
    pub birth_year: Option<i16>,
    /// Sex as far as a formula asks for it.
    pub sex: Sex,
    /// Height in whole centimetres.
    #[validate(range(min = 50, max = 260))]
    pub height_cm: Option<u16>,
    /// Body mass in kilograms.
    #[validate(range(min = 20.0, max = 400.0))]
    pub body_mass_kg: Option<Mass>,
    /// Training age.
    pub experience: Experience,
    /// What the athlete trains for, most important first.
    #[validate(length(min = 1, max = 4), custom(function = distinct))]
    pub goals: Vec<Goal>,
    /// When there is time.
    #[validate(nested)]
    pub availability: Availability,
    /// What there is to train with; empty is body weight alone.
    #[validate(length(max = 13), custom(function = distinct))]
    pub equipment: Vec<Equipment>,
    /// What must be spared.
    #[validate(length(max = 16))]
    pub limitations: Vec<Limitation>,
    /// Conditions that change what is safe.
    #[validate(length(max = 2), custom(function = distinct))]
    pub conditions: Vec<Condition>,
    /// Whether the health questions were answered, and how.
    pub screening: Option<Screening>,
    /// Units shown; documents are always metric.
    pub units: Units,
    /// A fixed home zone by its IANA name; without one every device uses its own.
    #[validate(length(min = 1, max = 64))]
    pub zone: Option<String>,
    /// When the training day begins.
    pub day_starts: DayStart,
}

/// When there is time to train.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Availability {
    /// Training days a week.
    #[validate(range(min = 1, max = 7))]
    pub days_per_week: u8,
    /// Minutes for one session, from the first warm-up to the last set.
    #[validate(range(min = 10, max = 240))]
    pub session_minutes: u16,
    /// The weekdays that suit; absent when any does.
    #[validate(length(min = 1, max = 7), custom(function = distinct))]
    pub weekdays: Option<Vec<Weekday>>,
}

/// A region that must be spared, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Limitation {
    /// Where.
    pub region: Region,
    /// How much.
    pub severity: Severity,
}

/// The outcome of the health questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Screening {
    /// True when nothing speaks against training; false asks for low intensity until a doctor has agreed.
    pub cleared: bool,
}

impl Default for Athlete {
    /// The athlete of the very first open: a beginner with body weight, three days of 45 minutes, nothing known.
    fn default() -> Self {
        Self {
            birth_year: None,
            sex: Sex::Unspecified,
            height_cm: None,
            body_mass_kg: None,
            experience: Experience::Beginner,
            goals: vec![Goal::GeneralHealth],
            availability: Availability {
                days_per_week: 3,
                session_minutes: 45,
                weekdays: None,
            },
            equipment: Vec::new(),
            limitations: Vec::new(),
            conditions: Vec::new(),
            screening: None,
            units: Units::Metric,
            zone: None,
            day_starts: DayStart::DEFAULT,
        }
    }
}

impl Athlete {
    /// True while screening or birth year is unknown, or screening did not clear the athlete: RPE at most 6, no
    /// impact, no singles.
    #[must_use]
    pub fn needs_caution(&self) -> bool {
        self.birth_year.is_none() || !self.screening.is_some_and(|screening| screening.cleared)
    }
}

fn distinct<T: PartialEq>(terms: &[T]) -> Result<(), ValidationError> {
    let repeated = terms
        .iter()
        .enumerate()
        .any(|(index, term)| terms[..index].contains(term));
    if repeated {
        return Err(ValidationError::new("distinct").with_message("must not name anything twice".into()));
    }
    Ok(())
}
