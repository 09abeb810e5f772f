//! The JSON Schemas of the documents that others read and write.

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use crate::{athlete::Athlete, biometrics::Biometrics, export::Export, session::Session, workout::WorkoutDocument};

/// A document with a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// The athlete.
    Athlete,
    /// A day's biometrics with the check-in.
    Biometrics,
    /// A session.
    Session,
    /// A workout.
    Workout,
    /// Everything that is the athlete's.
    Export,
}

impl Document {
    /// Its JSON Schema (2020-12).
    #[must_use]
    pub fn schema(self) -> Value {
        fn of<T: JsonSchema>() -> Value {
            schema_for!(T).to_value()
        }
        match self {
            Self::Athlete => of::<Athlete>(),
            Self::Biometrics => of::<Biometrics>(),
            Self::Session => of::<Session>(),
            Self::Workout => of::<WorkoutDocument>(),
            Self::Export => of::<Export>(),
        }
    }
}
