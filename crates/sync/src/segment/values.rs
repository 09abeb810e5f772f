//! One column's values, in the way in which they take least room: numbers as they are, as differences from the one
//! before or from the row's wall time; a few texts that return as places in a list; anything else as its bytes.

use std::collections::BTreeMap;

use super::bytes::{Read, Reader, folded, put_bytes, put_number, unfolded};
use crate::{Stamp, value, wire::WireError};

const RAW: u8 = 0;
const NUMBERS: u8 = 1;
const STEPS: u8 = 2;
const FROM_WALL: u8 = 3;
const LISTED: u8 = 4;

/// What is told of a number that is null; all others are one greater than they would be.
const EMPTY: u64 = 0;
/// The longest list that is worth one (design: a place in it is one byte).
const LIST_MAX: usize = 128;
/// Numbers beyond this travel as bytes: differences of smaller ones never overflow.
const NUMBER_MAX: u64 = 1 << 60;

/// A value and the stamp of its row.
pub(super) type Cell<'v> = (&'v [u8], Stamp);

pub(super) fn put_values(out: &mut Vec<u8>, cells: &[Cell<'_>]) {
    let numbers: Option<Vec<Option<i64>>> = cells.iter().map(|(value, _)| number(value)).collect();
    if let Some(numbers) = numbers {
        put_numbers(out, cells, &numbers);
    } else if let Some(list) = list(cells) {
        put_listed(out, cells, &list);
    } else {
        out.push(RAW);
        for (value, _) in cells {
            put_number(out, value.len() as u64);
        }
        for (value, _) in cells {
            out.extend_from_slice(value);
        }
    }
}

/// A number, or null; `None` for what is neither, or too large.
fn number(cell: &[u8]) -> Option<Option<i64>> {
    if cell == value::NULL {
        return Some(None);
    }
    let number = value::as_int(cell)?;
    (number.unsigned_abs() < NUMBER_MAX).then_some(Some(number))
}

fn put_numbers(out: &mut Vec<u8>, cells: &[Cell<'_>], numbers: &[Option<i64>]) {
    let ways = [NUMBERS, STEPS, FROM_WALL].map(|way| {
        let mut written = vec![way];
        let mut last = 0;
        for (number, (_, stamp)) in numbers.iter().zip(cells) {
            let Some(number) = *number else {
                put_number(&mut written, EMPTY);
                continue;
            };
            put_number(&mut written, folded(number - origin(way, last, *stamp)) + 1);
            last = number;
        }
        written
    });
    if let Some(shortest) = ways.iter().min_by_key(|written| written.len()) {
        out.extend_from_slice(shortest);
    }
}

/// What a number is told from.
fn origin(way: u8, last: i64, stamp: Stamp) -> i64 {
    match way {
        STEPS => last,
        FROM_WALL => stamp.wall_ms.cast_signed(),
        _ => 0,
    }
}

/// The distinct values in their order with their places; `None` when there are too many for a list to be worth it.
fn list<'v>(cells: &[Cell<'v>]) -> Option<BTreeMap<&'v [u8], u64>> {
    let mut list = BTreeMap::new();
    for (value, _) in cells {
        list.insert(*value, 0);
        if list.len() > LIST_MAX || list.len() * 2 > cells.len() {
            return None;
        }
    }
    for (place, (_, value)) in list.iter_mut().enumerate() {
        *value = place as u64;
    }
    Some(list)
}

fn put_listed(out: &mut Vec<u8>, cells: &[Cell<'_>], list: &BTreeMap<&[u8], u64>) {
    out.push(LISTED);
    put_number(out, list.len() as u64);
    for value in list.keys() {
        put_bytes(out, value);
    }
    for (value, _) in cells {
        put_number(out, list[value]);
    }
}

/// The values of a column, one a stamp of `stamps`. Together they come to no more than `left_bytes`, from which they
/// are taken: a short list can stand for long values.
pub(super) fn values(reader: &mut Reader<'_>, stamps: &[Stamp], left_bytes: &mut usize) -> Read<Vec<Vec<u8>>> {
    let mut spend = |value: &[u8]| {
        *left_bytes = left_bytes.checked_sub(value.len()).ok_or(WireError::TooLong)?;
        Ok(value.to_vec())
    };
    match reader.byte()? {
        RAW => {
            let lengths: Vec<usize> = stamps.iter().map(|_| reader.length()).collect::<Read<_>>()?;
            lengths.into_iter().map(|length| spend(reader.take(length)?)).collect()
        }
        LISTED => {
            let count = reader.count(1)?;
            let list: Vec<&[u8]> = (0..count).map(|_| reader.bytes()).collect::<Read<_>>()?;
            let mut listed = || spend(list.get(reader.length()?).ok_or(WireError::Malformed)?);
            stamps.iter().map(|_| listed()).collect()
        }
        way @ (NUMBERS | STEPS | FROM_WALL) => {
            let mut last = 0;
            let mut told = |stamp: &Stamp| {
                let Some(number) = reader.number()?.checked_sub(1) else {
                    return spend(value::NULL);
                };
                last = origin(way, last, *stamp).wrapping_add(unfolded(number));
                spend(&value::int(last))
            };
            stamps.iter().map(&mut told).collect()
        }
        _ => Err(WireError::Malformed),
    }
}
