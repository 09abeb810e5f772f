//! Absorbing: a merge on the device, which also says what the athlete wrote here and lost by it.

use training::workout::DeviceTag;

use super::merge;
use crate::{Name, Record, Stamp, Value};

/// Which stamps are of changes that the server has not acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsent {
    /// This device.
    pub device: DeviceTag,
    /// The newest stamp of it that was acknowledged.
    pub after: Stamp,
}

impl Unsent {
    /// True when the stamp is of a change of this device that was not acknowledged.
    #[must_use]
    pub fn holds(&self, stamp: Stamp) -> bool {
        stamp.device == self.device && stamp > self.after
    }
}

/// A field that the athlete wrote here and that another device's write has replaced before it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostField {
    /// The field.
    pub field: Name,
    /// What was written here.
    pub value: Value,
    /// When.
    pub stamp: Stamp,
    /// When and where what replaced it was written.
    pub winner: Stamp,
}

/// What came of a pulled record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absorbed {
    /// The record as it now is.
    pub merged: Record,
    /// True when it differs from what the device had.
    pub changed: bool,
    /// True when the device knows something of it that the pulled record did not: it has still to be sent.
    pub is_ahead: bool,
    /// What was lost here.
    pub lost: Vec<LostField>,
}

/// Merges a pulled record into the device's own.
///
/// The reverse, a pulled value that loses to an unsent one, is no loss here: the device that wrote it sees it.
#[must_use]
pub fn absorb(local: &Record, unsent: Unsent, remote: &Record) -> Absorbed {
    let merged = merge(local, remote);
    let lost = local.fields.iter().filter_map(|(name, field)| {
        let now = merged.fields.get(name);
        let is_lost = unsent.holds(field.stamp) && now.map(|now| &now.value) != Some(&field.value);
        is_lost.then(|| LostField {
            field: name.clone(),
            value: field.value.clone(),
            stamp: field.stamp,
            winner: now.map_or(merged.deleted.unwrap_or(Stamp::NEVER), |now| now.stamp),
        })
    });
    Absorbed {
        lost: lost.collect(),
        changed: merged != *local,
        is_ahead: merged != *remote,
        merged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Field;

    const HERE: DeviceTag = DeviceTag(1);
    const THERE: DeviceTag = DeviceTag(2);

    fn at(wall_ms: u64, device: DeviceTag) -> Stamp {
        Stamp {
            wall_ms,
            counter: 0,
            device,
        }
    }

    fn athlete(fields: &[(&str, u8, Stamp)]) -> Record {
        let mut record = Record::empty("athlete".into(), String::new());
        for &(name, value, stamp) in fields {
            let field = Field {
                stamp,
                value: vec![value],
            };
            record.fields.insert(name.into(), field);
        }
        record
    }

    const UNSENT: Unsent = Unsent {
        device: HERE,
        after: Stamp {
            wall_ms: 10,
            counter: 0,
            device: HERE,
        },
    };

    #[test]
    fn an_unsent_write_that_loses_is_answered_with_what_replaced_it() {
        let local = athlete(&[("sex", 1, at(5, HERE)), ("zone", 1, at(11, HERE))]);
        let remote = athlete(&[("sex", 2, at(20, THERE)), ("zone", 2, at(20, THERE))]);
        let absorbed = absorb(&local, UNSENT, &remote);
        let lost: Vec<&str> = absorbed.lost.iter().map(|lost| &*lost.field).collect();
        assert_eq!(lost, ["zone"], "the other one was acknowledged long ago");
        assert_eq!(absorbed.lost[0].winner, at(20, THERE));
        assert!(absorbed.changed && !absorbed.is_ahead);
    }

    #[test]
    fn a_write_that_a_deletion_takes_is_a_loss() {
        let local = athlete(&[("zone", 1, at(11, HERE))]);
        let remote = Record {
            deleted: Some(at(12, THERE)),
            ..athlete(&[])
        };
        let absorbed = absorb(&local, UNSENT, &remote);
        assert!(absorbed.merged.is_tombstone());
        assert_eq!(absorbed.lost.len(), 1);
    }

    #[test]
    fn the_same_value_written_twice_is_no_loss() {
        let local = athlete(&[("zone", 7, at(11, HERE))]);
        let remote = athlete(&[("zone", 7, at(20, THERE))]);
        assert_eq!(absorb(&local, UNSENT, &remote).lost, []);
    }

    #[test]
    fn a_later_unsent_write_holds_and_has_still_to_be_sent() {
        let local = athlete(&[("zone", 1, at(30, HERE))]);
        let remote = athlete(&[("zone", 2, at(20, THERE)), ("units", 3, at(20, THERE))]);
        let absorbed = absorb(&local, UNSENT, &remote);
        assert!(absorbed.lost.is_empty() && absorbed.changed && absorbed.is_ahead);
        assert_eq!(absorbed.merged.fields["zone"].value, [1]);
        assert_eq!(absorbed.merged.fields["units"].value, [3]);
    }
}
