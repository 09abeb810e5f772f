//! Damage: the three files move aside together, and the newest sound backup takes their place.
//!
//! What can still be read of the damaged file is carried over, row by row, so that a torn page costs as little as it
//! can. Only SQLite's own word counts as damage (NOTADB, CORRUPT, a failed check), and what SQLite would pass over
//! without a word: a file that has gone or was emptied, a write-ahead log that lost its database, and one that is not
//! its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{ConnectOptions, Connection as _, SqliteConnection};
use sync::Stamp;
use training::workout::DeviceTag;

use crate::{
    Error, Folder, Reading, Result, Writing, backup, check, device, lineage::Lineage, migrate, open, replace, salvage,
};

/// The setting under which recoveries are kept until the athlete has read them.
const RECOVERIES: &str = "recoveries";

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

impl Reading {
    /// The recoveries that the athlete has not read yet, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn recoveries(&mut self) -> Result<Vec<Recovery>> {
        Ok(self.setting(RECOVERIES).await?.unwrap_or_default())
    }
}

impl Writing {
    /// Forgets the recoveries: the athlete has read them.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn forget_recoveries(&mut self) -> Result<()> {
        self.put_setting::<[Recovery; 0]>(RECOVERIES, &[]).await
    }
}

/// True when there are no data where there must have been some: an emptied file, a log without its file, or backups
/// and nothing that they are backups of. A new file is never seen in these states, see [`replace`].
pub(crate) fn is_lost(folder: &Folder) -> Result<bool> {
    let [main, wal, _] = folder.database_files();
    let traces = main.exists() || length(&wal)? > 0 || !backup::dated(folder)?.is_empty();
    Ok(length(&main)? == 0 && traces)
}

/// True when the write-ahead log is not the main file's own: with it the file is older than without it, or broken,
/// or another device's. A log's frames carry checksums but no name, and SQLite lays them over whatever lies there.
pub(crate) async fn has_foreign_log(folder: &Folder) -> Result<bool> {
    let [main, wal, _] = folder.database_files();
    if length(&wal)? == 0 || backup::verify(&main).await.is_err() {
        return Ok(false);
    }
    let alone = identity(folder, true).await;
    let together = identity(folder, false).await;
    Ok(match (alone, together) {
        (Ok(alone), Ok(together)) => !together.goes_on_from(&alone),
        (Ok(_), Err(Error::Damaged { .. })) => true,
        _ => false,
    })
}

/// Makes something sound, with what the damaged files still give, and puts it in their place. The caller holds the
/// lock alone.
pub(crate) async fn recover(folder: &Folder, wall: Timestamp, fresh_tag: DeviceTag) -> Result<()> {
    let draft = replace::draft(folder)?;
    let aside = replace::aside(folder, "damaged", wall);
    let made = make_sound(folder, &draft, &aside, fresh_tag).await;
    match made {
        Ok(()) => replace::decide(folder, &draft, &aside),
        // Everything is still where it was; the draft is only in the way.
        Err(error) => replace::discard(&draft).and(Err(error)),
    }
}

async fn make_sound(folder: &Folder, draft: &Folder, aside: &Path, fresh_tag: DeviceTag) -> Result<()> {
    let main = folder.database();
    let is_log_foreign = has_foreign_log(folder).await?;
    let restored_from = if is_log_foreign {
        Some(main.clone())
    } else {
        newest_sound_backup(folder).await?
    };
    if let Some(file) = &restored_from {
        backup::copy(file, &draft.database())?;
    }
    let mut connection = open::connect_draft(draft).await?;
    migrate::run(&mut connection).await?;
    device::adopt(&mut connection, fresh_tag).await?;
    let salvaged_rows = if is_log_foreign {
        0
    } else {
        // What cannot be salvaged must not keep from the athlete what can be restored.
        match salvage::carry_over(&mut connection, folder, draft).await {
            Err(Error::Damaged { .. } | Error::Database(_) | Error::Malformed(_)) => 0,
            outcome => outcome?,
        }
    };
    // The main file is about to move: what took its place is then found where it is kept.
    let at_its_new_place = |file: PathBuf| {
        if file == main {
            aside.join(main.file_name().unwrap_or_default())
        } else {
            file
        }
    };
    let recovery = Recovery {
        kept: aside.to_owned(),
        restored_from: restored_from.map(at_its_new_place),
        salvaged_rows,
    };
    remember(&mut connection, recovery).await?;
    open::finish(connection).await
}

async fn remember(connection: &mut SqliteConnection, recovery: Recovery) -> Result<()> {
    let known: Option<String> = sqlx::query_scalar("select value from setting where name = ?1")
        .bind(RECOVERIES)
        .fetch_optional(&mut *connection)
        .await?;
    let mut recoveries: Vec<Recovery> = known
        .and_then(|known| serde_json::from_str(&known).ok())
        .unwrap_or_default();
    recoveries.push(recovery);
    sqlx::query("insert or replace into setting (name, value) values (?1, ?2)")
        .bind(RECOVERIES)
        .bind(crate::writing::json(&recoveries, RECOVERIES)?)
        .execute(connection)
        .await?;
    Ok(())
}

async fn newest_sound_backup(folder: &Folder) -> Result<Option<PathBuf>> {
    for file in backup::dated(folder)?.into_iter().rev() {
        if backup::verify(&file).await.is_ok() {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

/// Whose a file is, and how far it has come.
struct Identity {
    tag: u32,
    last: Stamp,
    before: Lineage,
}

impl Identity {
    /// True when this may be the other one at a later time.
    fn goes_on_from(&self, other: &Self) -> bool {
        let is_same = self.tag == other.tag || self.before.tags.contains(&other.tag);
        is_same && self.last.max(self.before.furthest) >= other.last.max(other.before.furthest)
    }
}

/// Whose the file is and how far it has come, with its log or without.
async fn identity(folder: &Folder, without_log: bool) -> Result<Identity> {
    let options = open::options(folder).read_only(true).immutable(without_log);
    let mut connection = options.connect().await?;
    check::quick(&mut connection).await?;
    let (tag, stamp): (i64, String) = sqlx::query_as("select tag, last_stamp from device")
        .fetch_one(&mut connection)
        .await?;
    let before = Lineage::read(&mut connection).await?;
    connection.close().await?;
    Ok(Identity {
        tag: device::tag(tag)?.0,
        last: stamp.parse().map_err(|_| Error::Malformed("stamp"))?,
        before,
    })
}

fn length(path: &Path) -> Result<u64> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(Error::file(path)(error)),
    }
}
