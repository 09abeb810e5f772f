//! The schema's version: which one the file has, and how it becomes ours.

use std::path::Path;

use sqlx::{SqliteConnection, migrate::Migrator};

use crate::{Error, Result};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/server/sqlite");

/// The newest schema that this program knows; each migration ends by writing its own number into the file.
const SCHEMA: i64 = 1;

/// What marks the server's files in SQLite's header; the first migration writes it.
const APPLICATION_ID: i64 = 1_213_221_971;

/// True when the file is ours and has an older schema. A file that is being made is not.
pub(super) async fn is_older(connection: &mut SqliteConnection, file: &Path) -> Result<bool> {
    let found = version(connection).await?;
    if found == 0 && tables(connection).await? == 0 {
        return Ok(false);
    }
    known(connection, file).await?;
    Ok(found < SCHEMA)
}

/// Refuses a file that is not ours, or newer than this program.
pub(super) async fn known(connection: &mut SqliteConnection, file: &Path) -> Result<()> {
    let application: i64 = sqlx::query_scalar("pragma application_id")
        .fetch_one(&mut *connection)
        .await?;
    if application != APPLICATION_ID {
        return Err(Error::NotSound {
            file: file.to_owned(),
            reason: "another program made it".to_owned(),
        });
    }
    refuse_newer(version(connection).await?)
}

/// Brings the file up to our schema.
pub(super) async fn run(connection: &mut SqliteConnection) -> Result<()> {
    let found = version(connection).await?;
    refuse_newer(found)?;
    if found < SCHEMA {
        MIGRATIONS.run_direct(None, connection, false).await?;
    }
    Ok(())
}

async fn version(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("pragma user_version").fetch_one(connection).await?)
}

async fn tables(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from sqlite_schema")
        .fetch_one(connection)
        .await?)
}

const fn refuse_newer(found: i64) -> Result<()> {
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
