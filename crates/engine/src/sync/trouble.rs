//! What an error of the way or an answer of the server means: a code, and how long the server wants to be left alone.
//! Nothing of what was said is repeated.

use std::{error::Error, io, time::Duration};

use rustls::CertificateError;
use serde::Deserialize;
use sync::wire::SyncError;

use super::{SyncFailure, SyncProblemCode, TransportError, wire::Heard};

/// A server that asks for more patience than this is not believed (design: as long as between two looks).
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// What keeps sync from going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) code: SyncProblemCode,
    pub(super) retry_after: Option<Duration>,
}

impl From<SyncProblemCode> for Trouble {
    fn from(code: SyncProblemCode) -> Self {
        Self {
            code,
            retry_after: None,
        }
    }
}

impl From<TransportError> for Trouble {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Unreachable => SyncProblemCode::Unreachable.into(),
            TransportError::Other { code, retry_after } => Self { code, retry_after },
        }
    }
}

impl From<Trouble> for TransportError {
    fn from(trouble: Trouble) -> Self {
        Self::Other {
            code: trouble.code,
            retry_after: trouble.retry_after,
        }
    }
}

impl Trouble {
    /// What a failed sync means; the store's own errors are none of the server's.
    pub(super) fn of(failure: SyncFailure) -> Result<Self, store::Error> {
        let code = match failure {
            SyncFailure::Store(error) => return Err(error),
            SyncFailure::Transport(error) => return Ok(error.into()),
            SyncFailure::NotSignedIn => SyncProblemCode::SignedOut,
            SyncFailure::Server(SyncError::Unavailable) => SyncProblemCode::Busy,
            SyncFailure::Server(_) | SyncFailure::Garbled(_) => SyncProblemCode::NotUnderstood,
            SyncFailure::Endless => SyncProblemCode::ServerFailed,
        };
        Ok(code.into())
    }
}

/// What an error of the way means; the error itself names the address and is not told.
pub(super) fn of_way(error: &reqwest::Error) -> SyncProblemCode {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(found) = cause {
        if let Some(fault) = found.downcast_ref::<rustls::Error>() {
            return of_tls(fault);
        }
        // An input error hides what it holds from those who ask for its source.
        cause = match found.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(held) => Some(held),
            None => found.source(),
        };
    }
    if error.is_timeout() {
        SyncProblemCode::TimedOut
    } else {
        SyncProblemCode::Unreachable
    }
}

fn of_tls(error: &rustls::Error) -> SyncProblemCode {
    match error {
        rustls::Error::InvalidCertificate(fault) => match fault {
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => SyncProblemCode::CertificateExpired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                SyncProblemCode::CertificateOtherHost
            }
            _ => SyncProblemCode::CertificateUntrusted,
        },
        // Whoever does not speak TLS is no server of ours.
        rustls::Error::InvalidMessage(_) => SyncProblemCode::NotAServer,
        _ => SyncProblemCode::Unreachable,
    }
}

/// What the server says when it does not do what was asked.
#[derive(Deserialize)]
struct Refusal {
    code: String,
    #[serde(default)]
    retry_after_s: Option<u64>,
}

/// What an answer means that is not the one that was asked for.
pub(super) fn of_answer(heard: &Heard) -> Trouble {
    let told: Option<Refusal> = serde_json::from_slice(&heard.body).ok();
    let retry_after = told
        .as_ref()
        .and_then(|told| told.retry_after_s.map(Duration::from_secs))
        .or(heard.retry_after)
        .map(|wait| wait.min(LONGEST_WAIT));
    let named = told.and_then(|told| of_name(&told.code));
    let code = named.unwrap_or(match heard.status {
        300..=399 => SyncProblemCode::Redirected,
        408 => SyncProblemCode::Unreachable,
        429 => SyncProblemCode::TooMany,
        // A proxy whose server is not there says so in its own words.
        502..=504 => SyncProblemCode::Unreachable,
        500.. => SyncProblemCode::ServerFailed,
        _ => SyncProblemCode::NotAServer,
    });
    Trouble { code, retry_after }
}

/// The server's own words for programs (`docs/openapi.json`, Refusal).
fn of_name(name: &str) -> Option<SyncProblemCode> {
    Some(match name {
        "wrong_credentials" => SyncProblemCode::WrongCredentials,
        "not_signed_in" | "signed_out" => SyncProblemCode::SignedOut,
        "revoked" => SyncProblemCode::Revoked,
        "password_changed" => SyncProblemCode::PasswordChanged,
        "account_deleted" => SyncProblemCode::AccountDeleted,
        "expired" => SyncProblemCode::Expired,
        "sign_up_closed" => SyncProblemCode::SignUpClosed,
        "email_taken" => SyncProblemCode::EmailTaken,
        "too_many_devices" => SyncProblemCode::TooManyDevices,
        "too_many_attempts" => SyncProblemCode::TooMany,
        "refused" | "https_only" | "too_large" => SyncProblemCode::Refused,
        "not_found" => SyncProblemCode::UnknownDevice,
        "too_slow" | "cut_off" => SyncProblemCode::Unreachable,
        "busy" => SyncProblemCode::Busy,
        "failed" => SyncProblemCode::ServerFailed,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Trouble {
        of_answer(&Heard {
            status,
            is_cbor: false,
            retry_after: Some(Duration::from_secs(3)),
            body: body.into(),
        })
    }

    #[test]
    fn only_the_servers_own_word_ends_the_sign_in() {
        let revoked = answer(401, r#"{"code":"revoked","message":"…"}"#);
        assert!(revoked.code.ends_sign_in());
        for body in ["", "<html>sign in to this network</html>", r#"{"code":"log_in"}"#, "[]"] {
            assert_eq!(answer(401, body).code, SyncProblemCode::NotAServer, "{body}");
        }
    }

    #[test]
    fn a_server_is_left_alone_as_long_as_it_asks_and_no_longer_than_a_quarter_of_an_hour() {
        let told = |body| answer(429, body).retry_after;
        assert_eq!(
            told(r#"{"code":"too_many_attempts","retry_after_s":60}"#),
            Some(Duration::from_secs(60))
        );
        assert_eq!(told("…"), Some(Duration::from_secs(3)));
        assert_eq!(told(r#"{"code":"busy","retry_after_s":99999999}"#), Some(LONGEST_WAIT));
    }

    #[test]
    fn an_answer_of_somebody_else_is_told_by_its_status() {
        for (status, code) in [
            (200, SyncProblemCode::NotAServer),
            (302, SyncProblemCode::Redirected),
            (404, SyncProblemCode::NotAServer),
            (500, SyncProblemCode::ServerFailed),
            (502, SyncProblemCode::Unreachable),
        ] {
            assert_eq!(answer(status, "<html>").code, code, "{status}");
        }
    }
}
