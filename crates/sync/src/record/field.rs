//! A field: a value that nobody here looks into, and when it was written.

use crate::Stamp;

/// A value as its CBOR bytes, opaque and passed on untouched.
pub type Value = Vec<u8>;

/// One field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// When it was written.
    pub stamp: Stamp,
    /// What was written.
    pub value: Value,
}

impl Field {
    /// The place among all fields of this name: the later stamp comes last, and of equal stamps the greater bytes.
    #[must_use]
    pub(crate) fn place(&self) -> (Stamp, &[u8]) {
        (self.stamp, &self.value)
    }
}
