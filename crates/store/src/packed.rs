//! Long documents of this device, compressed: they are written often, read seldom, and kept for a year.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Error, Result, reading::document, writing::json};

/// zstd's fastest positive level: the athlete waits for the writing, hardly ever for the reading.
const LEVEL: i32 = 1;
/// The largest document that is unpacked (design: ten times what 120 busy days come to).
const MAX_BYTES: usize = 16 << 20;

pub(crate) fn packed<T: Serialize>(value: &T, what: &'static str) -> Result<Vec<u8>> {
    zstd::bulk::compress(json(value, what)?.as_bytes(), LEVEL).map_err(|_| Error::Malformed(what))
}

pub(crate) fn unpacked<T: DeserializeOwned>(stored: &[u8], what: &'static str) -> Result<T> {
    let bytes = zstd::bulk::decompress(stored, MAX_BYTES).map_err(|_| Error::Malformed(what))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::Malformed(what))?;
    document(text, what)
}
