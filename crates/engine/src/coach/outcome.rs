//! What came of asking once.

use serde::{Deserialize, Serialize};

/// What came of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TryOutcome {
    /// The session passed the gate as it was.
    Taken,
    /// The session passed the gate after small things were mended.
    Mended,
    /// The session broke safety rules.
    Unsafe,
    /// There was an answer, and no JSON in it.
    NotJson,
    /// There was JSON, and it is no session as the schema says.
    Malformed,
    /// The answer was empty.
    Empty,
    /// The model stopped before it was done.
    Unfinished,
    /// The model would not.
    Declined,
    /// The answer was larger than is read.
    TooLarge,
    /// The answer repeated the key.
    KeyEchoed,
    /// What answered is no such endpoint: a page, or something else.
    NotAnAnswer,
    /// The answer came compressed, which was not asked for.
    Compressed,
    /// The connection ended in the middle of the answer.
    BrokenOff,
    /// The endpoint does not know this format of answers; the next one was tried.
    FormatRefused,
    /// Nobody answered at the address.
    Unreachable,
    /// The name leads to an address that is not spoken to.
    AddressRefused,
    /// The endpoint sent on to another host.
    Redirected,
    /// It took too long.
    TimedOut,
    /// The key was missing or not accepted.
    KeyRefused,
    /// This system has no keychain, or it did not answer.
    KeychainSilent,
    /// There is no such model, or no such endpoint.
    UnknownModel,
    /// Too many requests.
    TooMany,
    /// The endpoint failed.
    ServerFailed,
    /// The endpoint refused the request.
    Refused,
}

impl TryOutcome {
    /// True when there is a session.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Taken | Self::Mended)
    }

    /// True when a stricter request may do better.
    pub(super) const fn is_answer(self) -> bool {
        use TryOutcome::{Declined, Empty, Malformed, NotJson, TooLarge, Unfinished, Unsafe};
        matches!(
            self,
            Unsafe | NotJson | Malformed | Empty | Unfinished | Declined | TooLarge
        )
    }

    /// True when it may be otherwise in half an hour.
    pub(super) const fn may_pass(self) -> bool {
        use TryOutcome::{BrokenOff, KeychainSilent, ServerFailed, TimedOut, TooMany, Unreachable};
        matches!(
            self,
            Unreachable | TimedOut | TooMany | ServerFailed | BrokenOff | KeychainSilent
        )
    }

    /// What happened, as one English sentence begins.
    pub(super) const fn sentence(self) -> &'static str {
        match self {
            Self::Taken => "The coach's session passed the safety rules",
            Self::Mended => "The coach's session passed the safety rules after small things were mended",
            Self::Unsafe => "The coach's session broke safety rules",
            Self::NotJson => "The coach's answer held no session",
            Self::Malformed => "The coach's answer was not a session that can be read",
            Self::Empty => "The coach's answer was empty",
            Self::Unfinished => "The coach stopped before its answer was whole",
            Self::Declined => "The coach would not make a session",
            Self::TooLarge => "The coach's answer was too large",
            Self::KeyEchoed => "The coach's answer repeated your key",
            Self::NotAnAnswer => "What answered at the coach's address is no coach",
            Self::Compressed => "The coach's answer came compressed, which was not asked for",
            Self::BrokenOff => "The connection to the coach broke off",
            Self::FormatRefused => "The coach knows no format that was asked for",
            Self::Unreachable => "The coach could not be reached",
            Self::AddressRefused => "The coach's name leads to an address that is not spoken to",
            Self::Redirected => "The coach's address sends on to another host",
            Self::TimedOut => "The coach took too long",
            Self::KeyRefused => "The coach did not accept your key",
            Self::KeychainSilent => "The keychain with the coach's key did not answer",
            Self::UnknownModel => "The coach does not know this model or this address",
            Self::TooMany => "The coach has too many requests",
            Self::ServerFailed => "The coach's server failed",
            Self::Refused => "The coach refused the request",
        }
    }
}
