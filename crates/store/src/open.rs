//! Opening the store: the lock, the schema, damage, and then the connections.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use sqlx::{
    ConnectOptions, Connection as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Result, backup, check, damage, device,
    folder::{Lock, sync_folder},
    migrate,
    neighbours::Neighbours,
    replace,
};

/// How long one process waits for another to finish writing (design: a commit takes milliseconds).
const BUSY_WAIT: Duration = Duration::from_secs(5);
/// How long opening waits for another process to finish migrating or restoring (design).
const OPEN_WAIT: Duration = Duration::from_secs(10);
/// How long to wait between two looks at the lock (design).
const LOCK_PAUSE: Duration = Duration::from_millis(25);
/// Connections for reading at once (design: a window, a timer and a background task).
const READERS: u32 = 3;
/// The writer's page cache, in KiB with SQLite's sign for that (design: what does not fit is written before the commit, and
/// read again).
const WRITER_CACHE: &str = "-8192";
/// Rows that a statement reads ahead of who asked for them (design: at fewer, the two threads wait for each other's every
/// step).
const ROWS_AHEAD: usize = 512;

/// The open store. Cloning it is cheap and shares the connections and the lock.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) folder: Folder,
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    pub(crate) neighbours: Arc<Neighbours>,
    /// Held as long as any clone lives.
    _lock: Arc<Lock>,
}

impl Store {
    /// Opens the store in `folder`, and makes it when there is none.
    ///
    /// `wall` is the real clock's time, for the names of kept files; `fresh_tag` becomes the device's tag when the
    /// file is new or restored.
    ///
    /// # Errors
    /// [`Error::NewerSchema`], [`Error::InUse`] (the schema is old and another process is open), [`Error::ReadOnly`],
    /// [`Error::DiskFull`]. Damage is no error: it is moved aside, and told by [`crate::Reading::recoveries`].
    pub async fn open(folder: Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<Self> {
        open(&folder, wall, fresh_tag)
            .await
            .map_err(|error| error.within(&folder))
    }

    /// The data folder.
    #[must_use]
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// How often another process was seen to have written something that syncs, since this store was opened.
    #[must_use]
    pub fn writes_by_others(&self) -> u64 {
        self.neighbours.writes()
    }

    /// Waits until something that syncs was written, here or, as far as it was seen, by another process. One waits at a
    /// time; what was written while nobody did is told at once.
    pub async fn changed(&self) {
        self.neighbours.changed.notified().await;
    }

    /// Closes the connections; the last process to do so also folds the write-ahead log into the main file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

async fn open(folder: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<Store> {
    folder.create()?;
    let lock = folder.lock_file()?;
    let mut waited = Duration::ZERO;
    loop {
        if lock.try_alone()? {
            prepare(folder, wall, fresh_tag).await?;
            if lock.try_together()? {
                break;
            }
        } else if lock.try_together()? {
            if migrate::is_current(folder).await? {
                break;
            }
            lock.release()?;
        }
        if waited >= OPEN_WAIT {
            return Err(Error::InUse);
        }
        tokio::time::sleep(LOCK_PAUSE).await;
        waited += LOCK_PAUSE;
    }
    Ok(Store {
        folder: folder.clone(),
        writer: pool(options(folder).pragma("cache_size", WRITER_CACHE), 1),
        readers: pool(options(folder).read_only(true), READERS),
        neighbours: Arc::default(),
        _lock: Arc::new(lock),
    })
}

/// Makes the file sound and current while nobody else is there.
async fn prepare(folder: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
    replace::carry_through(folder)?;
    if damage::is_lost(folder)? {
        return damage::recover(folder, wall, fresh_tag).await;
    }
    if !folder.database().exists() {
        return create(folder, wall, fresh_tag).await;
    }
    match examine(folder, wall).await {
        Err(Error::Damaged { .. }) => damage::recover(folder, wall, fresh_tag).await,
        outcome => outcome,
    }
}

/// Makes a new file. It gets its name when it is whole, so that an empty file is never ours.
async fn create(folder: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
    let draft = replace::draft(folder)?;
    let mut connection = connect_draft(&draft).await?;
    check::assert_sqlite(&mut connection).await?;
    migrate::run(&mut connection).await?;
    device::adopt(&mut connection, fresh_tag).await?;
    finish(connection).await?;
    replace::decide(folder, &draft, &replace::aside(folder, "replaced", wall))
}

/// Checks the file and brings it up to date. A newer one is only looked at.
async fn examine(folder: &Folder, wall: Timestamp) -> Result<()> {
    let [_, wal, _] = folder.database_files();
    let mut looking = options(folder)
        .read_only(true)
        .immutable(!wal.exists())
        .connect()
        .await?;
    let found = migrate::known_version(&mut looking).await?;
    looking.close().await?;
    if damage::has_foreign_log(folder).await? {
        return Err(Error::Damaged {
            file: folder.database(),
        });
    }
    let mut connection = connect(folder).await?;
    check::assert_sqlite(&mut connection).await?;
    check::quick(&mut connection).await?;
    if found < migrate::SCHEMA {
        backup::before_migrating(&mut connection, folder, wall).await?;
        migrate::run(&mut connection).await?;
    }
    connection.close().await?;
    sync_folder(folder.path())
}

/// A connection that switches the file to write-ahead logging.
async fn connect(folder: &Folder) -> Result<SqliteConnection> {
    Ok(options(folder).journal_mode(SqliteJournalMode::Wal).connect().await?)
}

/// A connection to a draft. It is made durable as a whole when it is decided for, not commit by commit.
pub(crate) async fn connect_draft(draft: &Folder) -> Result<SqliteConnection> {
    let options = options(draft)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Off);
    Ok(options.connect().await?)
}

/// Closes the only connection to a file that is to be moved: everything is in the main file then. Closing alone would
/// pass over a full disk, and leave the rest in the log.
pub(crate) async fn finish(mut connection: SqliteConnection) -> Result<()> {
    let (busy, _, _): (i64, i64, i64) = sqlx::query_as("pragma wal_checkpoint(truncate)")
        .fetch_one(&mut connection)
        .await?;
    if busy != 0 {
        return Err(Error::Busy);
    }
    Ok(connection.close().await?)
}

/// What every connection is opened with.
pub(crate) fn options(folder: &Folder) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(folder.database())
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_WAIT)
        .foreign_keys(true)
        .row_buffer_size(ROWS_AHEAD)
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        // Apple's fsync leaves the bytes in the drive's own memory; elsewhere these two do nothing.
        .pragma("fullfsync", "on")
        .pragma("checkpoint_fullfsync", "on")
        // A slow disk is no reason to print statements.
        .disable_statement_logging()
}

fn pool(options: SqliteConnectOptions, connections: u32) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_lazy_with(options)
}
