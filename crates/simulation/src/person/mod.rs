//! A person: an athlete document, and the habits that no document tells.

mod draw;
mod grid;
mod habits;

pub use grid::person as of_grid;
pub use habits::Habits;

use training::athlete::Athlete;

/// Who is simulated.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// What the app knows of them at the start.
    pub athlete: Athlete,
    /// What it does not know.
    pub habits: Habits,
    /// The seed of everything that is drawn for them.
    pub seed: u64,
    /// Which of the seed's persons it is.
    pub index: u64,
}
