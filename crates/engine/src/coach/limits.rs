//! What the coach may cost: bytes, tries, time.

use std::time::Duration;

/// Replies that are judged for one session at most (issue: three).
pub const MOST_TRIES: usize = 3;
/// Requests for one session at most, steps down the formats included (design: three tries, two steps, one option left
/// out).
pub(super) const MOST_REQUESTS: usize = 6;
/// The largest reply that is read, headers aside.
pub const MOST_BYTES: usize = 256 << 10;
/// The longest wait that an endpoint may ask for before it is asked again in the same run (design).
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// The same endpoint may redirect so often (design).
pub(super) const MOST_REDIRECTS: usize = 2;
/// How long after a failure that may pass the coach is asked once more (design: a server at home is back by then).
pub(super) const RETRY_AFTER: Duration = Duration::from_secs(30 * 60);
/// How often the coach is asked on one day without the athlete's asking (design).
pub(super) const MOST_ASKS_A_DAY: u8 = 4;
/// Nobody is asked so shortly before the next training day begins (design: as long as an answer may take).
pub(super) const BEFORE_DAY_END: Duration = Duration::from_secs(10 * 60);

/// How long the coach may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To take the connection.
    pub connect: Duration,
    /// To begin its answer. A model that does not stream begins when it is done.
    pub first_byte: Duration,
    /// For one whole request.
    pub total: Duration,
    /// For all tries together.
    pub budget: Duration,
}

impl Default for Limits {
    /// Design: room for a model at home that writes slowly; nobody waits for it.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            first_byte: Duration::from_secs(150),
            total: Duration::from_secs(180),
            budget: Duration::from_secs(240),
        }
    }
}
