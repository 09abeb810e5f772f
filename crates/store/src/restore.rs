//! Putting a backup in the place of the data while they are in use: by one transaction, which others see whole or not.
//!
//! [`Store::restore`] needs the folder alone and moves files; here the file stays, and its rows are exchanged for those
//! of the backup, which was checked and brought up to date in a draft of its own.

use std::path::Path;

use jiff::Timestamp;
use sqlx::{Connection as _, SqliteConnection};
use sync::Stamp;
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Result, Store,
    backup::{self, path_text},
    check, device,
    lineage::Lineage,
    migrate, open, replace,
};

/// Tables that stay as they are: what is written in them is about this file, or about mornings that are over.
const STAYING: [&str; 2] = ["_sqlx_migrations", "notification"];

impl Store {
    /// Puts the automatic backup of this name in the place of the data, after a backup of those.
    ///
    /// # Errors
    /// [`Error::NotABackup`] when there is none of this name or it does not pass its check; nothing is changed then.
    pub async fn restore_dated(&self, name: &str, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
        let file = self.folder.backups().join(name);
        if !self.backups()?.iter().any(|backup| backup.name == name) {
            return Err(Error::NotABackup { file });
        }
        let store = self.clone();
        let task = tokio::spawn(async move {
            let outcome = store.restore_here(&file, wall, fresh_tag).await;
            outcome.map_err(|error| error.within(&store.folder))
        });
        task.await.map_err(|_| Error::Interrupted)?
    }

    async fn restore_here(&self, file: &Path, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
        let draft = replace::draft(&self.folder)?;
        let taken = self.take_over(file, &draft, wall, fresh_tag).await;
        replace::discard(&draft).and(taken)
    }

    async fn take_over(&self, file: &Path, draft: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
        make_current(file, draft).await?;
        self.back_up(None, wall).await?;
        let database = draft.database();
        let mut connection = self.writer.acquire().await?;
        sqlx::query("attach database ?1 as restored")
            .bind(path_text(&database)?)
            .execute(&mut *connection)
            .await?;
        let exchanged = exchange(&mut connection, wall, fresh_tag).await;
        sqlx::query("detach database restored")
            .execute(&mut *connection)
            .await?;
        self.neighbours.wrote(exchanged?);
        Ok(())
    }
}

/// A copy of the backup with the schema of this program, every page of which was read.
async fn make_current(file: &Path, draft: &Folder) -> Result<()> {
    backup::copy(file, &draft.database())?;
    let sound = async {
        let mut connection = open::connect_draft(draft).await?;
        migrate::known_version(&mut connection).await?;
        check::full(&mut connection).await?;
        migrate::run(&mut connection).await?;
        open::finish(connection).await
    };
    sound.await.map_err(|error| match error {
        Error::Damaged { .. } | Error::Database(_) => Error::NotABackup { file: file.to_owned() },
        other => other,
    })
}

/// Exchanges the rows of every table. The device goes on under a fresh tag, and its clock does not go back.
async fn exchange(connection: &mut SqliteConnection, wall: Timestamp, fresh_tag: DeviceTag) -> Result<Stamp> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let (schema, tag, last_stamp): (i64, i64, String) =
        sqlx::query_as("select user_version, tag, last_stamp from device, pragma_user_version")
            .fetch_one(&mut *transaction)
            .await?;
    migrate::refuse_newer(schema)?;
    let last_stamp: Stamp = last_stamp.parse().map_err(|_| Error::Malformed("stamp"))?;
    let tables: Vec<String> = sqlx::query_scalar(
        "select name
         from main.sqlite_schema
         where type = 'table'
           and name not like 'sqlite%'",
    )
    .fetch_all(&mut *transaction)
    .await?;
    for table in tables.iter().filter(|table| !STAYING.contains(&table.as_str())) {
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?1, 'main')")
            .bind(table)
            .fetch_all(&mut *transaction)
            .await?;
        let columns = columns.join(", ");
        for statement in [
            format!("delete from main.{table}"),
            format!("insert into main.{table} ({columns}) select {columns} from restored.{table}"),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(statement))
                .execute(&mut *transaction)
                .await?;
        }
    }
    let now_ms = u64::try_from(wall.as_millisecond()).unwrap_or(0);
    let restored: String = sqlx::query_scalar("select last_stamp from device")
        .fetch_one(&mut *transaction)
        .await?;
    let restored: Stamp = restored.parse().map_err(|_| Error::Malformed("stamp"))?;
    let stamp = last_stamp.max(restored).next(now_ms, fresh_tag);
    sqlx::query("update device set tag = ?1, last_stamp = ?2")
        .bind(i64::from(fresh_tag.0))
        .bind(stamp.to_string())
        .execute(&mut *transaction)
        .await?;
    Lineage::keep(&mut transaction, device::tag(tag)?.0, last_stamp).await?;
    transaction.commit().await?;
    Ok(stamp)
}
