//! The day's watch: it sees to it that today's workout is there, whatever the night did to the clock.
//!
//! It never sleeps until 04:00, which a laptop would oversleep: it looks at the clock every few seconds, and at once
//! when it is told to. A *look* is one decision, made by a pure function of what is stored and what the clocks say, and
//! then acted upon. What it does, a window or the command line does as well; the store decides who was first.

mod backoff;
mod cause;
mod face;
mod look;
mod next_step;
mod run;
mod status;

pub use backoff::Failed;
pub use cause::Cause;
pub use face::ClockFace;
pub use look::{Did, Look, Scheduler};
pub use next_step::{NextStep, State, next_step};
pub use run::{Bell, TICK};
pub use status::{Standing, Status};
