//! Checks of the file: at every opening a quick one, for the doctor a full one.

use serde::Serialize;
use sqlx::SqliteConnection;

use crate::{Error, Reading, Result};

/// The oldest SQLite without the WAL-reset corruption bug (<https://sqlite.org/wal.html>, fixed in 3.51.3).
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];

/// What the doctor finds out about the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checkup {
    /// What SQLite's full integrity check says: `ok`, or what is wrong.
    pub integrity: String,
    /// The file's schema version.
    pub schema: i64,
    /// The SQLite inside this program.
    pub sqlite: String,
    /// Workouts in the file.
    pub workouts: i64,
    /// Performed sets in the file.
    pub performed_sets: i64,
}

impl Reading {
    /// Examines the whole file.
    ///
    /// # Errors
    /// Whatever keeps the file from being read; damage that can be read around is told in the answer.
    pub async fn checkup(&mut self) -> Result<Checkup> {
        let findings: Vec<String> = sqlx::query_scalar("pragma integrity_check(10)")
            .fetch_all(self.connection())
            .await?;
        let (schema, sqlite, workouts, performed_sets) = sqlx::query_as(
            "select (select user_version from pragma_user_version),
                    sqlite_version(),
                    (select count(*) from workout),
                    (select count(*) from performed_set)",
        )
        .fetch_one(self.connection())
        .await?;
        Ok(Checkup {
            integrity: findings.join("; "),
            schema,
            sqlite,
            workouts,
            performed_sets,
        })
    }
}

impl Reading {
    /// SQLite's version, and the schema's.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn versions(&mut self) -> Result<(String, u32)> {
        Ok(
            sqlx::query_as("select sqlite_version(), user_version from pragma_user_version")
                .fetch_one(self.connection())
                .await?,
        )
    }
}

/// Refuses to go on with a SQLite that can corrupt the file.
pub(crate) async fn assert_sqlite(connection: &mut SqliteConnection) -> Result<()> {
    let found: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(connection)
        .await?;
    let parts: Vec<u32> = found.split('.').filter_map(|part| part.parse().ok()).collect();
    if parts.as_slice() < OLDEST_SQLITE.as_slice() {
        return Err(Error::OldSqlite(found));
    }
    Ok(())
}

/// Reads every page once.
///
/// # Errors
/// [`Error::Damaged`] when pages contradict each other.
pub(crate) async fn quick(connection: &mut SqliteConnection) -> Result<()> {
    let finding = sqlx::query_scalar("pragma quick_check(1)").fetch_one(connection);
    sound(finding.await?)
}

/// Reads every page once, and compares the indexes with their tables.
///
/// # Errors
/// As [`quick`].
pub(crate) async fn full(connection: &mut SqliteConnection) -> Result<()> {
    let finding = sqlx::query_scalar("pragma integrity_check(1)").fetch_one(connection);
    sound(finding.await?)
}

fn sound(finding: String) -> Result<()> {
    if finding == "ok" {
        Ok(())
    } else {
        Err(Error::Damaged {
            file: std::path::PathBuf::new(),
        })
    }
}
