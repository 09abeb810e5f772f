//! Packing: a version, how it is packed, how long it was before, and the bytes.

use super::{
    Row, Segment,
    bytes::{Reader, put_number},
    read, write,
};
use crate::{
    KeyParts, Name,
    wire::{PairLimits, WireError},
};

/// The version of the columns' form.
const VERSION: u8 = 1;
const PLAIN: u8 = 0;
const ZSTD: u8 = 1;
/// zstd's own default; measured on ten years of training.
const LEVEL: i32 = 3;

/// Packs records of one table. Of two with the same key only the last is kept.
#[must_use]
pub fn pack(table: &Name, rows: &[Row]) -> Vec<u8> {
    let mut ordered: Vec<(KeyParts<'_>, &Row)> = rows.iter().map(|row| (parts(row), row)).collect();
    ordered.sort_by_key(|(key, _)| *key);
    ordered.dedup_by(|(later_key, later), (key, kept)| {
        let is_same = later_key == key;
        if is_same {
            *kept = *later;
        }
        is_same
    });
    let (keys, ordered): (Vec<KeyParts<'_>>, Vec<&Row>) = ordered.into_iter().unzip();
    let plain = write::write(table, &keys, &ordered);
    let mut packed = vec![VERSION, ZSTD];
    put_number(&mut packed, plain.len() as u64);
    let header = packed.len();
    packed.extend(zstd::bulk::compress(&plain, LEVEL).unwrap_or_default());
    if packed.len() == header || packed.len() >= plain.len() + header {
        packed.truncate(header);
        packed[1] = PLAIN;
        packed.extend_from_slice(&plain);
    }
    packed
}

fn parts(row: &Row) -> KeyParts<'_> {
    KeyParts::of(&row.record.key)
}

/// Reads a packed segment. It says how long it is unpacked, and that is held to.
///
/// # Errors
/// [`WireError::TooLong`] when it says that it is longer than the limits allow, or has more records or fields;
/// [`WireError::OtherVersion`] when a newer program wrote it; else [`WireError::Malformed`].
pub fn unpack(packed: &[u8], limits: &PairLimits) -> Result<Segment, WireError> {
    let mut reader = Reader::new(packed);
    if reader.byte()? != VERSION {
        return Err(WireError::OtherVersion);
    }
    let way = reader.byte()?;
    let length = reader.length()?;
    if length > limits.segment_bytes {
        return Err(WireError::TooLong);
    }
    let bytes = reader.rest();
    match way {
        PLAIN if bytes.len() == length => read::read(bytes, limits),
        ZSTD => {
            let plain = zstd::bulk::decompress(bytes, length).map_err(|_| WireError::Malformed)?;
            if plain.len() != length {
                return Err(WireError::Malformed);
            }
            read::read(&plain, limits)
        }
        _ => Err(WireError::Malformed),
    }
}
