//! The one place of the server where the time is read.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// What time it is, in milliseconds since the Unix epoch.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    Machine,
    /// A clock that stands until somebody moves it.
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at_ms`.
    #[must_use]
    pub fn hand(at_ms: i64) -> Self {
        Self::Hand(Arc::new(AtomicI64::new(at_ms)))
    }

    /// Now.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is where the server's clock is read")]
            Self::Machine => jiff::Timestamp::now().as_millisecond(),
            Self::Hand(at_ms) => at_ms.load(Ordering::SeqCst),
        }
    }

    /// Moves a hand clock on; the machine's clock is left alone.
    pub fn pass(&self, ms: i64) {
        if let Self::Hand(at_ms) = self {
            at_ms.fetch_add(ms, Ordering::SeqCst);
        }
    }
}
