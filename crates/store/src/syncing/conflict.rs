//! What the athlete wrote here and another device's write has replaced, or the reverse where nobody can tell which was the
//! later one: kept until it is taken back or let go.

use jiff::Timestamp;
use sync::{
    Field, LostField, Name, Record, Stamp,
    segment::{pack, unpack},
    wire::PairLimits,
};

use super::{load::stamp, put::Put};
use crate::{Error, Reading, Result, Writing, device::instant};

/// A record of which something was lost here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its number on this device.
    pub id: i64,
    /// What was lost: the fields as they were written here, with when.
    pub lost: Record,
    /// The record as it now stands.
    pub stands: Record,
    /// When and on which device the newest of what replaced them was written.
    pub winner: Stamp,
    /// When this device saw it.
    pub seen_at: Timestamp,
}

impl Reading {
    /// The conflicts that the athlete has not settled, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn conflicts(&mut self) -> Result<Vec<Conflict>> {
        let rows: Vec<(i64, String, i64, Vec<u8>)> = sqlx::query_as(
            "select id, winner, seen_at_ms, lost
             from conflict
             order by id",
        )
        .fetch_all(self.connection())
        .await?;
        let mut conflicts = Vec::with_capacity(rows.len());
        for row in rows {
            let mut conflict = read(row)?;
            let mut found = self
                .load(&conflict.lost.table, &[conflict.lost.key.as_str()].into())
                .await?;
            if let Some(local) = found.remove(&conflict.lost.key) {
                conflict.stands = local.record;
            }
            conflicts.push(conflict);
        }
        Ok(conflicts)
    }
}

impl Writing {
    /// Puts what was lost back, as a change of now.
    ///
    /// # Errors
    /// [`Error::Malformed`] when there is no such conflict.
    pub async fn undo_conflict(&mut self, id: i64) -> Result<()> {
        let row: Option<(i64, String, i64, Vec<u8>)> =
            sqlx::query_as("select id, winner, seen_at_ms, lost from conflict where id = ?1")
                .bind(id)
                .fetch_optional(self.connection())
                .await?;
        let lost = read(row.ok_or(Error::Malformed("conflict"))?)?.lost;
        let entity = lost.table.clone();
        let mut found = self.load(&entity, &[lost.key.as_str()].into()).await?;
        let before = found.remove(&lost.key).map(|local| local.record);
        let mut record = before.unwrap_or_else(|| Record::empty(entity.clone(), lost.key.clone()));
        let newest = record.newest();
        let mut written_at = self.next_stamp();
        if newest >= written_at {
            written_at = newest.next(0, written_at.device);
        }
        for (name, field) in lost.fields {
            let written = Field {
                stamp: written_at,
                ..field
            };
            record.fields.insert(name, written);
        }
        self.put_records(
            &entity,
            vec![Put {
                record,
                sent: 0,
                told: 1,
            }],
        )
        .await?;
        self.settle_conflict(id).await
    }

    /// Lets a conflict go: what replaced the athlete's own stands.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn settle_conflict(&mut self, id: i64) -> Result<()> {
        sqlx::query("delete from conflict where id = ?1")
            .bind(id)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    pub(super) async fn keep_conflict(&mut self, table: &Name, key: &str, lost: Vec<LostField>) -> Result<()> {
        let Some(winner) = lost.iter().map(|lost| lost.winner).max() else {
            return Ok(());
        };
        let field = |lost: LostField| {
            let field = Field {
                stamp: lost.stamp,
                value: lost.value,
            };
            (lost.field, field)
        };
        let record = Record {
            fields: lost.into_iter().map(field).collect(),
            ..Record::empty(table.clone(), key.to_owned())
        };
        sqlx::query(
            "insert into conflict (entity, key, winner, seen_at_ms, lost)
             values (?1, ?2, ?3, ?4, ?5)",
        )
        .bind(table.as_ref())
        .bind(key)
        .bind(winner.to_string())
        .bind(i64::try_from(self.wall_ms).unwrap_or(i64::MAX))
        .bind(pack(table, &[record.into()]))
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

fn read((id, winner, seen_at_ms, lost): (i64, String, i64, Vec<u8>)) -> Result<Conflict> {
    let segment = unpack(&lost, &PairLimits::DEFAULT).map_err(|_| Error::Malformed("conflict"))?;
    let row = segment.rows.into_iter().next().ok_or(Error::Malformed("conflict"))?;
    Ok(Conflict {
        id,
        stands: Record::empty(row.record.table.clone(), row.record.key.clone()),
        lost: row.record,
        winner: stamp(&winner)?,
        seen_at: instant(seen_at_ms)?,
    })
}
