//! The day on which seasons begin.

/// A Monday.
pub(crate) fn monday() -> training::day::TrainingDay {
    "2026-01-05".parse().expect("a date")
}
