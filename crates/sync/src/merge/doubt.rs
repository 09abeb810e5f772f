//! What another device wrote and lost to a write of this one whose time nobody can check any more.

use super::{LostField, Unsent};
use crate::{Record, Stamp};

/// Which unsent changes of a device are unsure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// Those that are unsent.
    pub unsent: Unsent,
    /// Stamps that are later than the first and not later than the second were made by a clock that may have been set since.
    pub unsure: (Stamp, Stamp),
    /// The server's time when this device knew everything last. What others wrote before was written before what is
    /// unsent here, or was known here when that was written.
    pub known_at_ms: u64,
}

impl Doubt {
    /// What a pulled record lost to unsure writes of this device: the athlete says which is the later one.
    #[must_use]
    pub fn lost_there(&self, local: &Record, merged: &Record, remote: &Record) -> Vec<LostField> {
        let is_unsure = |stamp: Stamp| self.unsent.holds(stamp) && stamp > self.unsure.0 && stamp <= self.unsure.1;
        let is_news = |stamp: Stamp| stamp.device != self.unsent.device && stamp.wall_ms > self.known_at_ms;
        let lost = remote.fields.iter().filter_map(|(name, field)| {
            let winner = match merged.fields.get(name) {
                Some(now) if now.value == field.value => return None,
                Some(now) => now.stamp,
                None => local.deleted?,
            };
            (is_unsure(winner) && is_news(field.stamp)).then(|| LostField {
                field: name.clone(),
                value: field.value.clone(),
                stamp: field.stamp,
                winner,
            })
        });
        lost.collect()
    }
}

#[cfg(test)]
mod tests {
    use training::workout::DeviceTag;

    use super::*;
    use crate::{Field, absorb};

    const HERE: DeviceTag = DeviceTag(1);

    fn record(wall_ms: u64, device: DeviceTag, value: u8) -> Record {
        let stamp = at(wall_ms, device);
        let field = Field {
            stamp,
            value: vec![value],
        };
        Record {
            fields: [("zone".into(), field)].into(),
            ..Record::empty("athlete".into(), String::new())
        }
    }

    fn at(wall_ms: u64, device: DeviceTag) -> Stamp {
        Stamp {
            wall_ms,
            counter: 0,
            device,
        }
    }

    fn lost(local: &Record, remote: &Record) -> usize {
        let unsent = Unsent {
            device: HERE,
            after: at(10, HERE),
        };
        let doubt = Doubt {
            unsent,
            unsure: (Stamp::NEVER, at(50, HERE)),
            known_at_ms: 15,
        };
        let merged = absorb(local, unsent, remote).merged;
        doubt.lost_there(local, &merged, remote).len()
    }

    #[test]
    fn what_loses_to_an_unsure_write_is_named_and_what_was_known_or_loses_to_a_sure_one_is_not() {
        let theirs = |wall_ms| record(wall_ms, DeviceTag(2), 7);
        assert_eq!(lost(&record(40, HERE, 1), &theirs(20)), 1);
        assert_eq!(lost(&record(40, HERE, 7), &theirs(20)), 0, "the same value");
        assert_eq!(lost(&record(40, HERE, 1), &theirs(45)), 0, "it stands");
        assert_eq!(lost(&record(40, HERE, 1), &theirs(12)), 0, "it was known here");
        assert_eq!(lost(&record(60, HERE, 1), &theirs(20)), 0, "the clock is known");
    }

    #[test]
    fn what_an_unsure_deletion_takes_is_named() {
        let gone = Record {
            deleted: Some(at(40, HERE)),
            ..Record::empty("athlete".into(), String::new())
        };
        assert_eq!(lost(&gone, &record(20, DeviceTag(2), 7)), 1);
    }
}
