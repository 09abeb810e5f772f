//! The digests of everything here, for comparing with a server's or another device's.

use std::collections::BTreeMap;

use sync::{Chunk, Digest, Name};

use super::load::{ChangeRow, RawChange};
use crate::{Reading, Result};

impl Reading {
    /// The digest of every chunk. It reads everything.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn digests(&mut self) -> Result<BTreeMap<Chunk, Digest>> {
        let entities: Vec<String> = sqlx::query_scalar("select distinct entity from change")
            .fetch_all(self.connection())
            .await?;
        let mut digests: BTreeMap<Chunk, Digest> = BTreeMap::new();
        for entity in entities {
            let entity: Name = entity.into();
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
            self.assemble(&entity, changes, &mut found).await?;
            for local in found.into_values() {
                if !local.record.fields.is_empty() || local.record.deleted.is_some() {
                    digests.entry(local.record.chunk()).or_default().add(&local.record);
                }
            }
        }
        Ok(digests)
    }
}
