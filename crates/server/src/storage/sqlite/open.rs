//! Opening the database: the lock of the one server, the schema, the connections.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{
    ConnectOptions as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Sqlite, Writer, backup, migrate};
use crate::{Error, Result};

/// How long one process waits for another to finish writing (design: `user add` beside the server).
const BUSY_WAIT: Duration = Duration::from_secs(5);
/// Connections for reading at once (design: two cores, and some that wait for the disk).
const READERS: u32 = 4;
/// What each reader may keep in memory, in KiB; negative is SQLite's way to say so (design).
const READER_CACHE: &str = "-1024";
/// The oldest SQLite without the WAL-reset corruption bug (<https://sqlite.org/wal.html>).
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];

/// The file in the data folder.
pub(super) fn database(folder: &Path) -> PathBuf {
    folder.join("server.db")
}

impl Sqlite {
    /// Opens the database in `folder`, makes it when there is none, and brings it up to date after a backup. The lock
    /// tells that no server is running on it.
    ///
    /// # Errors
    /// [`Error::NewerSchema`], [`Error::NotSound`], [`Error::OldSqlite`].
    pub async fn open(_lock: &ServerLock, folder: &Path, now_ms: i64) -> Result<Self> {
        Self::open_or(folder, async |connection| {
            backup::before_migrating(connection, folder, now_ms).await
        })
        .await
    }

    /// Opens the database beside a server that may be running. Makes one when there is none; an older one is left alone.
    ///
    /// # Errors
    /// As [`Sqlite::open`], and [`Error::OlderSchema`].
    pub async fn open_beside(folder: &Path) -> Result<Self> {
        Self::open_or(folder, async |_| Err(Error::OlderSchema)).await
    }

    async fn open_or(
        folder: &Path,
        before_migrating: impl AsyncFnOnce(&mut SqliteConnection) -> Result<()>,
    ) -> Result<Self> {
        create_private(folder)?;
        let file = database(folder);
        let is_new = !file.exists();
        let mut connection = options(&file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .connect()
            .await?;
        assert_sqlite(&mut connection).await?;
        if is_new {
            make_private(&file, 0o600)?;
        } else if migrate::is_older(&mut connection, &file).await? {
            before_migrating(&mut connection).await?;
        }
        migrate::run(&mut connection).await?;
        Ok(Self {
            readers: SqlitePoolOptions::new()
                .max_connections(READERS)
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
                .connect_lazy_with(options(&file).read_only(true).pragma("cache_size", READER_CACHE)),
            writer: Writer::start(connection),
        })
    }
}

/// The lock of the one server that works on a folder. The commands beside it do not need it.
#[derive(Debug)]
pub struct ServerLock {
    /// Held until this is dropped.
    _file: File,
}

impl ServerLock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`Error::InUse`] when another server has it.
    pub fn take(folder: &Path) -> Result<Self> {
        create_private(folder)?;
        let path = folder.join("server.lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(Error::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse {
                folder: folder.to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(Error::file(path)(error)),
        }
    }
}

/// What every connection is opened with.
pub(super) fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_WAIT)
        .foreign_keys(true)
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        // What was deleted is gone from the file, not only from its tables.
        .pragma("secure_delete", "on")
        .pragma("fullfsync", "on")
        .pragma("checkpoint_fullfsync", "on")
        .disable_statement_logging()
}

async fn assert_sqlite(connection: &mut SqliteConnection) -> Result<()> {
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(connection)
        .await?;
    let numbers: Vec<u32> = version.split('.').filter_map(|number| number.parse().ok()).collect();
    if numbers.as_slice() < OLDEST_SQLITE.as_slice() {
        return Err(Error::OldSqlite(version));
    }
    Ok(())
}

/// A folder for its owner's eyes alone.
pub(super) fn create_private(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    make_private(folder, 0o700)
}

#[cfg(unix)]
pub(super) fn make_private(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(Error::file(path))
}

#[cfg(not(unix))]
pub(super) fn make_private(_path: &Path, _mode: u32) -> Result<()> {
    Ok(())
}
