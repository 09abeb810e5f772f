//! Very many athletes' seasons, and what held in them.

mod comparison;
mod crowd;
mod lived;

pub use comparison::{Comparison, Summary};
pub use crowd::{Crowd, Evaluated, evaluate};
pub use lived::{Outcome, watched};

/// Why there is no evaluation.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system gave no threads.
    #[error("the threads could not be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}
