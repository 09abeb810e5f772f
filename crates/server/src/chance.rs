//! Random bytes from the operating system, for tokens, salts and names.

use crate::{Error, Result};

/// `N` bytes that nobody can foretell.
///
/// # Errors
/// [`Error::Chance`] when the operating system has none.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N]> {
    let mut drawn = [0; N];
    getrandom::fill(&mut drawn).map_err(|_| Error::Chance)?;
    Ok(drawn)
}

/// Sixteen hexadecimal digits, drawn.
pub(crate) fn name() -> Result<String> {
    Ok(hex(&bytes::<8>()?))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
