//! Which rows have something: none, all, or a bit each.

use super::bytes::{Read, Reader};
use crate::wire::WireError;

const NONE: u8 = 0;
const ALL: u8 = 1;
const SOME: u8 = 2;

pub(super) fn put_presence(out: &mut Vec<u8>, present: &[bool]) {
    match present.iter().filter(|present| **present).count() {
        0 => out.push(NONE),
        count if count == present.len() => out.push(ALL),
        _ => {
            out.push(SOME);
            out.extend(present.chunks(8).map(|eight| {
                let bits = eight.iter().enumerate();
                bits.fold(0, |byte, (place, &present)| byte | u8::from(present) << place)
            }));
        }
    }
}

/// The places, among `rows`, that have something.
pub(super) fn presence(reader: &mut Reader<'_>, rows: usize) -> Read<Vec<usize>> {
    match reader.byte()? {
        NONE => Ok(Vec::new()),
        ALL => Ok((0..rows).collect()),
        SOME => {
            let bits = reader.take(rows.div_ceil(8))?;
            Ok((0..rows).filter(|row| bits[row / 8] >> (row % 8) & 1 == 1).collect())
        }
        _ => Err(WireError::Malformed),
    }
}
