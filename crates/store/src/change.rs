//! Change rows: one a changed record, with its stamps and whether it was sent. Not a log.

use sync::{FieldStamps, Stamp};

use crate::{Result, Writing, reading::document, syncing, writing::json};

/// The records that sync, with the fields that carry stamps of their own.
pub(crate) struct Entity {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [&'static str],
}

pub(crate) const WORKOUT: Entity = Entity {
    name: "workout",
    fields: &["act", "offer"],
};
pub(crate) const PERFORMED_SET: Entity = Entity {
    name: "performed_set",
    fields: &[],
};
pub(crate) const BIOMETRIC: Entity = Entity {
    name: "biometric",
    fields: &[],
};
pub(crate) const CHECK_IN: Entity = Entity {
    name: "check_in",
    fields: &[],
};
pub(crate) const DAY_CHANGE: Entity = Entity {
    name: "day_change",
    fields: &[],
};
pub(crate) const KEPT_PROPOSAL: Entity = Entity {
    name: "kept_proposal",
    fields: &[],
};
pub(crate) const ATHLETE: Entity = Entity {
    name: "athlete",
    fields: &[
        "birth_year",
        "sex",
        "height_cm",
        "body_mass_kg",
        "experience",
        "goals",
        "availability",
        "equipment",
        "limitations",
        "conditions",
        "screening",
        "units",
        "zone",
        "day_starts",
        "places",
        "loads",
        "sports",
        "event",
        "absences",
        "deload_from",
        "never",
        "swaps",
        "own_exercises",
        "exercise_units",
    ],
};

impl Writing {
    /// Notes that `fields` of a record were written just now.
    pub(crate) async fn changed(&mut self, entity: &Entity, key: &str, fields: &[&str]) -> Result<()> {
        let before = self.stamps(entity, key).await?;
        let mut stamp = self.next_stamp();
        if let Some(before) = before.as_ref().filter(|before| before.newest >= stamp) {
            // A stamp from elsewhere may lie far ahead. It does not pull the clock along, but here it is written after.
            stamp = before.newest.next(0, stamp.device);
        }
        self.forget_kept(entity, key, fields).await?;
        let after = FieldStamps::written(before.as_ref(), entity.fields, fields, stamp);
        self.put_change(entity, key, &after, false).await
    }

    /// Notes that a record was deleted just now.
    pub(crate) async fn deleted(&mut self, entity: &Entity, key: &str) -> Result<()> {
        let before = self.stamps(entity, key).await?;
        let mut stamp = self.next_stamp();
        if let Some(before) = before.filter(|before| before.newest >= stamp) {
            stamp = before.newest.next(0, stamp.device);
        }
        sqlx::query("delete from kept_field where entity = ?1 and key = ?2")
            .bind(entity.name)
            .bind(key)
            .execute(self.connection())
            .await?;
        let after = FieldStamps::written(None, &[], &[], stamp);
        self.put_change(entity, key, &after, true).await
    }

    /// Forgets a record that nobody was ever told about; one that was sent leaves a tombstone.
    pub(crate) async fn withdrawn(&mut self, entity: &Entity, key: &str) -> Result<()> {
        self.know_under_way().await?;
        let gone = sqlx::query("delete from change where entity = ?1 and key = ?2 and told = 0")
            .bind(entity.name)
            .bind(key)
            .execute(self.connection())
            .await?;
        if gone.rows_affected() == 0 {
            self.deleted(entity, key).await
        } else {
            Ok(())
        }
    }

    /// Whether a record was deleted and is still gone.
    pub(crate) async fn is_deleted(&mut self, entity: &Entity, key: &str) -> Result<bool> {
        let deleted: Option<bool> = sqlx::query_scalar(
            "select deleted
             from change
             where entity = ?1 and key = ?2",
        )
        .bind(entity.name)
        .bind(key)
        .fetch_optional(self.connection())
        .await?;
        Ok(deleted == Some(true))
    }

    async fn stamps(&mut self, entity: &Entity, key: &str) -> Result<Option<FieldStamps>> {
        let row: Option<(String, String)> = sqlx::query_as(
            "select newest, exceptions
             from change
             where entity = ?1 and key = ?2",
        )
        .bind(entity.name)
        .bind(key)
        .fetch_optional(self.connection())
        .await?;
        row.map(|(newest, exceptions)| {
            let newest: Stamp = newest.parse().map_err(|_| crate::Error::Malformed("stamp"))?;
            Ok(FieldStamps {
                newest,
                exceptions: document(&exceptions, "change")?,
            })
        })
        .transpose()
    }

    /// Forgets what was kept of fields that are written now: those that this version knows.
    async fn forget_kept(&mut self, entity: &Entity, key: &str, written: &[&str]) -> Result<()> {
        let written = if entity.fields.is_empty() {
            syncing::known_fields(entity.name)
        } else {
            written.to_vec()
        };
        sqlx::query(
            "delete from kept_field
             where entity = ?1
               and key = ?2
               and field in (select value from json_each(?3))",
        )
        .bind(entity.name)
        .bind(key)
        .bind(json(&written, "fields")?)
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn put_change(&mut self, entity: &Entity, key: &str, stamps: &FieldStamps, deleted: bool) -> Result<()> {
        sqlx::query(
            "insert into change (entity, key, newest, exceptions, deleted, deleted_at)
             values (?1, ?2, ?3, ?4, ?5, iif(?5, ?3, null))
             on conflict (entity, key) do update
             set newest = excluded.newest,
                 exceptions = excluded.exceptions,
                 deleted = excluded.deleted,
                 deleted_at = coalesce(excluded.deleted_at, deleted_at),
                 sent = 0",
        )
        .bind(entity.name)
        .bind(key)
        .bind(stamps.newest.to_string())
        .bind(json(&stamps.exceptions, "change")?)
        .bind(deleted)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

/// The fields with stamps of their own of the entity with this name; none for what a newer version has.
pub(crate) fn fields_of(name: &str) -> &'static [&'static str] {
    [&WORKOUT, &ATHLETE]
        .into_iter()
        .find(|entity| entity.name == name)
        .map_or(&[], |entity| entity.fields)
}
