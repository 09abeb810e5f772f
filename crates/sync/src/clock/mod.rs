//! The hybrid logical clock of a device, and what both ends do about wall clocks that are off.
//!
//! A device stamps with its wall time, corrected by what it has learned of the server's. Where that comes too late,
//! because changes were stamped by a wrong clock and not sent yet, they are stamped again in the same order
//! ([`restamp`]); the server does the same for a batch whose device is off ([`settle`]) and refuses none for it.

mod footing;
mod hybrid;
mod restamp;
mod settle;

pub use footing::{Clocks, Footing, SinceBoot};
pub use hybrid::HybridClock;
pub use restamp::restamp;
pub use settle::settle;

/// How far a stamp may lie ahead of the server's time, or a wall clock beside it, before anything is done about it
/// (design: clocks that are kept by the network agree to within a second; a minute hides no edit of another device).
pub const TOLERANCE_MS: u64 = 60_000;

#[cfg(test)]
mod tests;
