//! What is answered when a request is not done: a status, a code for programs, a sentence for people.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Error, storage::EndedWhy};

/// Why a request was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The body or an entry in it is not acceptable.
    NotAcceptable(String),
    /// The body is not of the type that is read here.
    WrongType(&'static str),
    /// The body is larger than allowed.
    TooLarge,
    /// The body came too slowly.
    TooSlow,
    /// The body ended before its time.
    CutOff,
    /// Only https is answered, except on the same machine.
    HttpsOnly,
    /// The e-mail or the password is wrong; which of them is not told.
    WrongCredentials,
    /// No token was shown, or none that is anybody's.
    NotSignedIn,
    /// The token was good once.
    Ended(EndedWhy),
    /// Accounts are made by whoever runs the server.
    SignUpClosed,
    /// There is an account with this e-mail.
    EmailTaken,
    /// The account has as many devices as it may.
    TooManyDevices,
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// There is no such method here.
    NotThisWay,
    /// Too many attempts.
    TooMany {
        /// How long to wait.
        retry_after_s: i64,
    },
    /// The server has too much to do.
    Busy,
    /// The server failed.
    Failed,
}

/// What went wrong.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Refusal)]
pub(crate) struct RefusalBody {
    /// What it means, for programs.
    #[schema(example = "wrong_credentials")]
    pub(crate) code: &'static str,
    /// What it means, for people.
    pub(crate) message: String,
    /// After how many seconds trying again makes sense.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) retry_after_s: Option<i64>,
}

impl Refusal {
    const fn status(&self) -> StatusCode {
        match self {
            Self::NotAcceptable(_) | Self::CutOff => StatusCode::BAD_REQUEST,
            Self::WrongType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::HttpsOnly | Self::SignUpClosed => StatusCode::FORBIDDEN,
            Self::WrongCredentials | Self::NotSignedIn | Self::Ended(_) => StatusCode::UNAUTHORIZED,
            Self::EmailTaken | Self::TooManyDevices => StatusCode::CONFLICT,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotThisWay => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::NotAcceptable(_) => "refused",
            Self::WrongType(_) => "wrong_type",
            Self::TooLarge => "too_large",
            Self::TooSlow => "too_slow",
            Self::CutOff => "cut_off",
            Self::HttpsOnly => "https_only",
            Self::WrongCredentials => "wrong_credentials",
            Self::NotSignedIn => "not_signed_in",
            Self::Ended(why) => why.word(),
            Self::SignUpClosed => "sign_up_closed",
            Self::EmailTaken => "email_taken",
            Self::TooManyDevices => "too_many_devices",
            Self::NotFound => "not_found",
            Self::NotThisWay => "not_this_way",
            Self::TooMany { .. } => "too_many_attempts",
            Self::Busy => "busy",
            Self::Failed => "failed",
        }
    }

    fn message(&self) -> String {
        let sentence = match self {
            Self::NotAcceptable(reason) => return reason.clone(),
            Self::WrongType(wanted) => return format!("the body must be of the type {wanted}"),
            Self::TooLarge => "the body is larger than this server takes",
            Self::TooSlow => "the body came too slowly",
            Self::CutOff => "the body ended before its time",
            Self::HttpsOnly => "this server answers https only",
            Self::WrongCredentials => "the e-mail or the password is wrong",
            Self::NotSignedIn => "sign in first",
            Self::Ended(EndedWhy::SignedOut) => "this device signed out",
            Self::Ended(EndedWhy::Revoked) => "this device was signed out by another one",
            Self::Ended(EndedWhy::PasswordChanged) => "the password was changed; sign in with the new one",
            Self::Ended(EndedWhy::AccountDeleted) => "the account was deleted",
            Self::Ended(EndedWhy::Expired) => "this device was not seen for too long; sign in again",
            Self::SignUpClosed => "whoever runs this server makes the accounts",
            Self::EmailTaken => "there is an account with this e-mail",
            Self::TooManyDevices => "the account has as many devices as it may; sign one out",
            Self::NotFound => "there is nothing here",
            Self::NotThisWay => "there is no such method here",
            Self::TooMany { .. } => "too many attempts; wait before the next one",
            Self::Busy => "the server has too much to do; try again",
            Self::Failed => "the server failed; it has told whoever runs it",
        };
        sentence.to_owned()
    }

    const fn retry_after_s(&self) -> Option<i64> {
        match self {
            Self::TooMany { retry_after_s } => Some(*retry_after_s),
            Self::Busy => Some(5),
            _ => None,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let retry_after_s = self.retry_after_s();
        let body = RefusalBody {
            code: self.code(),
            message: self.message(),
            retry_after_s,
        };
        let mut response = (self.status(), Json(body)).into_response();
        if let Some(seconds) = retry_after_s {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status() == StatusCode::UNAUTHORIZED {
            let bearer = HeaderValue::from_static("Bearer");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, bearer);
        }
        response
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Busy => Self::Busy,
            Error::EmailTaken => Self::EmailTaken,
            Error::NoAccount => Self::Ended(EndedWhy::AccountDeleted),
            Error::TooManyDevices => Self::TooManyDevices,
            Error::Refused(reason) => Self::NotAcceptable(reason),
            other => {
                tracing::error!(error = %other, "a request failed");
                Self::Failed
            }
        }
    }
}

/// For paths that lead nowhere.
pub(crate) async fn nothing_here() -> Refusal {
    Refusal::NotFound
}

/// For methods that a path does not have.
pub(crate) async fn not_this_way() -> Refusal {
    Refusal::NotThisWay
}
