//! Records into rows: columns where they take what is written, kept fields where not, and one change row each.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;
use sync::{Field, Name, Record, Stamp};

use super::{
    athlete,
    insert::{Cell, bind, insert},
    typed::{Typed, typed},
};
use crate::{Result, Writing, change, writing::json};

const CHANGE: &[&str] = &[
    "entity",
    "key",
    "newest",
    "exceptions",
    "deleted",
    "deleted_at",
    "sent",
    "told",
];

/// A record as it shall be stored.
pub(super) struct Put {
    pub(super) record: Record,
    /// Whether the server has it so, as a change row says it.
    pub(super) sent: i64,
    /// What the server may know of it, as a change row says it.
    pub(super) told: i64,
}

impl Writing {
    /// Stores records of one entity as they are, with the stamps that they carry.
    pub(super) async fn put_records(&mut self, entity: &Name, puts: Vec<Put>) -> Result<()> {
        self.forget_all_kept(entity, &puts).await?;
        let (mut rows, mut changes, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        for put in puts {
            let Put { record, sent, told } = put;
            let foreign = self.columns(entity, &record, &mut rows).await?;
            changes.push(change_row(&record, &foreign, sent, told)?);
            kept.extend(foreign.into_iter().map(|name| {
                let field = record.fields[&name].clone();
                (record.key.clone(), name, field)
            }));
        }
        if let Some(typed) = typed(entity) {
            let mut columns = typed.key_columns();
            columns.extend(typed.columns.iter().map(|column| column.column));
            insert(self.connection(), typed.entity, &columns, rows).await?;
        }
        insert(self.connection(), "change", CHANGE, changes).await?;
        self.keep_fields(entity, kept).await
    }

    /// Puts what columns take of a record into its row, and answers the fields that they do not take.
    async fn columns(&mut self, entity: &Name, record: &Record, rows: &mut Vec<Vec<Cell>>) -> Result<Vec<Name>> {
        if entity.as_ref() == change::ATHLETE.name && record.key.is_empty() {
            return self.athlete_columns(record).await;
        }
        let all = || record.fields.keys();
        let Some(typed) = typed(entity) else {
            return Ok(all().cloned().collect());
        };
        if !all().any(|name| typed.has(name)) {
            self.delete_row(typed, &record.key).await?;
            return Ok(all().cloned().collect());
        }
        let Some(row) = typed.row(record) else {
            return Ok(all().cloned().collect());
        };
        rows.push(row);
        Ok(all().filter(|name| !typed.has(name)).cloned().collect())
    }

    /// What the athlete's columns would tell otherwise than it was written is kept beside them.
    async fn athlete_columns(&mut self, record: &Record) -> Result<Vec<Name>> {
        if record.fields.is_empty() {
            sqlx::query("delete from athlete").execute(self.connection()).await?;
            return Ok(Vec::new());
        }
        let before = self.athlete().await?.unwrap_or_default();
        let after = athlete::overlaid(before, record)?;
        self.put_athlete_row(&after).await?;
        let told = athlete::fields(Some(&after))?.remove("").unwrap_or_default();
        let told: BTreeMap<Name, sync::Value> = told.into_iter().collect();
        let differs = |(name, field): (&Name, &Field)| (told.get(name) != Some(&field.value)).then(|| name.clone());
        Ok(record.fields.iter().filter_map(differs).collect())
    }

    async fn delete_row(&mut self, typed: &Typed, key: &str) -> Result<()> {
        let Some(key) = typed.key_cells(key) else {
            return Ok(());
        };
        let matches: Vec<String> = typed
            .key_columns()
            .iter()
            .map(|column| format!("{column} = ?"))
            .collect();
        let sql = format!("delete from {} where {}", typed.entity, matches.join(" and "));
        let query = key.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), bind);
        query.execute(self.connection()).await?;
        Ok(())
    }

    async fn forget_all_kept(&mut self, entity: &Name, puts: &[Put]) -> Result<()> {
        let is_any: bool = sqlx::query_scalar("select exists (select 1 from kept_field where entity = ?1)")
            .bind(entity.as_ref())
            .fetch_one(self.connection())
            .await?;
        if !is_any {
            return Ok(());
        }
        for put in puts {
            sqlx::query("delete from kept_field where entity = ?1 and key = ?2")
                .bind(entity.as_ref())
                .bind(&put.record.key)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    async fn keep_fields(&mut self, entity: &Name, fields: Vec<(String, Name, Field)>) -> Result<()> {
        for (key, name, field) in fields {
            sqlx::query(
                "insert or replace into kept_field (entity, key, field, stamp, value)
                 values (?1, ?2, ?3, ?4, ?5)",
            )
            .bind(entity.as_ref())
            .bind(key)
            .bind(name.as_ref())
            .bind(field.stamp.to_string())
            .bind(field.value)
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }
}

/// The change row of a record. Its newest stamp is that of the fields in columns: the kept ones carry their own.
fn change_row(record: &Record, foreign: &[Name], sent: i64, told: i64) -> Result<Vec<Cell>> {
    let own = || record.fields.iter().filter(|(name, _)| !foreign.contains(name));
    let newest = own().map(|(_, field)| field.stamp).max();
    let newest = newest.unwrap_or_else(|| record.newest());
    let differing = own().filter(|(_, field)| field.stamp != newest);
    let mut exceptions: BTreeMap<&str, Stamp> = differing.map(|(name, field)| (&**name, field.stamp)).collect();
    for field in change::fields_of(&record.table) {
        if !record.fields.contains_key(*field) {
            exceptions.insert(field, Stamp::NEVER);
        }
    }
    let deleted_at = record.deleted.map(|stamp| Cell::Text(stamp.to_string()));
    Ok(vec![
        Cell::Text(record.table.to_string()),
        Cell::Text(record.key.clone()),
        Cell::Text(newest.to_string()),
        Cell::Text(json(&exceptions, "change")?),
        Cell::Int(i64::from(record.is_tombstone())),
        deleted_at.unwrap_or(Cell::Null),
        Cell::Int(sent),
        Cell::Int(told),
    ])
}
