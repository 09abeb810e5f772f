//! Which loads can be made: by a bar with the athlete's plates, by the dumbbells on the rack, by the pins of a stack.
//!
//! Planner and gate ask the same lists, so that no session names a load that nobody can lift off the floor. Where the
//! athlete has not said what there is, every load on the grid of quarter kilograms or half pounds counts as makeable.

mod choices;
mod plates;
mod pounds;
mod reachable;

pub use choices::{LoadChoice, LoadChoices};
pub(crate) use pounds::{from_pounds, step_pounds, to_pounds};
pub(crate) use reachable::Reachable;
