//! Merging: of two states of one record, the one in which both are known.
//!
//! Commutative, associative and idempotent, so that the order in which states meet, and how often, makes no difference.
//! Of each field the later stamp holds, and of equal stamps the greater bytes. A deletion takes every field that is not
//! later than it; a truly later write revives the record. One field has an order of its own: a workout's offer.

mod absorb;
mod doubt;
mod offer;

pub use absorb::{Absorbed, LostField, Unsent, absorb};
pub use doubt::Doubt;

use crate::{Field, Name, Record, Stamp};

/// The table of workouts, the only one of which a rule of merging speaks.
const WORKOUT: &str = "workout";
/// A workout's machine-made session.
const OFFER: &str = "offer";

/// The state in which both are known.
///
/// # Panics
/// In debug builds, when the two are not states of one record.
#[must_use]
pub fn merge(one: &Record, other: &Record) -> Record {
    debug_assert_eq!(
        (&one.table, &one.key),
        (&other.table, &other.key),
        "states of one record"
    );
    let mut merged = Record {
        deleted: one.deleted.max(other.deleted),
        ..Record::empty(one.table.clone(), one.key.clone())
    };
    let mut names: Vec<&Name> = one.fields.keys().chain(other.fields.keys()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let held = if has_offer_order(one, name) {
            offer::held(one, other, merged.deleted)
        } else {
            later(one.fields.get(name), other.fields.get(name)).filter(|field| outlives(field, merged.deleted))
        };
        if let Some(field) = held {
            merged.fields.insert(name.clone(), field.clone());
        }
    }
    merged
}

impl Record {
    /// The record without the fields that its own deletion took. What comes from elsewhere goes through this once.
    #[must_use]
    pub fn normal(mut self) -> Self {
        let (deleted, is_workout) = (self.deleted, &*self.table == WORKOUT);
        self.fields
            .retain(|name, field| (is_workout && &**name == OFFER) || outlives(field, deleted));
        self
    }
}

fn has_offer_order(record: &Record, name: &str) -> bool {
    &*record.table == WORKOUT && name == OFFER
}

fn outlives(field: &Field, deleted: Option<Stamp>) -> bool {
    deleted.is_none_or(|deleted| field.stamp > deleted)
}

fn later<'f>(one: Option<&'f Field>, other: Option<&'f Field>) -> Option<&'f Field> {
    one.into_iter().chain(other).max_by_key(|field| field.place())
}
