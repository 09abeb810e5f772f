//! Writing a segment, before it is packed.

use std::collections::BTreeSet;

use training::workout::DeviceTag;

use super::{
    Row,
    bytes::{folded, put_number, put_text},
    keys::put_keys,
    sparse::put_presence,
    stamps::{Devices, put_stamps},
    values::{Cell, put_values},
};
use crate::{Field, KeyParts, Name, Record, Stamp};

/// The rows must be of this table and in the order of their keys' parts, which are `keys`.
pub(super) fn write(table: &Name, keys: &[KeyParts<'_>], rows: &[&Row]) -> Vec<u8> {
    let devices = Devices::of(tags(rows, keys));
    let mut out = Vec::new();
    put_text(&mut out, table);
    devices.put(&mut out);
    put_keys(&mut out, &devices, keys);
    let bases: Vec<Stamp> = rows.iter().map(|row| base(&row.record)).collect();
    put_stamps(&mut out, &devices, &bases);
    put_deletions(&mut out, &devices, rows);
    put_columns(&mut out, &devices, rows, &bases);
    put_seqs(&mut out, rows);
    out
}

/// The stamp that most fields of a record have: the newest of them, or that of the deletion when there are none.
fn base(record: &Record) -> Stamp {
    let newest = record.fields.values().map(|field| field.stamp).max();
    newest.or(record.deleted).unwrap_or(Stamp::NEVER)
}

fn tags(rows: &[&Row], keys: &[KeyParts<'_>]) -> BTreeSet<DeviceTag> {
    let of_keys = keys.iter().filter_map(|key| match key {
        KeyParts::Set(_, device, _) => Some(*device),
        _ => None,
    });
    let of_stamps = rows
        .iter()
        .flat_map(|row| row.record.stamps())
        .map(|stamp| stamp.device);
    let of_unwritten = rows.iter().map(|row| base(&row.record).device);
    let mut tags = BTreeSet::new();
    // Thousands of the same follow each other.
    let mut last = None;
    for tag in of_keys.chain(of_stamps).chain(of_unwritten) {
        if last.replace(tag) != Some(tag) {
            tags.insert(tag);
        }
    }
    tags
}

/// The names of all fields. Most rows have those of the one before.
fn names<'r>(rows: &[&'r Row]) -> BTreeSet<&'r Name> {
    let alike = rows.chunk_by(|row, next| row.record.fields.keys().eq(next.record.fields.keys()));
    let of_each = alike.filter_map(|rows| rows.first());
    of_each.flat_map(|row| row.record.fields.keys()).collect()
}

fn put_deletions(out: &mut Vec<u8>, devices: &Devices, rows: &[&Row]) {
    let present: Vec<bool> = rows.iter().map(|row| row.record.deleted.is_some()).collect();
    put_presence(out, &present);
    let stamps: Vec<Stamp> = rows.iter().filter_map(|row| row.record.deleted).collect();
    put_stamps(out, devices, &stamps);
}

fn put_columns(out: &mut Vec<u8>, devices: &Devices, rows: &[&Row], bases: &[Stamp]) {
    let names = names(rows);
    put_number(out, names.len() as u64);
    for name in names {
        put_text(out, name);
        let found: Vec<Option<&Field>> = rows.iter().map(|row| row.record.fields.get(name)).collect();
        let present: Vec<bool> = found.iter().map(Option::is_some).collect();
        put_presence(out, &present);
        let fields = || {
            found
                .iter()
                .zip(bases)
                .filter_map(|(field, base)| Some(((*field)?, *base)))
        };
        let differs: Vec<bool> = fields().map(|(field, base)| field.stamp != base).collect();
        put_presence(out, &differs);
        let stamps: Vec<Stamp> = fields()
            .filter(|(field, base)| field.stamp != *base)
            .map(|(field, _)| field.stamp)
            .collect();
        put_stamps(out, devices, &stamps);
        let cells: Vec<Cell<'_>> = fields().map(|(field, base)| (&*field.value, base)).collect();
        put_values(out, &cells);
    }
}

fn put_seqs(out: &mut Vec<u8>, rows: &[&Row]) {
    let is_told = rows.iter().any(|row| row.seq != 0);
    out.push(u8::from(is_told));
    if is_told {
        let mut last = 0;
        for row in rows {
            let seq = row.seq.cast_signed();
            put_number(out, folded(seq.wrapping_sub(last)));
            last = seq;
        }
    }
}
