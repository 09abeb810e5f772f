//! The reasons that the planner leaves: rule id, numbers, one sentence.
//!
//! The numbers hold all that the sentence says, so that a window can word it in another language.

mod day;
mod exercise;
mod morning;
mod safety;
mod whole;
mod why_not;

use crate::{catalogue::Exercise, quantity::Rpe, session::Reason};

pub(super) use day::*;
pub(super) use exercise::*;
pub(super) use morning::*;
pub(super) use safety::*;
pub(super) use whole::*;
pub(super) use why_not::*;

fn reason<'a>(rule: &str, text: impl Into<String>, numbers: impl IntoIterator<Item = (&'a str, f64)>) -> Reason {
    Reason {
        rule: rule.to_owned(),
        text: text.into(),
        exercise_id: None,
        numbers: numbers
            .into_iter()
            .map(|(name, number)| (name.to_owned(), number))
            .collect(),
    }
}

fn about<const N: usize>(
    exercise: &Exercise,
    rule: &str,
    text: impl Into<String>,
    numbers: [(&str, f64); N],
) -> Reason {
    Reason {
        exercise_id: Some(exercise.id.clone()),
        ..reason(rule, text, numbers)
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn point(tenths: u8) -> f64 {
    Rpe::from_tenths(tenths).value()
}

fn plural(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}

fn unit(exercise: &Exercise) -> &'static str {
    if exercise.is_timed() { "s" } else { "repetitions" }
}

/// A number as one writes it: no needless zeros, at most two places.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
