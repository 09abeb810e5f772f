//! What a signed-in device shows: 256 random bits, of which the server keeps a hash.

use std::{fmt, str::FromStr};

use sha2::{Digest as _, Sha256};

use crate::{Result, chance};

/// What each token begins with, so that one that leaked into a file can be found.
const MARK: &str = "hp_";

/// A token. It is opaque, given out once, and not printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// [`crate::Error::Chance`].
    pub fn draw() -> Result<Self> {
        chance::bytes().map(Self)
    }

    /// The text that the device keeps.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{MARK}{}", chance::hex(&self.0))
    }

    /// What the server keeps. The bits are random, so a plain hash is enough.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The text is no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no token")]
pub struct TokenError;

impl FromStr for Token {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let digits = text.strip_prefix(MARK).map(str::as_bytes).ok_or(TokenError)?;
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let mut bytes = [0; 32];
        if digits.len() != 2 * bytes.len() || digits.iter().any(u8::is_ascii_uppercase) {
            return Err(TokenError);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digit(pair[0])
                .zip(digit(pair[1]))
                .map(|(high, low)| high << 4 | low)
                .ok_or(TokenError)?;
        }
        Ok(Self(bytes))
    }
}

/// The SHA-256 of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenHash(pub [u8; 32]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_from_its_text_and_from_no_other() {
        let token = Token::draw().unwrap();
        let text = token.reveal();
        assert_eq!(text.parse(), Ok(token.clone()));
        assert_eq!(text.len(), 67);
        for wrong in [
            &text[1..],
            &text[..66],
            &text.to_uppercase(),
            &format!("{text}0"),
            "hp_",
            "",
            "hp_ß",
        ] {
            assert_eq!(wrong.parse::<Token>(), Err(TokenError), "{wrong}");
        }
        assert!(!format!("{token:?}").contains(&text[3..20]));
    }
}
