//! What can go wrong with the server itself. What a client did wrong is [`crate::http`]'s business.

use std::{io, path::PathBuf};

/// The server's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the server could not do what it was told. No variant prints health data, an e-mail or a secret.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration is not acceptable.
    #[error("the configuration is not acceptable: {0}")]
    Config(String),
    /// A file could not be read or written.
    #[error("{}: {source}", file.display())]
    File {
        /// Which one.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address as configured.
        address: std::net::SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The certificate or its key cannot be used.
    #[error("{} cannot be used for TLS: {reason}", file.display())]
    Tls {
        /// Which file.
        file: PathBuf,
        /// Why.
        reason: String,
    },
    /// Another server works on the same folder.
    #[error("another server is running on {}", folder.display())]
    InUse {
        /// The folder.
        folder: PathBuf,
    },
    /// A newer version wrote the file.
    #[error("the database has schema {found}, this server knows {known}; use the newer server that wrote it")]
    NewerSchema {
        /// What the file says.
        found: i64,
        /// What this program knows.
        known: i64,
    },
    /// An older version wrote the file.
    #[error("the database is of an older version; stop the server and run migrate")]
    OlderSchema,
    /// The file is not one of ours, or is damaged.
    #[error("{} is not a sound database of this server: {reason}", file.display())]
    NotSound {
        /// Which file.
        file: PathBuf,
        /// What the check said.
        reason: String,
    },
    /// SQLite inside this program is too old.
    #[error("SQLite {0} is too old; 3.51.3 is the first without a bug that damages files")]
    OldSqlite(String),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the schema could not be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// What was written together could not be committed.
    #[error("the database did not commit")]
    NotCommitted,
    /// There is an account with this e-mail already.
    #[error("there is an account with this e-mail already")]
    EmailTaken,
    /// There is no account with this e-mail.
    #[error("there is no account with this e-mail")]
    NoAccount,
    /// The account has as many devices as it may.
    #[error("the account has as many devices as it may")]
    TooManyDevices,
    /// An entry was not acceptable.
    #[error("{0}")]
    Refused(String),
    /// Too many are waiting for the same thing.
    #[error("too many are waiting")]
    Busy,
    /// Another request changed the account in between.
    #[error("another request changed the account in between")]
    Stale,
    /// What is stored cannot be read.
    #[error("a chunk cannot be read: {0}")]
    Chunk(#[from] sync::wire::WireError),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    Chance,
    /// A password could not be hashed.
    #[error("a password could not be hashed")]
    Password,
    /// A task of the server ended before its time.
    #[error("a task of the server ended before its time")]
    Ended,
    /// The server does not answer that it is ready.
    #[error("the server is not ready: {0}")]
    NotReady(String),
}

impl Error {
    /// For `map_err`: what went wrong with `file`.
    pub(crate) fn file(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let file = file.into();
        move |source| Self::File { file, source }
    }
}
