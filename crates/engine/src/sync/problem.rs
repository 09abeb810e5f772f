//! What keeps sync from going on, by a code for each thing that the athlete can do something about. The data on this
//! device is safe in every case, and what was written is sent once the problem is gone.

use serde::{Deserialize, Serialize};

/// What keeps sync from going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SyncProblemCode {
    /// The server cannot be reached, or the way broke off.
    Unreachable,
    /// The server did not answer in time.
    TimedOut,
    /// Nobody whom this device trusts vouches for the server's certificate.
    CertificateUntrusted,
    /// The server's certificate is no longer valid, or not yet.
    CertificateExpired,
    /// The server's certificate is for another address.
    CertificateOtherHost,
    /// The file with certificates of one's own cannot be used.
    TrustFile,
    /// The server sends on to another address, which is not followed.
    Redirected,
    /// There is something else at this address.
    NotAServer,
    /// What the server said could not be read.
    NotUnderstood,
    /// The e-mail or the password is wrong.
    WrongCredentials,
    /// Whoever runs the server makes the accounts.
    SignUpClosed,
    /// There is an account with this e-mail.
    EmailTaken,
    /// The account has as many devices as it may.
    TooManyDevices,
    /// Too many attempts; the server wants to be left alone for a while.
    TooMany,
    /// The server would not take an entry.
    Refused,
    /// The device is not signed in, or the server does not know it any more.
    SignedOut,
    /// Another device signed this one out.
    Revoked,
    /// The password was changed: sign in with the new one.
    PasswordChanged,
    /// The account was deleted; what is on this device stays.
    AccountDeleted,
    /// The device was not seen for too long: sign in again.
    Expired,
    /// There is no such device any more.
    UnknownDevice,
    /// This app is too old for the server.
    TooOld,
    /// This app is too new for the server.
    TooNew,
    /// The server has too much to do.
    Busy,
    /// The server failed.
    ServerFailed,
    /// The server has no room for more of this account.
    Full,
    /// The token could not be read from the keychain.
    Keychain,
    /// Another HealthPilot on this data is syncing for longer than the wait.
    UnderWay,
    /// What was asked for could not be done on this device.
    Device,
}

impl SyncProblemCode {
    /// True when the server no longer lets this device in: its token is worth nothing any more.
    #[must_use]
    pub const fn ends_sign_in(self) -> bool {
        matches!(
            self,
            Self::SignedOut | Self::Revoked | Self::PasswordChanged | Self::AccountDeleted | Self::Expired
        )
    }

    /// Its name, as it is told to programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::CertificateUntrusted => "certificate_untrusted",
            Self::CertificateExpired => "certificate_expired",
            Self::CertificateOtherHost => "certificate_other_host",
            Self::TrustFile => "trust_file",
            Self::Redirected => "redirected",
            Self::NotAServer => "not_a_server",
            Self::NotUnderstood => "not_understood",
            Self::WrongCredentials => "wrong_credentials",
            Self::SignUpClosed => "sign_up_closed",
            Self::EmailTaken => "email_taken",
            Self::TooManyDevices => "too_many_devices",
            Self::TooMany => "too_many",
            Self::Refused => "refused",
            Self::SignedOut => "signed_out",
            Self::Revoked => "revoked",
            Self::PasswordChanged => "password_changed",
            Self::AccountDeleted => "account_deleted",
            Self::Expired => "expired",
            Self::UnknownDevice => "unknown_device",
            Self::TooOld => "too_old",
            Self::TooNew => "too_new",
            Self::Busy => "busy",
            Self::ServerFailed => "server_failed",
            Self::Full => "full",
            Self::Keychain => "keychain",
            Self::UnderWay => "under_way",
            Self::Device => "device",
        }
    }
}

impl std::fmt::Display for SyncProblemCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Unreachable => "the server cannot be reached",
            Self::TimedOut => "the server did not answer in time",
            Self::CertificateUntrusted => "nobody whom this device trusts vouches for the server's certificate",
            Self::CertificateExpired => "the server's certificate is not valid today",
            Self::CertificateOtherHost => "the server's certificate is for another address",
            Self::TrustFile => "the file with certificates of your own cannot be used",
            Self::Redirected => "the server sends on to another address; sign in there if it is yours",
            Self::NotAServer => "there is no HealthPilot server at this address",
            Self::NotUnderstood => "what the server said could not be read",
            Self::WrongCredentials => "the e-mail or the password is wrong",
            Self::SignUpClosed => "whoever runs this server makes the accounts",
            Self::EmailTaken => "there is an account with this e-mail",
            Self::TooManyDevices => "the account has as many devices as it may; sign one out",
            Self::TooMany => "too many attempts; wait before the next one",
            Self::Refused => "the server would not take an entry",
            Self::SignedOut => "this device is not signed in",
            Self::Revoked => "this device was signed out by another one",
            Self::PasswordChanged => "the password was changed; sign in with the new one",
            Self::AccountDeleted => "the account was deleted; what is on this device stays",
            Self::Expired => "this device was not seen for too long; sign in again",
            Self::UnknownDevice => "the account has no such device",
            Self::TooOld => "this HealthPilot is too old for the server; update it",
            Self::TooNew => "this HealthPilot is too new for the server, which is to be updated",
            Self::Busy => "the server has too much to do",
            Self::ServerFailed => "the server failed",
            Self::Full => "the server has no room for more of this account",
            Self::Keychain => "the token could not be read from the keychain",
            Self::UnderWay => "another HealthPilot is syncing this data",
            Self::Device => "this device could not do it",
        })
    }
}
