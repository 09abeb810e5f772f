//! Damage: the three files move aside together, and the newest sound backup takes their place.
//!
//! What can still be read of the damaged file is carried over, row by row, so that a torn page costs as little as it
//! can. Only SQLite's own word counts as damage (NOTADB, CORRUPT, a failed check), and a write-ahead log that has
//! lost its database: SQLite would delete that log without a word.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{ConnectOptions, SqliteConnection};
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Result, backup,
    folder::{create_private, sync_folder},
    open,
};

/// What was found damaged and what took its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    /// The folder in which the damaged files are kept.
    pub kept: PathBuf,
    /// The backup that took their place; without one the file began anew.
    pub restored_from: Option<PathBuf>,
    /// Rows that were carried over from the damaged file.
    pub salvaged_rows: u32,
}

/// The tables with the athlete's data, each with its key and its columns, in the order in which they are carried over.
const SALVAGED: &[(&str, &[&str], &[&str])] = &[
    (
        "athlete",
        &["id"],
        &[
            "id",
            "birth_year",
            "sex",
            "height_cm",
            "body_mass_g",
            "experience",
            "goals",
            "days_per_week",
            "session_minutes",
            "weekdays",
            "equipment",
            "limitations",
            "conditions",
            "screening_cleared",
            "units",
            "zone",
            "day_starts",
        ],
    ),
    ("workout", &["training_day"], &["training_day", "act", "offer"]),
    (
        "performed_set",
        &["training_day", "device_tag", "counter"],
        &[
            "training_day",
            "device_tag",
            "counter",
            "exercise_id",
            "set_number",
            "reps",
            "seconds",
            "metres",
            "load_g",
            "rpe_tenths",
            "done_at_ms",
        ],
    ),
    (
        "biometric",
        &["training_day", "metric"],
        &["training_day", "metric", "value_milli", "source"],
    ),
    (
        "check_in",
        &["training_day"],
        &[
            "training_day",
            "readiness",
            "sleep_quality",
            "stress",
            "soreness",
            "pain",
            "ill",
        ],
    ),
    (
        "change",
        &["entity", "key"],
        &["entity", "key", "newest", "exceptions", "deleted", "sent"],
    ),
];

/// True when there is a write-ahead log with something in it but no database that it belongs to.
pub(crate) fn log_without_database(folder: &Folder) -> Result<bool> {
    let [main, wal, _] = folder.database_files();
    Ok(length(&main)? == 0 && length(&wal)? > 0)
}

