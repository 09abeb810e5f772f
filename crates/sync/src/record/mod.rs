//! A record: what merges. One row of one table, as fields with a stamp each, and the stamp of its last deletion.
//!
//! The values are CBOR bytes that nobody here looks into, with one exception ([`crate::merge`]): what a newer version
//! has added to a table, or a table that it has added, is kept and passed on like everything else.

mod field;
mod key;
mod month;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

pub use field::{Field, Value};
pub use key::KeyParts;
pub use month::{Chunk, Month};

use crate::Stamp;

/// The name of a table or a field. Thousands of records share the few that there are.
pub type Name = Arc<str>;

/// One row of one table, in the form in which both ends merge it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The table.
    pub table: Name,
    /// The row's key within the table; often begins with a training day.
    pub key: String,
    /// The fields that are there, by name.
    pub fields: BTreeMap<Name, Field>,
    /// When the record was last deleted; it stays when a later write revives the record.
    pub deleted: Option<Stamp>,
}

impl Record {
    /// A record of which nothing is known yet.
    #[must_use]
    pub fn empty(table: Name, key: String) -> Self {
        Self {
            table,
            key,
            fields: BTreeMap::new(),
            deleted: None,
        }
    }

    /// True when the record is gone and only the memory of that is left.
    #[must_use]
    pub fn is_tombstone(&self) -> bool {
        self.fields.is_empty() && self.deleted.is_some()
    }

    /// The newest stamp of the record; [`Stamp::NEVER`] when nobody has written it.
    #[must_use]
    pub fn newest(&self) -> Stamp {
        self.stamps().max().unwrap_or(Stamp::NEVER)
    }

    /// The stamps of the record: those of its fields, and that of its deletion.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> {
        self.fields.values().map(|field| field.stamp).chain(self.deleted)
    }

    /// The stamps of one device that are later than `after`.
    #[must_use]
    pub fn stamps_of(&self, device: training::workout::DeviceTag, after: Stamp) -> BTreeSet<Stamp> {
        self.stamps()
            .filter(|stamp| stamp.device == device && *stamp > after)
            .collect()
    }

    /// The record with some of its stamps replaced.
    #[must_use]
    pub fn restamped(mut self, new_by_old: &BTreeMap<Stamp, Stamp>) -> Self {
        let new = |old: Stamp| new_by_old.get(&old).copied().unwrap_or(old);
        for field in self.fields.values_mut() {
            field.stamp = new(field.stamp);
        }
        self.deleted = self.deleted.map(new);
        self
    }

    /// Where the record is kept and compared: its table and the month of its key.
    #[must_use]
    pub fn chunk(&self) -> Chunk {
        Chunk {
            table: self.table.clone(),
            month: Month::of_key(&self.key),
        }
    }

    /// How many bytes names, key and values come to, before any packing.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        let fields = self.fields.iter().map(|(name, field)| name.len() + field.value.len());
        self.table.len() + self.key.len() + fields.sum::<usize>()
    }
}
