//! The e-mail by which an account is known. Nothing is ever sent to it.

use std::{fmt, str::FromStr};

/// The longest e-mail, in bytes (RFC 5321, section 4.5.3.1).
const MAX_BYTES: usize = 254;

/// An e-mail, trimmed and in lower case. It is not printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text is not an e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("email must be an address such as anna@example.org")]
pub struct EmailError;

impl FromStr for Email {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        let text = text.trim().to_lowercase();
        let is_plain = text.chars().all(|c| c.is_ascii_graphic() || c.is_alphanumeric());
        match text.split_once('@') {
            Some((name, host)) if is_plain && text.len() <= MAX_BYTES => {
                if name.is_empty() || host.is_empty() || host.contains('@') {
                    return Err(EmailError);
                }
                Ok(Self(text))
            }
            _ => Err(EmailError),
        }
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_address_is_the_same_account_however_it_is_typed() {
        assert_eq!(
            " Anna@Example.ORG ".parse::<Email>().unwrap().as_str(),
            "anna@example.org"
        );
        assert!("jörg@münchen.example".parse::<Email>().is_ok());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@b", "a".repeat(MAX_BYTES));
        for text in [
            "",
            "anna",
            "@b",
            "a@",
            "a@b@c",
            "a b@c",
            "a\0@c",
            "a\u{202e}@c",
            "a@b\nc",
            &long,
        ] {
            assert_eq!(text.parse::<Email>(), Err(EmailError), "{text:?}");
        }
    }
}
