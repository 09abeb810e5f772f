//! Reading a segment that was unpacked.

use super::{
    Row, Segment,
    bytes::{Read, Reader},
    keys::{self, Kinds},
    sparse::presence,
    stamps::{self, Devices},
    values::values,
};
use crate::{
    Field, Name, Record, Stamp,
    wire::{PairLimits, WireError},
};

/// Nothing may follow the segment.
pub(super) fn read(bytes: &[u8], limits: &PairLimits) -> Read<Segment> {
    let mut reader = Reader::new(bytes);
    let table: Name = reader.text()?.into();
    let devices = Devices::read(&mut reader)?;
    let kinds = Kinds::read(&mut reader)?;
    if kinds.total() > limits.segment_records {
        return Err(WireError::TooLong);
    }
    // Every row has a wall time, which takes a byte: fewer bytes than rows is a lie.
    if kinds.total() > bytes.len() {
        return Err(WireError::Malformed);
    }
    let keys = keys::keys(&mut reader, &devices, &kinds)?;
    let bases = stamps::stamps(&mut reader, &devices, keys.len())?;
    let mut records: Vec<Record> = keys.into_iter().map(|key| Record::empty(table.clone(), key)).collect();
    let deleted = presence(&mut reader, records.len())?;
    let stamps = stamps::stamps(&mut reader, &devices, deleted.len())?;
    for (place, stamp) in deleted.into_iter().zip(stamps) {
        records[place].deleted = Some(stamp);
    }
    read_columns(&mut reader, &devices, &bases, limits, &mut records)?;
    let seqs = read_seqs(&mut reader, records.len())?;
    if !reader.is_at_end() {
        return Err(WireError::Malformed);
    }
    let rows = records.into_iter().zip(seqs).map(|(record, seq)| Row {
        seq,
        record: record.normal(),
    });
    Ok(Segment {
        table,
        rows: rows.collect(),
    })
}

fn read_columns(
    reader: &mut Reader<'_>,
    devices: &Devices,
    bases: &[Stamp],
    limits: &PairLimits,
    records: &mut [Record],
) -> Read<()> {
    let columns = reader.count(4)?;
    let mut left_fields = limits.segment_fields;
    let mut left_bytes = limits.segment_bytes;
    for _ in 0..columns {
        let name: Name = reader.text()?.into();
        let places = presence(reader, records.len())?;
        left_fields = left_fields.checked_sub(places.len()).ok_or(WireError::TooLong)?;
        let bases: Vec<Stamp> = places.iter().map(|&place| bases[place]).collect();
        let mut stamps = bases.clone();
        let differing = presence(reader, places.len())?;
        let exceptions = stamps::stamps(reader, devices, differing.len())?;
        for (place, stamp) in differing.into_iter().zip(exceptions) {
            stamps[place] = stamp;
        }
        let values = values(reader, &bases, &mut left_bytes)?;
        for ((place, stamp), value) in places.into_iter().zip(stamps).zip(values) {
            let before = records[place].fields.insert(name.clone(), Field { stamp, value });
            if before.is_some() {
                return Err(WireError::Malformed);
            }
        }
    }
    Ok(())
}

fn read_seqs(reader: &mut Reader<'_>, rows: usize) -> Read<Vec<u64>> {
    match reader.byte()? {
        0 => Ok(vec![0; rows]),
        1 => {
            let mut last = 0;
            let mut next = || {
                last = reader.after(last)?;
                Ok(last.cast_unsigned())
            };
            (0..rows).map(|_| next()).collect()
        }
        _ => Err(WireError::Malformed),
    }
}
