//! What was written, in true time: a second opinion on what must be there when all is quiet.

use std::collections::{BTreeMap, BTreeSet};

use sync::{Name, Record, Value};

use crate::device::{Left, Place};

/// A write, or a deletion, by one device.
#[derive(Debug, Clone)]
struct Write {
    at_ms: i64,
    device: String,
    value: Value,
}

/// Everything that was written.
#[derive(Debug, Default)]
pub(crate) struct Truth {
    writes: BTreeMap<Place, Vec<Write>>,
    /// Sets of which a device was told that the server has them, and of which nobody has taken one back since.
    pub(crate) acknowledged: BTreeSet<String>,
    /// Sets that somebody took back.
    removed: BTreeSet<String>,
}

impl Truth {
    /// Keeps what a device has just written.
    pub(crate) fn keep(&mut self, at_ms: i64, device: &str, left: Left) {
        for (table, key) in left.withdrawn {
            let of_record = |place: &Place| place.0 == table && place.1 == key;
            for (_, writes) in self.writes.iter_mut().filter(|(place, _)| of_record(place)) {
                writes.retain(|write| write.device != device);
            }
        }
        for (place, field) in left.written {
            if is_set(&place.0) && place.2.is_none() {
                self.acknowledged.remove(&place.1);
                self.removed.insert(place.1.clone());
            }
            let write = Write {
                at_ms,
                device: device.to_owned(),
                value: field.value,
            };
            self.writes.entry(place).or_default().push(write);
        }
    }

    /// Keeps what another program has written.
    pub(crate) fn keep_record(&mut self, at_ms: i64, device: &str, record: &Record) {
        let place = |name: &Name| (record.table.clone(), record.key.clone(), Some(name.clone()));
        let written = record.fields.iter().map(|(name, field)| (place(name), field.clone()));
        let left = Left {
            written: written.collect(),
            withdrawn: BTreeSet::new(),
        };
        self.keep(at_ms, device, left);
    }

    /// A device has been told that the server has all of its sets.
    pub(crate) fn acknowledge(&mut self, sets: impl IntoIterator<Item = String>) {
        let removed = &self.removed;
        let kept = sets.into_iter().filter(|set| !removed.contains(set));
        self.acknowledged.extend(kept);
    }

    /// What is wrong with these sets: those that are missing of the acknowledged ones, and of those that devices had.
    pub(crate) fn missing(&self, had: &BTreeSet<String>, sets: &BTreeSet<String>) -> Vec<String> {
        let due = self.acknowledged.union(had);
        due.filter(|set| !self.removed.contains(*set) && !sets.contains(*set))
            .cloned()
            .collect()
    }

    /// What is wrong with these records, when nothing was ever put back and every clock could be set right: of each field
    /// the last write in true time stands, unless the record was deleted after it.
    pub(crate) fn faults(&self, records: &BTreeMap<(Name, String), Record>) -> Vec<String> {
        let mut names: BTreeSet<(Name, String)> = records.keys().cloned().collect();
        names.extend(self.writes.keys().map(|(table, key, _)| (table.clone(), key.clone())));
        let mut faults = Vec::new();
        for (table, key) in names {
            let deleted_ms = self.last(&table, &key, None).map(|write| write.at_ms);
            let found = records.get(&(table.clone(), key.clone()));
            let mut fields: BTreeSet<Name> = found.iter().flat_map(|record| record.fields.keys().cloned()).collect();
            let of_record = |place: &&Place| place.0 == table && place.1 == key;
            fields.extend(self.writes.keys().filter(of_record).filter_map(|place| place.2.clone()));
            for field in fields.iter().filter(|field| !is_offer(&table, field)) {
                let last = self.last(&table, &key, Some(field));
                let due = last.filter(|write| deleted_ms.is_none_or(|deleted_ms| write.at_ms > deleted_ms));
                let is = found.and_then(|record| record.fields.get(field));
                if is.map(|field| &field.value) != due.map(|write| &write.value) {
                    faults.push(format!(
                        "{table}/{key}.{field}: is {}, and the last write {}, deleted {deleted_ms:?}",
                        is.map_or("gone".to_owned(), |is| format!("{} of {}", text(&is.value), is.stamp)),
                        last.map_or("never was".to_owned(), |last| format!(
                            "was {} by {} at {}",
                            text(&last.value),
                            last.device,
                            last.at_ms
                        )),
                    ));
                }
            }
        }
        faults
    }

    fn last(&self, table: &Name, key: &str, field: Option<&Name>) -> Option<&Write> {
        let place = (table.clone(), key.to_owned(), field.cloned());
        self.writes.get(&place)?.iter().max_by_key(|write| write.at_ms)
    }
}

fn is_set(table: &str) -> bool {
    table == "performed_set"
}

/// A machine makes offers, and they have an order of their own.
fn is_offer(table: &str, field: &str) -> bool {
    table == "workout" && field == "offer"
}

fn text(value: &[u8]) -> String {
    let whole = String::from_utf8_lossy(value);
    whole.chars().filter(|letter| !letter.is_control()).take(160).collect()
}
