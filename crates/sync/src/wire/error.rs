//! Why the server does not do what a request asks, and why a body cannot be read.

/// The answer in place of a reply, when the request as a whole cannot be served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// The body is not a request.
    #[error("the request cannot be read")]
    Malformed,
    /// The body, or a segment in it, is longer than the limits allow.
    #[error("the request is too long")]
    TooLong,
    /// The server does not speak this version of the protocol; the reply's version is the one it speaks.
    #[error("the server does not speak this version of the protocol")]
    OtherVersion,
    /// The file is a restore or a clone: the device takes a new tag, forgets its position, and keeps what is unsent.
    #[error("this data folder was restored or copied and needs a new device tag")]
    NewTagNeeded,
    /// The server was restored or made anew: the device forgets its position and asks for digests.
    #[error("the server was restored or made anew")]
    OtherGeneration,
    /// The server is busy or failing; the same request may be sent again later. Also every code that this program does
    /// not know: an older device waits, it does not go on as if all were well.
    #[error("the server cannot serve at the moment")]
    Unavailable,
}

impl SyncError {
    /// The number on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::Malformed => 0,
            Self::TooLong => 1,
            Self::OtherVersion => 2,
            Self::NewTagNeeded => 3,
            Self::OtherGeneration => 4,
            Self::Unavailable => 5,
        }
    }

    /// The error of a number.
    #[must_use]
    pub const fn of_code(code: u32) -> Self {
        match code {
            0 => Self::Malformed,
            1 => Self::TooLong,
            2 => Self::OtherVersion,
            3 => Self::NewTagNeeded,
            4 => Self::OtherGeneration,
            _ => Self::Unavailable,
        }
    }
}

/// Why a body or a segment cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// It is longer than the limits allow, packed or unpacked.
    #[error("is longer than is allowed")]
    TooLong,
    /// It is cut off, damaged, or something else.
    #[error("cannot be read")]
    Malformed,
    /// It is of a version that this program does not know.
    #[error("is of a newer version")]
    OtherVersion,
}
