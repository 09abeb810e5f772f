//! The day's watch, held against nights, flights and wrong clocks, one look at a time.
//!
//! Time is a clock moved by hand: nothing sleeps, nothing is paused. `told` tells single nights on a real engine and a
//! real file, `crowd` has several of them at once and ends some in the middle, `months` draws whole months by chance.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

mod crowd;
mod device;
mod failing;
mod lived;
mod model;
mod month;
mod months;
mod oracle;
mod told;
