//! What can go wrong, with a code for each thing that the athlete can do something about.

use serde::Serialize;
use training::{day::DayError, gate::Verdict, refusal::Refusal, workout::StepRefused};

use crate::{clock::UnknownZone, keychain::KeychainError};

/// The engine's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the engine could not do what was asked. No variant prints health data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A document or an entry is not acceptable, field by field.
    #[error("{}", listed(.0))]
    Refused(Vec<Refusal>),
    /// No zone has this name.
    #[error(transparent)]
    UnknownZone(#[from] UnknownZone),
    /// The clock reads a time that cannot be true.
    #[error("the clock of this device reads {reads}, which cannot be right; set it, and today's session is made")]
    ClockImplausible {
        /// The date that the clock reads.
        reads: String,
    },
    /// The time lies outside the calendar.
    #[error(transparent)]
    OutsideCalendar(#[from] DayError),
    /// The step does not lead on from the workout's status.
    #[error(transparent)]
    Step(#[from] StepRefused),
    /// There is no workout on that training day.
    #[error("there is no workout on that day")]
    NoWorkout,
    /// The gate does not let the session through.
    #[error("the session does not pass the safety rules: {}", rules(.0))]
    GateRefused(Verdict),
    /// The day's session is no longer the machine's: it was started, finished, skipped or pinned.
    #[error("that day's session stands as it is: it was started, finished, skipped or pinned")]
    Locked,
    /// What was shown is another by now.
    #[error("that is no longer on offer; look again")]
    Outdated,
    /// Only reading is allowed here.
    #[error("with a time of your own, the default data folder is only read; name another one with --data")]
    ReadOnlyClock,
    /// A secret was neither read nor kept.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What an error means to whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A field was not accepted; the refusals say which.
    Refused,
    /// No room on the disk.
    DiskFull,
    /// The data folder cannot be written.
    ReadOnly,
    /// A newer version wrote the data.
    NewerSchema,
    /// Another process has the data open.
    InUse,
    /// The data file is damaged.
    Damaged,
    /// The clock cannot be right.
    ClockImplausible,
    /// The safety rules refuse the session.
    GateRefused,
    /// The workout's status does not allow the step.
    StepRefused,
    /// The day's session stands as it is and can no longer be changed.
    Locked,
    /// What was accepted, kept or taken back is another by now; today is to be read again.
    Outdated,
    /// There is no such set.
    UnknownSet,
    /// Another process was writing for too long.
    Busy,
    /// The storage failed in another way.
    Storage,
    /// This system has no keychain for a secret.
    KeychainMissing,
    /// The system's keychain did not answer.
    KeychainSilent,
    /// Anything else.
    Unexpected,
}

/// An error as it crosses to a window: a code, and the refused fields if there are any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Failure {
    /// What it means.
    pub code: ErrorCode,
    /// The refused fields.
    pub refusals: Vec<Refusal>,
}

impl Error {
    /// What this error means to whoever shows it.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Refused(_) | Self::UnknownZone(_) | Self::ReadOnlyClock => ErrorCode::Refused,
            Self::ClockImplausible { .. } | Self::OutsideCalendar(_) => ErrorCode::ClockImplausible,
            Self::Step(_) | Self::NoWorkout => ErrorCode::StepRefused,
            Self::GateRefused(_) => ErrorCode::GateRefused,
            Self::Locked => ErrorCode::Locked,
            Self::Outdated => ErrorCode::Outdated,
            Self::Keychain(KeychainError::Missing) => ErrorCode::KeychainMissing,
            Self::Keychain(KeychainError::Silent) => ErrorCode::KeychainSilent,
            Self::Store(error) => store_code(error),
        }
    }
}

const fn store_code(error: &store::Error) -> ErrorCode {
    use store::Error as Store;
    match error {
        Store::Damaged { .. } => ErrorCode::Damaged,
        Store::DiskFull => ErrorCode::DiskFull,
        Store::ReadOnly { .. } => ErrorCode::ReadOnly,
        Store::NewerSchema { .. } => ErrorCode::NewerSchema,
        Store::InUse => ErrorCode::InUse,
        Store::Busy => ErrorCode::Busy,
        Store::UnknownSet(_) => ErrorCode::UnknownSet,
        Store::NotABackup { .. } | Store::NotOverwritten { .. } => ErrorCode::Refused,
        Store::OldSqlite(_)
        | Store::Unreadable { .. }
        | Store::Malformed(_)
        | Store::File { .. }
        | Store::Disk(_)
        | Store::Database(_)
        | Store::Migrate(_) => ErrorCode::Storage,
        Store::Interrupted | Store::Garbled(_) => ErrorCode::Unexpected,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = error.code();
        let refusals = if let Error::Refused(refusals) = error {
            refusals
        } else {
            Vec::new()
        };
        Self { code, refusals }
    }
}

fn listed(refusals: &[Refusal]) -> String {
    let sentences: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    sentences.join("; ")
}

fn rules(verdict: &Verdict) -> String {
    let ids: Vec<&str> = verdict.findings.iter().map(|finding| finding.rule.as_str()).collect();
    ids.join(", ")
}
