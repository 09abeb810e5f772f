//! The digests of everything here, for comparing with a server's or another device's.

use std::collections::BTreeMap;

use sync::{Chunk, Digest, Name, Record};

use super::load::{ChangeRow, RawChange};
use crate::{Reading, Result};

impl Reading {
    /// The digest of every chunk. It reads everything.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn digests(&mut self) -> Result<BTreeMap<Chunk, Digest>> {
        let mut digests: BTreeMap<Chunk, Digest> = BTreeMap::new();
        for entity in self.entities().await? {
            for record in self.records_of_entity(&entity).await? {
                digests.entry(record.chunk()).or_default().add(&record);
            }
        }
        Ok(digests)
    }

    /// Every record, tombstones included.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn sync_records(&mut self) -> Result<Vec<Record>> {
        let mut records = Vec::new();
        for entity in self.entities().await? {
            records.extend(self.records_of_entity(&entity).await?);
        }
        Ok(records)
    }

    async fn entities(&mut self) -> Result<Vec<Name>> {
        let entities: Vec<String> = sqlx::query_scalar("select distinct entity from change order by entity")
            .fetch_all(self.connection())
            .await?;
        Ok(entities.into_iter().map(Into::into).collect())
    }

    async fn records_of_entity(&mut self, entity: &Name) -> Result<Vec<Record>> {
        let rows: Vec<RawChange> = sqlx::query_as(
            "select key, newest, exceptions, deleted_at, sent
             from change
             where entity = ?1",
        )
        .bind(entity.as_ref())
        .fetch_all(self.connection())
        .await?;
        let changes = rows.into_iter().map(ChangeRow::read).collect::<Result<_>>()?;
        let mut found = BTreeMap::new();
        self.assemble(entity, changes, &mut found).await?;
        let records = found.into_values().map(|local| local.record);
        let is_written = |record: &Record| !record.fields.is_empty() || record.deleted.is_some();
        Ok(records.filter(is_written).collect())
    }
}
