//! Backups: whole copies of the file that were checked before they got their name.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::Serialize;
use sqlx::{ConnectOptions, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Result, Store, check, device,
    folder::{create_private, create_private_file, sync_file, sync_folder},
    migrate, open, replace,
};

/// How many automatic backups are kept (design: two weeks of days).
const KEPT: usize = 14;
/// How automatic backups are named, so that sorting names sorts times.
const NAME_FORMAT: &str = "healthpilot-%Y%m%dT%H%M%SZ.db";
/// An unfinished copy that is older than this has no writer any more (design: writing takes a second).
const ABANDONED_AFTER: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);
/// A backup that was written and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Where it lies.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// One of the automatic backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DatedBackup {
    /// Its name in the folder of backups.
    pub name: String,
    /// When it was written, by its name.
    pub written_at: Timestamp,
    /// Its size.
    pub bytes: u64,
}

impl Store {
    /// The automatic backups, newest first.
    ///
    /// # Errors
    /// When their folder cannot be read.
    pub fn backups(&self) -> Result<Vec<DatedBackup>> {
        let files = dated(&self.folder)?.into_iter().rev();
        Ok(files.filter_map(|file| described(&file)).collect())
    }

    /// Writes a backup to `file`, or under a dated name into the folder's backups, of which the newest are kept.
    ///
    /// An older backup is overwritten, anything else is not.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::NotOverwritten`], or [`Error::NotABackup`] when the copy does
    /// not pass its check.
    pub async fn back_up(&self, file: Option<&Path>, wall: Timestamp) -> Result<Backup> {
        let mut connection = self.writer.acquire().await?;
        let outcome = match file {
            Some(file) => {
                self.refuse_overwriting(file).await?;
                write(&mut connection, file).await
            }
            None => write_dated(&mut connection, &self.folder, wall).await,
        };
        outcome.map_err(|error| error.within(&self.folder))
    }

    /// Writes a dated backup unless one was written within the last `hours`.
    ///
    /// # Errors
    /// As [`Store::back_up`].
    pub async fn back_up_if_older(&self, hours: i64, wall: Timestamp) -> Result<Option<Backup>> {
        let oldest_good = dated_path(&self.folder, wall - jiff::SignedDuration::from_hours(hours));
        // A backup from the future was written by a clock that was wrong, and says nothing about today.
        let newest_good = dated_path(&self.folder, wall);
        let is_fresh = |backup: &PathBuf| (&oldest_good..=&newest_good).contains(&backup);
        if dated(&self.folder)?.iter().any(is_fresh) {
            Ok(None)
        } else {
            self.back_up(None, wall).await.map(Some)
        }
    }

    /// Puts a backup in the place of the folder's file. What was there is moved aside and kept.
    ///
    /// The restored file goes on under `fresh_tag`: the ids that were given out since the backup stay unique. A
    /// write-ahead log beside the backup belongs to it, so a file that was kept aside can be restored too.
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
        replace::carry_through(folder)?;
        let is_empty = !folder.database_files().iter().any(|file| file.exists());
        let aside = replace::aside(folder, "replaced", wall);
        let draft = replace::draft(folder)?;
        match take_in(file, &draft, fresh_tag).await {
            Ok(()) => replace::decide(folder, &draft, &aside)?,
            Err(error) => return replace::discard(&draft).and(Err(error)),
        }
        Ok((!is_empty).then_some(aside))
    }

    /// Refuses to put a backup in the place of anything that is none; and of the data itself, which looks like one.
    async fn refuse_overwriting(&self, file: &Path) -> Result<()> {
        let is_older_backup = match file.metadata() {
            Ok(there) if there.is_file() => there.len() == 0 || verify(file).await.is_ok(),
            Ok(_) => false,
            Err(_) => true,
        };
        if is_older_backup && !self.folder.owns(file) {
            Ok(())
        } else {
            Err(Error::NotOverwritten { file: file.to_owned() })
        }
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

/// `None` for a file that is not named as ours are, or that has just gone.
fn described(file: &Path) -> Option<DatedBackup> {
    let name = file.file_name()?.to_str()?;
    let written_at = jiff::civil::DateTime::strptime(NAME_FORMAT, name).ok()?;
    Some(DatedBackup {
        name: name.to_owned(),
        written_at: written_at.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp(),
        bytes: fs::metadata(file).ok()?.len(),
    })
}

/// Copies a file for its owner's eyes alone, whatever rights the original has.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(Error::file(from))?;
    let mut copy = create_private_file(to)?;
    io::copy(&mut source, &mut copy).map(drop).map_err(Error::file(to))
}

