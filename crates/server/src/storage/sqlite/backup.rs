//! Backups: whole copies that were checked before they got their name, taken beside a running server.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteJournalMode};

use super::{migrate, open};
use crate::{Error, Result};

/// A backup that was written and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// The accounts in it.
    pub accounts: i64,
}

impl Backup {
    /// Copies the database in `folder` to `file`, or under a dated name into the folder's backups. Never overwrites.
    ///
    /// # Errors
    /// [`Error::Refused`] when `file` is there already, [`Error::NotSound`] when the copy does not pass its check.
    pub async fn write(folder: &Path, file: Option<&Path>, now_ms: i64) -> Result<Self> {
        let database = open::database(folder);
        if !database.is_file() {
            return Err(Error::NotSound {
                file: database,
                reason: "there is none".to_owned(),
            });
        }
        let mut connection = open::options(&database).connect().await?;
        migrate::known(&mut connection, &database).await?;
        let backup = match file {
            Some(file) => copy(&mut connection, file).await,
            None => copy(&mut connection, &dated(folder, now_ms)?).await,
        };
        connection.close().await?;
        backup
    }

    /// Reads every page of a backup and checks it.
    ///
    /// # Errors
    /// [`Error::NotSound`] says what is wrong with it.
    pub async fn verify(file: &Path) -> Result<Self> {
        let bytes = fs::metadata(file).map_err(Error::file(file))?.len();
        let not_sound = |reason: String| Error::NotSound {
            file: file.to_owned(),
            reason,
        };
        let checked = async {
            let mut connection = open::options(file).read_only(true).immutable(true).connect().await?;
            migrate::known(&mut connection, file).await?;
            let findings: Vec<String> = sqlx::query_scalar("pragma integrity_check(10)")
                .fetch_all(&mut connection)
                .await?;
            if findings != ["ok"] {
                return Err(not_sound(findings.join("; ")));
            }
            let strays: i64 = sqlx::query_scalar("select count(*) from pragma_foreign_key_check")
                .fetch_one(&mut connection)
                .await?;
            if strays != 0 {
                return Err(not_sound(format!("{strays} rows belong to no account")));
            }
            let accounts = sqlx::query_scalar("select count(*) from account")
                .fetch_one(&mut connection)
                .await?;
            connection.close().await?;
            Ok(accounts)
        };
        let accounts = checked.await.map_err(|error| match error {
            Error::Database(error) => not_sound(error.to_string()),
            other => other,
        })?;
        Ok(Self {
            file: file.to_owned(),
            bytes,
            accounts,
        })
    }
}

/// A backup of a file whose schema is about to change.
pub(super) async fn before_migrating(connection: &mut SqliteConnection, folder: &Path, now_ms: i64) -> Result<()> {
    copy(connection, &dated(folder, now_ms)?).await.map(drop)
}

/// Writes beside the name it is to have, checks, makes it durable, and only then names it.
async fn copy(connection: &mut SqliteConnection, file: &Path) -> Result<Backup> {
    if file.exists() {
        return Err(Error::Refused(format!("{} is there already", file.display())));
    }
    let mut draft = file.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    remove(&draft)?;
    let text = draft
        .to_str()
        .ok_or_else(|| Error::Refused("the path must be UTF-8".to_owned()))?;
    // The file is there before SQLite writes, so that nobody else ever could read it.
    File::create_new(&draft).map_err(Error::file(&draft))?;
    open::make_private(&draft, 0o600)?;
    sqlx::query("vacuum into ?")
        .bind(text)
        .execute(&mut *connection)
        .await?;
    let checked = finish(&draft).await;
    let backup = match checked {
        Ok(backup) => backup,
        Err(error) => return remove(&draft).and(Err(error)),
    };
    fs::rename(&draft, file).map_err(Error::file(file))?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync(folder.unwrap_or(Path::new(".")))?;
    Ok(Backup {
        file: file.to_owned(),
        ..backup
    })
}

/// A server that goes on from a backup has forgotten what came after it. That its accounts are of another generation tells
/// their devices, which send it again.
async fn finish(draft: &Path) -> Result<Backup> {
    let mut connection = open::options(draft)
        .journal_mode(SqliteJournalMode::Delete)
        .connect()
        .await?;
    sqlx::query("update account set generation = randomblob(16)")
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    let backup = Backup::verify(draft).await?;
    sync(draft)?;
    Ok(backup)
}

fn dated(folder: &Path, now_ms: i64) -> Result<PathBuf> {
    let backups = folder.join("backups");
    open::create_private(&backups)?;
    let at = jiff::Timestamp::from_millisecond(now_ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    Ok(backups.join(format!("{}", at.strftime("server-%Y%m%dT%H%M%S%3fZ.db"))))
}

fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::file(file)(error)),
        _ => Ok(()),
    }
}

fn sync(path: &Path) -> Result<()> {
    let file = File::open(path).map_err(Error::file(path))?;
    file.sync_all().map_err(Error::file(path))
}
