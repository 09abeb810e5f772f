//! Data folders: made for a test, spoiled by it, and gone with it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{Cli, OpenEngine};

/// A data folder in a temporary place.
#[derive(Debug)]
pub struct Data {
    place: TempDir,
}

impl Data {
    /// In memory where the system has such a place: quick, and gone after a crash.
    #[must_use]
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        let place = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        Self {
            place: place.expect("a temporary folder can be made"),
        }
    }

    /// On the disk that the tests were built on.
    #[must_use]
    pub fn on_disk() -> Self {
        let test = std::env::current_exe().expect("a test knows its own executable");
        let beside = test.parent().expect("an executable lies in a folder");
        Self {
            place: tempfile::tempdir_in(beside).expect("a temporary folder can be made"),
        }
    }

    /// A folder with a workout and some sets, closed; and their ids.
    #[must_use]
    pub fn with_sets(sets: usize) -> (Self, Vec<String>) {
        let data = Self::in_memory();
        let cli = data.cli();
        cli.run(["today"]).json();
        let ids = (0..sets).map(|_| cli.logs_a_set()).collect();
        (data, ids)
    }

    /// A folder in which a program just now is: an engine that stays open.
    #[must_use]
    pub fn open(&self) -> OpenEngine {
        OpenEngine::on(self.folder())
    }

    /// The command line on this folder, on a Sunday morning in Berlin.
    #[must_use]
    pub fn cli(&self) -> Cli {
        Cli::on(&self.folder())
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("data")
    }

    /// A place beside the data folder.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// The main file.
    #[must_use]
    pub fn main(&self) -> PathBuf {
        self.folder().join("healthpilot.db")
    }

    /// The write-ahead log.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.folder().join("healthpilot.db-wal")
    }

    /// What a power cut leaves of an open engine that logged some sets: the ids, and how long the log was after each.
    #[must_use]
    pub fn after_a_power_cut(&self, sets: usize) -> (Self, Vec<(String, usize)>) {
        let open = self.open();
        let length = || fs::read(self.log()).expect("an open engine has a log").len();
        let logged = (0..sets).map(|_| (open.logs_a_set(), length())).collect();
        let cut = self.copied();
        open.close();
        (cut, logged)
    }

    /// A copy of the whole folder as it lies there now, in a place of its own.
    #[must_use]
    pub fn copied(&self) -> Self {
        let copy = Self::in_memory();
        copy_all(&self.folder(), &copy.folder());
        copy
    }

    /// What lies among the backups: them, and what an unfinished one left.
    #[must_use]
    pub fn backups(&self) -> Vec<PathBuf> {
        files_in(&self.folder().join("backups"))
    }

    /// The bytes of the files that are kept aside, by the name that they had.
    #[must_use]
    pub fn kept(&self) -> BTreeMap<String, Vec<u8>> {
        let folders = files_in(&self.folder().join("damaged"));
        let files = folders.iter().flat_map(|folder| files_in(folder));
        files
            .map(|file| {
                let name = file.file_name().expect("a kept file has a name").to_string_lossy();
                (name.into_owned(), fs::read(&file).expect("a kept file can be read"))
            })
            .collect()
    }

    /// The bytes of every file below the folder but the lock, an empty log and the log's index, which carry nothing.
    #[must_use]
    pub fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        collect(&self.folder(), &mut found);
        found.retain(|path, bytes| {
            let name = path.to_string_lossy();
            let is_empty_log = name.ends_with("-wal") && bytes.is_empty();
            !name.ends_with("lock") && !name.ends_with("-shm") && !is_empty_log
        });
        found
    }
}

/// Copies a folder with everything in it.
pub fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for file in files_in(from) {
        let copy = to.join(file.file_name().expect("an entry has a name"));
        if file.is_dir() {
            copy_all(&file, &copy);
        } else {
            fs::copy(&file, &copy).expect("a file can be copied");
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder can be listed").path())
        .collect();
    files.sort();
    files
}

fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for path in files_in(folder) {
        if path.is_dir() {
            collect(&path, found);
        } else {
            let bytes = fs::read(&path).expect("a file can be read");
            found.insert(path, bytes);
        }
    }
}

/// Bytes that are the same in every run and look like nothing.
#[must_use]
pub fn garbage(length: usize) -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

/// The room that a folder takes on a disk, in KiB.
#[must_use]
pub fn kib_of(folder: &Path) -> usize {
    let du = Command::new("du").arg("-sk").arg(folder).output().expect("du runs");
    let text = String::from_utf8(du.stdout).expect("du prints text");
    let kib = text.split_whitespace().next().and_then(|kib| kib.parse().ok());
    kib.expect("du prints a number first")
}
