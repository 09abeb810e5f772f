//! The data folder: where its files lie, and who may do what with them.
//!
//! Every process that uses the store holds a shared lock on the file `lock`. Migrating, moving aside and restoring
//! need it alone. The lock belongs to the process: the system frees it however the process ends.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use crate::{Error, Result};

/// The name of the main file; SQLite adds `-wal` and `-shm` to it.
const DATABASE: &str = "healthpilot.db";

/// The name of the file that carries the lock and nothing else.
const LOCK: &str = "lock";

/// A data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at `path`, whether or not it is there yet.
    #[must_use]
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The main database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.0.join(DATABASE)
    }

    /// Where backups lie.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Where damaged files are kept.
    #[must_use]
    pub fn damaged(&self) -> PathBuf {
        self.0.join("damaged")
    }

    /// The main file and what SQLite keeps beside it: they only make sense together.
    pub(crate) fn database_files(&self) -> [PathBuf; 3] {
        ["", "-wal", "-shm"].map(|suffix| self.0.join(format!("{DATABASE}{suffix}")))
    }

    /// True when `file` is, or would be, one of those that make the data, by whatever path.
    pub(crate) fn owns(&self, file: &Path) -> bool {
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
        let place = parent.unwrap_or(Path::new(".")).canonicalize();
        let is_here = matches!((place, self.0.canonicalize()), (Ok(place), Ok(here)) if place == here);
        let lock = self.0.join(LOCK);
        let mut own = self.database_files().into_iter().chain([lock]);
        is_here && own.any(|own| own.file_name() == file.file_name())
    }

    /// Makes the folder, for its owner alone.
    pub(crate) fn create(&self) -> Result<()> {
        create_private(&self.0)
    }

    /// Opens the lock file without locking it.
    pub(crate) fn lock_file(&self) -> Result<Lock> {
        let path = self.0.join(LOCK);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(Error::file(&self.0))?;
        Ok(Lock { file, path })
    }
}

/// Makes a folder that only its owner may enter.
pub(crate) fn create_private(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(Error::file(path))
}

/// Makes a file's content durable. It is opened to write: Windows flushes nothing else.
pub(crate) fn sync_file(path: &Path) -> Result<()> {
    OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(Error::file(path))
}

/// Makes an empty file that only its owner may read, if there is none.
pub(crate) fn create_private_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(Error::file(path))
}

/// Makes the entries of a folder durable: new names, renamed files, removed ones.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(path)
            .and_then(|folder| folder.sync_all())
            .map_err(Error::file(path))?;
    }
    Ok(())
}

/// The open lock file.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock alone, if nobody holds it.
    pub(crate) fn try_alone(&self) -> Result<bool> {
        taken(self.file.try_lock()).map_err(Error::file(&self.path))
    }

    /// Takes the lock together with others, if nobody holds it alone. Also turns "alone" into "together".
    pub(crate) fn try_together(&self) -> Result<bool> {
        taken(self.file.try_lock_shared()).map_err(Error::file(&self.path))
    }

    /// Lets go.
    pub(crate) fn release(&self) -> Result<()> {
        self.file.unlock().map_err(Error::file(&self.path))
    }
}

fn taken(outcome: Result<(), TryLockError>) -> io::Result<bool> {
    match outcome {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
