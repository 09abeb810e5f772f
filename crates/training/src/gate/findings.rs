//! Collects what the rules find, with its place as a place, so that a repair knows where to go.

use std::fmt;

use super::{Finding, RuleSeverity};
use crate::record::Group;

/// Where in a session something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum At {
    /// The session as a whole.
    Whole,
    /// A field of the session.
    Field(&'static str),
    /// A group of muscles.
    Group(Group),
    /// A reason, by its place.
    Reason(usize),
    /// An exercise, by block and place.
    Exercise(usize, usize),
    /// A set, by block, exercise and place.
    Set(usize, usize, usize),
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Field(name) => f.write_str(name),
            Self::Group(group) => write!(f, "groups.{}", group.word()),
            Self::Reason(place) => write!(f, "reasons[{place}]"),
            Self::Exercise(block, place) => write!(f, "blocks[{block}].exercises[{place}]"),
            Self::Set(block, exercise, place) => write!(f, "blocks[{block}].exercises[{exercise}].sets[{place}]"),
        }
    }
}

/// One broken rule at one place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) rule: &'static str,
    pub(super) severity: RuleSeverity,
    pub(super) at: At,
    pub(super) measured: f64,
    pub(super) limit: f64,
    pub(super) text: String,
}

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Found>);

impl Findings {
    /// Notes a rule that blocks: where, what was measured against which limit, and one sentence.
    pub(super) fn block(&mut self, rule: &'static str, at: At, measured: (f64, f64), text: impl Into<String>) {
        self.note(rule, RuleSeverity::Block, at, measured, text);
    }

    /// Notes a rule that can be mended.
    pub(super) fn mend(&mut self, rule: &'static str, at: At, measured: (f64, f64), text: impl Into<String>) {
        self.note(rule, RuleSeverity::Repair, at, measured, text);
    }

    /// Notes a rule of which the athlete is only told.
    pub(super) fn warn(&mut self, rule: &'static str, at: At, measured: (f64, f64), text: impl Into<String>) {
        self.note(rule, RuleSeverity::Warn, at, measured, text);
    }

    /// Notes a broken rule with this severity.
    pub(super) fn note(
        &mut self,
        rule: &'static str,
        severity: RuleSeverity,
        at: At,
        (measured, limit): (f64, f64),
        text: impl Into<String>,
    ) {
        self.0.push(Found {
            rule,
            severity,
            at,
            measured,
            limit,
            text: text.into(),
        });
    }

    /// In the order of the rules' numbers, the document's own rules last.
    pub(super) fn sorted(mut self) -> Vec<Found> {
        self.0.sort_by_key(|found| order(found.rule));
        self.0
    }
}

impl From<Found> for Finding {
    fn from(found: Found) -> Self {
        Self {
            rule: found.rule.to_owned(),
            severity: found.severity,
            at: found.at.to_string(),
            measured: found.measured,
            limit: found.limit,
            text: found.text,
        }
    }
}

fn order(rule: &str) -> (bool, u8) {
    let number = rule.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(u8::MAX);
    (!rule.starts_with('V'), number)
}

/// A count as a finding tells it.
pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Half-sets as sets.
pub(super) fn sets(half_sets: u32) -> f64 {
    f64::from(half_sets) / 2.0
}

/// Milli-AU as whole AU.
pub(super) fn au(mau: u64) -> f64 {
    f64::from(u32::try_from((mau + 500) / 1000).unwrap_or(u32::MAX))
}

/// Seconds as whole minutes, the started one counted.
pub(super) fn minutes(seconds: u32) -> f64 {
    f64::from(seconds.div_ceil(60))
}
