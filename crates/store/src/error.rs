//! What can go wrong with the store, told apart by what the athlete can do about it.

use std::{io, path::PathBuf};

use training::workout::SetId;

/// The store's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do what was asked. No variant carries health data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite says that the file is not a database, or that its pages contradict each other.
    #[error("the data file {} is damaged", file.display())]
    Damaged {
        /// The main file.
        file: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("the disk is full; nothing was changed")]
    DiskFull,
    /// The folder or the file may not be written.
    #[error("{} cannot be written", path.display())]
    ReadOnly {
        /// The folder or the file.
        path: PathBuf,
    },
    /// A newer HealthPilot wrote the file.
    #[error("the data was written by a newer HealthPilot (schema {found}, this one knows {known}); update this one")]
    NewerSchema {
        /// The file's schema version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// Another process has the store open, and what was asked needs it alone.
    #[error("HealthPilot is open on this data folder; close it and try again")]
    InUse,
    /// Another process was writing for longer than the wait.
    #[error("another HealthPilot was writing for too long; try again")]
    Busy,
    /// No performed set has this id.
    #[error("there is no set {0}")]
    UnknownSet(SetId),
    /// The file to restore from is missing, damaged, or not HealthPilot's.
    #[error("{} is not a sound HealthPilot backup", file.display())]
    NotABackup {
        /// The file.
        file: PathBuf,
    },
    /// Something else lies where the backup should go.
    #[error("{} is there already and is no HealthPilot backup; name another file", file.display())]
    NotOverwritten {
        /// The file.
        file: PathBuf,
    },
    /// The SQLite inside this program has a known corruption bug.
    #[error("this program carries SQLite {0}; 3.51.3 or newer is needed")]
    OldSqlite(String),
    /// A stored document could not be read.
    ///
    /// serde's own sentence is not kept: it may repeat the value.
    #[error("a stored {what} could not be read (line {line}, column {column})")]
    Unreadable {
        /// Which document.
        what: &'static str,
        /// Where in the document.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// A stored value has a form that this program never wrote.
    #[error("a stored {0} has an unknown form")]
    Malformed(&'static str),
    /// What a server sent could not be read.
    #[error("what was pulled {0}")]
    Garbled(#[from] sync::wire::WireError),
    /// The file system refused.
    #[error("{} cannot be used", path.display())]
    File {
        /// Which file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The disk did not do what it was told.
    #[error("the disk failed under the data file (SQLite's code {0}); what was logged before is still there")]
    Disk(i32),
    /// Anything else that SQLite says.
    #[error("the data file could not be used")]
    Database(#[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the data file could not be brought up to date")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// The task that was writing ended without an answer.
    #[error("writing was interrupted")]
    Interrupted,
}

/// SQLite's primary result codes that mean something of their own here (<https://sqlite.org/rescode.html>).
pub(crate) mod code {
    pub(crate) const BUSY: i32 = 5;
    pub(crate) const READONLY: i32 = 8;
    pub(crate) const IOERR: i32 = 10;
    /// An extended code: the log's index could not grow, which "may indicate that the volume is out of space".
    pub(crate) const IOERR_SHMSIZE: i32 = IOERR | 19 << 8;
    pub(crate) const CORRUPT: i32 = 11;
    pub(crate) const FULL: i32 = 13;
    pub(crate) const CANTOPEN: i32 = 14;
    pub(crate) const NOTADB: i32 = 26;
}

/// The extended result code of a SQLite error; its lowest byte is the primary one.
fn extended_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let Some(extended) = extended_code(&error) else {
            return Self::Database(error);
        };
        match extended & 0xff {
            code::BUSY => Self::Busy,
            code::FULL => Self::DiskFull,
            _ if extended == code::IOERR_SHMSIZE => Self::DiskFull,
            code::IOERR => Self::Disk(extended),
            code::READONLY | code::CANTOPEN => Self::ReadOnly { path: PathBuf::new() },
            code::CORRUPT | code::NOTADB => Self::Damaged { file: PathBuf::new() },
            _ => Self::Database(error),
        }
    }
}

impl Error {
    /// Puts the folder's paths into an error that SQLite reported without them.
    pub(crate) fn within(self, folder: &crate::Folder) -> Self {
        match self {
            Self::Damaged { .. } => Self::Damaged {
                file: folder.database(),
            },
            Self::ReadOnly { path } if path.as_os_str().is_empty() => Self::ReadOnly {
                path: folder.path().to_owned(),
            },
            other => other,
        }
    }

    pub(crate) fn unreadable(what: &'static str) -> impl FnOnce(serde_json::Error) -> Self {
        move |error| Self::Unreadable {
            what,
            line: error.line(),
            column: error.column(),
        }
    }

    /// What the file system said about a file, told apart by what the athlete can do about it.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly { path },
            _ => Self::File { path, source },
        }
    }
}
