//! Backups: whole copies of the file that were checked before they got their name.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::Serialize;
use sqlx::{ConnectOptions, SqliteConnection, sqlite::SqliteConnectOptions};
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Result, Store, device,
    folder::{create_private, sync_folder},
    migrate,
};

/// How many automatic backups are kept (design: two weeks of days).
const KEPT: usize = 14;
/// How automatic backups are named, so that sorting names sorts times.
const NAME_FORMAT: &str = "healthpilot-%Y%m%dT%H%M%SZ.db";
/// An unfinished copy that is older than this has no writer any more (design: writing takes a second).
const ABANDONED_AFTER: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);
/// What marks our files in SQLite's header; the first migration writes it.
const APPLICATION_ID: i64 = 1_213_221_972;

/// A backup that was written and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Where it lies.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
}

impl Store {
    /// Writes a backup to `file`, or under a dated name into the folder's backups, of which the newest are kept.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`], or [`Error::NotABackup`] when the copy does not pass its check.
    pub async fn back_up(&self, file: Option<&Path>, wall: Timestamp) -> Result<Backup> {
        let mut connection = self.writer.acquire().await?;
        let outcome = match file {
            Some(file) => write(&mut connection, file).await,
            None => write_dated(&mut connection, &self.folder, wall).await,
        };
        outcome.map_err(|error| error.within(&self.folder))
    }

    /// Writes a dated backup unless one was written within the last `hours`.
    ///
    /// # Errors
    /// As [`Store::back_up`].
    pub async fn back_up_if_older(&self, hours: i64, wall: Timestamp) -> Result<Option<Backup>> {
        let oldest_good = wall - jiff::SignedDuration::from_hours(hours);
        let fresh = dated(&self.folder)?
            .pop()
            .is_some_and(|newest| newest >= dated_path(&self.folder, oldest_good));
        if fresh {
            Ok(None)
        } else {
            self.back_up(None, wall).await.map(Some)
        }
    }

    /// Puts a backup in the place of the folder's file. What was there is moved aside and kept.
    ///
    /// The restored file goes on under `fresh_tag`: the ids that were given out since the backup stay unique.
    ///
    /// # Errors
    /// [`Error::InUse`] while any process has the store open, [`Error::NotABackup`], [`Error::NewerSchema`]; nothing
    /// is changed then.
    pub async fn restore(
        folder: &Folder,
        file: &Path,
        wall: Timestamp,
        fresh_tag: DeviceTag,
    ) -> Result<Option<PathBuf>> {
        folder.create()?;
        let lock = folder.lock_file()?;
        if !lock.try_alone()? {
            return Err(Error::InUse);
        }
        verify(file).await?;
        let copy = staged(folder, file)?;
        let kept = crate::damage::move_aside(folder, "replaced", wall)?;
        put_in_place(folder, &copy, fresh_tag).await?;
        Ok(kept)
    }
}

/// A backup of a file whose schema is about to change.
pub(crate) async fn before_migrating(
    connection: &mut SqliteConnection,
    folder: &Folder,
    wall: Timestamp,
) -> Result<()> {
    write_dated(connection, folder, wall).await.map(drop)
}

/// The dated backups, oldest first.
pub(crate) fn dated(folder: &Folder) -> Result<Vec<PathBuf>> {
    let backups = folder.backups();
    if !backups.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&backups).map_err(Error::file(&backups))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .collect();
    files.sort();
    Ok(files)
}

/// Copies `file` into the folder and makes the copy durable.
pub(crate) fn staged(folder: &Folder, file: &Path) -> Result<PathBuf> {
    let staged = folder.path().join("restoring.part");
    fs::copy(file, &staged).map_err(Error::file(&staged))?;
    File::open(&staged)
        .and_then(|copy| copy.sync_all())
        .map_err(Error::file(&staged))?;
    Ok(staged)
}

/// Makes the staged copy the folder's file.
pub(crate) async fn put_in_place(folder: &Folder, staged: &Path, fresh_tag: DeviceTag) -> Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(staged).connect().await?;
    device::retag(&mut connection, fresh_tag).await?;
    sqlx::Connection::close(connection).await?;
    fs::rename(staged, folder.database()).map_err(Error::file(folder.database()))?;
    sync_folder(folder.path())
}

/// Opens a backup without changing it and reads every page.
pub(crate) async fn verify(file: &Path) -> Result<()> {
    let not_a_backup = || Error::NotABackup { file: file.to_owned() };
    let options = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .immutable(true);
    let mut connection = options.connect().await.map_err(|_| not_a_backup())?;
    let application: i64 = sqlx::query_scalar("pragma application_id")
        .fetch_one(&mut connection)
        .await
        .map_err(|_| not_a_backup())?;
    if application != APPLICATION_ID {
        return Err(not_a_backup());
    }
    migrate::refuse_newer(migrate::version(&mut connection).await?)?;
    let finding: Result<String, _> = sqlx::query_scalar("pragma integrity_check(1)")
        .fetch_one(&mut connection)
        .await;
    if finding.is_ok_and(|finding| finding == "ok") {
        Ok(())
    } else {
        Err(not_a_backup())
    }
}

fn dated_path(folder: &Folder, wall: Timestamp) -> PathBuf {
    folder.backups().join(wall.strftime(NAME_FORMAT).to_string())
}

async fn write_dated(connection: &mut SqliteConnection, folder: &Folder, wall: Timestamp) -> Result<Backup> {
    create_private(&folder.backups())?;
    remove_abandoned(folder, wall)?;
    let backup = write(connection, &dated_path(folder, wall)).await?;
    let mut files = dated(folder)?;
    let surplus = files.len().saturating_sub(KEPT);
    for old in files.drain(..surplus) {
        fs::remove_file(&old).map_err(Error::file(&old))?;
    }
    Ok(backup)
}

/// Removes copies that a killed process left unfinished. A young one may still be in the writing elsewhere.
fn remove_abandoned(folder: &Folder, wall: Timestamp) -> Result<()> {
    let backups = folder.backups();
    for entry in fs::read_dir(&backups).map_err(Error::file(&backups))?.flatten() {
        let is_part = entry.path().extension().is_some_and(|extension| extension == "part");
        let written_at = entry.metadata().and_then(|metadata| metadata.modified());
        let is_old = written_at
            .is_ok_and(|at| Timestamp::try_from(at).is_ok_and(|at| wall.duration_since(at) > ABANDONED_AFTER));
        if is_part && is_old {
            fs::remove_file(entry.path()).map_err(Error::file(entry.path()))?;
        }
    }
    Ok(())
}

/// Writes a copy beside `file`, checks it, and only then gives it its name.
async fn write(connection: &mut SqliteConnection, file: &Path) -> Result<Backup> {
    let part = file.with_extension("part");
    if part.exists() {
        fs::remove_file(&part).map_err(Error::file(&part))?;
    }
    sqlx::query("vacuum into ?1")
        .bind(path_text(&part)?)
        .execute(connection)
        .await?;
    verify(&part).await?;
    let size = File::open(&part)
        .and_then(|copy| copy.sync_all().and_then(|()| copy.metadata()))
        .map_err(Error::file(&part))?
        .len();
    fs::rename(&part, file).map_err(Error::file(file))?;
    sync_folder(file.parent().unwrap_or(Path::new(".")))?;
    Ok(Backup {
        file: file.to_owned(),
        bytes: size,
    })
}

/// SQLite takes file names as UTF-8.
fn path_text(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| Error::File {
        path: path.to_owned(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidFilename, "the path is not UTF-8"),
    })
}
