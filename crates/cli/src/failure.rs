//! Failures of the command line, and the exit codes that tell them apart.

use std::{io, path::PathBuf, process::ExitCode};

use engine::{Error, ErrorCode, sync::SyncProblemCode};
use training::refusal::Refusal;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The engine refused or failed.
    #[error("{}", told(.0))]
    Engine(#[from] Error),
    /// A file that was named could not be read.
    #[error("{} cannot be read: {source}", path.display())]
    Input { path: PathBuf, source: io::Error },
    /// A document in a file is not acceptable.
    #[error("{}: {}", path.display(), told(.error))]
    Document { path: PathBuf, error: Error },
    /// A line of a file is not acceptable.
    #[error("{} line {number}: {}", path.display(), told(.error))]
    Line { path: PathBuf, number: usize, error: Error },
    /// A file has more lines than anybody needs.
    #[error("{} has more than {most} lines", path.display())]
    TooManyLines { path: PathBuf, most: usize },
    /// A file that was named could not be written.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritten { path: PathBuf, source: io::Error },
    /// Something lies where the export should go.
    #[error("{} is there already; name another file", path.display())]
    Taken { path: PathBuf },
    /// The answer could not be printed.
    #[error("the answer could not be printed: {0}")]
    Output(#[from] io::Error),
    /// The system names no home folder.
    #[error("there is no home folder here; name a data folder with --data")]
    NoHome,
    /// The same rules made another session of the same input.
    #[error("the same rules made another session of the same input; please report this")]
    NotReplayed,
    /// The gate refuses a session that it was asked about.
    #[error("the session does not pass the safety rules: {0}")]
    Blocked(String),
    /// Sync did not go on.
    #[error("{}: {_0}", .0.name())]
    Sync(SyncProblemCode),
    /// The doctor found something.
    #[error("the data file is not sound: {0}")]
    Unsound(String),
}

impl Failure {
    pub(crate) fn refused(field: &str, message: &str) -> Self {
        Self::Engine(Error::Refused(vec![Refusal::new(field, message)]))
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        let refused = match self {
            Self::Engine(error) => matches!(
                error.code(),
                ErrorCode::Refused
                    | ErrorCode::UnknownSet
                    | ErrorCode::StepRefused
                    | ErrorCode::Locked
                    | ErrorCode::Outdated
            ),
            Self::Input { .. }
            | Self::Document { .. }
            | Self::Line { .. }
            | Self::TooManyLines { .. }
            | Self::Taken { .. }
            | Self::NoHome => true,
            Self::Output(_)
            | Self::Unwritten { .. }
            | Self::Unsound(_)
            | Self::Blocked(_)
            | Self::NotReplayed
            | Self::Sync(_) => false,
        };
        ExitCode::from(if refused { 2 } else { 1 })
    }
}

impl From<engine::clock::UnknownZone> for Failure {
    fn from(unknown: engine::clock::UnknownZone) -> Self {
        Self::Engine(unknown.into())
    }
}

/// The error and what it came from, in one line.
fn told(error: &Error) -> String {
    let mut line = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_line = cause.to_string();
        if !line.ends_with(&cause_line) {
            line = format!("{line}: {cause_line}");
        }
        source = cause.source();
    }
    line
}
