//! The operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use keyring::{Entry, Error};

use super::{Keychain, KeychainError, Secret};

/// What the secrets of this app are filed under.
const SERVICE: &str = "app.healthpilot";

/// The operating system's keychain.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn secret(&self, name: &str) -> Result<Option<Secret>, KeychainError> {
        match entry(name)?.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(told(&error)),
        }
    }

    fn keep(&self, name: &str, secret: &Secret) -> Result<(), KeychainError> {
        entry(name)?
            .set_password(secret.revealed())
            .map_err(|error| told(&error))
    }

    fn forget(&self, name: &str) -> Result<(), KeychainError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(told(&error)),
        }
    }
}

fn entry(name: &str) -> Result<Entry, KeychainError> {
    Entry::new(SERVICE, name).map_err(|error| told(&error))
}

/// What happened, without what the library says: it may name the entry's attributes.
const fn told(error: &Error) -> KeychainError {
    match error {
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => KeychainError::Missing,
        _ => KeychainError::Silent,
    }
}
