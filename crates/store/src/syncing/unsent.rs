//! What is new here and the server has not been told, or not acknowledged.

use std::collections::{BTreeMap, BTreeSet};

use sync::{Name, Record, Stamp, Unsent};

use super::load::{ChangeRow, stamp};
use crate::{Reading, Result};

/// "told" of a change row: the server has all of the record but what this device has written since it acknowledged last.
pub(super) const ALL_BUT_NEWS: i64 = 2;

/// The table whose records are documents of kilobytes, and how many other records one of them is worth (design: some
/// hundred kilobytes are in memory at a time).
const DOCUMENTS: &str = "workout";
const DOCUMENT_WEIGHT: u32 = 8;

/// Table, key, newest stamp, exceptions, deletion, and what the server was told.
type Row = (String, String, String, String, Option<String>, i64);

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

    /// The newest stamp among the unsent records, of whichever device.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn newest_unsent(&mut self) -> Result<Option<Stamp>> {
        let newest: Option<String> =
            sqlx::query_scalar("select max(newest) from change indexed by change_unsent where sent = 0")
                .fetch_one(self.connection())
                .await?;
        newest.as_deref().map(stamp).transpose()
    }

    /// The first unsent records after one, in the order of table and key; `None` when there is none. They are of one
    /// table, and no more than `most`, or of documents a part of that.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn unsent_after(&mut self, after: Option<&(String, String)>, most: u32) -> Result<Option<Outgoing>> {
        let (entity, key) = after.map_or(("", ""), |(entity, key)| (entity, key));
        let mut rows: Vec<Row> = sqlx::query_as(
            "select entity, key, newest, exceptions, deleted_at, told
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
        if let Some((entity, ..)) = rows.first() {
            let weight = if entity == DOCUMENTS { DOCUMENT_WEIGHT } else { 1 };
            let alike = rows.iter().take_while(|row| row.0 == *entity);
            let count = alike.take(most.div_ceil(weight) as usize).count();
            rows.truncate(count);
        }
        let name = |row: &Row| (row.0.clone(), row.1.clone());
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

    async fn records_of(&mut self, rows: Vec<Row>) -> Result<Vec<Record>> {
        let unsent = self.acknowledged().await?;
        let mut by_entity: BTreeMap<Name, Vec<ChangeRow>> = BTreeMap::new();
        let mut known_but_for_news = BTreeSet::new();
        for (entity, key, newest, exceptions, deleted_at, told) in rows {
            if told == ALL_BUT_NEWS {
                known_but_for_news.insert((entity.clone(), key.clone()));
            }
            let change = ChangeRow::read((key, newest, exceptions, deleted_at, 0))?;
            match by_entity.get_mut(entity.as_str()) {
                Some(changes) => changes.push(change),
                None => {
                    by_entity.insert(entity.into(), vec![change]);
                }
            }
        }
        let mut records = Vec::new();
        for (entity, changes) in by_entity {
            for group in grouped(changes) {
                let mut found = BTreeMap::new();
                self.assemble(&entity, group, &mut found).await?;
                let written = found.into_values().map(|local| local.record);
                let to_send = written.map(|record| {
                    if known_but_for_news.is_empty() {
                        return record;
                    }
                    let name = (record.table.to_string(), record.key.clone());
                    if known_but_for_news.contains(&name) {
                        news(record, unsent)
                    } else {
                        record
                    }
                });
                records.extend(to_send.filter(|record| !record.fields.is_empty() || record.deleted.is_some()));
            }
        }
        Ok(records)
    }
}

/// What the server has not of a record of which it has the rest. A deletion that it does not know of goes with all that
/// outlives it.
fn news(mut record: Record, unsent: Unsent) -> Record {
    if !record.deleted.is_some_and(|deleted| unsent.holds(deleted)) {
        record.fields.retain(|_, field| unsent.holds(field.stamp));
    }
    record
}

/// A few changes are read one by one, many with all that lies between them.
fn grouped(changes: Vec<ChangeRow>) -> Vec<Vec<ChangeRow>> {
    if changes.len() > super::load::SINGLE_KEYS {
        vec![changes]
    } else {
        changes.into_iter().map(|change| vec![change]).collect()
    }
}
