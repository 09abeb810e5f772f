//! Endurance sessions against the rules, and as a coach would read them.

mod boards;
mod cases;
mod laws;
mod season;

pub(super) use season::{Season, athlete};
