//! What a data file was before: the tags that its device had, and the newest stamp that it ever made.
//!
//! A write-ahead log is known to be the file's own by the device that it names and by how far it has come. A device that
//! takes another tag, or learns that its clock was ahead, would seem to be another, or an older one; here it says so.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use sync::Stamp;

use crate::{Result, reading::document, writing::json};

/// The setting under which it is kept.
const LINEAGE: &str = "lineage";
/// Tags that are kept (design: a log holds some hours, a device takes a tag some times in its life).
const TAGS: usize = 64;

/// What a file was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lineage {
    /// The tags that it had before the present one, oldest first.
    pub(crate) tags: Vec<u32>,
    /// The newest stamp from which its clock was ever set back.
    pub(crate) furthest: Stamp,
}

impl Lineage {
    pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Self> {
        let stored: Option<String> = sqlx::query_scalar("select value from setting where name = ?1")
            .bind(LINEAGE)
            .fetch_optional(connection)
            .await?;
        let none = Self {
            tags: Vec::new(),
            furthest: Stamp::NEVER,
        };
        stored.map_or(Ok(none), |stored| document(&stored, LINEAGE))
    }

    /// Keeps that the file had this tag and had come so far.
    pub(crate) async fn keep(connection: &mut SqliteConnection, tag: u32, furthest: Stamp) -> Result<()> {
        let mut lineage = Self::read(connection).await?;
        lineage.tags.retain(|known| *known != tag);
        lineage.tags.push(tag);
        let surplus = lineage.tags.len().saturating_sub(TAGS);
        lineage.tags.drain(..surplus);
        lineage.furthest = lineage.furthest.max(furthest);
        sqlx::query("insert or replace into setting (name, value) values (?1, ?2)")
            .bind(LINEAGE)
            .bind(json(&lineage, LINEAGE)?)
            .execute(connection)
            .await?;
        Ok(())
    }
}
