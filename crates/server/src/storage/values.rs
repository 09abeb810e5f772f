//! What goes in and out of the storage.

use crate::account::{DeviceName, Email, PasswordHash, TokenHash};

/// An account's number. It is never given out twice.
pub type AccountId = i64;

/// An account that is to be.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// By which it is known.
    pub email: Email,
    /// What is kept of its password.
    pub password: PasswordHash,
    /// When it is made.
    pub at_ms: i64,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// By which it is known.
    pub email: String,
    /// What is kept of its password.
    pub password: PasswordHash,
    /// When it was made.
    pub created_at_ms: i64,
}

/// A device that signs in.
#[derive(Debug, Clone)]
pub struct NewDevice {
    /// What its owner calls it.
    pub name: DeviceName,
    /// What is kept of its token.
    pub token: TokenHash,
    /// When it signs in.
    pub at_ms: i64,
    /// Until when its token is good.
    pub expires_at_ms: i64,
}

/// A device that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its name in the interface, sixteen hexadecimal digits.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it signed in.
    pub signed_in_at_ms: i64,
    /// When it was last seen, to the hour.
    pub last_seen_ms: i64,
    /// Until when its token is good.
    pub expires_at_ms: i64,
}

/// Whose a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// A device's.
    Device {
        /// The account.
        account: AccountId,
        /// The device.
        device: String,
        /// When it was last seen.
        last_seen_ms: i64,
        /// Until when the token is good.
        expires_at_ms: i64,
        /// True when the token was offered and is shown for the first time.
        is_new: bool,
    },
    /// Nobody's any more.
    Ended(EndedWhy),
    /// Nobody's.
    Unknown,
}

/// Why a token is no longer good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedWhy {
    /// The device signed out.
    SignedOut,
    /// Another device of the account signed it out.
    Revoked,
    /// The password was changed.
    PasswordChanged,
    /// The account was deleted.
    AccountDeleted,
    /// It was not seen for too long.
    Expired,
}

impl EndedWhy {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::SignedOut,
        Self::Revoked,
        Self::PasswordChanged,
        Self::AccountDeleted,
        Self::Expired,
    ];

    /// The word for it, in the database and towards clients.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::Revoked => "revoked",
            Self::PasswordChanged => "password_changed",
            Self::AccountDeleted => "account_deleted",
            Self::Expired => "expired",
        }
    }
}
