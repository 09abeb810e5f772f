//! Salvage: what a damaged file still gives is carried over, row by row.
//!
//! Keys are read from both ends of a table, and from its index where there is one; then every row is looked up on its
//! own. So a torn page costs the rows on that page, not those behind it.

use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

use futures_util::TryStreamExt as _;
use sqlx::{Connection as _, Row as _, SqliteConnection};

use crate::{Error, Folder, Result, backup, migrate, open};

/// A table whose rows are carried over.
struct Table {
    name: &'static str,
    key: &'static [&'static str],
    columns: &'static [&'static str],
    /// The order in which its rows lie.
    order: &'static [&'static str],
    /// An index that holds the whole key.
    index: Option<&'static str>,
}

/// In the order in which they are carried over.
const TABLES: &[Table] = &[
    Table {
        name: "athlete",
        key: &["id"],
        columns: &[
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
        order: &["rowid"],
        index: None,
    },
    Table {
        name: "workout",
        key: &["training_day"],
        columns: &["training_day", "act", "offer"],
        order: &["rowid"],
        index: Some("sqlite_autoindex_workout_1"),
    },
    Table {
        name: "performed_set",
        key: &["training_day", "device_tag", "counter"],
        columns: &[
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
        order: &["training_day", "device_tag", "counter"],
        index: Some("performed_set_of_exercise"),
    },
    Table {
        name: "biometric",
        key: &["training_day", "metric"],
        columns: &["training_day", "metric", "value_milli", "source"],
        order: &["training_day", "metric"],
        index: None,
    },
    Table {
        name: "check_in",
        key: &["training_day"],
        columns: &[
            "training_day",
            "readiness",
            "sleep_quality",
            "stress",
            "soreness",
            "pain",
            "ill",
        ],
        order: &["rowid"],
        index: Some("sqlite_autoindex_check_in_1"),
    },
    Table {
        name: "change",
        key: &["entity", "key"],
        columns: &["entity", "key", "newest", "exceptions", "deleted", "sent"],
        order: &["entity", "key"],
        index: None,
    },
    Table {
        name: "setting",
        key: &["name"],
        columns: &["name", "value"],
        order: &["name"],
        index: None,
    },
    Table {
        name: "snapshot",
        key: &["training_day", "made_at_ms"],
        columns: &["training_day", "made_at_ms", "planner_version", "input_zstd"],
        order: &["rowid"],
        index: Some("sqlite_autoindex_snapshot_1"),
    },
];

/// A page of our files, and the part of the first one that is the header (<https://sqlite.org/fileformat2.html>).
const PAGE_BYTES: usize = 4096;
const HEADER_BYTES: usize = 100;
/// Where the header says for which change counter its page count holds; while it does not match, the length counts.
const VALID_FOR: std::ops::Range<usize> = 92..96;
/// What stands behind the header when the schema's page is one: an inner page or a leaf of a table.
const SCHEMA_PAGES: [u8; 2] = [0x05, 0x0d];

/// Carries over into `sound`, the draft's open file, what copies of the damaged files still give, and counts the rows.
///
/// # Errors
/// When the draft cannot be written. That the damaged file cannot be read is no error.
pub(crate) async fn carry_over(sound: &mut SqliteConnection, damaged: &Folder, draft: &Folder) -> Result<u32> {
    let scratch = Folder::at(draft.path().join("salvage"));
    copy_of(damaged, &scratch)?;
    mend_first_page(&scratch.database(), &fresh_first_page(&scratch).await?)?;
    sqlx::query("attach database ?1 as damaged")
        .bind(backup::path_text(&scratch.database())?)
        .execute(&mut *sound)
        .await?;
    let mut rows = 0;
    for table in TABLES {
        rows += table.carry_over(sound).await?;
    }
    // Stamps go on behind the newest that was carried over; the first day with the app stays the first.
    sqlx::query(
        "update main.device set last_stamp = max(last_stamp, coalesce((select max(newest) from main.change), ''))",
    )
    .execute(&mut *sound)
    .await?;
    let first_day = "update main.device set first_day = coalesce((select first_day from damaged.device), first_day)";
    let _ = sqlx::query(first_day).execute(&mut *sound).await;
    sqlx::query("detach database damaged").execute(&mut *sound).await?;
    crate::replace::discard(&scratch)?;
    Ok(rows)
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

/// The first page of a new file. Its schema says where the tables lie, and that is the same in all our files that
/// did not come out of a backup.
async fn fresh_first_page(scratch: &Folder) -> Result<Vec<u8>> {
    let fresh = Folder::at(scratch.path().join("fresh"));
    fresh.create()?;
    let mut connection = open::connect(&fresh).await?;
    migrate::run(&mut connection).await?;
    connection.close().await?;
    let mut page = fs::read(fresh.database()).map_err(Error::file(fresh.database()))?;
    page.truncate(PAGE_BYTES);
    page[VALID_FOR].fill(0);
    Ok(page)
}

/// Gives a file a header, and a first page where it has none: the pages behind them, and those in the log, may well
/// be whole.
fn mend_first_page(damaged: &Path, fresh: &[u8]) -> Result<()> {
    let mend = || {
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(damaged)?;
        let mut page = [0; PAGE_BYTES];
        let has_schema = file.read_exact(&mut page).is_ok() && SCHEMA_PAGES.contains(&page[HEADER_BYTES]);
        let mended = if has_schema { &fresh[..HEADER_BYTES] } else { fresh };
        file.seek(SeekFrom::Start(0))?;
        file.write_all(mended)
    };
    mend().map_err(Error::file(damaged))
}

impl Table {
    async fn carry_over(&self, connection: &mut SqliteConnection) -> Result<u32> {
        let (name, columns) = (self.name, self.columns.join(", "));
        let matches: Vec<String> = (1..)
            .zip(self.key)
            .map(|(place, part)| format!("{part} = ?{place}"))
            .collect();
        let matches = matches.join(" and ");
        let carry = format!(
            "insert or replace into main.{name} ({columns}) select {columns} from damaged.{name} where {matches}"
        );
        let mut rows = 0;
        for key in self.readable_keys(connection).await {
            let query = sqlx::query(sqlx::AssertSqlSafe(carry.as_str()));
            let query = key.into_iter().fold(query, |query, part| query.bind(part));
            match query.execute(&mut *connection).await.map_err(Error::from) {
                Ok(done) => rows += u32::try_from(done.rows_affected()).unwrap_or(0),
                Err(error @ Error::DiskFull) => return Err(error),
                Err(_) => {}
            }
        }
        Ok(rows)
    }

    /// The keys that can be read before damage stops the reading, from either end.
    async fn readable_keys(&self, connection: &mut SqliteConnection) -> BTreeSet<Vec<String>> {
        let parts: Vec<String> = self.key.iter().map(|part| format!("cast({part} as text)")).collect();
        let select = format!("select {} from damaged.{}", parts.join(", "), self.name);
        let mut ways = vec![
            format!("{select} order by {} asc", self.order.join(" asc, ")),
            format!("{select} order by {} desc", self.order.join(" desc, ")),
        ];
        ways.extend(self.index.map(|index| format!("{select} indexed by {index}")));
        let mut found = BTreeSet::new();
        for way in ways {
            let mut rows = sqlx::query(sqlx::AssertSqlSafe(way)).fetch(&mut *connection);
            while let Ok(Some(row)) = rows.try_next().await {
                let key: Vec<String> = (0..self.key.len()).filter_map(|part| row.try_get(part).ok()).collect();
                found.insert(key);
            }
        }
        found
    }
}
