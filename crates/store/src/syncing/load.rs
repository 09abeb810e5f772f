//! Records out of rows: what the change row says of stamps, what the columns and the kept fields say of values.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Row as _, sqlite::SqliteRow};
use sync::{Field, KeyParts, Name, Record, Stamp};
use training::workout::{DeviceTag, SetId};

use super::{
    athlete,
    insert::Cell,
    typed::{IS_THERE, Key, Typed, typed},
};
use crate::{Error, Reading, Result, change, reading::document};

/// More keys than this are loaded as a range, with what lies between them (design: a statement costs as much as some
/// hundred rows).
pub(super) const SINGLE_KEYS: usize = 32;

/// A change row.
pub(super) struct ChangeRow {
    pub(super) key: String,
    pub(super) newest: Stamp,
    pub(super) exceptions: BTreeMap<String, Stamp>,
    pub(super) deleted_at: Option<Stamp>,
    pub(super) sent: i64,
}

pub(super) type RawChange = (String, String, String, Option<String>, i64);

/// A record of this device, and whether the server has it so, as the change row says it.
pub(super) struct Local {
    pub(super) record: Record,
    pub(super) sent: i64,
}

impl ChangeRow {
    pub(super) fn read((key, newest, exceptions, deleted_at, sent): RawChange) -> Result<Self> {
        Ok(Self {
            key,
            newest: stamp(&newest)?,
            exceptions: if exceptions == "{}" {
                BTreeMap::new()
            } else {
                document(&exceptions, "change")?
            },
            deleted_at: deleted_at.as_deref().map(stamp).transpose()?,
            sent,
        })
    }

    fn stamp_of(&self, field: &str) -> Stamp {
        self.exceptions.get(field).copied().unwrap_or(self.newest)
    }
}

pub(super) fn stamp(stored: &str) -> Result<Stamp> {
    stored.parse().map_err(|_| Error::Malformed("stamp"))
}

impl Reading {
    /// The records of an entity with these keys, as far as they are known here.
    pub(super) async fn load(&mut self, entity: &Name, keys: &BTreeSet<&str>) -> Result<BTreeMap<String, Local>> {
        let mut found = BTreeMap::new();
        if let (Some(first), Some(last), true) = (keys.first(), keys.last(), keys.len() > SINGLE_KEYS) {
            let changes = self.changes(entity, first, last).await?;
            let wanted = changes.into_iter().filter(|change| keys.contains(change.key.as_str()));
            let wanted: Vec<ChangeRow> = wanted.collect();
            self.assemble(entity, wanted, &mut found).await?;
        } else {
            for key in keys {
                let changes = self.changes(entity, key, key).await?;
                self.assemble(entity, changes, &mut found).await?;
            }
        }
        Ok(found)
    }

    async fn changes(&mut self, entity: &str, first: &str, last: &str) -> Result<Vec<ChangeRow>> {
        let rows: Vec<RawChange> = sqlx::query_as(
            "select key, newest, exceptions, deleted_at, sent
             from change
             where entity = ?1
               and key between ?2 and ?3",
        )
        .bind(entity)
        .bind(first)
        .bind(last)
        .fetch_all(self.connection())
        .await?;
        rows.into_iter().map(ChangeRow::read).collect()
    }

    /// Puts the records of change rows together, which are of one entity.
    pub(super) async fn assemble(
        &mut self,
        entity: &Name,
        changes: Vec<ChangeRow>,
        found: &mut BTreeMap<String, Local>,
    ) -> Result<()> {
        let keys = || changes.iter().map(|change| change.key.as_str());
        let (Some(first), Some(last)) = (keys().min(), keys().max()) else {
            return Ok(());
        };
        let (first, last) = (first.to_owned(), last.to_owned());
        let mut rows = if entity.as_ref() == change::ATHLETE.name {
            athlete::fields(self.athlete().await?.as_ref())?
        } else if let Some(typed) = typed(entity) {
            self.rows(typed, &first, &last).await?
        } else {
            BTreeMap::new()
        };
        let mut kept = self.kept(entity, &first, &last).await?;
        for change in changes {
            let fields = rows.remove(&change.key).unwrap_or_default();
            let written = fields.into_iter().filter_map(|(name, value)| {
                let stamp = change.stamp_of(&name);
                (stamp != Stamp::NEVER).then_some((name, Field { stamp, value }))
            });
            let mut record = Record {
                fields: written.collect(),
                deleted: change.deleted_at,
                ..Record::empty(entity.clone(), change.key.clone())
            };
            record.fields.extend(kept.remove(&change.key).unwrap_or_default());
            let local = Local {
                record: record.normal(),
                sent: change.sent,
            };
            found.insert(change.key, local);
        }
        Ok(())
    }

