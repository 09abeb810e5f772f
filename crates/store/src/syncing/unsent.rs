//! What is new here and the server has not been told, or not acknowledged.

use std::collections::BTreeMap;

use sync::{Name, Record, Stamp};

use super::load::{ChangeRow, RawChange, stamp};
use crate::{Reading, Result};

/// Which of the unsent records a batch carries: those between two in the order of table and key, as they were when the
/// device's newest stamp was `mark`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The first record's table and key.
    pub first: (String, String),
    /// The last one's.
    pub last: (String, String),
    /// The device's newest stamp when they were read: what is later was written since.
    pub mark: Stamp,
}

/// Unsent records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The records as they now are.
    pub records: Vec<Record>,
    /// Which they are.
    pub span: Span,
}

impl Reading {
    /// How many records are unsent.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn count_unsent(&mut self) -> Result<u32> {
        Ok(sqlx::query_scalar("select count(*) from change where sent = 0")
            .fetch_one(self.connection())
            .await?)
    }

    /// How many records the server would not take; they wait for a change.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn count_refused(&mut self) -> Result<u32> {
        Ok(sqlx::query_scalar("select count(*) from change where sent = 2")
            .fetch_one(self.connection())
            .await?)
    }

    /// The first `most` unsent records after one, in the order of table and key; `None` when there is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn unsent_after(&mut self, after: Option<&(String, String)>, most: u32) -> Result<Option<Outgoing>> {
        let (entity, key) = after.map_or(("", ""), |(entity, key)| (entity, key));
        let rows: Vec<(String, String, String, String, Option<String>, bool)> = sqlx::query_as(
            "select entity, key, newest, exceptions, deleted_at, sent
             from change indexed by change_unsent
             where sent = 0
               and (entity, key) > (?1, ?2)
             order by entity, key
             limit ?3",
        )
        .bind(entity)
        .bind(key)
        .bind(most)
        .fetch_all(self.connection())
        .await?;
        let name = |row: &(String, String, String, String, Option<String>, bool)| (row.0.clone(), row.1.clone());
        let (Some(first), Some(last)) = (rows.first().map(name), rows.last().map(name)) else {
            return Ok(None);
        };
        let last_stamp: String = sqlx::query_scalar("select last_stamp from device")
            .fetch_one(self.connection())
            .await?;
        let mark = stamp(&last_stamp)?;
        Ok(Some(Outgoing {
            records: self.records_of(rows).await?,
            span: Span { first, last, mark },
        }))
    }

    async fn records_of(
        &mut self,
        rows: Vec<(String, String, String, String, Option<String>, bool)>,
    ) -> Result<Vec<Record>> {
        let mut by_entity: BTreeMap<Name, Vec<ChangeRow>> = BTreeMap::new();
        for (entity, key, newest, exceptions, deleted_at, sent) in rows {
            let row: RawChange = (key, newest, exceptions, deleted_at, sent);
            by_entity.entry(entity.into()).or_default().push(ChangeRow::read(row)?);
        }
        let mut records = Vec::new();
        for (entity, changes) in by_entity {
            for group in grouped(changes) {
                let mut found = BTreeMap::new();
                self.assemble(&entity, group, &mut found).await?;
                let written = found.into_values().map(|local| local.record);
                records.extend(written.filter(|record| !record.fields.is_empty() || record.deleted.is_some()));
            }
        }
        Ok(records)
    }
}

/// A few changes are read one by one, many with all that lies between them.
fn grouped(changes: Vec<ChangeRow>) -> Vec<Vec<ChangeRow>> {
    if changes.len() > super::load::SINGLE_KEYS {
        vec![changes]
    } else {
        changes.into_iter().map(|change| vec![change]).collect()
    }
}
