//! Athletes of the grid in whose year something did not hold once: each shows what random draws find rarely.

#[path = "support/monday.rs"]
mod monday;

use monday::monday;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use simulation::{
    evaluation::watched,
    invariant::{Invariant, Thoroughness},
    person,
};
use training::planner::plan;

const SEED: u64 = 2026;

/// The athletes by what did not hold.
const ONCE_BROKEN: [(Invariant, &[u64]); 4] = [
    // More time came to fewer sets.
    (Invariant::I10, &[1345, 1553, 1736, 2086, 3001, 3547, 4649, 5455]),
    // One slip of the log confirmed another.
    (Invariant::I14, &[289, 5192]),
    // Weeks of the same few exercises.
    (Invariant::I16, &[250, 1183, 2860, 3953, 6523, 6920]),
    // A traveller with two endurance sessions a week, too many of them hard.
    (Invariant::I17, &[5495]),
];

#[test]
fn what_was_broken_once_holds_now() {
    let all = ONCE_BROKEN
        .into_par_iter()
        .flat_map(|(invariant, athletes)| athletes.into_par_iter().map(move |&athlete| (invariant, athlete)));
    let broken: Vec<String> = all
        .filter_map(|(invariant, athlete)| {
            let person = person::of_grid(SEED, athlete, monday());
            let (_, watched) = watched(&person, plan, (monday(), 365), Thoroughness::WIDE);
            let count = watched.tally.of(invariant);
            let first = count.examples.first()?;
            Some(format!(
                "{invariant:?}, {SEED}:{athlete} on {}: {}",
                first.training_day, first.what
            ))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
