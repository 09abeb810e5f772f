//! Pages: a damaged file gets what it lacks to be read at all, and single pages are read as files of their own.

use std::{
    fs::{self, OpenOptions},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

use sqlx::{Connection as _, SqliteConnection};

use super::attach;
use crate::{Error, Folder, Result, migrate, open};

/// A page of our files, and the part of the first one that is the header (<https://sqlite.org/fileformat2.html>).
const PAGE_BYTES: usize = 4096;
const HEADER_BYTES: usize = 100;
/// Where the header says for which change counter its page count holds; while it does not match, the length counts.
const VALID_FOR: std::ops::Range<usize> = 92..96;
/// What stands behind the header when the schema's page is one: an inner page or a leaf of a table.
const SCHEMA_PAGES: [u8; 2] = [0x05, 0x0d];
/// What a leaf of an index begins with, or of a table that is kept by its key.
const KEYED_LEAF: u8 = 0x0a;

/// A new file. Its schema says where the tables lie, and that is the same in all our files that did not come out of a
/// backup.
pub(super) async fn fresh_file(scratch: &Folder) -> Result<Vec<u8>> {
    let fresh = Folder::at(scratch.path().join("fresh"));
    fresh.create()?;
    let mut connection = open::connect_draft(&fresh).await?;
    migrate::run(&mut connection).await?;
    connection.close().await?;
    let mut file = fs::read(fresh.database()).map_err(Error::file(fresh.database()))?;
    file[VALID_FOR].fill(0);
    Ok(file)
}

/// Gives a file what it lacks of a header, of a first page and of its length: the pages behind them, and those in the
/// log, may well be whole.
pub(super) fn mend(damaged: &Path, fresh: &[u8]) -> Result<()> {
    let mend = || {
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(damaged)?;
        let mut page = [0; PAGE_BYTES];
        let has_schema = file.read_exact(&mut page).is_ok() && SCHEMA_PAGES.contains(&page[HEADER_BYTES]);
        let mended = if has_schema { HEADER_BYTES } else { PAGE_BYTES };
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&fresh[..mended])?;
        let whole_pages = file.seek(SeekFrom::End(0))? / PAGE_BYTES as u64 * PAGE_BYTES as u64;
        let missing = usize::try_from(whole_pages).ok().and_then(|length| fresh.get(length..));
        file.set_len(whole_pages)?;
        file.seek(SeekFrom::End(0))?;
        file.write_all(missing.unwrap_or_default())
    };
    mend().map_err(Error::file(damaged))
}

/// Carries over the performed sets of every single page that may hold some and that no other way led to.
///
/// A new file's own page for them is empty and complete in itself: a page of the damaged file in its place is a file
/// that SQLite can read. No other page of this kind has rows with that many columns, so nothing else passes for a set.
pub(super) async fn carry_over(sound: &mut SqliteConnection, scratch: &Folder, fresh: &[u8]) -> Result<u32> {
    let root: u32 = sqlx::query_scalar("select rootpage from main.sqlite_schema where name = 'performed_set'")
        .fetch_one(&mut *sound)
        .await?;
    let known: u32 = sqlx::query_scalar("select count(*) from main.performed_set")
        .fetch_one(&mut *sound)
        .await?;
    let damaged = fs::read(scratch.database()).map_err(Error::file(scratch.database()))?;
    let place = (root as usize - 1) * PAGE_BYTES..root as usize * PAGE_BYTES;
    for page in damaged.chunks_exact(PAGE_BYTES).filter(|page| page[0] == KEYED_LEAF) {
        let mut single = fresh.to_vec();
        let Some(root_page) = single.get_mut(place.clone()) else {
            break;
        };
        root_page.copy_from_slice(page);
        let file = scratch.path().join("single-page.db");
        fs::write(&file, single).map_err(Error::file(&file))?;
        if attach(sound, &file).await? {
            // The condition keeps SQLite from copying the tables' indexes instead of the rows: here they are empty.
            let _ = sqlx::query(
                "insert or ignore into main.performed_set
                 select * from damaged.performed_set where counter > 0",
            )
            .execute(&mut *sound)
            .await;
            sqlx::query("detach database damaged").execute(&mut *sound).await?;
        }
    }
    let found: u32 = sqlx::query_scalar("select count(*) from main.performed_set")
        .fetch_one(&mut *sound)
        .await?;
    Ok(found - known)
}