    /// The values in the columns, by key. Keys sort as their texts do, days as their keys do; what lies between two
    /// keys lies between their days.
    async fn rows(
        &mut self,
        typed: &'static Typed,
        first: &str,
        last: &str,
    ) -> Result<BTreeMap<String, Vec<(Name, sync::Value)>>> {
        let day = |key| KeyParts::of(key).day().map(|day| day.to_string());
        let mut columns = typed.key_columns();
        columns.extend(typed.columns.iter().map(|column| column.column));
        let sql = format!(
            "select {} from {} where training_day between ?1 and ?2",
            columns.join(", "),
            typed.entity
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(day(first).unwrap_or_default())
            .bind(day(last).unwrap_or_else(|| "a".to_owned()))
            .fetch_all(self.connection())
            .await?;
        let names: Vec<Name> = typed.columns.iter().map(super::typed::Column::name).collect();
        rows.iter()
            .filter_map(|row| read_row(typed, &names, row).transpose())
            .collect()
    }

    async fn kept(&mut self, entity: &str, first: &str, last: &str) -> Result<BTreeMap<String, Vec<(Name, Field)>>> {
        let rows: Vec<(String, String, String, Vec<u8>)> = sqlx::query_as(
            "select key, field, stamp, value
             from kept_field
             where entity = ?1
               and key between ?2 and ?3",
        )
        .bind(entity)
        .bind(first)
        .bind(last)
        .fetch_all(self.connection())
        .await?;
        let mut kept: BTreeMap<String, Vec<(Name, Field)>> = BTreeMap::new();
        for (key, field, written, value) in rows {
            let field = (
                field.into(),
                Field {
                    stamp: stamp(&written)?,
                    value,
                },
            );
            kept.entry(key).or_default().push(field);
        }
        Ok(kept)
    }
}

type KeyedRow = (String, Vec<(Name, sync::Value)>);

/// A row as its record's key and fields; `None` for one whose key no record can have.
fn read_row(typed: &Typed, names: &[Name], row: &SqliteRow) -> Result<Option<KeyedRow>> {
    let day: String = row.try_get(0)?;
    let key = match typed.key {
        Key::Day => day,
        Key::DayAnd(_) => format!("{day}/{}", row.try_get::<&str, _>(1)?),
        Key::Set => {
            let (Ok(training_day), Ok(tag), Ok(counter)) = (
                day.parse(),
                u32::try_from(row.try_get::<i64, _>(1)?),
                u32::try_from(row.try_get::<i64, _>(2)?),
            ) else {
                return Ok(None);
            };
            let set_id = SetId {
                training_day,
                device: DeviceTag(tag),
                counter,
            };
            set_id.to_string()
        }
    };
    let first = typed.key_columns().len();
    let mut fields = Vec::with_capacity(typed.columns.len());
    for (place, (column, name)) in typed.columns.iter().zip(names).enumerate() {
        let cell = if column.is_number() {
            row.try_get::<Option<i64>, _>(first + place)?.map(Cell::Int)
        } else {
            row.try_get::<Option<String>, _>(first + place)?.map(Cell::Text)
        };
        if let Some(value) = column.value(cell.unwrap_or(Cell::Null)) {
            fields.push((name.clone(), value));
        }
    }
    if typed.columns.is_empty() {
        fields.push((IS_THERE.into(), sync::value::int(1)));
    }
    Ok(Some((key, fields)))
}
