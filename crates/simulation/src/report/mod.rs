//! What an evaluation says, as text for a terminal, as JSON, and as a document with a picture.

mod invariants;
mod markdown;
mod plot;
mod summary;

pub use invariants::table as invariant_table;
pub use markdown::markdown;
pub use plot::plot;
pub use summary::Report;

/// What has to be said with every result.
pub const CAUTION: &str = "This shows that the rules agree with themselves and with our own model of an athlete. It does \
not show that they do people good: the athletes are simulated, their answers to training are drawn around published \
figures and partly invented, and no number here is a measurement of a person.";
