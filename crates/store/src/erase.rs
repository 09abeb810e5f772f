//! Deleting everything: the rows, the room that they took in the file, and every copy that lies beside it.
//!
//! The file stays open and in its place, so that the app goes on as on its first day. Only what this program has put
//! into the folder goes: somebody may have named a folder with files of their own.

use std::{fs, io, path::Path};

use sqlx::{Connection as _, SqliteConnection};
use sync::Stamp;
use training::workout::DeviceTag;

use crate::{Error, Folder, Result, Store, backup, folder::sync_folder, migrate};

/// What our backups, finished or not, are called.
const BACKUP_PREFIX: &str = "healthpilot-";
/// What the folders of files that were moved aside are called.
const ASIDE_PREFIXES: [&str; 2] = ["damaged-", "replaced-"];
/// What the folders of unfinished replacements are called.
const REPLACING_PREFIX: &str = "replacing";

impl Store {
    /// Deletes everything of the athlete and of this device. It goes on under `fresh_tag` as a new one.
    ///
    /// What fails half-way can be done again; it deletes the rest.
    ///
    /// # Errors
    /// [`Error::Busy`] when another process is reading or writing for too long, or what the disk says.
    pub async fn erase(&self, wall_ms: u64, fresh_tag: DeviceTag) -> Result<()> {
        let store = self.clone();
        let task = tokio::spawn(async move {
            let outcome = store.erase_here(wall_ms, fresh_tag).await;
            outcome.map_err(|error| error.within(&store.folder))
        });
        task.await.map_err(|_| Error::Interrupted)?
    }

    async fn erase_here(&self, wall_ms: u64, fresh_tag: DeviceTag) -> Result<()> {
        let stamp = Stamp::NEVER.next(wall_ms, fresh_tag);
        let mut connection = self.writer.acquire().await?;
        empty(&mut connection, fresh_tag, stamp).await?;
        self.neighbours.wrote(stamp);
        rewrite(&mut connection).await?;
        drop(connection);
        remove_copies(&self.folder)
    }
}

/// Empties every table but the list of migrations, and makes the file a new device's.
async fn empty(connection: &mut SqliteConnection, fresh_tag: DeviceTag, stamp: Stamp) -> Result<()> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let schema: i64 = sqlx::query_scalar("pragma user_version")
        .fetch_one(&mut *transaction)
        .await?;
    migrate::refuse_newer(schema)?;
    let tables: Vec<String> = sqlx::query_scalar(
        "select name
         from sqlite_schema
         where type = 'table'
           and name not like 'sqlite%'
           and name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut *transaction)
    .await?;
    for table in tables {
        sqlx::query(sqlx::AssertSqlSafe(format!("delete from {table}")))
            .execute(&mut *transaction)
            .await?;
    }
    sqlx::query("insert into device (id, tag, last_stamp) values (1, ?1, ?2)")
        .bind(i64::from(fresh_tag.0))
        .bind(stamp.to_string())
        .execute(&mut *transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Writes the file anew without the pages that are free now, and empties the log.
async fn rewrite(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("vacuum").execute(&mut *connection).await?;
    let (busy, _, _): (i64, i64, i64) = sqlx::query_as("pragma wal_checkpoint(truncate)")
        .fetch_one(connection)
        .await?;
    if busy == 0 { Ok(()) } else { Err(Error::Busy) }
}

fn remove_copies(folder: &Folder) -> Result<()> {
    remove_in(&folder.backups(), &[BACKUP_PREFIX])?;
    remove_in(&folder.damaged(), &ASIDE_PREFIXES)?;
    remove_in(folder.path(), &[REPLACING_PREFIX])
}

/// Removes what begins with one of the prefixes, and its folder if nothing else is in it.
fn remove_in(place: &Path, prefixes: &[&str]) -> Result<()> {
    let entries = match fs::read_dir(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(Error::file(place))?,
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        if !prefixes.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            continue;
        }
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            fs::remove_dir_all(&path).map_err(Error::file(&path))?;
        } else {
            backup::remove(&path)?;
        }
    }
    sync_folder(place)?;
    // A folder that holds anything else stays.
    let _ = fs::remove_dir(place);
    Ok(())
}