/// Moves the damaged files aside and puts something sound in their place. The caller holds the lock alone.
pub(crate) async fn recover(folder: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<Recovery> {
    let kept = move_aside(folder, "damaged", wall)?.unwrap_or_else(|| folder.damaged());
    let restored_from = newest_sound_backup(folder).await?;
    if let Some(file) = &restored_from {
        let staged = backup::staged(folder, file)?;
        backup::put_in_place(folder, &staged, fresh_tag).await?;
    }
    open::prepare_file(folder, wall, fresh_tag).await?;
    let salvaged_rows = salvage(folder, &kept).await.unwrap_or(0);
    Ok(Recovery {
        kept,
        restored_from,
        salvaged_rows,
    })
}

/// Moves the main file and its companions into a dated folder; `None` when there was nothing to move.
pub(crate) fn move_aside(folder: &Folder, why: &str, wall: Timestamp) -> Result<Option<PathBuf>> {
    let present: Vec<PathBuf> = folder
        .database_files()
        .into_iter()
        .filter(|file| file.exists())
        .collect();
    if present.is_empty() {
        return Ok(None);
    }
    let aside = unused(
        &folder
            .damaged()
            .join(format!("{why}-{}", wall.strftime("%Y%m%dT%H%M%SZ"))),
    );
    create_private(&aside)?;
    // The main file goes first: a log alone is recognised at the next opening, a main file without its log is not.
    for file in present {
        let name = file.file_name().unwrap_or_default();
        fs::rename(&file, aside.join(name)).map_err(Error::file(&file))?;
    }
    sync_folder(&aside)?;
    sync_folder(&folder.damaged())?;
    sync_folder(folder.path())?;
    Ok(Some(aside))
}

async fn newest_sound_backup(folder: &Folder) -> Result<Option<PathBuf>> {
    for file in backup::dated(folder)?.into_iter().rev() {
        if backup::verify(&file).await.is_ok() {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

/// Carries over what a copy of the damaged files still gives, and counts the rows.
async fn salvage(folder: &Folder, kept: &Path) -> Result<u32> {
    let scratch = Folder::at(kept.join("salvage"));
    scratch.create()?;
    for (kept_file, copy) in Folder::at(kept.to_owned())
        .database_files()
        .iter()
        .zip(scratch.database_files())
    {
        // The index of the log is rebuilt from the log; a stale one would hide what is in it.
        let is_index = copy.to_string_lossy().ends_with("-shm");
        if kept_file.exists() && !is_index {
            fs::copy(kept_file, &copy).map_err(Error::file(&copy))?;
        }
    }
    let mut connection = open::options(folder).connect().await?;
    let source = scratch.database().to_string_lossy().into_owned();
    sqlx::query("attach database ?1 as damaged")
        .bind(source)
        .execute(&mut connection)
        .await?;
    let mut rows = 0;
    for (table, key, columns) in SALVAGED {
        rows += salvage_table(&mut connection, table, key, columns).await;
    }
    sqlx::Connection::close(connection).await?;
    fs::remove_dir_all(scratch.path()).map_err(Error::file(scratch.path()))?;
    Ok(rows)
}

async fn salvage_table(connection: &mut SqliteConnection, table: &str, key: &[&str], columns: &[&str]) -> u32 {
    let (columns, matches) = (columns.join(", "), key_matches(key));
    let keys = readable_keys(connection, table, key).await;
    let carry = format!(
        "insert or replace into main.{table} ({columns}) select {columns} from damaged.{table} where {matches}"
    );
    let mut rows = 0;
    for key in keys {
        let query = sqlx::query(sqlx::AssertSqlSafe(carry.as_str()));
        let query = key.into_iter().fold(query, |query, part| query.bind(part));
        rows += query
            .execute(&mut *connection)
            .await
            .map_or(0, |done| u32::try_from(done.rows_affected()).unwrap_or(0));
    }
    rows
}

/// The keys that can be read before the damage stops the reading.
async fn readable_keys(connection: &mut SqliteConnection, table: &str, key: &[&str]) -> Vec<Vec<String>> {
    use futures_util::TryStreamExt as _;
    use sqlx::Row as _;

    let parts: Vec<String> = key.iter().map(|part| format!("cast({part} as text)")).collect();
    let select = format!("select {} from damaged.{table}", parts.join(", "));
    let mut found = Vec::new();
    let mut rows = sqlx::query(sqlx::AssertSqlSafe(select)).fetch(connection);
    while let Ok(Some(row)) = rows.try_next().await {
        found.push((0..key.len()).filter_map(|index| row.try_get(index).ok()).collect());
    }
    found
}

fn key_matches(key: &[&str]) -> String {
    let parts: Vec<String> = key
        .iter()
        .enumerate()
        .map(|(index, part)| format!("cast({part} as text) = ?{}", index + 1))
        .collect();
    parts.join(" and ")
}

fn length(path: &Path) -> Result<u64> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(Error::file(path)(error)),
    }
}

/// The path itself, or with a number behind it when it is taken.
fn unused(path: &Path) -> PathBuf {
    let numbered = |number: u32| PathBuf::from(format!("{}-{number}", path.display()));
    if !path.exists() {
        return path.to_owned();
    }
    (2..)
        .map(numbered)
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| path.to_owned())
}
