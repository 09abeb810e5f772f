//! Salvage: what a damaged file still gives is carried over, row by row.
//!
//! Keys are read from both ends of a table, and from its index where there is one; then every row is looked up on its
//! own. So a torn page costs the rows on that page, not those behind it. Performed sets are looked for on every page
//! besides: they are found even when the page that knows the others is the one that is torn.

mod change;
mod page;
mod table;

use std::path::Path;

use sqlx::SqliteConnection;

use crate::{Error, Folder, Result, backup, replace};
use table::TABLES;

/// Carries over into `sound`, the draft's open file, what copies of the damaged files still give, and counts the rows.
///
/// # Errors
/// When the draft cannot be written. That the damaged file cannot be read is no error.
pub(crate) async fn carry_over(sound: &mut SqliteConnection, damaged: &Folder, draft: &Folder) -> Result<u32> {
    let scratch = Folder::at(draft.path().join("salvage"));
    let fresh = page::fresh_file(&scratch).await?;
    copy_of(damaged, &scratch)?;
    page::mend(&scratch.database(), &fresh)?;
    let mut rows = 0;
    if attach(sound, &scratch.database()).await? {
        for table in TABLES {
            rows += table.carry_over(sound).await?;
        }
        let first_day =
            "update main.device set first_day = coalesce((select first_day from damaged.device), first_day)";
        let _ = sqlx::query(first_day).execute(&mut *sound).await;
        // The log of the copy, if there was one, is folded into it now.
        sqlx::query("detach database damaged").execute(&mut *sound).await?;
    }
    rows += page::carry_over(sound, &scratch, &fresh).await?;
    change::settle(sound).await?;
    replace::discard(&scratch)?;
    Ok(rows)
}

/// Attaches a file as `damaged`; false when SQLite cannot make anything of it.
async fn attach(sound: &mut SqliteConnection, file: &Path) -> Result<bool> {
    let attached = sqlx::query("attach database ?1 as damaged")
        .bind(backup::path_text(file)?)
        .execute(sound)
        .await;
    match attached.map_err(Error::from) {
        Ok(_) => Ok(true),
        Err(error @ Error::DiskFull) => Err(error),
        Err(_) => Ok(false),
    }
}

fn copy_of(damaged: &Folder, scratch: &Folder) -> Result<()> {
    scratch.create()?;
    for (file, copy) in damaged.database_files().iter().zip(scratch.database_files()) {
        // The index of the log is rebuilt from the log; a stale one would hide what is in it.
        let is_index = copy.to_string_lossy().ends_with("-shm");
        if file.exists() && !is_index {
            backup::copy(file, &copy)?;
        }
    }
    Ok(())
}
