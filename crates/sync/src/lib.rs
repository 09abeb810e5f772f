//! The rules that device and server share: how a change is stamped, and which of two changes came later.
//!
//! No I/O and no clock: the wall time comes in as milliseconds since the Unix epoch.

mod fields;
mod stamp;

pub use fields::FieldStamps;
pub use stamp::{Stamp, StampError};
