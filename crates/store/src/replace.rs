//! Putting another file in the place of the data: whole or not at all, whenever the process is killed.
//!
//! The new file is finished in a folder of its own, the draft. Renaming that folder is the moment of decision: until
//! then nothing has changed, from then on the replacement is carried through, if need be by the next opening. What
//! was there moves aside and is kept. Whoever calls holds the lock alone.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use crate::{
    Error, Folder, Result,
    folder::{create_private, sync_file, sync_folder},
};

/// The folder in which the new file is made.
const DRAFT: &str = "replacing.part";
/// What a decided replacement's folder begins with; the name under which the old files are kept follows.
const DECIDED: &str = "replacing-";

/// An empty folder to make the new file in. What an earlier, killed attempt left there is gone.
pub(crate) fn draft(folder: &Folder) -> Result<Folder> {
    let draft = Folder::at(folder.path().join(DRAFT));
    discard(&draft)?;
    draft.create()?;
    Ok(draft)
}

/// Throws a draft away.
pub(crate) fn discard(draft: &Folder) -> Result<()> {
    match fs::remove_dir_all(draft.path()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::file(draft.path())(error)),
        _ => Ok(()),
    }
}

/// Where the files that are there now would be kept: a folder that is not in use yet.
pub(crate) fn aside(folder: &Folder, why: &str, wall: Timestamp) -> PathBuf {
    let first = folder
        .damaged()
        .join(format!("{why}-{}", wall.strftime("%Y%m%dT%H%M%SZ")));
    let numbered = |number: u32| PathBuf::from(format!("{}-{number}", first.display()));
    let candidates = std::iter::once(first.clone()).chain((2..).map(numbered));
    candidates
        .into_iter()
        .find(|candidate| !candidate.exists())
        .unwrap_or(first)
}

/// Decides for a draft, and carries the replacement through. Its file is closed and has no log beside it.
pub(crate) fn decide(folder: &Folder, draft: &Folder, aside: &Path) -> Result<()> {
    sync_file(&draft.database())?;
    sync_folder(draft.path())?;
    let name = aside.file_name().unwrap_or_default().to_string_lossy();
    let decided = folder.path().join(format!("{DECIDED}{name}"));
    fs::rename(draft.path(), &decided).map_err(Error::file(&decided))?;
    sync_folder(folder.path())?;
    carry_through(folder)
}

/// Carries a decided replacement through, from wherever it was interrupted, and throws an undecided one away.
pub(crate) fn carry_through(folder: &Folder) -> Result<()> {
    discard(&Folder::at(folder.path().join(DRAFT)))?;
    let Some((decided, kept_name)) = decided(folder)? else {
        return Ok(());
    };
    let new_file = decided.database();
    // The new file is gone from here once it has its place; then only this folder is left to remove.
    if new_file.exists() {
        move_aside(folder, &folder.damaged().join(kept_name))?;
        fs::rename(&new_file, folder.database()).map_err(Error::file(folder.database()))?;
        sync_folder(folder.path())?;
    }
    discard(&decided)?;
    sync_folder(folder.path())
}

fn decided(folder: &Folder) -> Result<Option<(Folder, String)>> {
    let entries = fs::read_dir(folder.path()).map_err(Error::file(folder.path()))?;
    for entry in entries {
        let name = entry.map_err(Error::file(folder.path()))?.file_name();
        let Some(name) = name.to_str() else { continue };
        if let Some(kept_name) = name.strip_prefix(DECIDED) {
            return Ok(Some((Folder::at(folder.path().join(name)), kept_name.to_owned())));
        }
    }
    Ok(None)
}

/// Moves the main file and its companions into `aside`: they only make sense together.
fn move_aside(folder: &Folder, aside: &Path) -> Result<()> {
    let present: Vec<PathBuf> = folder
        .database_files()
        .into_iter()
        .filter(|file| file.exists())
        .collect();
    if present.is_empty() {
        return Ok(());
    }
    create_private(aside)?;
    for file in present {
        let name = file.file_name().unwrap_or_default();
        fs::rename(&file, aside.join(name)).map_err(Error::file(&file))?;
    }
    sync_folder(aside)?;
    sync_folder(&folder.damaged())?;
    sync_folder(folder.path())
}
