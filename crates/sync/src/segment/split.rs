//! Splitting: many records of many tables as segments of about a megabyte before packing.

use std::collections::BTreeMap;

use super::{Row, pack};
use crate::{Name, Record, wire::PairLimits};

/// Packs records, each table by itself, in the order of tables. Records that are larger than a record may be are still
/// packed: who sends leaves them out, who receives refuses them alone.
#[must_use]
pub fn pack_records(records: impl IntoIterator<Item = Record>, limits: &PairLimits) -> Vec<Vec<u8>> {
    let mut by_table: BTreeMap<Name, Vec<Row>> = BTreeMap::new();
    for record in records {
        by_table.entry(record.table.clone()).or_default().push(record.into());
    }
    let mut segments = Vec::new();
    for (table, mut rows) in by_table {
        while !rows.is_empty() {
            let rest = rows.split_off(fitting(&rows, limits));
            segments.push(pack(&table, &rows));
            rows = rest;
        }
    }
    segments
}

/// How many of the first records make one segment; at least one.
fn fitting(rows: &[Row], limits: &PairLimits) -> usize {
    let (mut bytes, mut fields) = (0, 0);
    let fits = rows.iter().take(limits.segment_records).take_while(|row| {
        bytes += row.record.size_bytes();
        fields += row.record.fields.len();
        bytes <= limits.segment_aim_bytes() && fields <= limits.segment_fields
    });
    fits.count().max(1)
}