/// Makes the draft's file from a backup, with the log that may lie beside it, and reads every page.
async fn take_in(file: &Path, draft: &Folder, fresh_tag: DeviceTag) -> Result<()> {
    let not_a_backup = || Error::NotABackup { file: file.to_owned() };
    if !file.is_file() {
        return Err(not_a_backup());
    }
    let [main, wal, _] = draft.database_files();
    copy(file, &main)?;
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    if Path::new(&log).is_file() {
        copy(Path::new(&log), &wal)?;
    }
    let sound = async {
        let mut connection = open::connect_draft(draft).await?;
        migrate::known_version(&mut connection).await?;
        check::full(&mut connection).await?;
        device::adopt(&mut connection, fresh_tag).await?;
        open::finish(connection).await
    };
    sound.await.map_err(|error| match error {
        Error::Damaged { .. } | Error::Database(_) => not_a_backup(),
        other => other,
    })
}

/// Opens a backup without changing it and reads every page.
pub(crate) async fn verify(file: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .immutable(true);
    let sound = async {
        let mut connection = options.connect().await?;
        migrate::known_version(&mut connection).await?;
        check::full(&mut connection).await?;
        Ok(connection.close().await?)
    };
    sound.await.map_err(|error| match error {
        Error::NewerSchema { .. } => error,
        _ => Error::NotABackup { file: file.to_owned() },
    })
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
    for old in files.drain(..surplus).filter(|old| *old != backup.file) {
        remove(&old)?;
    }
    Ok(backup)
}

/// Removes copies that a killed process left unfinished. A young one may still be in the writing elsewhere.
fn remove_abandoned(folder: &Folder, wall: Timestamp) -> Result<()> {
    let backups = folder.backups();
    for entry in fs::read_dir(&backups).map_err(Error::file(&backups))?.flatten() {
        // SQLite's journal of an unfinished copy lies beside it under its name.
        let is_part = entry.file_name().to_string_lossy().contains(".part");
        let written_at = entry.metadata().and_then(|metadata| metadata.modified());
        let is_old = written_at
            .is_ok_and(|at| Timestamp::try_from(at).is_ok_and(|at| wall.duration_since(at) > ABANDONED_AFTER));
        if is_part && is_old {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// Removes a file, unless another process was quicker.
pub(crate) fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::file(file)(error)),
        _ => Ok(()),
    }
}

/// Writes a copy beside `file`, checks it, and only then gives it its name.
async fn write(connection: &mut SqliteConnection, file: &Path) -> Result<Backup> {
    let part = part_of(file);
    let outcome = write_part(connection, &part).await;
    if outcome.is_err() {
        remove(&part)?;
    }
    let bytes = outcome?;
    fs::rename(&part, file).map_err(Error::file(file))?;
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    sync_folder(parent.unwrap_or(Path::new(".")))?;
    Ok(Backup {
        file: file.to_owned(),
        bytes,
    })
}

/// The unfinished copy's name. Every process has its own: two that write the same backup must not finish each other's.
fn part_of(file: &Path) -> PathBuf {
    let mut part = file.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    PathBuf::from(part)
}

async fn write_part(connection: &mut SqliteConnection, part: &Path) -> Result<u64> {
    // SQLite fills an empty file that is there, and would let everyone read one that it makes.
    create_private_file(part)?;
    sqlx::query("vacuum into ?1")
        .bind(path_text(part)?)
        .execute(connection)
        .await?;
    verify(part).await?;
    sync_file(part)?;
    Ok(fs::metadata(part).map_err(Error::file(part))?.len())
}

/// SQLite takes file names as UTF-8.
pub(crate) fn path_text(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| Error::File {
        path: path.to_owned(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidFilename, "the path is not UTF-8"),
    })
}
