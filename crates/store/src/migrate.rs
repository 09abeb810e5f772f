//! The schema's version: which one the file has, and how it becomes ours.

use std::path::PathBuf;

use sqlx::{ConnectOptions, SqliteConnection, migrate::Migrator};

use crate::{Error, Folder, Result, open};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/device");

/// The newest schema version that this program knows; each migration ends by writing its own into the file.
pub(crate) const SCHEMA: i64 = 9;

/// What marks our files in SQLite's header; the first migration writes it.
const APPLICATION_ID: i64 = 1_213_221_972;

/// The file's schema version; 0 for a new file.
async fn version(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("pragma user_version").fetch_one(connection).await?)
}

/// True when the file is there and has our schema.
pub(crate) async fn is_current(folder: &Folder) -> Result<bool> {
    if !folder.database().exists() {
        return Ok(false);
    }
    let mut connection = open::options(folder).read_only(true).connect().await?;
    Ok(known_version(&mut connection).await? == SCHEMA)
}

/// The version of a file that is ours and not newer than this program.
///
/// # Errors
/// [`Error::Damaged`] when the file does not say that it is ours: every file that we put in place says so.
pub(crate) async fn known_version(connection: &mut SqliteConnection) -> Result<i64> {
    let application: i64 = sqlx::query_scalar("pragma application_id")
        .fetch_one(&mut *connection)
        .await?;
    let found = version(connection).await?;
    if application != APPLICATION_ID || found == 0 {
        return Err(Error::Damaged { file: PathBuf::new() });
    }
    refuse_newer(found)?;
    Ok(found)
}

/// Brings the file up to our schema. The caller holds the lock alone.
pub(crate) async fn run(connection: &mut SqliteConnection) -> Result<()> {
    let found = version(connection).await?;
    refuse_newer(found)?;
    if found < SCHEMA {
        MIGRATIONS
            .run_direct(None, connection, false)
            .await
            .map_err(|error| match error {
                sqlx::migrate::MigrateError::Execute(error)
                | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => error.into(),
                other => Error::Migrate(other),
            })?;
    }
    Ok(())
}

pub(crate) fn refuse_newer(found: i64) -> Result<()> {
    if found > SCHEMA {
        return Err(Error::NewerSchema { found, known: SCHEMA });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::Connection as _;

    #[tokio::test]
    async fn the_migrations_end_at_the_schema_that_the_program_knows() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        run(&mut connection).await.unwrap();
        assert_eq!(version(&mut connection).await.unwrap(), SCHEMA);
        assert_eq!(
            MIGRATIONS.iter().last().map(|migration| migration.version),
            Some(SCHEMA)
        );
    }
}
