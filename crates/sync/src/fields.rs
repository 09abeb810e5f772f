//! When each field of a record was last written, in the space of one stamp for most records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Stamp;

/// The newest stamp of a record, and the older stamps of the fields that were not written with it.
///
/// A record whose fields are written together needs one stamp. Ten edits of a record leave one of these, not ten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldStamps {
    /// When the record was last written.
    pub newest: Stamp,
    /// The fields that are older than that, by name.
    pub exceptions: BTreeMap<String, Stamp>,
}

impl FieldStamps {
    /// When `field` was last written.
    #[must_use]
    pub fn of(&self, field: &str) -> Stamp {
        self.exceptions.get(field).copied().unwrap_or(self.newest)
    }

    /// The stamps after writing `written`, a part of the record's `fields`, at `stamp`.
    ///
    /// `before` is `None` for a record that did not exist: its other fields were never written.
    ///
    /// # Panics
    /// In debug builds, when `stamp` is not later than every stamp of the record: stamps come from one clock that
    /// only goes forward.
    #[must_use]
    pub fn written(before: Option<&Self>, fields: &[&str], written: &[&str], stamp: Stamp) -> Self {
        debug_assert!(before.is_none_or(|before| before.newest < stamp), "a stamp went back");
        let old = |field: &str| before.map_or(Stamp::NEVER, |before| before.of(field));
        let untouched = fields.iter().filter(|field| !written.contains(field));
        Self {
            newest: stamp,
            exceptions: untouched.map(|&field| (field.to_owned(), old(field))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use training::workout::DeviceTag;

    const FIELDS: &[&str] = &["act", "offer"];

    fn at(wall_ms: u64) -> Stamp {
        Stamp {
            wall_ms,
            counter: 0,
            device: DeviceTag(1),
        }
    }

    #[test]
    fn a_field_keeps_its_stamp_while_others_are_written() {
        let made = FieldStamps::written(None, FIELDS, &["offer"], at(1));
        let started = FieldStamps::written(Some(&made), FIELDS, &["act"], at(2));
        assert_eq!((made.of("offer"), made.of("act")), (at(1), Stamp::NEVER));
        assert_eq!((started.of("offer"), started.of("act")), (at(1), at(2)));
    }

    #[test]
    fn a_record_written_as_a_whole_has_no_exceptions() {
        let made = FieldStamps::written(None, FIELDS, FIELDS, at(1));
        assert!(made.exceptions.is_empty());
    }
}
